import numpy as np
import pandas as pd
import pytest

from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.solutions import Solution
from equifinal.steps.minimise.theory import AREAS, theory_tables

F = -1


def tables(data, models, theories):
    return theory_tables(data, {"intermediate": Solution("intermediate", tuple(models), len(models))}, theories)


def test_what_theory_and_solution_say_together():
    x = np.array([[1.0, 1], [1, 0], [0, 1], [0, 0]])
    data = CalibratedData(("p", "q", "r", "s"), ("A", "B"), (2, 2), x, "Y", np.array([1.0, 1, 1, 0]))
    fits, _ = tables(data, [((1, F),)], {"t": "B"})
    assert fits.drop(columns=["outcome", "theory", "model"]).to_csv(index=False) == (
        "part,expression,sum,consistency,pri,coverage,cases,contradicting,undecided\n"
        "theory,B,2.0,1.0,1.0,0.6666666666666666,p;r,,\n"
        "solution,A,2.0,1.0,1.0,0.6666666666666666,p;q,,\n"
        "theory*solution,A*B,1.0,1.0,1.0,0.3333333333333333,p,,\n"
        "~theory*solution,A*~B,1.0,1.0,1.0,0.3333333333333333,q,,\n"
        "theory*~solution,~A*B,1.0,1.0,1.0,0.3333333333333333,r,,\n"
        "~theory*~solution,~A*~B,1.0,0.0,0.0,0.0,,s,\n"
    )


# Six fuzzy cases of S = A + B and T = A*~B, worked out by hand.
SMALL = pd.DataFrame(
    [[0.6, 0.7, 0.8], [0.4, 0.8, 0.6], [0.7, 0.3, 0.4], [0.3, 0.2, 0.3], [0.9, 0.6, 0.7], [0.2, 0.9, 0.5]],
    columns=["A", "B", "Y"],
    index=["c1", "c2", "c3", "c4", "c5", "c6"],
)


@pytest.fixture
def small():
    return CalibratedData.from_frame(SMALL, "Y", ["A", "B"])


def test_fuzzy_areas_are_minima_and_not_simplified(small):
    fits, _ = tables(small, [((1, F), (F, 1))], {"t": "A*~B"})
    figures = fits.set_index("part")[["consistency", "coverage"]]
    assert figures.loc["theory*~solution"].tolist() == pytest.approx([1, 1.3 / 3.3])
    assert figures.loc["~theory*solution"].tolist() == pytest.approx([0.833, 0.909], abs=5e-4)


def test_a_case_at_one_half_in_the_outcome_contradicts_nothing(small):
    fits, cases = tables(small, [((1, F), (F, 1))], {"t": "A*~B"})
    both, alone = (fits.set_index("part").loc[part] for part in ("theory*solution", "~theory*solution"))
    assert (both["cases"], both["contradicting"], both["undecided"]) == ("", "c3", "")
    assert (alone["cases"], alone["contradicting"], alone["undecided"]) == ("c1;c2;c5", "", "c6")
    kinds = cases[cases["n"] > 0]
    assert kinds[["kind", "n", "cases"]].values.tolist() == [
        ["inconsistent, most likely", 1, "c3"],
        ["covered, least likely", 3, "c1;c2;c5"],
        ["undecided", 1, "c6"],
        ["consistent, least likely", 1, "c4"],
    ]
    assert kinds["share"].tolist() == pytest.approx([1 / 6, 1 / 2, 1 / 6, 1 / 6])
    assert kinds["share_of_side"].tolist() == [0.5, 1, 1, 0.5]


def test_the_negation_has_its_own_members(small):
    fits, cases = tables(small.negated(), [((0, F),)], {"t": "~B"})
    assert set(fits["outcome"]) == {"~Y"}
    assert cases.loc[cases["kind"] == "covered, most likely", "cases"].tolist() == ["c4"]


def test_a_case_at_one_half_in_theory_is_in_no_area():
    frame = pd.DataFrame({"A": [0.5, 0.9], "Y": [0.9, 0.9]}, index=["p", "q"])
    data = CalibratedData.from_frame(frame, "Y", ["A"])
    _, cases = tables(data, [((1,),)], {"t": "A"})
    last = cases.iloc[-1]
    assert (last["kind"], last["n"], last["share"], last["cases"]) == ("in no area", 1, 0.5, "p")
    assert cases["n"].sum() == 2


def test_each_tied_model_is_a_solution_of_its_own(small):
    fits, cases = tables(small, [((1, F),), ((F, 1),)], {"t": "A", "u": "B"})
    assert fits.groupby(["theory", "model"]).size().to_dict() == dict.fromkeys(
        [("t", 1), ("t", 2), ("u", 1), ("u", 2)], 2 + len(AREAS)
    )
    assert cases.groupby(["theory", "model"])["n"].sum().tolist() == [6] * 4


def test_no_solution_no_lines():
    data = CalibratedData(("p",), ("A",), (2,), np.array([[1.0]]), "Y", np.array([1.0]))
    assert all(table.empty for table in tables(data, [], {"t": "A"}))
