from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from equifinal.audit.relations.intervals import apart, below, inverse, minus, over, plus, span, times
from equifinal.audit.rounding import Interval, rounds_to

POSITIVE = st.fractions(Fraction(1, 50), 2, max_denominator=50)


@st.composite
def intervals(draw):
    """An interval with a number that lies in it."""
    low, high = sorted(draw(st.tuples(POSITIVE, POSITIVE)))
    inside = draw(st.fractions(low, high))
    return inside, Interval(low, high, draw(st.booleans()) and inside > low, draw(st.booleans()) and inside < high)


@given(intervals(), intervals())
def test_a_result_lies_in_the_interval_of_results(one, other):
    (x, first), (y, second) = one, other
    for value, interval in (
        (x + y, plus(first, second)),
        (x + y - 1, plus(first, second, less=1)),
        (x - y, minus(first, second)),
        (x * y, times(first, second)),
        (x / y, over(first, second)),
        (1 / x, inverse(first)),
    ):
        assert rounds_to(value, interval)
    if below(first, second):
        assert x < y
    assert apart(first, second) == (below(first, second) or below(second, first))


def test_touching_ends():
    low, high = Interval(Fraction(0), Fraction(1)), Interval(Fraction(1), Fraction(2))
    assert not below(low, high)
    assert below(low._replace(high_open=True), high)


def test_an_interval_is_typed():
    assert span(Interval(Fraction(1, 3), Fraction(2, 3))) == "0.3333–0.6667"
