import numpy as np
import pandas as pd

from equifinal.output.text import english
from equifinal.output.text.verdict import verdict_text
from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.assessment import assess
from equifinal.steps.robustness.changed import change_table, changes, plausible
from equifinal.steps.truth_table.cutoffs import Cutoffs

BASE = Cutoffs(0.8, 0.7, 1)
PLAN = {"multiverse_consistency": [0.7, 0.9, 0.05], "multiverse_pri": [0.6, 0.8, 0.001], "multiverse_frequency": [1, 2]}


def crisp(rows):
    """Crisp data over A and B: ``(A, B, Y)`` a case."""
    cases = np.array(rows, dtype=float)
    names = tuple(f"c{i}" for i in range(len(rows)))
    return CalibratedData(names, ("A", "B"), (2, 2), cases[:, :2], "Y", cases[:, 2])


def anchors(data):
    frame = pd.DataFrame(data.x, columns=list(data.conditions), index=list(data.cases)).assign(Y=data.y)
    return {"raw": frame, "methods": {}, "half": None, "conditions": list(data.conditions)}


def assessed(rows, settings=None):
    data = crisp(rows)
    tables = assess(data, BASE, [0.85], settings or plausible(BASE), anchors(data), PLAN, Analyst())
    return tables, verdict_text(tables, english.Verdict())


def test_one_change_at_a_time():
    found = changes(BASE, [0.85, 0.9])
    assert list(found) == [
        "consistency 0.80 to 0.85",
        "consistency 0.80 to 0.90",
        "PRI 0.70 to 0.75",
        "frequency 1 to 2",
    ]
    assert found["PRI 0.70 to 0.75"] == Cutoffs(0.8, 0.75, 1)


def test_plausible_settings_are_all_combinations_within_bounds():
    assert len(plausible(BASE)) == 9
    assert [c.consistency for c in plausible(Cutoffs(1.0, 0.0, 1), pri=[0])] == [0.95, 1.0]


def test_a_planted_solid_path_is_called_solid():
    rows = [(1, 1, 1)] * 4 + [(1, 0, 1)] * 4 + [(0, 1, 0)] * 4 + [(0, 0, 0)] * 4
    tables, text = assessed(rows)
    assert set(tables["changes"]["relation"]) == {"same"}
    assert set(tables["leave_one_out"]["relation"]) == {"same"}
    fit = tables["protocol"].iloc[0]
    assert (fit["RF_cov"], fit["RF_cons"], fit["RCR_typ"], fit["RCC_rank"]) == (1, 1, 1, 1)
    assert "8 of 8 typical cases are robust" in text
    assert "it is the same in 16 of 16 analyses" in text


def test_a_planted_fragile_case_is_found():
    """The path ~A*B rests on c8 alone."""
    rows = [(1, 1, 1)] * 4 + [(1, 0, 1)] * 4 + [(0, 1, 1)] + [(0, 0, 0)] * 4
    tables, text = assessed(rows)
    left_out = tables["leave_one_out"]
    # Without it the row is a remainder, and the conservative solution loses B.
    assert list(left_out.loc[left_out["relation"] != "same", "dropped"]) == ["c8"]
    last = tables["changes"].iloc[-1]
    assert (last["change"], last["relation"], last["expression"]) == ("without c8", "subset", "A")
    assert "setting the frequency cutoff to 2 instead of 1 narrows the solution to a subset" in text


def test_no_solution_is_said():
    tables, text = assessed([(1, 1, 0), (0, 0, 0)])
    assert text == "There is no solution for Y at the cutoffs in use, so its robustness cannot be judged."
    assert tables["protocol"].empty


def test_change_table_names_the_case_that_matters_most():
    data = crisp([(1, 1, 1), (0, 0, 0)])
    left_out = pd.DataFrame(
        [("c0", "none", "", np.nan, np.nan), ("c1", "changed", "B", 1.0, 1.0)],
        columns=["dropped", "relation", "expression", "consistency", "coverage"],
    )
    table = change_table(data, BASE, changes(BASE, [0.85]), left_out, Analyst())
    assert list(table["change"]) == ["baseline", *changes(BASE, [0.85]), "without c0"]
    assert list(table["relation"]) == ["same", "same", "same", "none", "none"]


def test_the_sweep_holds_every_combination_of_cutoffs_once():
    sweep = assessed([(1, 1, 1), (1, 1, 1), (0, 0, 0), (0, 1, 0)])[0]["sweep"]
    cutoffs = ["consistency_cutoff", "pri_cutoff", "frequency_cutoff"]
    assert len(sweep) == len(sweep.drop_duplicates(cutoffs)) == 5 * 21 * 2
    assert set(sweep["outcome"]) == {"Y"}
    here = sweep[(sweep["consistency_cutoff"] == 0.8) & (sweep["pri_cutoff"] == 0.7)].set_index("frequency_cutoff")
    assert here["relation"].to_dict() == {1: "same", 2: "same"}
    assert sweep["relation"].isin(["same", "subset", "superset", "changed", "none"]).all()
