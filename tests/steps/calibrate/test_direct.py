import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.steps.calibrate.direct import bell, direct, linear
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


def test_lines_reach_0_and_1_at_their_anchors():
    assert linear([-9, 0, 5, 10, 20, 30, 99], 0, 10, 30).tolist() == [0, 0, 0.25, 0.5, 0.75, 1, 1]
    assert linear([99, 30, 20, 10, 5, 0, -9], 30, 10, 0).tolist() == [0, 0, 0.25, 0.5, 0.75, 1, 1]


def test_powers_bend_the_lines_on_their_side():
    assert linear([5, 20], 0, 10, 30, below=2, above=3).tolist() == [0.125, 1 - 0.125 / 2]


BELL = (155, 165, 175, 180, 185, 195)
INVERTED = (175, 165, 155, 195, 185, 180)


def test_bell_by_hand():
    raw = [150, 155, 160, 165, 170, 175, 178, 180, 182.5, 185, 190, 195, 200]
    expected = [0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 0.75, 0.5, 0.25, 0, 0]
    assert bell(raw, *BELL).tolist() == expected
    assert bell(raw, 175, 165, 155, 195, 185, 180).tolist() == [1 - m for m in expected]


def test_logistic_bell_has_the_degree_at_its_anchors():
    found = bell(BELL, *BELL, shape="logistic", degree=0.9).tolist()
    assert found == pytest.approx([0.1, 0.5, 0.9, 0.9, 0.5, 0.1], abs=1e-12)
    found = bell(sorted(INVERTED), *INVERTED, shape="logistic").tolist()
    assert found == pytest.approx([0.95, 0.5, 0.05, 0.05, 0.5, 0.95], abs=1e-12)


@pytest.mark.parametrize(
    "anchors",
    [
        (155, 165, 175, 174, 185, 195),
        (155, 165, 165, 175, 185, 195),
        (155, 165, 175, 175, 175, 195),
        (165, 155, 175, 175, 185, 195),
        (155, 165, 175, 195, 185, 175),
        (175, 165, 155, 185, 195, 175),
    ],
)
def test_bells_out_of_order(anchors):
    with pytest.raises(InputError, match=r"out of order\. Hint: exclusion < crossover < inclusion on the left"):
        bell([1], *anchors)


@exact
@given(
    st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=6),
    st.lists(st.integers(-50, 50), min_size=6, max_size=6, unique=True),
    st.sampled_from(["linear", "logistic"]),
)
def test_the_inverted_bell_is_the_negation_and_the_mirrored_one_the_mirror(raw, anchors, shape):
    e1, c1, i1, i2, c2, e2 = sorted(anchors)
    found = bell(raw, e1, c1, i1, i2, c2, e2, shape=shape)
    assert ((found >= 0) & (found <= 1)).all()
    assert bell(raw, i1, c1, e1, e2, c2, i2, shape=shape) == pytest.approx(1 - found, abs=1e-12)
    mirrored = bell([-x for x in raw], -e2, -c2, -i2, -i1, -c1, -e1, shape=shape)
    assert mirrored == pytest.approx(found, abs=1e-12)
    assert bell([c1, c2], e1, c1, i1, i2, c2, e2, shape=shape).tolist() == [0.5, 0.5]


@exact
@given(
    st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=6),
    st.lists(st.integers(-50, 50), min_size=3, max_size=3, unique=True),
    st.floats(0.2, 5),
    st.floats(0.2, 5),
)
def test_lines_rise_and_cross_where_the_curve_does(raw, anchors, below, above):
    low, middle, high = sorted(anchors)
    rising = linear(sorted(raw), low, middle, high, below, above)
    assert (np.diff(rising) >= 0).all()
    assert linear(sorted(raw), high, middle, low, above, below) == pytest.approx(1 - rising, abs=1e-9)
    assert linear([low, middle, high], low, middle, high, below, above).tolist() == [0, 0.5, 1]
