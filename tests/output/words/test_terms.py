import pytest

from equifinal.languages import LANGUAGES
from equifinal.output.words.terms import TERMS, term
from equifinal.steps.calibrate.methods import METHODS
from equifinal.steps.robustness.relations import RELATIONS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("codes", [METHODS, RELATIONS], ids=["methods", "relations"])
def test_every_method_and_relation_has_a_name_of_its_own(codes, language):
    assert len({term(code, language) for code in codes}) == len(codes)


def test_every_code_has_chinese_words():
    same = {code for code in TERMS if term(code, "zh") == term(code, "en")}
    assert same == {"pri", "ron"}


def test_an_unknown_code_is_an_error():
    with pytest.raises(KeyError, match="colour"):
        term("colour", "en")
