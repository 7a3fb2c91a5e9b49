import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.budget import Budget
from equifinal.steps.minimise.irredundant import is_irredundant
from equifinal.steps.minimise.merging import primes_within
from equifinal.steps.minimise.primes import primes_against
from equifinal.steps.minimise.ties import Covers, is_cover, minimum_covers
from tests import brute
from tests.steps.minimise.ticking import ticking
from tests.strategies import array, charts, coded_rows, exact


@exact
@given(charts())
def test_minimum_covers_are_all_sets_of_least_size(chart):
    expected = brute.least_covers(chart.tolist())
    least = len(expected[0])
    assert minimum_covers(chart) == Covers(len(expected), sorted(expected), True, least, least)


@exact
@given(charts(columns=5, rows=4), charts(columns=5, rows=4))
def test_ties_of_parts_multiply(one, two):
    """Two charts that share nothing: every least cover of one goes with every least cover of the other."""
    both = np.block([[one, np.zeros((len(one), two.shape[1]))], [np.zeros((len(two), one.shape[1])), two]]) > 0
    first, second = minimum_covers(one), minimum_covers(two)
    found = minimum_covers(both)
    assert (found.count, found.size) == (first.count * second.count, first.size + second.size)
    pairs = [(*a, *(len(one) + column for column in b)) for a in first.listed for b in second.listed]
    assert found.listed == sorted(pairs)


@exact
@given(charts(), st.data())
def test_is_cover(chart, data):
    columns = data.draw(st.sets(st.integers(0, len(chart) - 1)))
    assert is_cover(chart, columns) == brute.holds(chart.tolist(), columns)


@exact
@given(coded_rows())
def test_models_are_those_of_the_definition(drawn):
    positive, negative, levels = drawn
    for primes in (
        primes_within(array(positive, levels), levels),
        primes_against(array(positive, levels), array(negative, levels)),
    ):
        implicants = [primes.implicant(i) for i in range(len(primes))]
        found = minimum_covers(primes.cover, limit=10**6)
        models = {frozenset(implicants[i] for i in columns) for columns in found.listed}
        assert models == brute.minimum_models(implicants, positive)
        assert found.count == len(found.listed) == len(models)


@exact
@given(coded_rows())
def test_the_reference_s_minimum_models_are_its_smallest_irredundant_ones(drawn):
    positive, negative, levels = drawn
    primes = brute.primes_against(positive[:5], negative, levels)
    models = brute.irredundant_models(primes, positive[:5])
    least = min(map(len, models))
    assert {m for m in models if len(m) == least} == brute.minimum_models(primes, positive[:5])


@pytest.mark.parametrize(
    ("chart", "size", "listed"),
    [
        ([[1]], 1, [(0,)]),
        # Two equal columns are two covers.
        ([[1, 1], [1, 1]], 1, [(0,), (1,)]),
        # A column that holds nothing is in no cover.
        ([[0, 0], [1, 0], [0, 1]], 2, [(1, 2)]),
        # The ring of three: any two columns.
        ([[1, 1, 0], [0, 1, 1], [1, 0, 1]], 2, [(0, 1), (0, 2), (1, 2)]),
        # The ring of six: every second column.
        (
            [
                [1, 1, 0, 0, 0, 0],
                [0, 1, 1, 0, 0, 0],
                [0, 0, 1, 1, 0, 0],
                [0, 0, 0, 1, 1, 0],
                [0, 0, 0, 0, 1, 1],
                [1, 0, 0, 0, 0, 1],
            ],
            3,
            [(0, 2, 4), (1, 3, 5)],
        ),
        # Taking the largest column first would need three.
        ([[1, 1, 1, 1, 0, 0], [1, 1, 0, 0, 1, 0], [0, 0, 1, 1, 0, 1]], 2, [(1, 2)]),
    ],
)
def test_minimum_covers_by_hand(chart, size, listed):
    found = minimum_covers(np.array(chart, dtype=bool))
    assert (found.size, found.count, found.listed) == (size, len(listed), listed)


def test_the_limit_lists_fewer_but_counts_all():
    found = minimum_covers(np.ones((5, 3), dtype=bool), limit=2)
    assert (found.size, found.count, found.listed) == (1, 5, [(0,), (1,)])
    assert minimum_covers(np.ones((5, 3), dtype=bool), limit=0).listed == []


def test_a_chart_without_rows_needs_no_column():
    found = minimum_covers(np.zeros((3, 0), dtype=bool))
    assert (found.size, found.count, found.listed) == (0, 1, [()])


