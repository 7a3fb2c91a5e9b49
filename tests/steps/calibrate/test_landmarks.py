import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.calibrate.choice import settled
from equifinal.steps.calibrate.landmarks import LANDMARKS, beside_gaps
from equifinal.steps.calibrate.memberships import calibrate
from equifinal.steps.calibrate.step import notes, run
from tests.steps.calibrate.frames import of_scores

WHOLE = st.lists(st.integers(-50, 50), min_size=1, max_size=12)


@given(WHOLE, st.integers(1, 4))
def test_gaps_are_the_widest_of_all_neighbours(scores, n):
    values = sorted(set(scores))
    pairs = sorted(itertools.pairwise(values), key=lambda pair: (pair[0] - pair[1], pair))
    assert beside_gaps(scores, n) == sorted(pairs[:n])


@given(WHOLE)
def test_places_are_those_of_their_definitions(scores):
    values, middle = sorted(scores), (len(scores) - 1) / 2
    assert LANDMARKS["mean"](scores) == pytest.approx(sum(scores) / len(scores))
    assert LANDMARKS["median"](scores) == (values[int(np.floor(middle))] + values[int(np.ceil(middle))]) / 2
    low, high = (beside_gaps(scores, 1) or [(values[0], values[0])])[0]
    assert LANDMARKS["gap"](scores) == (low + high) / 2
    for place in LANDMARKS:
        assert min(scores) <= settled({"method": "crisp", "threshold": place}, scores)["threshold"] <= max(scores)


@pytest.mark.parametrize(
    ("place", "members", "told"),
    [
        ("mean", [0, 0, 0, 1], "A: the threshold is the mean of the cases, 8."),
        ("median", [0, 0, 1, 1], "A: the threshold is the median of the cases, 4."),
        ("gap", [0, 0, 0, 1], "A: the threshold is the middle of the widest gap of the cases, 13."),
    ],
)
def test_a_place_is_told_with_its_value(place, members, told):
    raw = of_scores(A=[1, 2, 6, 23] if place != "gap" else [1, 2, 6, 20])
    found = run(raw, {"calibration": {"A": {"method": "crisp", "threshold": place}}, "half_membership": None})
    assert found["memberships"]["A"].tolist() == members
    assert str(notes(found)[0]) == told
    assert found["calibration"]["percentiles"].tolist() == [f"threshold={place}"]


def test_above_the_median_leaves_out_the_case_at_it():
    raw = of_scores(A=[1, 2, 9])
    how = {"method": "crisp", "threshold": "median"}
    assert calibrate(raw, {"A": how})[0]["A"].tolist() == [0, 1, 1]
    assert calibrate(raw, {"A": {**how, "direction": "above"}})[0]["A"].tolist() == [0, 0, 1]
