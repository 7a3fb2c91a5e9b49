import numpy as np
import pandas as pd
import pytest

from equifinal.output.text.verdict import verdict_text
from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.assessment import assess, sweep
from equifinal.steps.robustness.changed import plausible
from equifinal.steps.robustness.leave_one_out import leave_one_out
from equifinal.steps.robustness.sensitivity import cutoff_ranges
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
    return tables, verdict_text(tables, "en")


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


def test_the_sweep_holds_every_combination_of_cutoffs_once():
    swept = assessed([(1, 1, 1), (1, 1, 1), (0, 0, 0), (0, 1, 0)])[0]["sweep"]
    cutoffs = ["consistency_cutoff", "pri_cutoff", "frequency_cutoff"]
    assert len(swept) == len(swept.drop_duplicates(cutoffs)) == 5 * 21 * 2
    assert set(swept["outcome"]) == {"Y"}
    here = swept[(swept["consistency_cutoff"] == 0.8) & (swept["pri_cutoff"] == 0.7)].set_index("frequency_cutoff")
    assert here["relation"].to_dict() == {1: "same", 2: "same"}
    assert swept["relation"].isin(["same", "subset", "superset", "changed", "none"]).all()


def test_every_table_names_the_outcome_first_or_holds_nothing():
    tables, _ = assessed([(1, 1, 1), (1, 0, 1), (0, 1, 1), (0, 0, 0)])
    assert {name: set(frame["outcome"]) for name, frame in tables.items() if len(frame)}.keys() == tables.keys() - {
        "anchors"  # no set was calibrated
    }
    assert all(frame.columns[0] == "outcome" for frame in tables.values())


def test_the_tables_are_those_of_the_single_checks():
    data = crisp([(1, 1, 1), (1, 0, 1), (0, 1, 1), (0, 0, 0)])
    tables, _ = assessed([(1, 1, 1), (1, 0, 1), (0, 1, 1), (0, 0, 0)])
    analyst = Analyst()
    left_out = leave_one_out(data, BASE, analyst.models(data, BASE, "intermediate"), analyst)
    pd.testing.assert_frame_equal(tables["ranges"], cutoff_ranges(data, BASE, analyst))
    pd.testing.assert_frame_equal(tables["leave_one_out"].drop(columns="outcome"), left_out)
    assert tables["protocol"]["settings"].tolist() == [len(plausible(BASE))]
    assert tables["alternatives"]["setting"].tolist() == list(range(1, 10))


def test_the_protocol_counts_typical_cases_by_their_kind():
    # A*B has three cases, A*~B one, which a frequency cutoff of 2 makes a remainder: its case is shaky.
    rows = [(1, 1, 1)] * 3 + [(1, 0, 1)] + [(0, 0, 0)] * 2
    tables, _ = assessed(rows, [BASE, Cutoffs(0.8, 0.7, 2)])
    line = tables["protocol"].iloc[0]
    names = ["robust_typical", "shaky_typical", "possible_typical", "typical", "settings", "alternatives"]
    assert line[names].tolist() == [3, 1, 0, 4, 2, 2]
    assert tables["protocol_cases"]["kind"].tolist()[3] == "shaky typical"
    assert line["RF_cov"] == 0.75
    none, _ = assessed(rows, [Cutoffs(0.8, 0.7, 9)])
    assert none["protocol"].empty
    assert none["protocol_cases"].empty


ROWS = [(1, 1, 1)] * 3 + [(1, 0, 1)] * 3 + [(0, 1, 0)] * 2 + [(0, 0, 0)] * 2


def found(cutoffs=BASE):
    data = crisp(ROWS)
    return assess(data, cutoffs, [0.85], plausible(cutoffs), anchors(data), PLAN, Analyst())


def test_a_solution_that_nothing_moves():
    tables = found()
    assert set(tables["leave_one_out"]["relation"]) == {"same"}
    line = tables["protocol"].iloc[0]
    assert line[["RF_cov", "RF_cons", "RF_SC_minTS", "RF_SC_maxTS"]].tolist() == [1, 1, 1, 1]
    assert (line["robust_typical"], line["typical"], line["RCC_rank"]) == (6, 6, 1)


def test_without_a_solution_the_tables_are_there_and_empty():
    tables = found(Cutoffs(0.8, 0.7, frequency=9))
    assert tables["protocol"].empty
    assert tables["protocol_cases"].columns.tolist()[0] == "outcome"
    assert set(tables["sweep"]["relation"]) == {"none"}


@pytest.mark.parametrize("step", [0.001, 0.01])
def test_the_sweep_goes_in_steps_of_a_hundredth_at_least(step):
    plan = PLAN | {"multiverse_consistency": [0.79, 0.81, step], "multiverse_pri": [0.7, 0.7, step]}
    data, analyst = crisp(ROWS), Analyst()
    table, solutions = sweep(data, BASE, plan, analyst, analyst.models(data, BASE, "intermediate"))
    assert table["consistency_cutoff"].unique().tolist() == pytest.approx([0.79, 0.8, 0.81])
    assert isinstance(table, pd.DataFrame)
    assert "expression" not in table
    assert set(table["number"]) == set(solutions["number"]) == {1}
    assert solutions["expression"].tolist() == ["A"]
