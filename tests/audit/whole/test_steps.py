import numpy as np
import pytest
from hypothesis import given, settings

from equifinal.audit.whole.steps import steps_of
from tests.audit.small import necessity
from tests.audit.whole.test_stage import STUDIES, solutions, stage_of, study


@settings(max_examples=12, deadline=None, derandomize=True)
@given(*STUDIES)
def test_no_step_takes_away_a_sum_that_cases_reach(cases, at, up):
    paper = study(cases, at, up)
    stage = stage_of(paper)
    some = list(solutions(stage, paper))
    numbers, used = stage.tally.numbers, [0] * len(stage.tally.numbers)
    for step in steps_of(stage):
        numbers, used = step(numbers, used)
        if numbers is None:
            assert not some
            assert used is None or not list(solutions(stage, paper, used))
            return
        for weights in some:
            for total, left in zip(stage.totals @ weights, numbers, strict=True):
                assert total in left @ stage.tally.sizes


@pytest.mark.parametrize(("seconds", "told"), [(600, True), (0, False)])
def test_where_the_solver_does_not_tell_no_figures_are_named(seconds, told):
    # Of 4 crisp cases two have Y; of these one has A and one ~A, so that Σmin(A, Y) is not two.
    paper = necessity("Y consistency", "A: 0.50", "~A: 0.50", sets="crisp", cases=4)
    stage = stage_of(paper, until=seconds)
    _, feasible, *_ = steps_of(stage)
    (both, y), (without, _) = stage.tally.pairs
    numbers = list(stage.tally.numbers)
    numbers[both], numbers[y], numbers[without] = np.array([[2]]), np.array([[2]]), np.array([[1]])
    found, needed = feasible(numbers, [1, 2, 4])
    assert found is None
    assert needed is not None or not told
