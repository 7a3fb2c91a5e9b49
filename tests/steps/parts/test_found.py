import numpy as np

from equifinal.steps.parts.found import levels_with, membership_in

from .small import FUZZY, chain, found


def test_levels_are_those_of_both_parts():
    crisp = FUZZY.round().assign(L=[0, 1, 2, 0, 1, 1])
    low = found("low", crisp.drop(index="r"), "Y", ["A", "L"])
    whole = found("whole", crisp, "Y", ["A", "L"])
    assert levels_with(low, low) == [2, 2]
    assert levels_with(low, whole) == levels_with(whole, low) == [2, 3]


def test_membership_needs_every_condition():
    first, second = chain()
    assert membership_in("A*B", first, second) is None
    assert np.allclose(membership_in("A*B", first, first), np.minimum(FUZZY["A"], FUZZY["B"]))


def test_sides_and_expressions():
    first, _ = chain()
    assert (first.side("outcome"), first.side("negation")) == ("M", "~M")
    assert first.data("negation").outcome == "~M"
    assert {line["term"] for line in first.lines("outcome")} == set(first.expression("outcome").split(" + "))
