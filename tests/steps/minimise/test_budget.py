import math

import pytest

from equifinal.steps.minimise.budget import Budget, OutOfBudget
from tests.steps.minimise.ticking import ticking


def steps_until_the_end(budget, most=100):
    for done in range(most):
        try:
            budget.spend()
        except OutOfBudget:
            return done
    return most


@pytest.mark.parametrize("steps", [0, 1, 7])
def test_so_many_steps_and_no_more(steps):
    budget = Budget(steps=steps)
    assert steps_until_the_end(budget) == steps
    assert steps_until_the_end(budget) == 0


def test_so_many_seconds_and_no_more():
    with ticking():
        budget = Budget(seconds=3)  # from second 0
        assert budget.seconds == 2
        assert steps_until_the_end(budget) == 2
        assert budget.seconds == 0


def test_whatever_ends_first():
    with ticking():
        assert steps_until_the_end(Budget(steps=2, seconds=50)) == 2
        assert steps_until_the_end(Budget(steps=50, seconds=2)) == 2


def test_without_limit():
    budget = Budget()
    assert budget.seconds == math.inf
    assert steps_until_the_end(budget) == 100


def test_time_that_was_up_before():
    budget = Budget(seconds=-1)
    assert budget.seconds == 0
    assert steps_until_the_end(budget) == 0
