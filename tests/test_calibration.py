import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.calibration import calibrate, calibration_table, direct, pass_through, shift_half
from equifinal.errors import InputError
from tests.strategies import exact

L = math.log(19)  # log odds of 0.95


def logistic(s):
    return 1 / (1 + math.exp(-s))


def test_anchors_are_0_05_and_0_5_and_0_95():
    assert direct([2, 5, 11], 2, 5, 11).tolist() == pytest.approx([0.05, 0.5, 0.95], abs=1e-15)
    assert direct([5], 2, 5, 11).tolist() == [0.5]


def test_falling_anchors():
    assert direct([2, 5, 11], 11, 5, 2).tolist() == pytest.approx([0.95, 0.5, 0.05], abs=1e-15)


def test_each_side_has_its_own_slope():
    # Crossover 5; 3 units to exclusion, 6 to inclusion.
    raw = [0.5, 3.5, 6.5, 8, 20]
    expected = [logistic(L * s) for s in (-4.5 / 3, -1.5 / 3, 1.5 / 6, 3 / 6, 15 / 6)]
    assert direct(raw, 2, 5, 11).tolist() == pytest.approx(expected, rel=1e-14)


def test_each_side_has_its_own_slope_when_falling():
    # A set of low scores: exclusion 11, crossover 5, inclusion 2.
    raw = [0.5, 3.5, 6.5, 8, 20]
    expected = [logistic(L * s) for s in (4.5 / 3, 1.5 / 3, -1.5 / 6, -3 / 6, -15 / 6)]
    assert direct(raw, 11, 5, 2).tolist() == pytest.approx(expected, rel=1e-14)


def test_another_degree():
    assert direct([0, 10, 20], 0, 10, 20, degree=0.99).tolist() == pytest.approx([0.01, 0.5, 0.99])


def test_scores_far_out_stay_memberships():
    assert direct([-1e12, 1e12], 0, 1, 2).tolist() == [0, 1]
    assert direct([-1e12, 1e12], 2, 1, 0).tolist() == [1, 0]


def test_one_case_and_no_case():
    assert direct([7], 0, 7, 8).tolist() == [0.5]
    assert direct([], 0, 7, 8).tolist() == []


def test_a_missing_score_is_no_membership_of_zero():
    assert math.isnan(direct([math.nan], 0, 1, 2)[0])


@pytest.mark.parametrize("anchors", [(1, 1, 2), (1, 2, 2), (2, 1, 3), (1, 3, 2), (0, 0, 0), (0, 1, math.nan)])
def test_anchors_out_of_order(anchors):
    with pytest.raises(InputError, match=r"out of order\. Hint: exclusion < crossover < inclusion"):
        direct([1], *anchors)


@exact
@given(
    st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=6),
    st.lists(st.integers(-50, 50), min_size=3, max_size=3, unique=True),
)
def test_the_curve_rises_and_the_falling_set_is_the_negation(raw, anchors):
    low, middle, high = sorted(anchors)
    rising = direct(sorted(raw), low, middle, high)
    assert ((rising >= 0) & (rising <= 1)).all()
    assert (np.diff(rising) >= 0).all()
    assert direct(sorted(raw), high, middle, low) == pytest.approx(1 - rising, abs=1e-12)
    for score, membership in zip(sorted(raw), rising.tolist(), strict=True):
        assert (membership > 0.5) <= (score > middle)
        assert (membership < 0.5) <= (score < middle)


def test_pass_through_keeps_memberships_and_levels():
    assert pass_through([0, 0.3, 1]).tolist() == [0, 0.3, 1]
    assert pass_through([0, 2, 1]).tolist() == [0, 2, 1]


@pytest.mark.parametrize(
    ("scores", "named"), [([0, 1.2], "1.2"), ([-0.1, 0.5], "-0.1"), ([-2, 1], "-2"), ([math.nan], "nan")]
)
def test_pass_through_of_other_scores(scores, named):
    with pytest.raises(InputError, match=f"^{named} is no membership"):
        pass_through(scores)


def test_shift_half_moves_exactly_0_5():
    shifted, moved = shift_half([0.5, 0.5 + 1e-12, 0.499, 0.5], 0.501)
    assert shifted.tolist() == [0.501, 0.5 + 1e-12, 0.499, 0.501]
    assert moved.tolist() == [True, False, False, True]


def test_calibrating_a_study():
    raw = pd.DataFrame({"INCOME": [2.0, 5, 11], "CRISP": [0.0, 1, 0.5]}, index=["p", "q", "r"])
    methods = {"INCOME": {"method": "direct", "exclusion": 2, "crossover": 5, "inclusion": 11, "source": "UN"}}
    memberships, shifted = calibrate(raw, methods, half=0.501)
    assert memberships["INCOME"].tolist() == pytest.approx([0.05, 0.501, 0.95])
    assert memberships["CRISP"].tolist() == [0, 1, 0.501]
    assert list(memberships.index) == ["p", "q", "r"]
    assert shifted.to_numpy().tolist() == [["q", "INCOME", 0.5, 0.501], ["r", "CRISP", 0.5, 0.501]]
    table = calibration_table(raw, memberships, methods, shifted).set_index("set")
    assert table.loc["INCOME", ["method", "crossover", "source"]].tolist() == ["direct", 5, "UN"]
    assert table.loc["INCOME", ["raw_mean", "raw_min", "raw_max", "shifted"]].tolist() == [6, 2, 11, 1]
    assert table.loc["INCOME", "raw_sd"] == pytest.approx(math.sqrt((16 + 1 + 25) / 2))
    assert table.loc["INCOME", "above_half"] == pytest.approx(2 / 3)
    assert calibrate(raw, methods)[0].loc["q", "INCOME"] == 0.5
    assert calibrate(raw, methods)[1].empty


def test_the_set_that_cannot_be_calibrated_is_named():
    with pytest.raises(InputError, match=r"RAW .*1\.2"):
        calibrate(pd.DataFrame({"RAW": [0.2, 1.2]}, index=["p", "q"]), {})
