import unicodedata

import pytest

from equifinal.reading.widths import DIGITS, MARKS, WIDE, wide, with_widths


def test_every_mark_and_digit_of_full_width_is_found():
    for character in MARKS + DIGITS:
        assert not character.isascii()
        assert wide(f"县, [1: 'x'] {character} ，０") == f"'{character}'"


def test_the_digits_are_the_ten():
    assert unicodedata.normalize("NFKC", DIGITS) == "0123456789"


@pytest.mark.parametrize("text", ["", "A: [1, 2]", "医防融合", "é — …"])
def test_other_texts_hold_none(text):
    assert wide(text) == ""


def test_a_hint_gains_a_word_where_the_value_holds_one():
    assert with_widths("one or a list", ["SYS，ORG"]) == f"one or a list; '，' is of full width: {WIDE}"
    assert with_widths("a number", "０.8") == f"a number; '０' is of full width: {WIDE}"
    assert with_widths("a number", 0.8) == "a number"
    assert with_widths("a number", None) == "a number"
