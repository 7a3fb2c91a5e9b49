import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading.where.reader import DEEPEST, columns_in, read


def test_and_binds_closer_than_or():
    plain = read("a == 1 or b == 2 and c == 3")
    assert (plain.word, plain.parts[1].word) == ("or", "and")
    grouped = read("(a == 1 or b == 2) and c == 3")
    assert (grouped.word, grouped.parts[0].word) == ("and", "or")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "where, character 1: a condition is missing at the end."),
        ("year = 2022", "where, character 6: = compares nothing."),
        ("year == 2022 region == 1", "where, character 14: 'region' follows without and or or."),
        ("year ==", "where, character 8: a value is missing."),
        ("year == East", "where, character 9: 'East' is no value."),
        ("year == -'a'", "where, character 10: 'a' is no value."),
        ("(year == 1", "where, character 1: this ( is never closed."),
        ("year == 1)", "where, character 10: ')' follows without and or or."),
        ("year in 3", "where, character 6: after in there is no list."),
        ("year in [1 2]", "where, character 12: the list is not closed."),
        ("year in []", "where, character 10: ']' is no value."),
        ("'a' == 'b'", "where, character 1: 'a' is no column."),
        ("year < 'a'", "where, character 6: < stands before a text."),
        ("year and 1", "where, character 6: year is held against nothing."),
        ("year not 1", "where, character 10: year is held against nothing."),
    ],
)
def test_what_cannot_be_read(text, message):
    with pytest.raises(InputError) as caught:
        read(text)
    assert caught.value.message == message


def test_depth_has_a_bound():
    fits = "(" * DEEPEST + "a == 1" + ")" * DEEPEST
    assert [one.column for one in columns_in(read(fits))] == ["a"]
    for text in ("(" + fits + ")", "not " * (DEEPEST + 1) + "a == 1"):
        with pytest.raises(InputError, match="within each other"):
            read(text)


@given(st.text(alphabet="ab1 ()[]\"'`=<>!,.-+andorti“”中\n", max_size=40))
def test_any_text_is_read_or_refused_in_one_sentence(text):
    with contextlib.suppress(InputError):
        list(columns_in(read(text)))
