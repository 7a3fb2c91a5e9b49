import pytest

from equifinal.wording import LANGUAGES, WORDS, say


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
