import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.counting import most_covers
from tests import brute
from tests.strategies import charts, exact


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
def test_by_hand(chart, size, most):
    chart, ones = chart.astype(bool), np.ones(len(chart), dtype=int)
    found = most_covers(chart, size, ones, np.zeros(len(chart)), 1)
    assert math.isclose(found, most, rel_tol=1e-8)


def test_what_a_machine_cannot_hold_is_infinite():
    chart = np.kron(np.eye(40, dtype=bool), np.ones((2, 1), dtype=bool))
    assert most_covers(chart, 40, np.full(80, 10**9), np.zeros(80), 1) == math.inf
