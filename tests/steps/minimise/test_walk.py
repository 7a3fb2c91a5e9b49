import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.budget import Budget, OutOfBudget
from equifinal.steps.minimise.walk import walk
from tests.strategies import exact

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
