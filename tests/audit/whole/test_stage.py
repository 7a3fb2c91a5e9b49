import itertools
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.paper import read_paper
from equifinal.audit.whole.stage import Stage
from equifinal.audit.whole.tally import tally_of
from tests.audit.small import fits, form, necessity, quotient, slipped, studies

SCORES = tuple(map(Fraction, ("0", "0.4", "1")))
STUDIES = (studies(SCORES, "AY", least=2, most=3), st.none() | st.integers(0, 99), st.integers(0, 1))


def stage_of(paper, until=600):
    tally = tally_of(paper, paper.figures)
    return Stage(tally, [1 << i for i in range(len(paper.figures))], until, lambda: 0)


def study(cases, at, up):
    paper = read_paper(form(cases, ("A",), 2, "[0, 0.4, 1]").encode())
    return paper if at is None else slipped(paper, at, up)


def all_weights(stage):
    """How often each point is taken, by all numbers of cases."""
    points = stage.totals.shape[1]
    for some in itertools.combinations_with_replacement(range(points), stage.tally.cases):
        yield np.bincount(some, minlength=points)


def solutions(stage, paper, kept=None):
    """The weights of all cases that give the figures, or some of them."""
    _, scale = stage.tally.scores
    (points,), (sets,) = stage.tally.blocks.points, stage.tally.blocks.sets
    figures = [one for i, one in enumerate(paper.figures) if kept is None or kept >> i & 1]
    for weights in all_weights(stage):
        cases = [
            {name: Fraction(int(score), scale) for name, score in zip(sets, points[i], strict=True)}
            for i in np.repeat(np.arange(len(points)), weights)
        ]
        values = ((one, quotient(one, paper.terms, cases)) for one in figures)
        if all(value is not None and fits(one.printed, value) for one, value in values):
            yield weights


def start(stage):
    return stage.narrowed(stage.tally.numbers, [0] * len(stage.tally.numbers))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(*STUDIES)
def test_lines_hold_for_all_cases_that_give_the_figures(cases, at, up):
    paper = study(cases, at, up)
    stage = stage_of(paper)
    numbers, used = start(stage)
    some = list(solutions(stage, paper))
    if numbers is None:
        assert not list(solutions(stage, paper, used))
        return
    lines = stage.lines(numbers, used)
    for weights in some:
        reached = lines.rows @ weights
        assert (lines.low <= reached).all()
        assert (reached <= lines.high).all()


@settings(max_examples=12, deadline=None, derandomize=True)
@given(*STUDIES)
def test_bounds_leave_every_sum_that_cases_reach(cases, at, up):
    paper = study(cases, at, up)
    stage = stage_of(paper)
    numbers, used = start(stage)
    if numbers is not None:
        numbers, used = stage.bounded(numbers, used, range(len(numbers)))
    some = list(solutions(stage, paper))
    if numbers is None:
        assert not some
        assert not list(solutions(stage, paper, used))
    for weights in some:
        for total, left in zip(stage.totals @ weights, numbers, strict=True):
            assert total in left @ stage.tally.sizes


def test_bounds_are_as_tight_as_the_other_sums_allow():
    # Of 4 crisp cases two have Y, one of which has A: those of ~A and Y are one.
    paper = necessity("Y consistency", "A: 0.50", "~A: 0.50", sets="crisp", cases=4)
    stage = stage_of(paper)
    (both, y), (others, _) = stage.tally.pairs
    numbers = list(stage.tally.numbers)
    numbers[both], numbers[y] = np.array([[1]]), np.array([[2]])
    left, used = stage.bounded(numbers, [1, 1, 0], [others])
    assert left[others].tolist() == [[1]]
    assert used[others] & 1


@settings(max_examples=12, deadline=None, derandomize=True)
@given(*STUDIES)
def test_weights_that_are_refuted_are_not_those_of_cases(cases, at, up):
    paper = study(cases, at, up)
    stage = stage_of(paper)
    numbers, used = start(stage)
    if numbers is None:
        return
    some = list(solutions(stage, paper))
    weights, needed = stage.nearest(numbers, used)
    if some:
        assert weights is not None
    if needed is not None:
        assert not list(solutions(stage, paper, needed))
    odd = stage.odd(numbers, used)
    if odd is not None:
        assert not list(solutions(stage, paper, odd))


def test_whole_weights_meet_what_is_known_of_the_sums():
    paper = necessity("Y consistency, Y coverage", "A: 0.67 0.50", sets="crisp", cases=6)
    stage = stage_of(paper)
    (both, y), (_, a) = stage.tally.pairs
    numbers = list(stage.tally.numbers)
    numbers[both], numbers[y], numbers[a] = ([[2]], [[3]], [[4]])
    numbers = [np.array(some) for some in numbers]
    weights, none = stage.whole(numbers, [0] * 3, 9)
    assert (stage.totals @ weights)[[both, y, a]].tolist() == [2, 3, 4]
    assert (weights.sum(), none) == (6, False)
    numbers[both] = np.array([[4]])  # of 3 with Y
    assert stage.whole(numbers, [0] * 3, 9) == (None, True)


@pytest.mark.parametrize(("both", "needed"), [(1, None), (2, 7)])
def test_a_remainder_names_the_figures_that_its_sums_rest_on(both, needed):
    # Cases with Y are those with A and Y and those with ~A and Y.
    paper = necessity("Y consistency", "A: 0.50", "~A: 0.50", sets="crisp", cases=4)
    stage = stage_of(paper)
    (with_a, y), (without, _) = stage.tally.pairs
    numbers, used = [None] * 3, [0] * 3
    for k, number, bits in ((with_a, both, 1), (y, 2, 2), (without, 1, 4)):
        numbers[k], used[k] = np.array([[number]]), bits
    assert stage.odd(numbers, used) == needed


def test_the_pivot_is_the_sum_that_most_figures_are_shares_of():
    paper = necessity("Y consistency, Y coverage", "A: 0.50 0.50", "~A: 0.50 0.50", sets="crisp", cases=4)
    stage = stage_of(paper)
    assert [b for _, b in stage.tally.pairs].count(stage.pivot) == 2


def test_more_lines_are_added_to_those_of_the_sums():
    paper = necessity("Y consistency", "A: 0.50", sets="crisp", cases=4)
    stage = stage_of(paper)
    numbers, used = start(stage)
    row = np.array([0, 0, 1, 1])
    weights, _ = stage.nearest(numbers, used, [(row, 2, 2)])
    assert row @ weights == pytest.approx(2)
    assert stage.nearest(numbers, used, [(row, 0, 4)])[0] is not None
    # A half of those with Y have A too: no case has A, and some do.
    _, needed = stage.nearest(numbers, used, [(row, 0, 0)])
    assert needed == 1


def test_no_bound_is_sought_when_the_time_is_up():
    paper = necessity("Y consistency", "A: 0.50", "~A: 0.50", sets="crisp", cases=4)
    stage = stage_of(paper, until=0)
    numbers = [np.array([[1]]), *stage.tally.numbers[1:]]
    left, used = stage.bounded(numbers, [0] * 3, range(3))
    assert [some.tolist() for some in left] == [some.tolist() for some in numbers]
    assert used == [0] * 3
