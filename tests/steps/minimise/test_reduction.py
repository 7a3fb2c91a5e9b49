import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.steps.minimise.budget import Budget, walk
from equifinal.steps.minimise.reduction import Reduction, holders
from tests import brute
from tests.strategies import charts, exact


@exact
@given(charts())
def test_columns_that_lie_in_no_other_stand_for_all(chart):
    whole = Reduction(chart)
    held = {tuple(column) for column in chart.tolist()}
    largest = {one for one in held if not any(one != other and np.less_equal(one, other).all() for other in held)}
    assert sorted(map(tuple, whole.chart.tolist())) == sorted(largest)
    sizes = [whole.size([column]) for column in range(len(whole.chart))]
    assert sum(sizes) == len(chart)
    for column, size in enumerate(sizes):
        below, numbers = whole.under([column])
        assert (below <= whole.chart[column]).all()
        assert numbers.tolist() == [chart.tolist().count(one) for one in below.tolist()]
        assert numbers.sum() == size


@st.composite
def charts_with_parts(draw):
    """Charts in which many columns lie in others."""
    chart = draw(charts(columns=6, rows=9))
    part = st.lists(st.booleans(), min_size=chart.shape[1], max_size=chart.shape[1])
    parts = [chart & np.array(draw(part)) for _ in range(draw(st.integers(0, 3)))]
    return np.vstack([chart, *parts])


@settings(exact, max_examples=300)
@given(charts_with_parts())
def test_the_least_covers_come_each_from_one_cover_by_the_largest_columns(chart):
    whole = Reduction(chart)
    found = []
    for cover in brute.least_covers(whole.chart.tolist()):
        node = whole.covers([np.array([column]) for column in cover])
        own = [tuple(sorted(pick)) for branch in walk(node, Budget()) for pick in itertools.product(*branch)]
        assert 1 <= len(own) <= node.most()
        found += own
    assert sorted(found) == sorted(brute.least_covers(chart.tolist()))


def test_columns_that_stand_in_one_place_of_a_cover():
    # Rows 0 and 1 need two of the first three columns, or the third and either; row 2 needs one of the last two.
    chart = np.array([[1, 1, 0, 0], [1, 0, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1], [0, 0, 0, 1]], dtype=bool)
    whole = Reduction(chart)
    place = {tuple(np.flatnonzero(column).tolist()): i for i, column in enumerate(whole.chart)}
    node = whole.covers([np.array([place[0, 1]]), np.array([place[2, 3]])])
    assert list(walk(node, Budget())) == [[[0], [3]]]


def test_a_row_that_every_place_loses_ends_the_choice():
    # The first place is left the column of row 0, the last that of row 2, and so none of them that of row 1.
    node = Reduction(np.eye(3, dtype=bool)).covers([])
    node.places = [np.array([0, 1]), np.array([1, 2])]
    assert node.branches() == ([], [])


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
