"""What is made of a truth table when the search for its primes is cut short, against the definition."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.budget import Budget
from equifinal.steps.minimise.primes import _differences, is_prime, primes_against
from equifinal.steps.minimise.shortened import fewest_terms, shortened
from tests import brute
from tests.strategies import array, coded_rows, exact


def differences(positive, negative, levels):
    bits = np.left_shift(np.uint32(1), np.arange(len(levels), dtype=np.uint32))
    pos, neg = array(positive, levels), array(negative, levels)
    return _differences(pos, neg, bits), _differences(pos, pos, bits), bits


@exact
@given(coded_rows())
def test_shortened_rows_are_primes_that_cover_every_row(drawn):
    positive, negative, levels = drawn
    origin, kept = shortened(*differences(positive, negative, levels))
    implicants = [
        tuple(v if bits >> i & 1 else -1 for i, v in enumerate(positive[row]))
        for row, bits in zip(origin.tolist(), kept.tolist(), strict=True)
    ]
    assert all(is_prime(implicant, positive, negative) for implicant in implicants)
    assert all(any(brute.covers(implicant, row) for implicant in implicants) for row in positive)


@exact
@given(coded_rows())
def test_no_model_has_fewer_terms_than_rows_that_clash(drawn):
    positive, negative, levels = drawn
    edges, apart, _ = differences(positive[:5], negative, levels)
    primes = brute.primes_against(positive[:5], negative, levels)
    least = min(map(len, brute.minimum_models(primes, positive[:5])))
    assert 1 <= fewest_terms(edges, apart) <= least


@exact
@given(coded_rows(), st.integers(0, 6))
def test_a_search_cut_short_covers_every_row_and_no_negative_one(drawn, steps):
    positive, negative, levels = drawn
    found = primes_against(array(positive, levels), array(negative, levels), Budget(steps=steps))
    implicants = [found.implicant(i) for i in range(len(found))]
    assert len(set(implicants)) == len(implicants)
    assert found.cover.tolist() == [[brute.covers(implicant, row) for row in positive] for implicant in implicants]
    assert found.cover.any(axis=0).all()
    assert not any(brute.covers(implicant, row) for implicant in implicants for row in negative)
    if found.complete:
        assert set(implicants) == set(brute.primes_against(positive, negative, levels))
