import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.fit import necessity, ratio, sufficiency, unique_coverage
from tests.strategies import exact

# Four cases: min(X,Y) = .75 .25 .25 0 (sum 1.25), min(X,Y,1-Y) = .25 .25 .25 0 (sum .75).
X = np.array([0.75, 0.5, 0.25, 0.0])  # sum 1.5
Y = np.array([0.75, 0.25, 0.75, 0.25])  # sum 2

memberships = st.lists(st.tuples(*[st.integers(0, 16)] * 3), min_size=1, max_size=8).map(
    lambda rows: np.array(rows).T / 16
)


def test_sufficiency_by_hand():
    assert sufficiency(X, Y) == (1.25 / 1.5, (1.25 - 0.75) / (1.5 - 0.75), 1.25 / 2)


def test_necessity_by_hand():
    # 1-X = .25 .5 .75 1 (sum 2.5), 1-min = .25 .75 .75 1 (sum 2.75).
    assert necessity(X, Y) == (1.25 / 2, 1.25 / 1.5, 2.5 / 2.75)


def test_unique_coverage_by_hand():
    # Max of both terms with Y: .75 .25 .5 .25 (sum 1.75); the first alone 1.25, the second alone 1.25.
    other = np.array([0.25, 0.25, 0.5, 0.75])
    assert np.minimum(other, Y).sum() == 1.25
    assert unique_coverage([X, other], Y) == [0.25, 0.25]
    assert unique_coverage([X], Y) == [1.25 / 2]
    assert unique_coverage([X, X], Y) == [0, 0]


def test_ratio():
    assert (ratio(np.float64(1), np.int64(4)), ratio(0, 3)) == (0.25, 0)
    assert math.isnan(ratio(0.0, 0.0))


def test_nothing_by_nothing_is_nan():
    zero, one = np.zeros(3), np.ones(3)
    assert [math.isnan(v) for v in sufficiency(zero, Y[:3])] == [True, True, False]
    assert [math.isnan(v) for v in sufficiency(X[:3], zero)] == [False, False, True]
    assert [math.isnan(v) for v in necessity(zero, zero)] == [True, True, False]
    assert math.isnan(necessity(one, one).ron)
    assert math.isnan(unique_coverage([zero], zero)[0])


def test_pri_is_nan_where_all_of_x_is_in_y_and_in_its_negation():
    half = np.array([0.5, 0.5])
    fit = sufficiency(half, half)
    assert fit.consistency == 1
    assert math.isnan(fit.pri)


def test_results_are_plain_floats():
    for value in (*sufficiency(X, Y), *necessity(X, Y), *unique_coverage([X], Y)):
        assert type(value) is float


@exact
@given(memberships)
def test_sufficiency_is_what_the_formulas_say(xyz):
    x, y, _ = xyz
    both = [min(a, b) for a, b in zip(x, y, strict=True)]
    ambiguous = sum(min(a, b, 1 - b) for a, b in zip(x, y, strict=True))
    fit = sufficiency(x, y)
    assert math.isnan(fit.consistency) if sum(x) == 0 else fit.consistency == sum(both) / sum(x)
    assert math.isnan(fit.coverage) if sum(y) == 0 else fit.coverage == sum(both) / sum(y)
    if sum(x) == ambiguous:
        assert math.isnan(fit.pri)
    else:
        assert fit.pri == (sum(both) - ambiguous) / (sum(x) - ambiguous)


@exact
@given(memberships)
def test_necessity_is_sufficiency_turned_round(xyz):
    x, y, _ = xyz
    turned = sufficiency(y, x)
    assert necessity(x, y)[:2] == pytest.approx((turned.consistency, turned.coverage), nan_ok=True)


@exact
@given(memberships)
def test_pri_of_crisp_sets_is_consistency(xyz):
    x, y = (xyz[:2] > 0.5).astype(float)
    fit = sufficiency(x, y)
    assert fit.pri == pytest.approx(fit.consistency, nan_ok=True)


@exact
@given(memberships)
def test_unique_coverages_are_what_a_model_loses(xyz):
    *terms, y = xyz
    if y.sum():
        whole = sufficiency(np.max(terms, axis=0), y).coverage
        rest = [sufficiency(terms[1], y).coverage, sufficiency(terms[0], y).coverage]
        assert unique_coverage(terms, y) == pytest.approx([whole - r for r in rest])
