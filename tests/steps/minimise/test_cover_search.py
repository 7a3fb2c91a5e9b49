import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.bounds import dual_fit, even_fit, independent_rows
from equifinal.steps.minimise.budget import Budget, OutOfBudget
from equifinal.steps.minimise.cover_search import covers_of, least_size, most_covers
from equifinal.steps.minimise.reduction import Reduction
from tests import brute
from tests.strategies import charts, exact

FITS = pytest.mark.parametrize("fit", [even_fit, dual_fit])


def spelt_out(branches):
    """Every cover that branches stand for."""
    return [tuple(sorted(pick)) for branch in branches for pick in itertools.product(*branch)]


@exact
@given(charts(columns=12, rows=10))
def test_the_least_size_and_a_cover_that_has_it(chart):
    bound, cover = least_size(chart, Budget())
    assert tuple(sorted(cover)) in brute.least_covers(chart.tolist())
    assert bound == len(cover)


@FITS
@exact
@given(chart=charts(columns=12, rows=10))
def test_all_covers_of_the_least_size_each_once(fit, chart):
    expected = brute.least_covers(chart.tolist())
    found = spelt_out(covers_of(chart, len(expected[0]), fit, Budget()))
    assert sorted(found) == sorted(expected)
    whole = Reduction(chart)
    found = spelt_out(covers_of(whole.chart, len(expected[0]), fit, Budget(), whole))
    assert sorted(found) == sorted(expected)


@FITS
@exact
@given(chart=charts())
def test_below_the_least_size_there_is_nothing(fit, chart):
    least = len(brute.least_covers(chart.tolist())[0])
    for size in range(least):
        assert list(covers_of(chart, size, fit, Budget())) == []


@exact
@given(charts(columns=12, rows=10), st.integers(0, 40))
def test_a_budget_that_ends_leaves_a_bound_and_a_cover_that_are_right(chart, steps):
    least = len(brute.least_covers(chart.tolist())[0])
    bound, cover = least_size(chart, Budget(steps=steps))
    assert independent_rows(chart) <= bound <= least <= len(cover)
    assert brute.holds(chart.tolist(), cover)
    assert len(set(cover)) == len(cover)


@FITS
@exact
@given(chart=charts(columns=12, rows=10))
def test_wherever_the_budget_ends_what_is_found_and_what_is_left_are_right(fit, chart):
    expected, whole = brute.least_covers(chart.tolist()), Reduction(chart)
    for reduced, to in [(chart, None), (whole.chart, whole)]:
        for steps in itertools.count():
            branches, left = [], None
            try:
                branches.extend(covers_of(reduced, len(expected[0]), fit, Budget(steps=steps), to))
            except OutOfBudget as end:
                left = end.left
            found = spelt_out(branches)
            assert len(set(found)) == len(found)
            assert set(found) <= set(expected)
            if left is None:
                assert len(found) == len(expected)
                break
            assert len(found) + left >= len(expected)


def test_without_a_step_nothing_is_proved_but_by_rows_that_share_no_column():
    # The greedy cover takes the largest column first, and then needs two more.
    chart = np.array([[1, 1, 1, 1, 0, 0], [1, 1, 0, 0, 1, 0], [0, 0, 1, 1, 0, 1]], dtype=bool)
    chart = np.vstack([chart, np.eye(6, dtype=bool)[4:]])
    assert least_size(chart, Budget(steps=0)) == (2, [0, 1, 2])
    with pytest.raises(OutOfBudget):
        next(covers_of(chart, 2, even_fit, Budget(steps=0)))


def test_columns_alike_stand_in_one_place():
    chart = np.array([[1, 1, 0], [0, 0, 1], [1, 1, 0], [0, 0, 1], [0, 0, 1]], dtype=bool)
    (branch,) = covers_of(chart, 2, even_fit, Budget())
    assert sorted(branch) == [[0, 2], [1, 3, 4]]


def test_a_chart_without_rows():
    chart = np.zeros((2, 0), dtype=bool)
    assert least_size(chart, Budget()) == (0, [])
    assert list(covers_of(chart, 0, dual_fit, Budget())) == [[]]


@FITS
@pytest.mark.parametrize("n", [62, 64, 66, 130])
def test_charts_wider_than_a_word(fit, n):
    # Column i holds rows i and i + 1 of a path: only every second column will do.
    path = np.eye(n, dtype=bool)[:-1] | np.eye(n, k=1, dtype=bool)[:-1]
    assert spelt_out(covers_of(path, n // 2, fit, Budget())) == [tuple(range(0, n, 2))]
    bound, cover = least_size(path, Budget())
    assert (bound, sorted(cover)) == (n // 2, list(range(0, n, 2)))


@pytest.mark.parametrize("seed", range(10))
def test_both_ways_to_fit_find_the_same_in_larger_charts(seed):
    rng = np.random.default_rng(seed)
    chart = rng.random((40, 30)) < rng.uniform(0.15, 0.5)
    chart = np.vstack([chart, ~chart.any(axis=0)])
    bound, cover = least_size(chart, Budget())
    assert brute.holds(chart.tolist(), cover)
    assert bound == len(cover)
    assert list(covers_of(chart, bound - 1, even_fit, Budget())) == []
    even, dual = (sorted(spelt_out(covers_of(chart, bound, f, Budget()))) for f in (even_fit, dual_fit))
    assert even == dual
    assert tuple(sorted(cover)) in even
    assert len(set(even)) == len(even)


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
