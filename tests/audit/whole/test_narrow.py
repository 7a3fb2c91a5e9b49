import itertools
from fractions import Fraction
from types import SimpleNamespace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.rounding import ROUNDINGS, interval_of, rounds_to
from equifinal.audit.whole.narrow import narrowed

SUM = st.sets(st.integers(0, 12), min_size=1, max_size=6)
PRINTED = st.integers(0, 10).map(lambda i: f"{i / 10:.1f}")


def tally(*intervals):
    """The sums 0, 1, 2 …, of which each figure divides one by the next."""
    pairs = [(i, i + 1) for i in range(len(intervals))]
    return SimpleNamespace(
        pairs=pairs, sizes=np.array([1]), figures=[SimpleNamespace(interval=one) for one in intervals]
    )


def column(numbers):
    return np.array(sorted(numbers))[:, None]


def told(numbers):
    return [set(some.ravel().tolist()) for some in numbers]


@settings(max_examples=100, deadline=None)
@given(SUM, SUM, PRINTED, st.sampled_from(ROUNDINGS))
def test_what_is_left_has_a_partner_and_what_is_not_has_none(above, below, text, rule):
    interval = interval_of(text, rule)
    pairs = [(a, b) for a in above for b in below if b and rounds_to(Fraction(a, b), interval)]
    numbers, used = narrowed(tally(interval), [column(above), column(below)], [0, 0], [4])
    if not pairs:
        assert (numbers, used) == (None, 4)
        return
    left = {a for a, _ in pairs}, {b for _, b in pairs}
    assert told(numbers) == list(left)
    # A sum that lost nothing rests on no figure.
    assert used[0] in ((0, 4) if left[0] == above else (4,))
    assert used[1] in ((0, 4) if left[1] == below else (4,))
    assert any(used) == (left != (above, below))


@settings(max_examples=60, deadline=None)
@given(SUM, SUM, SUM, PRINTED, PRINTED)
def test_figures_that_share_a_sum_narrow_each_other_and_lose_no_solution(one, two, three, first, second):
    intervals = interval_of(first, "nearest"), interval_of(second, "nearest")
    fits = [
        some
        for some in itertools.product(one, two, three)
        if all(b and rounds_to(Fraction(a, b), i) for a, b, i in zip(some, some[1:], intervals, strict=False))
    ]
    numbers, used = narrowed(tally(*intervals), [column(some) for some in (one, two, three)], [0, 0, 0], [1, 2])
    if numbers is None:
        assert not fits
        kept = [k for k in (0, 1) if used >> k & 1]
        some = itertools.product(one, two, three)
        assert not any(all(x[k + 1] and rounds_to(Fraction(x[k], x[k + 1]), intervals[k]) for k in kept) for x in some)
    else:
        # Sums in a chain: what is left of each is part of a solution.
        assert told(numbers) == [set(some) for some in zip(*fits, strict=True)]


def test_a_figure_that_narrowed_one_sum_is_told_of_those_that_follow_from_it():
    # Both halves 1/2 and 2/4 are left by the first figure; the second leaves 4/8 alone, and so 2/4.
    both = interval_of("0.5", "nearest")
    numbers, used = narrowed(tally(both, both), [column({1, 2}), column({2, 4}), column({8})], [0, 0, 0], [1, 2])
    assert told(numbers) == [{2}, {4}, {8}]
    assert used == [3, 2, 0]
