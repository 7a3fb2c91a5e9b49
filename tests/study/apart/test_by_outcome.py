import pytest

from equifinal.study.apart.by_outcome import KEYS, of_by_outcome, texts_of

NOTHING = {
    "outcome": "Y",
    "excluded_rows": [],
    "impossible_combinations": [],
    "necessity_claims": {},
    "row_outcomes": {},
}
ROW = {"value": 1, "reason": "its case is a pilot"}


def said_of(**given):
    return [problem.message for problem in of_by_outcome(NOTHING | given)]


def test_what_is_right_is_passed_over():
    assert said_of() == []
    assert said_of(excluded_rows=[0, "x"]) == []  # a list is checked by its type
    assert said_of(excluded_rows={"Y": [1], "~Y": []}, necessity_claims={"~Y": ["A + B"]}) == []
    assert said_of(row_outcomes={"Y": {3: ROW, "4": {"value": "C", "reason": {"en": "a", "zh": "甲"}}}}) == []
    assert said_of(model={"Y": 2, "~Y": {"intermediate": "A + B", "parsimonious": 1}}) == []
    assert said_of(outcome="Y[1]", excluded_rows={"Y[1]": [1], "~Y[1]": [2]}) == []


@pytest.mark.parametrize("key", KEYS)
def test_a_side_that_there_is_not(key):
    assert said_of(**{key: {"y": [1]}}) == [f"{key} has the key 'y'."]


@pytest.mark.parametrize(
    ("key", "given"),
    [
        *(("excluded_rows", given) for given in (3, [0], [True], ["3"], None)),
        *(("necessity_claims", given) for given in ("A", [1], [" "], {})),
        *(("model", given) for given in (0, "", True, {}, {"complex": 1}, {"intermediate": {"intermediate": 1}})),
        *(("row_outcomes", given) for given in ([3], {}, 3)),
    ],
)
def test_a_part_of_the_wrong_type(key, given):
    assert said_of(**{key: {"~Y": given}}) == [f"{key}: ~Y is {given!r}."]


@pytest.mark.parametrize(
    ("number", "row", "message"),
    [
        ("a", ROW, "row_outcomes: Y: 'a' is no number of a row."),
        (0, ROW, "row_outcomes: Y: 0 is no number of a row."),
        (3, 1, "row_outcomes: Y: row 3 is 1."),
        (3, {"value": 1}, "row_outcomes: Y: row 3 is {'value': 1}."),
        (3, ROW | {"value": True}, "row_outcomes: Y: the value of row 3 is True."),
        (3, ROW | {"value": 0.5}, "row_outcomes: Y: the value of row 3 is 0.5."),
        (3, ROW | {"reason": " "}, "row_outcomes: Y: the reason of row 3 is ' '."),
        (3, ROW | {"reason": {"fr": "x"}}, "row_outcomes: Y: the reason of row 3 is {'fr': 'x'}."),
    ],
)
def test_a_row_that_is_none(number, row, message):
    assert said_of(row_outcomes={"Y": {number: row}}) == [message]


def test_expressions_of_both_and_of_each():
    assert list(texts_of({"k": ["A", 1]}, "k")) == [(("k",), "A")]
    assert list(texts_of({"k": {"Y": ["A"], "~Y": "B"}}, "k")) == [(("k", "Y"), "A")]
