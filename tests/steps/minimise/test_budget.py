import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.budget import Budget, OutOfBudget, walk
from tests.steps.minimise.ticking import ticking
from tests.strategies import exact


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


TREES = st.recursive(st.integers(0, 9), lambda below: st.lists(below, max_size=4), max_leaves=12)


class Node:
    """A tree as lists; a number is a leaf, of which a node says that it might be ten."""

    def __init__(self, tree):
        self.tree = tree

    def branches(self, budget):
        return ([], [Node(below) for below in self.tree]) if isinstance(self.tree, list) else ([self.tree], [])

    def most(self):
        return 10 * len(flat(self.tree))


def flat(tree):
    return [leaf for below in tree for leaf in flat(below)] if isinstance(tree, list) else [tree]


@exact
@given(TREES)
def test_the_leaves_in_order_and_what_is_left_of_them(tree):
    for steps in itertools.count():
        found, left = [], None
        try:
            found.extend(walk(Node(tree), Budget(steps=steps)))
        except OutOfBudget as end:
            left = end.left
        assert found == flat(tree)[: len(found)]
        if left is None:
            assert found == flat(tree)
            break
        assert left == 10 * (len(flat(tree)) - len(found))


def test_a_budget_that_ends_within_a_node_leaves_that_node_open():
    class Late(Node):
        def branches(self, budget):
            raise OutOfBudget

    with pytest.raises(OutOfBudget) as end:
        list(walk(Late([1, 2]), Budget()))
    assert end.value.left == 20
