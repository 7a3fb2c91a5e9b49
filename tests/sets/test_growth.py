import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.sets.expectations import parse_expectation
from equifinal.sets.expressions import parse
from equifinal.sets.growth import DEEPEST, _Counter, check_growth
from tests.strategies import exact

LITERALS = st.sampled_from(["A", "B", "~A", "C[0]", "C[1,2]", "~C[1]", "1", "0"])
TEXTS = st.recursive(
    LITERALS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["*", "+"]), inner).map("".join), inner.map(lambda text: f"~({text})")
    ),
    max_leaves=9,
)


@exact
@given(TEXTS)
def test_no_expression_has_more_terms_than_are_counted(text):
    check_growth(text)
    known = [part for part in ("A", "B", "C") if part in text]
    # Of a condition with three values, ~C[1] may be two terms: more than a literal of two values.
    counted = _Counter().count(text) * 2 ** text.count("~")
    assert len(parse(text, ["A", "B", "C"], [2, 2, 3]).terms) <= max(counted, 4 ** len(known))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(" * 3000 + "A" + ")" * 3000, "51 parentheses and ~ within each other at character 51"),
        ("~" * 3000 + "A", "51 parentheses and ~ within each other at character 51"),
        ("A[" + "9" * 5000 + "]", "a value of 5000 digits at character 3"),
        ("A*B + " * 2000 + "A", "12001 characters"),
        ("*".join(f"(A{i}+B{i})" for i in range(20)), "as many as 1048576 terms"),
        ("~(" + "+".join(f"A{i}*B{i}" for i in range(20)) + ")", "as many as 1048576 terms"),
    ],
)
def test_what_grows_without_end_is_refused(text, message):
    for read in (check_growth, lambda text: parse(text, ["A"], [2]), lambda text: parse_expectation(text, ["A"], [2])):
        with pytest.raises(InputError, match=message) as error:
            read(text)
        assert len(str(error.value)) < 300


@pytest.mark.parametrize("text", ["", "*", "A*", "(A", "A)", "A B", "~", "[1]", "A[", "A[x]", "＋", "A10000000B"])
def test_what_cannot_be_read_is_left_to_the_reader(text):
    check_growth(text)


def test_as_deep_as_is_read():
    text = "(" * DEEPEST + "A" + ")" * DEEPEST
    assert str(parse(text, ["A"], [2])) == "A"
    assert str(parse("~" * DEEPEST + "A", ["A"], [2])) == "A"
