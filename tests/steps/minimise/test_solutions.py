from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.implicants import FREE, format_model, order
from equifinal.steps.minimise.irredundant import is_irredundant
from equifinal.steps.minimise.solutions import SOLUTIONS, minimise
from tests import brute
from tests.steps.minimise.ticking import ticking
from tests.strategies import coded_rows, exact, expectations, table

_ = FREE


def texts(solution, table):
    return [format_model(model, table.conditions, table.levels) for model in solution.models]


@exact
@given(coded_rows())
def test_conservative_and_parsimonious_models_are_those_of_the_definition(drawn):
    positive, negative, levels = drawn
    solutions = minimise(table(positive, negative, levels), limit=10**6)
    for kind, primes in (
        ("conservative", brute.primes_within(positive, levels)),
        ("parsimonious", brute.primes_against(positive, negative, levels)),
    ):
        expected = brute.minimum_models(primes, positive)
        assert {frozenset(model) for model in solutions[kind].models} == expected
        assert solutions[kind].count == len(solutions[kind].models) == len(expected)


@exact
@given(coded_rows())
def test_models_are_covers_in_a_fixed_order(drawn):
    positive, negative, levels = drawn
    for solution in minimise(table(positive, negative, levels), ["A"]).values():
        assert list(solution.models) == sorted(solution.models, key=lambda m: [order(t) for t in m])
        for model in solution.models:
            assert list(model) == sorted(model, key=order)
            chart = [[brute.covers(term, row) for row in positive] for term in model]
            assert all(map(any, zip(*chart, strict=True)))
            assert is_irredundant(chart, range(len(model)))
            assert not any(brute.covers(term, row) for term in model for row in negative)


@exact
@given(coded_rows())
def test_a_limit_lists_the_first_and_counts_all(drawn):
    full = minimise(table(*drawn), limit=10**6)
    few = minimise(table(*drawn), limit=2)
    for kind in ("conservative", "parsimonious"):
        assert few[kind].count == full[kind].count
        assert len(few[kind].models) == min(2, full[kind].count)
        assert set(few[kind].models) <= set(full[kind].models)


@exact
@given(coded_rows())
def test_on_request_the_models_are_all_that_lose_no_term(drawn):
    positive, negative, levels = drawn[0][:5], *drawn[1:]
    solutions = minimise(table(positive, negative, levels), limit=10**6, irredundant=True)
    for kind, primes in (
        ("conservative", brute.primes_within(positive, levels)),
        ("parsimonious", brute.primes_against(positive, negative, levels)),
    ):
        expected = brute.irredundant_models(primes, positive)
        solution = solutions[kind]
        assert {frozenset(model) for model in solution.models} == expected
        assert (solution.count, solution.complete) == (len(expected), True)
        assert solution.size == solution.bound == min(map(len, expected))


def every_model(positive, negative, levels, groups):
    """All models of each solution, each with the least number of terms within its pair, by the definitions."""
    return {
        "conservative": brute.minimum_models(brute.primes_within(positive, levels), positive),
        "parsimonious": brute.minimum_models(brute.primes_against(positive, negative, levels), positive),
        "intermediate": set(brute.intermediate_models(positive, negative, levels, groups)),
    }


def check_claims(solutions, expected):
    """What solutions that were cut short say is right, of models that there are."""
    for kind, solution in solutions.items():
        least = min(map(len, expected[kind]))
        assert solution.bound <= least
        if solution.complete:
            assert solution.size == solution.bound == least
            assert solution.count == len(expected[kind])
        if solution.models:
            assert solution.size >= least
            assert len(solution.models) <= solution.count
    for kind in ("conservative", "parsimonious"):
        if solutions[kind].size == len(next(iter(expected[kind]))):
            assert {frozenset(model) for model in solutions[kind].models} <= expected[kind]


@exact
@given(coded_rows(), st.data(), st.integers(1, 3))
def test_few_models_listed_leave_what_is_said_of_the_intermediate_solution_right(drawn, data, limit):
    positive, negative, levels = drawn
    texts, groups = data.draw(expectations(levels))
    solutions = minimise(table(positive, negative, levels), texts, limit=limit)
    expected = every_model(positive, negative, levels, groups)
    check_claims(solutions, expected)
    assert {frozenset(model) for model in solutions["intermediate"].models} <= expected["intermediate"]
    if not texts or all(solutions[kind].count <= limit for kind in ("conservative", "parsimonious")):
        assert solutions["intermediate"].complete or solutions["intermediate"].count >= limit


@exact
@given(coded_rows(), st.data(), st.integers(0, 60))
def test_when_time_ends_what_is_said_is_right(drawn, data, seconds):
    positive, negative, levels = drawn
    texts, groups = data.draw(expectations(levels))
    with ticking():
        solutions = minimise(table(positive, negative, levels), texts, limit=10**6, seconds=seconds)
    check_claims(solutions, every_model(positive, negative, levels, groups))


