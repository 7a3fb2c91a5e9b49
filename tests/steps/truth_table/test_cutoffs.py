import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.tolerance import TOLERANCE
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.strategies import exact

SHARES = st.fractions(0, 1, max_denominator=40)


@pytest.mark.parametrize(
    ("row", "cutoffs", "value"),
    [
        ((1, 0.7999999999999999, 1.0), Cutoffs(0.8), "1"),
        ((1, 0.8 - 2 * TOLERANCE, 1.0), Cutoffs(0.8), "0"),
        ((1, 0.9, 0.4999999999999999), Cutoffs(0.8, pri=0.5), "1"),
        ((1, 0.6999999999999999, 0.0), Cutoffs(0.8, contradiction=0.7), "C"),
        ((1, 0.69, 0.0), Cutoffs(0.8, contradiction=0.7), "0"),
        ((2, 1.0, 1.0), Cutoffs(frequency=2), "1"),
        ((1, 1.0, 1.0), Cutoffs(frequency=2), "?"),
        ((1, 1.0, math.nan), Cutoffs(), "1"),
        ((1, 1.0, math.nan), Cutoffs(pri=0.1), "0"),
        ((1, math.nan, math.nan), Cutoffs(), "0"),
    ],
)
def test_coding_a_row(row, cutoffs, value):
    assert cutoffs.code(*row) == value


@exact
@given(
    cutoffs=st.tuples(SHARES, SHARES, st.integers(1, 4), st.none() | SHARES),
    row=st.tuples(st.integers(0, 5), SHARES, SHARES),
)
def test_the_value_is_that_of_the_definition_in_fractions(cutoffs, row):
    """Rounding to floats decides nothing: fractions of these denominators are equal or apart by far more."""
    consistency, pri, frequency, contradiction = cutoffs
    if row[0] < frequency:
        expected = "?"
    elif row[1] >= consistency:
        expected = "1" if row[2] >= pri else "0"
    else:
        expected = "C" if contradiction is not None and row[1] >= contradiction else "0"
    lower = None if contradiction is None else float(contradiction)
    asked = Cutoffs(float(consistency), float(pri), frequency, lower)
    assert asked.code(row[0], float(row[1]), float(row[2])) == expected


def test_the_cutoffs_of_a_configuration():
    settings = {"pri_cutoff": 0.6, "frequency_cutoff": 2, "contradiction_cutoff": 0.7, "consistency_cutoff": 0.9}
    assert Cutoffs.of_settings(settings, 0.85) == Cutoffs(0.85, 0.6, 2, 0.7)
