import math
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.output.words.numbers import UNDEFINED, decimals_of, figure, inwards

FINITE = st.floats(-1e6, 1e6, allow_nan=False)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0.0005, 3, "0.001"),
        (0.9995, 3, "1.000"),
        (2.675, 2, "2.68"),
        (-0.0001, 3, "0.000"),
        (-0.5, 0, "-1"),
        (1e-12, 3, "0.000"),
        (5, 0, "5"),
        (math.inf, 3, UNDEFINED),
        (math.nan, 0, UNDEFINED),
        (None, 3, UNDEFINED),
    ],
)
def test_figures(value, decimals, text):
    assert figure(value, decimals) == text


@given(FINITE, st.integers(0, 6))
def test_a_figure_is_the_written_number_with_its_half_rounded_away_from_zero(value, decimals):
    printed = Decimal(figure(value, decimals))
    assert printed == Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert not figure(value, decimals).startswith("-0") or printed < 0


@pytest.mark.parametrize(("value", "expected"), [(3, 0), (0.5, 1), (12.25, 2), (1e-7, 0), (2 / 3, 6), (-1.5, 1)])
def test_decimals_as_a_score_was_written(value, expected):
    assert decimals_of(value) == expected


@given(st.integers(-(10**6), 10**6), st.integers(0, 6))
def test_a_score_prints_as_it_was_written(digits, decimals):
    value = digits / 10**decimals
    assert float(figure(value, decimals_of(value))) == value


@given(FINITE, FINITE)
def test_limits_are_never_beyond_the_range_and_less_than_a_thousandth_within(lower, upper):
    low, high = inwards(lower, upper)
    assert -1e-9 < low - lower < 0.001 + 1e-9
    assert -1e-9 < upper - high < 0.001 + 1e-9


@pytest.mark.parametrize("end", [None, math.nan, math.inf, -math.inf])
def test_a_limit_that_is_not_there(end):
    assert inwards(end, 0.5) == (None, 0.5)
    assert inwards(0.5, end) == (0.5, None)