@pytest.mark.parametrize("n", [63, 64, 65, 130])
def test_charts_wider_than_a_word(n):
    # Column i holds rows i and i + 1 of a path of 2m rows: only every second column will do.
    n -= n % 2
    chart = np.zeros((n - 1, n), dtype=bool)
    for i in range(n - 1):
        chart[i, i : i + 2] = True
    assert minimum_covers(chart).listed == [tuple(range(0, n, 2))]


@pytest.mark.parametrize("seed", range(40))
def test_the_two_ways_to_the_least_covers_agree(seed, monkeypatch):
    """Without the quick search, mixed-integer and linear programmes find the same."""
    rng = np.random.default_rng(seed)
    chart = rng.random((rng.integers(5, 60), rng.integers(2, 80))) < rng.uniform(0.15, 0.6)
    chart = np.vstack([chart, ~chart.any(axis=0), chart[: len(chart) // 3]])
    plain = minimum_covers(chart, limit=10**6)
    monkeypatch.setattr("equifinal.steps.minimise.ties.QUICK", 0)
    proved = minimum_covers(chart, limit=10**6)
    assert proved == plain
    assert plain.complete
    assert plain.size == plain.bound
    assert all(is_cover(chart, c) and is_irredundant(chart, c) for c in plain.listed[:50])


@exact
@given(charts(), st.integers(0, 60))
def test_when_time_ends_what_is_said_is_right(chart, seconds):
    expected = brute.least_covers(chart.tolist())
    with ticking():
        found = minimum_covers(chart, seconds=seconds)
    assert found.bound <= len(expected[0]) <= found.size
    assert 1 <= len(found.listed) <= found.count
    assert found.at_most >= len(expected)
    assert all(is_cover(chart, cover) and len(cover) == found.size for cover in found.listed)
    if found.size == len(expected[0]):
        assert found.count <= len(expected)
        assert set(found.listed) <= set(expected)
    if found.complete:
        assert (found.listed, found.bound) == (sorted(expected), found.size)


@exact
@given(charts(columns=12, rows=10), charts(columns=4, rows=3))
def test_wherever_the_steps_end_the_count_is_bounded_from_both_sides(one, two):
    """With the quick search left out, so that the steps are those of the proof."""
    chart = np.block([[one, np.zeros((len(one), two.shape[1]))], [np.zeros((len(two), one.shape[1])), two]]) > 0
    truth = minimum_covers(chart)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("equifinal.steps.minimise.ties.QUICK", 0)
        for steps in itertools.count(1):
            found = minimum_covers(chart, budget=Budget(steps=steps))
            assert (found.count if found.size == truth.size else 0) <= truth.count <= found.at_most
            assert found.complete == (found.at_most == found.count)
            if found.complete:
                break


def test_a_search_cut_short_says_how_many_ties_there_are_at_most(monkeypatch):
    """The ring of six: the columns that hold one row, and then the next, are eight at most, and two are right."""
    monkeypatch.setattr("equifinal.steps.minimise.ties.QUICK", 0)
    ring = np.eye(6, dtype=bool) | np.roll(np.eye(6, dtype=bool), 1, axis=1)
    found = [minimum_covers(ring, budget=Budget(steps=steps)) for steps in range(1, 14)]
    assert list(dict.fromkeys((one.count, one.at_most) for one in found)) == [(1, 8), (1, 4), (1, 3), (1, 2), (2, 2)]
    assert [one.complete for one in found] == [one.count == 2 for one in found]


@pytest.mark.parametrize("seconds", [1, 30, 200])
def test_the_more_time_the_more_is_proved(seconds):
    chart = np.random.default_rng(0).random((100, 40)) < 0.12
    chart = np.vstack([chart, ~chart.any(axis=0)])
    with ticking():
        found = minimum_covers(chart, seconds=seconds)
    with ticking():
        more = minimum_covers(chart, seconds=2 * seconds)
    assert not found.complete
    assert found.bound <= more.bound <= more.size <= found.size


def test_parts_that_share_nothing_are_counted_apart():
    chart = np.kron(np.eye(40, dtype=bool), np.ones((2, 1), dtype=bool))
    chart = np.column_stack([chart, np.zeros(80, dtype=bool)])
    chart = np.vstack([chart, np.eye(41, dtype=bool)[40]])
    covers = minimum_covers(chart, limit=3)
    assert (covers.count, covers.size, covers.complete) == (2**40, 41, True)
    assert len(covers.listed) == 3
    assert all(is_cover(chart, cover) and 80 in cover for cover in covers.listed)
