import datetime

import pytest

from equifinal.errors import InputError
from equifinal.languages import said, spoken
from equifinal.languages.cut import PLAIN, QUOTED, cut


@pytest.mark.parametrize("value", [0, -3, 0.8, True, None, 10**15, "a" * QUOTED, datetime.date(2026, 1, 1)])
def test_what_is_short_stays_as_it_is(value):
    assert str(cut(value, False)) == str(value)
    assert repr(cut(value, True)) == repr(value)


def nested(width, depth):
    value = ["x"] * width
    for _ in range(depth):
        value = [value] * width
    return value


HUGE = [
    *("a" * 10**6, [0] * 10**6, dict.fromkeys(range(1000), "x" * 1000), nested(10, 9)),
    *(10**5000, -(10**400), {"a": 10**5000}),
]


@pytest.mark.parametrize("value", HUGE, ids=range(len(HUGE)))
def test_what_is_long_is_cut(value):
    text = said("{key} is {value!r}.", key="title", value=value)
    assert len(text) < 200
    assert len(spoken(text, "zh")) < 200
    assert len(InputError(text, said("a text is wanted")).args[0]) < 250
    assert len(said("the columns are {columns}", columns=", ".join(["SYS"] * 10**5))) < PLAIN + 50


def test_numbers_of_any_size_can_be_shown_in_any_format():
    assert said("{low:g} is too large", low=10**400) == "a number of some 400 digits is too large"


def test_what_was_said_stays_whole():
    inner = said("the columns are {columns}", columns="a" * 900)
    assert str(inner) in said("{one}: {two}", one=inner, two=inner)


def test_mappings_keep_their_order():
    assert cut({"b": 1, "a": [2]}, True) == "{'b': 1, 'a': [2]}"
