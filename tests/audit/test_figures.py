import pytest

from equifinal.audit.figures import WORDS, Figure, listed_figures
from equifinal.languages import LANGUAGES, spoken


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_is_said_in_words_of_its_own(language):
    texts = [spoken(Figure(table, "~Y", "A*B", measure, "0.5", None).words, language) for table, measure in WORDS]
    assert len(set(texts)) == len(texts)
    assert not any("_" in text or "{" in text for text in texts)


def test_names_stay_as_answers_have_them():
    assert Figure("solution", "Y", "", "coverage", "0.5", None).name == "solution Y coverage"
    assert Figure("mean", "", "A", "", "0.5", None).name == "mean A"


def test_one_figure_is_listed_alone():
    assert listed_figures([Figure("mean", "", "A", "", "0.5", None)]) == "mean membership in A 0.5"
