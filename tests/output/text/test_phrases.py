import inspect

import pytest

from equifinal.languages import LANGUAGES
from equifinal.output.text.phrases import PHRASES
from equifinal.output.words.labels import Labels


def sentences(language):
    """The sentences of each text in one language: class to method to its parameters."""
    found = PHRASES[language]
    return {
        name: {
            method: list(inspect.signature(function).parameters)
            for method, function in inspect.getmembers(getattr(found, name), inspect.isfunction)
            if not method.startswith("_")
        }
        for name in found.__all__
    }


def test_there_is_a_folder_of_sentences_for_each_language():
    assert PHRASES.keys() == LANGUAGES.keys()
    assert all(found.__all__ == ["Exploration", "Results", "Verdict"] for found in PHRASES.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["Exploration", "Verdict"])
def test_each_language_says_the_same_of_the_same(language, name):
    assert sentences(language)[name] == sentences("en")[name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_sentence_of_the_results(language):
    own, english = sentences(language)["Results"], sentences("en")["Results"]
    helpers = {"number", "formulas", "listed"}
    assert own.keys() - helpers == english.keys() - helpers
    assert {m: p for m, p in own.items() if m not in helpers} == {m: p for m, p in english.items() if m not in helpers}
    assert PHRASES[language].Results(Labels(language)).heading("title")
