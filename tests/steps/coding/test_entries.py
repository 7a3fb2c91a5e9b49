import pytest

from equifinal.errors import InputError
from equifinal.steps.coding.entries import only, texts_of


def test_texts_by_language_and_entries_that_are_empty():
    found = texts_of({"a": {"en": "One", "zh": "一"}, "b": None}, "book", "levels", ())
    assert found == {"a": {"en": "One", "zh": "一"}, "b": {}}


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ({"a": "One"}, "book, levels: a is 'One'. Hint: a text a language: en, zh"),
        ({False: {"en": "No"}}, 'book, levels: a name reads as false in YAML. Hint: put it in quotes: "no"'),
        ({"a": {"de": "Eins"}}, "book, levels: a has the unknown key de."),
    ],
)
def test_what_is_no_entry_is_named(entries, words):
    with pytest.raises(InputError) as error:
        texts_of(entries, "book", "levels", ())
    assert str(error.value).startswith(words)


def test_a_key_that_is_near_is_proposed_else_all_are_named():
    with pytest.raises(InputError, match="the keys are rule, levels"):
        only({"x": 1}, ("rule", "levels"), "book")
