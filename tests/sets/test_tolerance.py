import itertools
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.sets.tolerance import TOLERANCE, at_least, reaches, same, same_score, settled
from equifinal.steps.calibrate import calibrate
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table
from tests.strategies import exact

TENTHS = [i / 10 for i in range(11)]
SUMS = [(a + b, a, b) for a, b in itertools.product(TENTHS, TENTHS) if a + b < 1.05]


@pytest.mark.parametrize(
    ("value", "cutoff", "reached"),
    [
        (0.8, 0.8, True),
        (0.7999999999999999, 0.8, True),
        (0.1 + 0.2, 0.3, True),
        (0.75 - TOLERANCE, 0.75, True),
        (0.75 - 2 * TOLERANCE, 0.75, False),
        (0.7999, 0.8, False),
        (math.nan, 0.8, False),
        (math.nan, 0, False),
    ],
)
def test_at_least_forgives_rounding_errors(value, cutoff, reached):
    assert bool(at_least(value, cutoff)) is reached
    assert TOLERANCE == 2**-26


@pytest.mark.parametrize("number", TENTHS)
def test_a_sum_of_tenths_is_that_tenth_everywhere(number):
    for total, a, b in SUMS:
        is_it = round(a * 10) + round(b * 10) == round(number * 10)
        assert bool(same(total, number)) == is_it
        assert bool(same_score(total, number)) == is_it
        assert bool(at_least(total, number)) == bool(reaches(total, number)) == (total > number - 0.05)


@exact
@given(st.floats(1e-8, 1e12), st.floats(-(2.0**-27), 2.0**-27), st.floats(1e-6, 1))
def test_raw_scores_are_compared_in_their_own_unit(score, noise, step):
    assert same_score(score, score * (1 + noise))
    assert reaches(score * (1 + noise), score)
    assert not same_score(score, score * (1 + step))
    assert not reaches(score, score * (1 + step))


def test_zero_is_zero():
    assert same_score(0.1 + 0.2 - 0.3, 0)
    assert not same_score(1e-12, 0)


memberships = st.lists(st.sampled_from([i / 20 for i in range(21)]), min_size=4, max_size=4)


@exact
@given(st.lists(memberships, min_size=3, max_size=10), st.data())
def test_noise_of_rounding_changes_no_truth_table(rows, drawn):
    x = np.array(rows)
    noise = drawn.draw(st.lists(st.sampled_from([-4e-16, -1e-16, 0, 1e-16, 4e-16]), min_size=x.size, max_size=x.size))
    noisy = x + np.array(noise).reshape(x.shape)
    tables = []
    for values in (x, noisy):
        frame = pd.DataFrame(values, columns=list("ABCY"), index=[f"c{i}" for i in range(len(values))])
        found, _ = calibrate(frame, {}, half=None)
        data = CalibratedData.from_frame(found, "Y", list("ABC"))
        tables.append(truth_table(data, Cutoffs(0.75, 0.5)))
    one, other = tables
    assert (one.numbers, one.values, one.cases, one.half) == (other.numbers, other.values, other.cases, other.half)


@exact
@given(st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0, 2.0, 3.0]), min_size=1, max_size=9))
def test_what_is_settled_stays(values):
    assert settled(values).tolist() == values
    noisy = np.array(values) + 1e-9
    assert settled(settled(noisy)).tolist() == settled(noisy).tolist()
    assert np.abs(settled(noisy) - values).max() <= TOLERANCE


def test_levels_that_were_computed_are_levels():
    assert settled([3 * 0.1 * 10, 1 - 1e-16, 0.0]).tolist() == [3, 1, 0]
    assert math.isnan(settled([math.nan, 0.5])[0])


def test_methods_of_calibration_forgive_rounding():
    scores = pd.DataFrame({"A": [0.7 + 0.1, 0.79, 0.8]}, index=list("pqr"))
    for how, found in [
        ({"method": "crisp", "threshold": 0.8}, [1, 0, 1]),
        ({"method": "multi_value", "thresholds": [0.79, 0.8]}, [2, 1, 2]),
        ({"method": "multi_value", "thresholds": [0.8, 0.79]}, [1, 2, 1]),
        ({"method": "codes", "memberships": {0.8: 1, 0.79: 0.2}}, [1, 0.2, 1]),
        ({"method": "direct", "exclusion": 0.1, "crossover": 0.8, "inclusion": 0.9}, None),
        ({"method": "tfr", "lowest": 0.79}, [1, 0, 1]),
    ]:
        member = calibrate(scores, {"A": how})[0]["A"].tolist()
        assert member == found if found else member[0] == member[2] == 0.5
