import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.implicants import FREE
from equifinal.steps.minimise.intermediate import easy_cubes
from equifinal.steps.minimise.solutions import minimise
from tests import brute
from tests.strategies import coded_rows, exact, expectations, table

_ = FREE


def as_sets(solution):
    return {frozenset(model) for model in solution.models}


@pytest.mark.parametrize("apart", [True, False])
@exact
@given(drawn=coded_rows(), data=st.data())
def test_intermediate_models_are_those_of_the_recipe(drawn, data, apart):
    positive, negative, levels = drawn
    texts, groups = data.draw(expectations(levels, apart))
    solutions = minimise(table(positive, negative, levels), texts, limit=10**6)
    expected = brute.intermediate_models(positive, negative, levels, groups)
    found = solutions["intermediate"]
    assert as_sets(found) == set(expected)
    assert found.count == len(found.models) == len(expected)
    short = solutions["parsimonious"].models
    for model, numbers in zip(found.models, found.sources, strict=True):
        assert {frozenset(short[i]) for i in numbers} == expected[frozenset(model)]


@exact
@given(coded_rows(), st.data())
def test_easy_cubes_hold_the_positive_rows_and_the_easy_counterfactuals(drawn, data):
    positive, negative, levels = drawn
    _texts, groups = data.draw(expectations(levels))
    remainders = set(brute.all_rows(levels)) - {*positive, *negative}
    longs = brute.minimum_models(brute.primes_within(positive, levels), positive)
    shorts = brute.minimum_models(brute.primes_against(positive, negative, levels), positive)
    long, short = sorted(map(sorted, longs))[0], sorted(map(sorted, shorts))[0]
    easy = brute.easy_counterfactuals(long, short, remainders, levels, groups)
    assert brute.rows_of(easy_cubes(long, short, groups), levels) == {*positive, *easy}


@exact
@given(coded_rows())
def test_without_expectations_it_is_the_conservative_solution(drawn):
    solutions = minimise(table(*drawn), limit=10**6)
    assert solutions["intermediate"].models == solutions["conservative"].models
    assert solutions["intermediate"].count == solutions["conservative"].count


@exact
@given(coded_rows(), st.data())
def test_it_lies_between_the_conservative_and_the_parsimonious_solution(drawn, data):
    positive, negative, levels = drawn
    texts, _groups = data.draw(expectations(levels))
    solutions = minimise(table(positive, negative, levels), texts, limit=10**6)
    for model, numbers in zip(solutions["intermediate"].models, solutions["intermediate"].sources, strict=True):
        rows = brute.rows_of(model, levels)
        assert set(positive) <= rows
        assert not rows & set(negative)
        for i in numbers:
            assert rows <= brute.rows_of(solutions["parsimonious"].models[i], levels) | set(positive)


# Positive A*B*C, negative ~A*~B*~C: conservative A*B*C, parsimonious A, or B, or C.
@pytest.mark.parametrize(
    ("expected", "models"),
    [
        # Every literal is expected, so all stay.
        (["A", "B", "C"], {((1, 1, 1),)}),
        # Nothing but A is spoken of: with A, all literals stay; towards B and C, A is matched and stays.
        (["A"], {((1, 1, 1),)}),
        # ~A contradicts A: towards A it is in the parsimonious term and stays, towards B and C it goes.
        (["~A"], {((1, 1, 1),), ((_, 1, 1),)}),
        # Towards A only A is left, and so on.
        (["~A", "~B", "~C"], {((1, _, _),), ((_, 1, _),), ((_, _, 1),)}),
        # A conjunction that is matched stays whole, one that is not goes whole.
        (["A*B"], {((1, 1, 1),)}),
        (["A*~B"], {((1, _, 1),), ((_, 1, 1),), ((_, _, 1),)}),
        # A is matched alone, though not in the conjunction.
        (["A", "A*~B"], {((1, _, 1),), ((1, 1, 1),)}),
        # An expectation of every value contradicts nothing.
        (["A[0,1]"], {((1, 1, 1),)}),
    ],
)
def test_intermediate_by_hand(expected, models):
    solutions = minimise(table([(1, 1, 1)], [(0, 0, 0)], [2, 2, 2]), expected)
    assert set(solutions["parsimonious"].models) == {((1, _, _),), ((_, 1, _),), ((_, _, 1),)}
    assert set(solutions["intermediate"].models) == models


def test_matching_values_do_not_make_a_remainder_easy():
    # The remainder A*~B matches "A" and "~B", but is no part of a shortened term: B is not dropped towards B.
    solutions = minimise(table([(0, 1)], [(0, 0)], [2, 2]), ["A", "~B"])
    assert solutions["conservative"].models == (((0, 1),),)
    assert solutions["parsimonious"].models == (((_, 1),),)
    assert solutions["intermediate"].models == (((_, 1),),)


def test_intermediate_with_several_values():
    # Positive A*B[2], negative A*B[0]: towards B[2], the unexpected A goes; the expected A stays.
    drawn = [(1, 2)], [(1, 0)], [2, 3]
    assert minimise(table(*drawn), ["~A"])["intermediate"].models == (((_, 2),),)
    assert minimise(table(*drawn), ["A"])["intermediate"].models == (((1, 2),),)
    assert minimise(table(*drawn), ["A", "B[1,2]"])["intermediate"].models == (((1, 2),),)
    assert minimise(table(*drawn), ["~A*B[1]"])["intermediate"].models == (((_, 2),),)
