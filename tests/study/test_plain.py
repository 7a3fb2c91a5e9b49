import datetime
import math

import pytest

from equifinal.errors import InputError
from equifinal.study.plain import plain
from equifinal.study.resolve import fill

SMALL = {"study": "s", "data": "d.csv", "case_id": "case", "outcome": "Y", "conditions": ["A"]}


def test_names_are_texts():
    config, problems = plain(
        {"theories": {2020: "A", 1.5: "~A"}, "paths": {1: {}}, "condition_groups": {}, "sheet": None}
    )
    assert config == {"theories": {"2020": "A", "1.5": "~A"}, "paths": {"1": {}}, "condition_groups": {}, "sheet": None}
    assert problems == []
    assert fill({**SMALL, "theories": {2020: "A"}})["theories"] == {"2020": "A"}


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("title", datetime.date(2026, 5, 1), "title is 2026-05-01, a date."),
        (
            "labels",
            {"sets": {"A": {"en": datetime.datetime(2026, 5, 1)}}},
            "labels: sets: A: en is 2026-05-01 00:00:00, a",
        ),
        ("title", "a\x1b[2J", r"title holds the control character '\x1b'."),
        ("title", {"en": "\ud800"}, r"title: en holds the control character '\ud800'."),
        ("theories", {True: "A"}, "theories has the key True."),
        ("theories", {None: "A"}, "theories has the key None."),
        ("theories", {1: "A", "1": "B"}, "theories has a name twice."),
        ("frequency_cutoff", 10**16, "frequency_cutoff is 10000000000000000, too large a number."),
        ("frequency_cutoff", 10**5000, "frequency_cutoff is a number of some 5000 digits, too large a number."),
        ("consistency_cutoff", math.nan, "consistency_cutoff is nan."),
        ("max_seconds", math.inf, "max_seconds is inf."),
        ("conditions", ["A", {"B"}], "conditions is {'B'}."),
        ("title", b"x", "title is b'x'."),
    ],
    ids=range(13),
)
def test_what_is_no_plain_data(key, value, message):
    with pytest.raises(InputError) as error:
        fill({**SMALL, key: value})
    assert str(error.value).startswith(message)
    assert " Hint: " in str(error.value)


def test_nesting_without_end():
    title = []
    title.append(title)
    with pytest.raises(InputError, match="title has more than 20 lists and mappings within each other"):
        fill({**SMALL, "title": title})


def test_everything_else_that_is_wrong_is_said_as_well():
    with pytest.raises(InputError) as error:
        fill({**SMALL, "title": datetime.date(2026, 5, 1), "pri_cutoff": 70})
    assert [line.partition(" is ")[0] for line in str(error.value).splitlines()] == ["pri_cutoff", "title"]


def test_no_limit_is_as_good_as_one_that_is_never_reached():
    assert fill({**SMALL, "max_models": 10**30})["max_models"] == 10**30