@exact
@given(coded_rows(), st.data(), st.integers(0, 60), st.booleans())
def test_when_time_ends_every_solution_has_a_valid_model(drawn, data, seconds, irredundant):
    positive, negative, levels = drawn
    texts, _ = data.draw(expectations(levels))
    with ticking():
        solutions = minimise(table(positive, negative, levels), texts, seconds=seconds, irredundant=irredundant)
    for solution in solutions.values():
        assert solution.models
        assert 1 <= solution.bound <= solution.size
        for model in solution.models:
            covered = brute.rows_of(model, levels)
            assert set(positive) <= covered
            assert not covered & set(negative)
            assert solution.kind != "conservative" or covered == set(positive)


def test_pairs_left_out_take_from_what_is_proved():
    # With the first parsimonious model alone the intermediate one has three terms, with all of them two are enough.
    t = table([(0, 0, 1, 0), (0, 1, 0, 1), (1, 1, 1, 1)], [(0, 1, 0, 0)], [2] * 4)
    whole = minimise(t, ["A", "B", "~C", "D"])["intermediate"]
    part = minimise(t, ["A", "B", "~C", "D"], limit=1)["intermediate"]
    assert (whole.complete, whole.size, whole.bound) == (True, 2, 2)
    assert (part.complete, part.size, part.bound) == (False, 3, 2)


def test_the_textbook_example():
    # A*B + ~A*C: rows 110, 111, 001, 011 positive, the others negative. B*C is a prime, but not needed.
    t = table([(1, 1, 0), (1, 1, 1), (0, 0, 1), (0, 1, 1)], [(0, 0, 0), (0, 1, 0), (1, 0, 0), (1, 0, 1)], [2] * 3)
    solutions = minimise(t)
    assert {kind: texts(s, t) for kind, s in solutions.items()} == {
        "conservative": ["~A*C + A*B"],
        "parsimonious": ["~A*C + A*B"],
        "intermediate": ["~A*C + A*B"],
    }


def test_remainders_shorten_the_parsimonious_solution():
    # Positive A*B, negative ~A*~B; ~A*B and A*~B are remainders.
    t = table([(1, 1)], [(0, 0)], [2, 2])
    solutions = minimise(t, ["A"])
    assert {kind: texts(s, t) for kind, s in solutions.items()} == {
        "conservative": ["A*B"],
        "parsimonious": ["A", "B"],
        "intermediate": ["A*B"],
    }
    assert solutions["intermediate"].sources == ((0, 1),)


def test_the_ring_of_six_has_two_models():
    ring = [(0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1), (1, 1, 0)]
    t = table(ring, [(0, 0, 0), (1, 1, 1)], [2] * 3)
    assert texts(minimise(t)["parsimonious"], t) == ["~A*B + A*~C + ~B*C", "~A*C + A*~B + B*~C"]
    assert minimise(t, limit=1)["parsimonious"].count == 2


def test_a_multi_value_literal_is_one_value():
    # C[1] and C[2] are positive, C[0] is negative: two terms, not one value set.
    t = table([(1,), (2,)], [(0,)], [3])
    t = replace(t, conditions=("C",))
    assert texts(minimise(t)["conservative"], t) == ["C[1] + C[2]"]
    assert texts(minimise(t)["parsimonious"], t) == ["C[1] + C[2]"]


def test_a_contradiction_is_not_covered_and_a_rare_row_is_a_remainder():
    # 11 positive, 00 negative; 10 once contradictory, once too rare.
    t = table([(1, 1)], [(0, 0), (1, 0)], [2, 2])
    assert t.numbers == (1, 3, 4)
    assert texts(minimise(replace(t, values=("0", "C", "1")))["parsimonious"], t) == ["B"]
    assert texts(minimise(replace(t, values=("0", "?", "1")))["parsimonious"], t) == ["A", "B"]
    assert texts(minimise(replace(t, values=("0", "?", "1")))["conservative"], t) == ["A*B"]


@pytest.mark.parametrize("negative", [[], [(0, 0), (1, 1)]])
def test_without_a_positive_row_there_is_no_model(negative):
    for kind, solution in minimise(table([], negative, [2, 2]), ["A"]).items():
        assert (solution.kind, solution.models, solution.count) == (kind, (), 0)


def test_with_every_row_positive_the_outcome_is_always_there():
    t = table(brute.all_rows([2, 3]), [], [2, 3])
    for kind, solution in minimise(t, ["A"]).items():
        assert (solution.kind, solution.models, solution.count) == (kind, (((_, _),),), 1)


def test_with_every_observed_row_positive_only_the_parsimonious_solution_is_empty_of_literals():
    t = table([(1, 1), (1, 0)], [], [2, 2])
    assert {kind: texts(s, t) for kind, s in minimise(t).items()} == {
        "conservative": ["A"],
        "parsimonious": ["1"],
        "intermediate": ["A"],
    }


def test_the_solutions_are_named_in_their_order():
    assert tuple(minimise(table([(1,)], [(0,)], [2]))) == SOLUTIONS
