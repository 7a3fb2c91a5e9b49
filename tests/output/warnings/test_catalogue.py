import pytest

from equifinal.output.text.results import results_text
from equifinal.output.warnings.catalogue import TABLES, WARNINGS, warnings_of
from equifinal.output.words.labels import Labels
from tests.output.small import crisp, study
from tests.output.text.test_results import STUDIES

FINE = crisp(["111", "101", "010", "000", "111", "000"])


def test_a_study_that_gives_no_reason():
    assert warnings_of(study(FINE)) == []
    assert "None of the 12 checks for what reviewers raise gives a warning." in results_text(study(FINE))


@pytest.mark.parametrize("name", STUDIES)
def test_each_has_two_sentences_and_another_language_the_same_ones(name):
    memberships, options = STUDIES[name]
    english, chinese = (
        warnings_of(study(memberships, labels=Labels(language), **options)) for language in ("en", "zh")
    )
    assert len(english) == len(chinese)
    for one, other in zip(english, chinese, strict=True):
        assert one.found.endswith(".")
        assert one.advice.endswith(".")
        assert other.found.endswith("。")
        assert other.advice.endswith("。")


def test_they_need_no_other_tables():
    memberships, options = STUDIES["fuzzy"]
    whole = study(memberships, **options)
    part = type(whole)(whole.settings, whole.labels, {name: whole.frames[name] for name in TABLES})
    assert warnings_of(part) == warnings_of(whole)
    assert len(set(WARNINGS)) == len(WARNINGS) == 12
