"""Merging that time cuts short; merged rows are held against the definition in `test_primes.py`."""

from hypothesis import given

from equifinal.steps.minimise.budget import Budget
from equifinal.steps.minimise.merging import primes_within
from tests import brute
from tests.strategies import array, coded_rows, exact


@exact
@given(coded_rows())
def test_merging_cut_short_covers_positive_rows_only(drawn):
    positive, _, levels = drawn
    clock = iter(range(10**6)).__next__
    found = primes_within(array(positive, levels), levels, Budget(seconds=2, clock=clock))
    implicants = [found.implicant(i) for i in range(len(found))]
    assert set(positive) == brute.rows_of(implicants, levels)
