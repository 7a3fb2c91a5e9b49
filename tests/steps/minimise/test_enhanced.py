"""The enhanced standard analysis, on tables small enough to check by hand."""

import pytest
from hypothesis import given

from equifinal.errors import InputError
from equifinal.steps.minimise.enhanced import contradictory_assumptions, minimise_both
from equifinal.steps.minimise.solutions import minimise
from tests import brute
from tests.strategies import coded_rows, exact, table

from .ticking import ticking

F = -1


def opposite(positive, negative, levels):
    """The tables of an outcome and of its negation, every observed row coded 1 in one and 0 in the other."""
    return table(positive, negative, levels), table(negative, positive, levels)


def test_an_excluded_observed_row_is_coded_0_and_a_remainder_is_not_used():
    plain, _ = opposite([(1, 1), (0, 1)], [(0, 0)], (2, 2))
    assert minimise(plain)["parsimonious"].models == (((F, 1),),)
    assert minimise(plain.exclude([(0, 1)]))["parsimonious"].models == (((1, F),),)
    one, _ = opposite([(1, 1)], [(0, 0)], (2, 2))
    assert set(minimise(one)["parsimonious"].models) == {((F, 1),), ((1, F),)}
    assert minimise(one.exclude([(1, 0)]))["parsimonious"].models == (((F, 1),),)
    assert minimise(one.exclude([(1, 0), (0, 1)]))["parsimonious"].models == (((1, 1),),)


def test_contradictory_assumptions_by_hand():
    # Outcome: A*B, so A or B; negation: ~A*~B, so ~A or ~B. Both rest on A*~B and on ~A*B.
    pair = opposite([(1, 1)], [(0, 0)], (2, 2))
    solutions = [minimise(t)["parsimonious"] for t in pair]
    assert contradictory_assumptions(pair, *solutions) == {(1, 0), (0, 1)}
    _, solved, shared = minimise_both(pair, untangle=True)
    assert shared == [(0, 1), (1, 0)]
    assert [s["parsimonious"].models for s in solved] == [(((1, 1),),), (((0, 0),),)]


@exact
@given(coded_rows())
def test_untangled_solutions_share_no_remainder(drawn):
    positive, negative, levels = drawn
    pair = opposite(positive, negative, levels)
    tables, solved, shared = minimise_both(pair, untangle=True)
    observed = set(positive) | set(negative)
    sides = [brute.rows_of([t for m in s["parsimonious"].models for t in m], levels) - observed for s in solved]
    assert not sides[0] & sides[1]
    assert not brute.rows_of(shared, levels) & observed
    for t, side in zip(tables, sides, strict=True):
        assert not side & brute.rows_of(t.excluded, levels)


@exact
@given(coded_rows())
def test_without_a_rule_nothing_changes(drawn):
    positive, negative, levels = drawn
    pair = opposite(positive, negative, levels)
    _, solved, shared = minimise_both(pair)
    assert shared == []
    assert solved == [minimise(t) for t in pair]


def test_the_search_for_contradictory_assumptions_ends_with_its_time():
    pair = opposite([(1, 1)], [(0, 0)], (2, 2))
    with ticking(), pytest.raises(InputError, match=r"assumptions: after 0\.5 s not all"):
        minimise_both(pair, untangle=True, seconds=0.5)
    with ticking():
        assert minimise_both(pair, seconds=2)[2] == []
