import ast
from pathlib import Path

import pytest

from equifinal.languages import LANGUAGES
from equifinal.output.words import vocabulary as wording
from equifinal.output.words.tables import TABLES
from equifinal.output.words.vocabulary import WORDS, say


@pytest.mark.parametrize("key", WORDS)
def test_every_key_has_both_languages_and_the_same_places(key):
    assert len(WORDS[key]) == len(LANGUAGES)
    assert all(WORDS[key])
    assert len({phrase.count("{}") for phrase in WORDS[key]}) == 1


def test_unknown_keys_and_languages_are_named():
    with pytest.raises(KeyError, match="no wording for 'colour'"):
        say("colour", "en")
    with pytest.raises(KeyError, match="no wording in language 'de'; there is en, zh"):
        say("case", "de")


def test_no_word_of_the_tables_hides_another():
    tree = ast.parse(Path(wording.__file__).read_text("utf-8"))
    words = next(n.value for n in tree.body if isinstance(n, ast.Assign) and n.targets[0].id == "WORDS")
    own = [key.value for key in words.keys if key]
    assert len(own) == len(set(own))
    assert not set(own) & set(TABLES)
