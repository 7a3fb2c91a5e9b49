import itertools
from types import SimpleNamespace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.whole.bounds import nearest_of
from equifinal.audit.whole.lines import lines_of
from equifinal.audit.whole.parting import fraction_of, refuted

POINTS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
BLOCKS, STARTS = SimpleNamespace(points=[POINTS, POINTS]), np.array([0, 4, 8])
ROW = st.lists(st.integers(-3, 3), min_size=4, max_size=4)


class Lines:
    """A stage of given lines over four points, each of a figure of its own."""

    def __init__(self, rows, level, cases, odd=None, seconds=600):
        self.rows, self.level, self.seconds, self.remainder = rows, level, seconds, odd
        self.tally = SimpleNamespace(blocks=SimpleNamespace(points=[POINTS]), starts=np.array([0, 4]), cases=cases)

    def left(self):
        return self.seconds

    def odd(self, numbers, used):
        return self.remainder

    def nearest(self, numbers, used, extra):
        rows, low, high = (list(some) for some in (self.rows, self.level, self.level))
        bits = [1 << i for i in range(len(rows))] + [0] * len(extra)
        for row, least, most in extra:
            rows, low, high = [*rows, row], [*low, least], [*high, most]
        return nearest_of(lines_of(rows, low, high, bits, self.tally.starts, self.tally.cases), 9)


def solved(rows, level, cases):
    """Whether any whole weights meet the lines: all of them tried."""
    every = (w for w in itertools.product(range(cases + 1), repeat=4) if sum(w) == cases)
    return any(all(np.dot(row, w) == number for row, number in zip(rows, level, strict=True)) for w in every)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(ROW, st.integers(-6, 6)), min_size=1, max_size=3), st.integers(1, 5))
def test_what_no_whole_weights_meet_is_refuted_and_else_some_are_met(drawn, cases):
    rows, level = [row for row, _ in drawn], [number for _, number in drawn]
    needed, weights = refuted(Lines(rows, level, cases), [], [])
    if solved(rows, level, cases):
        assert needed is None
        assert weights.sum() == cases
        assert (np.array(rows) @ weights == level).all()
    else:
        assert weights is None
        kept = [i for i in range(len(rows)) if needed >> i & 1]
        assert not solved([rows[i] for i in kept], [level[i] for i in kept], cases)


def test_a_line_that_only_fractions_meet_takes_parting():
    lines = Lines([[2, 2, 0, 0]], [3], 4)
    assert lines.nearest([], [], [])[0] is not None
    assert refuted(lines, [], []) == (1, None)


def test_a_remainder_is_proof_enough():
    assert refuted(Lines([[1, 1, 1, 1]], [4], 4, odd=6), [], []) == (6, None)


def test_without_time_nothing_is_proved():
    assert refuted(Lines([[2, 2, 0, 0]], [3], 4, seconds=0), [], []) == (None, None)


@given(st.lists(st.integers(0, 8), min_size=8, max_size=8))
def test_a_count_that_is_no_whole_number_is_found_where_there_is_one(quarters):
    weights = np.array(quarters) / 4
    row = fraction_of(BLOCKS, STARTS, weights)
    if all(one % 4 == 0 for one in quarters):
        assert row is None
    else:
        assert row @ quarters % 4 > 0
        assert set(row) == {0, 1}
