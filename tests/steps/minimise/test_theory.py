import numpy as np

from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.solutions import Solution
from equifinal.steps.minimise.theory import theory_table

F = -1


def test_what_theory_and_solution_say_together():
    x = np.array([[1.0, 1], [1, 0], [0, 1], [0, 0]])
    data = CalibratedData(("p", "q", "r", "s"), ("A", "B"), (2, 2), x, "Y", np.array([1.0, 1, 1, 0]))
    solutions = {"intermediate": Solution("intermediate", (((1, F),),), 1)}
    assert theory_table(data, solutions, {"t": "B"}).to_csv(index=False) == (
        "outcome,theory,part,expression,consistency,coverage,cases,contradicting\n"
        "Y,t,theory*solution,A*B,1.0,0.3333333333333333,p,\n"
        "Y,t,theory*~solution,~A*B,1.0,0.3333333333333333,r,\n"
        "Y,t,~theory*solution,A*~B,1.0,0.3333333333333333,q,\n"
        "Y,t,~theory*~solution,~A*~B,0.0,0.0,,s\n"
    )


def test_no_solution_no_lines():
    data = CalibratedData(("p",), ("A",), (2,), np.array([[1.0]]), "Y", np.array([1.0]))
    assert theory_table(data, {"intermediate": Solution("intermediate")}, {"t": "A"}).empty
