import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.irredundant import is_irredundant
from equifinal.steps.minimise.primes import primes_against, primes_within
from equifinal.steps.minimise.ties import is_cover, minimum_covers
from tests import brute
from tests.strategies import array, coded_rows, exact


@st.composite
def charts(draw):
    """Charts of up to 9 columns and 8 rows, every row covered."""
    n = draw(st.integers(1, 8))
    row = st.lists(st.booleans(), min_size=n, max_size=n)
    chart = np.array(draw(st.lists(row, min_size=1, max_size=9)), dtype=bool)
    chart[draw(st.integers(0, len(chart) - 1)), ~chart.any(axis=0)] = True
    return chart


def smallest(chart):
    """All covers of least size, by trying every set of columns in order of size."""
    for size in itertools.count():
        sets = itertools.combinations(range(len(chart)), size)
        if found := [s for s in sets if chart[list(s)].any(axis=0).all()]:
            return found


@exact
@given(charts())
def test_minimum_covers_are_all_sets_of_least_size(chart):
    found = minimum_covers(chart)
    expected = smallest(chart)
    assert found.listed == sorted(expected)
    assert found.count == len(expected)
    assert {found.size} == {len(s) for s in expected}
    assert all(is_cover(chart, s) and is_irredundant(chart, s) for s in found.listed)


@exact
@given(charts(), st.data())
def test_checkers(chart, data):
    columns = sorted(data.draw(st.sets(st.integers(0, len(chart) - 1))))
    held = [any(chart[c, row] for c in columns) for row in range(chart.shape[1])]
    assert is_cover(chart, columns) == all(held)
    if all(held):
        lesser = [[c for c in columns if c != out] for out in columns]
        assert is_irredundant(chart, columns) == (not any(chart[s].any(axis=0).all() for s in lesser))


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


def test_a_budget_that_ends_gives_a_cover_and_a_bound():
    rng = np.random.default_rng(0)
    chart = rng.random((400, 120)) < 0.12
    covers = minimum_covers(chart, seconds=0.05)
    assert not covers.complete
    assert covers.count >= len(covers.listed) >= 1
    assert covers.bound <= covers.size == len(covers.listed[0])
    assert all(is_cover(chart, c) for c in covers.listed)


def test_parts_that_share_nothing_are_counted_apart():
    chart = np.kron(np.eye(40, dtype=bool), np.ones((2, 1), dtype=bool))
    chart = np.column_stack([chart, np.zeros(80, dtype=bool)])
    chart = np.vstack([chart, np.eye(41, dtype=bool)[40]])
    covers = minimum_covers(chart, limit=3)
    assert (covers.count, covers.size, covers.complete) == (2**40, 41, True)
    assert len(covers.listed) == 3
    assert all(is_cover(chart, cover) and 80 in cover for cover in covers.listed)
