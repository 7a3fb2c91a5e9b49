import itertools
import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from equifinal.steps.minimise.bounds import ascent, dual_fit, dual_weights, even_fit, even_weights, independent_rows
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
@given(chart=charts(columns=14, rows=10), data=st.data())
def test_no_column_of_a_cover_is_left_out(chart, data):
    n = chart.shape[1]
    rows = np.array(data.draw(st.lists(st.booleans(), min_size=n, max_size=n)))
    assume(rows.any())
    kinds, covers = chart & rows, brute.least_covers(chart[:, rows].tolist())
    weights = np.array(data.draw(st.lists(st.floats(0, 2), min_size=n, max_size=n))) * rows
    scaled, size = weights / max(1, (kinds @ weights).max()), len(covers[0])
    for found in (
        even_fit(kinds, rows, size)[0],
        dual_fit(kinds, rows, size, scaled)[0],
        ascent(kinds, rows, size, weights),
    ):
        assert {column for cover in covers for column in cover} <= set(found.tolist())
        assert (np.diff(found) > 0).all()


@exact
@given(chart=charts(columns=14, rows=10))
def test_weights_that_come_back_bound_the_size(chart):
    least, rows = len(brute.least_covers(chart.tolist())[0]), np.ones(chart.shape[1], dtype=bool)
    for fit in (even_fit, dual_fit):
        chosen, weights = fit(chart, rows, least, np.zeros(len(rows)))
        assert (chart[chosen] @ weights <= 1 + 1e-9).all()
        assert weights.sum() <= least + 1e-9


@pytest.mark.parametrize("start", [0, 0.5, 1])
def test_steps_stay_right_where_they_can_gain_nothing(start):
    # Nine pairs of rows, each pair in two columns and one of its rows in a third: nine columns are needed, and enough.
    chart = np.kron(np.eye(9), [[1, 1], [1, 1], [1, 0]]).astype(bool)
    kept = ascent(chart, np.ones(18, dtype=bool), 9, np.full(18, start))
    assert {3 * pair + column for pair in range(9) for column in (0, 1)} <= set(kept.tolist())


def test_steps_prove_what_even_weights_do_not():
    # Ten rows, each with a column of its own, and one column that holds the first five: six are needed.
    chart, rows = np.vstack([np.eye(10), np.arange(10) < 5]).astype(bool), np.ones(10, dtype=bool)
    assert len(even_fit(chart, rows, 5)[0]) == 11
    assert not chart[ascent(chart, rows, 5, np.full(10, 0.2))].any(axis=0).all()
    assert ascent(chart, rows, 6, np.full(10, 0.2)).tolist() == [5, 6, 7, 8, 9, 10]
