import numpy as np

from equifinal.sets.data import CalibratedData
from equifinal.steps.necessity.conditions import necessity_table


def test_each_condition_and_its_negation_for_outcome_and_negation():
    x = np.array([[1.0], [1], [1], [0]])
    data = CalibratedData(tuple("abcd"), ("A",), (2,), x, "Y", np.array([1.0, 1, 0, 0]))
    assert necessity_table(data, 0.9).to_csv(index=False) == (
        "outcome,condition,consistency,coverage,ron,necessary\n"
        "Y,A,1.0,0.6666666666666666,0.5,True\n"
        "Y,~A,0.0,0.0,0.75,False\n"
        "~Y,A,0.5,0.3333333333333333,0.3333333333333333,False\n"
        "~Y,~A,0.5,1.0,1.0,False\n"
    )


def test_every_value_of_a_multi_value_condition():
    data = CalibratedData(tuple("abc"), ("L",), (3,), np.array([[0.0], [1], [2]]), "Y", np.array([0.0, 0, 1]))
    table = necessity_table(data)
    assert list(table["condition"][:6]) == ["L[0]", "~L[0]", "L[1]", "~L[1]", "L[2]", "~L[2]"]
    assert list(table["necessary"][:6]) == [False, True, False, True, True, False]
