import pytest

from equifinal.languages import LANGUAGES
from equifinal.output.report.captions import CAPTIONS, KINDS
from equifinal.output.report.sections import SECTIONS
from equifinal.output.words.report import REPORT
from equifinal.output.words.vocabulary import say
from equifinal.steps.robustness.relations import RELATIONS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_kind_of_case_and_relation_has_its_words(language):
    keys = [*(f"section {name}" for name in SECTIONS), *(f"n {word}" for word in (*KINDS, *RELATIONS))]
    words = [say(key, language, 3) for key in keys]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("kind", CAPTIONS)
def test_every_kind_of_figure_has_a_caption(kind):
    assert f"caption {kind}" in REPORT
