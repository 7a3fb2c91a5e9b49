import itertools
import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from equifinal.steps.minimise.bounds import dual_weights, even_weights, holders, independent_rows, most_covers
from tests import brute
from tests.strategies import charts, exact

ROUNDING = 1e-6


def apart(chart):
    """The chart without columns that are like another, in their order."""
    return chart[sorted(np.unique(chart, axis=0, return_index=True)[1])]


@pytest.mark.parametrize("weigh", [even_weights, dual_weights])
@exact
@given(chart=charts(columns=14, rows=10), data=st.data())
def test_weights_are_never_above_the_truth(weigh, chart, data):
    rows = np.array(data.draw(st.lists(st.booleans(), min_size=chart.shape[1], max_size=chart.shape[1])))
    assume(rows.any())
    chart = apart(chart & rows)
    weights = weigh(chart, rows)
    assert weights.shape == rows.shape
    assert (weights >= 0).all()
    assert not weights[~rows].any()
    assert (chart @ weights <= 1 + ROUNDING).all()
    least = len(brute.least_covers(chart[:, rows].tolist())[0])
    assert math.ceil(weights.sum() - ROUNDING) <= least


@exact
@given(charts(columns=14, rows=10))
def test_dual_weights_bound_no_worse_than_even_ones(chart):
    chart, rows = apart(chart), np.ones(chart.shape[1], dtype=bool)
    assert dual_weights(chart, rows).sum() >= even_weights(chart, rows).sum() - ROUNDING


def test_dual_weights_of_a_ring():
    # Nine columns of two rows each, each row in two columns: one half each, and so five columns at least.
    ring = np.eye(9, dtype=bool) | np.roll(np.eye(9, dtype=bool), 1, axis=1)
    assert dual_weights(ring, np.ones(9, dtype=bool)).tolist() == pytest.approx([0.5] * 9)


@exact
@given(charts())
def test_independent_rows_are_never_above_the_truth(chart):
    assert 1 <= independent_rows(chart) <= len(brute.least_covers(chart.tolist())[0])


@exact
@given(charts())
def test_independent_rows_are_no_more_than_rows_that_share_no_column(chart):
    n = chart.shape[1]
    sets = (s for size in range(n + 1) for s in itertools.combinations(range(n), size))
    most = max(len(s) for s in sets if (chart[:, list(s)].sum(axis=1) <= 1).all())
    assert independent_rows(chart) <= most


@pytest.mark.parametrize(("n", "expected"), [(1, 1), (5, 5)])
def test_rows_with_a_column_each(n, expected):
    assert independent_rows(np.eye(n, dtype=bool)) == expected
    assert independent_rows(np.ones((3, n), dtype=bool)) == 1


@exact
@given(charts())
def test_holders_are_the_first_of_the_largest_columns(chart):
    held = [set(np.flatnonzero(column).tolist()) for column in chart]
    expected = [
        min((i for i, other in enumerate(held) if own <= other), key=lambda i: (-len(held[i]), i)) for own in held
    ]
    assert holders(chart).tolist() == expected


@exact
@given(charts())
def test_holders_are_enough_for_the_least_size(chart):
    kept = chart[np.unique(holders(chart))]
    assert len(brute.least_covers(kept.tolist())[0]) == len(brute.least_covers(chart.tolist())[0])


def test_a_column_that_holds_nothing_lies_in_any_other():
    assert holders(np.array([[0, 0], [1, 0], [0, 1]], dtype=bool)).tolist() == [1, 1, 2]


@exact
@given(charts(columns=12, rows=10), st.data())
def test_there_are_no_more_covers_whatever_the_weights(chart, data):
    n = chart.shape[1]
    weights = np.array(data.draw(st.lists(st.floats(0, 1), min_size=n, max_size=n)))
    covers = brute.least_covers(chart.tolist())
    size, kinds = len(covers[0]), np.unique(chart, axis=0)
    weights /= max(1, (kinds @ weights).max())
    numbers = np.array([(chart == kind).all(axis=1).sum() for kind in kinds])
    assert most_covers(kinds, size, numbers, 1 - kinds @ weights, size - weights.sum()) >= len(covers)
    assert most_covers(kinds, size, numbers, np.zeros(len(kinds)), 0) >= len(covers)


@pytest.mark.parametrize(
    ("chart", "size", "most"),
    [
        (np.zeros((3, 0)), 0, 1),
        (np.eye(3), 3, 1),
        (np.eye(3)[:2], 3, 0),
        (np.eye(3), 0, 0),
        (np.ones((5, 3)), 1, 5),
        (np.kron(np.eye(40), np.ones((2, 1))), 40, 2**40),
    ],
)
def test_most_covers_by_hand(chart, size, most):
    chart, ones = chart.astype(bool), np.ones(len(chart), dtype=int)
    found = most_covers(chart, size, ones, np.zeros(len(chart)), 1)
    assert math.isclose(found, most, rel_tol=1e-8)


def test_what_a_machine_cannot_hold_is_infinite():
    chart = np.kron(np.eye(40, dtype=bool), np.ones((2, 1), dtype=bool))
    assert most_covers(chart, 40, np.full(80, 10**9), np.zeros(80), 1) == math.inf
