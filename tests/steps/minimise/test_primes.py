import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.cubes import primes_of_union
from equifinal.sets.implicants import FREE
from equifinal.steps.minimise import primes as module
from equifinal.steps.minimise.merging import primes_within
from equifinal.steps.minimise.primes import is_prime, primes_against
from tests import brute
from tests.strategies import array, coded_rows, exact, expressions, implicants

_ = FREE


def check(primes, positive, expected):
    """The primes are as expected, each once, and say rightly which positive rows they cover."""
    found = [primes.implicant(i) for i in range(len(primes))]
    assert len(found) == len(expected)
    assert set(found) == set(expected)
    assert primes.cover.tolist() == [[brute.covers(p, row) for row in positive] for p in found]


@exact
@given(coded_rows(positives=0))
def test_primes_against_is_what_the_definition_says(drawn):
    positive, negative, levels = drawn
    primes = primes_against(array(positive, levels), array(negative, levels))
    check(primes, positive, brute.primes_against(positive, negative, levels))


@exact
@given(coded_rows(positives=0))
def test_primes_within_is_what_the_definition_says(drawn):
    positive, _, levels = drawn
    check(primes_within(array(positive, levels), levels), positive, brute.primes_within(positive, levels))


@exact
@given(expressions())
def test_primes_of_dense_tables(drawn):
    (a,) = drawn
    positive = sorted(brute.rows_of(a.terms, a.levels))
    negative = sorted(set(brute.all_rows(a.levels)) - set(positive))
    expected = brute.primes_within(positive, a.levels)
    check(primes_within(array(positive, a.levels), a.levels), positive, expected)
    check(primes_against(array(positive, a.levels), array(negative, a.levels)), positive, expected)
    assert primes_of_union(a.terms, a.levels) == expected


@pytest.mark.parametrize("batch", [1, 7, 100])
@exact
@given(drawn=coded_rows())
def test_primes_do_not_depend_on_the_batch(drawn, batch):
    positive, negative, levels = drawn
    before, module.BATCH = module.BATCH, batch
    try:
        primes = primes_against(array(positive, levels), array(negative, levels))
    finally:
        module.BATCH = before
    check(primes, positive, brute.primes_against(positive, negative, levels))


@pytest.mark.parametrize(
    ("positive", "negative", "within", "against"),
    [
        # 11 and 10 merge to A; nothing opposes, so the parsimonious prime is without literals.
        ([(1, 0), (1, 1)], [], [(1, _)], [(_, _)]),
        # The exclusive or: nothing merges.
        ([(0, 1), (1, 0)], [(0, 0), (1, 1)], [(0, 1), (1, 0)], [(0, 1), (1, 0)]),
        # 11 against 00: either literal alone keeps them apart.
        ([(1, 1)], [(0, 0)], [(1, 1)], [(1, _), (_, 1)]),
        # Every row positive.
        ([(0, 0), (0, 1), (1, 0), (1, 1)], [], [(_, _)], [(_, _)]),
        # No row positive.
        ([], [(0, 0), (1, 1)], [], []),
        # Six rows in a ring: the two primes that meet in each row.
        (
            [(0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1), (1, 1, 0)],
            [(0, 0, 0), (1, 1, 1)],
            [(0, 1, _), (0, _, 1), (1, 0, _), (1, _, 0), (_, 0, 1), (_, 1, 0)],
            [(0, 1, _), (0, _, 1), (1, 0, _), (1, _, 0), (_, 0, 1), (_, 1, 0)],
        ),
    ],
)
def test_primes_by_hand(positive, negative, within, against):
    levels = [2] * len((positive + negative)[0])
    check(primes_within(array(positive, levels), levels), positive, within)
    check(primes_against(array(positive, levels), array(negative, levels)), positive, against)


def test_rows_of_a_multi_value_condition_merge_only_when_all_levels_are_there():
    two, three = [(1, 0), (1, 2)], [(1, 0), (1, 1), (1, 2)]
    check(primes_within(array(two, [2, 3]), [2, 3]), two, two)
    check(primes_within(array(three, [2, 3]), [2, 3]), three, [(1, _)])


def test_primes_of_the_most_conditions():
    # Row of ones against row of zeros: each of the 64 conditions alone is a prime.
    primes = primes_against(np.ones((1, 64), dtype=np.int64), np.zeros((1, 64), dtype=np.int64))
    assert sorted(primes.implicant(i).index(1) for i in range(len(primes))) == list(range(64))


@exact
@given(coded_rows(), st.data())
def test_is_prime_is_what_the_definition_says(drawn, data):
    positive, negative, levels = drawn
    implicant = data.draw(implicants(levels))
    assert is_prime(implicant, positive, negative) == (implicant in brute.primes_against(positive, negative, levels))
    assert is_prime(implicant, positive, levels=levels) == (implicant in brute.primes_within(positive, levels))
