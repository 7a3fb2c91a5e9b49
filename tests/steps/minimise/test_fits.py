import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from equifinal.steps.minimise.fits import ascent, dual_fit, even_fit
from tests import brute
from tests.strategies import charts, exact


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
