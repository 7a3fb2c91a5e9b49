import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.sets.expectations import parse_expectation, reversed_expectations
from tests.strategies import LEVELS, NAMES, exact, expectations

CONDITIONS, LEVELS_OF = ["A", "B", "C", "制度"], [2, 2, 3, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A", {0: {1}}),
        ("~B", {1: {0}}),
        ("制度", {3: {1}}),
        ("C", {2: {1}}),
        ("C[1,2]", {2: {1, 2}}),
        ("~C[1,2]", {2: {0}}),
        ("~C[2]", {2: {0, 1}}),
        ("C[0,1,2]", {2: {0, 1, 2}}),
        ("~C[0,1,2]", {2: set()}),
        ("A[0]", {0: {0}}),
        ("A*~B*C[2]", {0: {1}, 1: {0}, 2: {2}}),
        (" A * C[ 1 , 2 ] ", {0: {1}, 2: {1, 2}}),
    ],
)
def test_reading(text, expected):
    assert parse_expectation(text, CONDITIONS, LEVELS_OF) == expected


@exact
@given(st.data())
def test_values_written_read_back(data):
    levels = data.draw(LEVELS)
    texts, groups = data.draw(expectations(levels))
    assert [parse_expectation(text, NAMES[: len(levels)], levels) for text in texts] == groups


NO_CONDITION = (
    "does not name a condition at {!r}. "
    "Hint: write a condition, ~condition or condition[value]; conditions are A, B, C, 制度"
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", NO_CONDITION.format("")),
        ("D", NO_CONDITION.format("D")),
        ("A*", NO_CONDITION.format("")),
        ("A**B", NO_CONDITION.format("")),
        ("A + B", NO_CONDITION.format("A+B")),
        ("~~A", NO_CONDITION.format("~~A")),
        ("C[x]", NO_CONDITION.format("C[x]")),
        ("C[]", NO_CONDITION.format("C[]")),
        ("a", NO_CONDITION.format("a")),
        ("A*~A", "names A twice. Hint: one literal a condition"),
        ("C[3]", "names a value that C does not have."),
        ("~A[2]", "names a value that A does not have."),
    ],
)
def test_what_is_no_expectation(text, message):
    with pytest.raises(InputError) as error:
        parse_expectation(text, CONDITIONS, LEVELS_OF)
    assert str(error.value) == f"the directional expectation {text!r} {message}"


def test_reversed_by_hand():
    assert reversed_expectations([]) == []
    assert reversed_expectations(["A", " ~B ", "C[1,2]", "~C[0]", "D*E", "~D*E"]) == ["~A", "B", "~C[1,2]", "C[0]"]


@exact
@given(st.data())
def test_reversed_literals_expect_the_other_values(data):
    levels = data.draw(LEVELS)
    texts, groups = data.draw(expectations(levels))
    read = [parse_expectation(text, NAMES[: len(levels)], levels) for text in reversed_expectations(texts)]
    single = [(i, values) for group in groups if len(group) == 1 for i, values in group.items()]
    assert read == [{i: set(range(levels[i])) - values} for i, values in single]
    assert reversed_expectations(reversed_expectations(texts)) == [text for text in texts if "*" not in text]
