import pytest

from equifinal.languages import LANGUAGES
from equifinal.output.words.terms import TERMS, term
from equifinal.steps.robustness.relations import RELATIONS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_has_a_name_of_its_own(language):
    assert len({term(code, language) for code in RELATIONS}) == len(RELATIONS)


def test_every_code_has_chinese_words():
    same = {code for code in TERMS if term(code, "zh") == term(code, "en")}
    assert same == {"pri", "ron"}


def test_an_unknown_code_is_an_error():
    with pytest.raises(KeyError, match="colour"):
        term("colour", "en")
