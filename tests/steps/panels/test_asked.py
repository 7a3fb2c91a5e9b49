import numpy as np
import pandas as pd

from equifinal.sets.data import CalibratedData
from equifinal.steps.panels.asked import LISTED, necessary_sets, sufficient_sets

DATA = CalibratedData(("p", "q"), ("A", "M"), (2, 3), np.array([[0.25, 2], [1, 0]]), "Y", np.array([1.0, 0]))


def test_each_value_of_a_condition_and_its_negation():
    asked = necessary_sets(DATA, ["A + M[1]"])
    names = ["A", "~A", "M[0]", "~M[0]", "M[1]", "~M[1]", "M[2]", "~M[2]", "A + M[1]"]
    assert [one.expression for one in asked] == names
    assert asked[-1].part == "combination"
    assert asked[3].x.tolist() == [1, 0]


def test_of_many_tied_models_the_first_are_asked():
    models = pd.DataFrame({"model": range(1, LISTED + 9), "expression": "A", "outcome": "Y"})
    models["solution"] = "parsimonious"
    asked = sufficient_sets(DATA, models)
    assert [one.part for one in asked] == ["term", *["model"] * LISTED]
    assert sufficient_sets(DATA.negated(), models) == []
