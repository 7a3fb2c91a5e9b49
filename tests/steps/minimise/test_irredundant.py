import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.irredundant import irredundant_covers, is_irredundant
from equifinal.steps.minimise.ties import Covers, minimum_covers
from tests import brute
from tests.steps.minimise.ticking import ticking
from tests.strategies import charts, exact


@exact
@given(charts())
def test_irredundant_covers_are_all_that_lose_no_column(chart):
    expected = brute.irredundant_covers(chart.tolist())
    least = min(map(len, expected))
    assert irredundant_covers(chart) == Covers(len(expected), sorted(expected), True, least, least)


@exact
@given(charts())
def test_the_smallest_are_the_minimum_covers(chart):
    every, least = irredundant_covers(chart), minimum_covers(chart)
    assert [cover for cover in every.listed if len(cover) == least.size] == least.listed


@exact
@given(charts(), st.data())
def test_is_irredundant(chart, data):
    columns = sorted(data.draw(st.sets(st.integers(0, len(chart) - 1))))
    lesser = [[c for c in columns if c != out] for out in columns]
    assert is_irredundant(chart, columns) == (not any(brute.holds(chart.tolist(), s) for s in lesser))


@exact
@given(charts(), st.integers(0, 4))
def test_the_limit_lists_fewer_but_counts_all_and_knows_the_smallest(chart, limit):
    every, few = irredundant_covers(chart), irredundant_covers(chart, limit=limit)
    assert (few.count, few.complete, few.size, few.bound) == (every.count, True, every.size, every.size)
    assert len(few.listed) == min(limit, every.count)
    assert set(few.listed) <= set(every.listed)


@exact
@given(charts(), st.integers(0, 30))
def test_when_time_ends_what_is_said_is_right(chart, seconds):
    expected = brute.irredundant_covers(chart.tolist())
    with ticking():
        found = irredundant_covers(chart, seconds=seconds)
    assert found.count == len(found.listed) <= len(expected)
    assert set(found.listed) <= set(expected)
    assert found.bound <= min(map(len, expected))
    assert found.size == min(map(len, found.listed), default=0)
    if found.complete:
        assert (found.count, found.bound) == (len(expected), found.size)


@pytest.mark.parametrize(
    ("chart", "listed"),
    [
        ([[1]], [(0,)]),
        # Two equal columns are two covers.
        ([[1, 1], [1, 1]], [(0,), (1,)]),
        # One column for all, or two that share the work.
        ([[1, 1, 1], [1, 0, 0], [0, 1, 1]], [(0,), (1, 2)]),
        # The path of four: the middle column with none of its neighbours cannot be.
        ([[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1]], [(0, 2)]),
        # The ring of six: every second column, or two opposite ones left out.
        (
            [
                [1, 1, 0, 0, 0, 0],
                [0, 1, 1, 0, 0, 0],
                [0, 0, 1, 1, 0, 0],
                [0, 0, 0, 1, 1, 0],
                [0, 0, 0, 0, 1, 1],
                [1, 0, 0, 0, 0, 1],
            ],
            [(0, 1, 3, 4), (0, 2, 3, 5), (0, 2, 4), (1, 2, 4, 5), (1, 3, 5)],
        ),
    ],
)
def test_irredundant_covers_by_hand(chart, listed):
    assert irredundant_covers(np.array(chart, dtype=bool)).listed == listed


def test_a_chart_without_rows_needs_no_column():
    assert irredundant_covers(np.zeros((3, 0), dtype=bool)) == Covers(1, [()], True, 0, 0)
