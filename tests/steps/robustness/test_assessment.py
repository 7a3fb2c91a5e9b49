import pandas as pd
import pytest

from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.assessment import assess, sweep
from equifinal.steps.robustness.changed import plausible
from equifinal.steps.truth_table.cutoffs import Cutoffs

from .test_changed import BASE, PLAN, anchors, crisp

ROWS = [(1, 1, 1)] * 3 + [(1, 0, 1)] * 3 + [(0, 1, 0)] * 2 + [(0, 0, 0)] * 2


def found(cutoffs=BASE):
    data = crisp(ROWS)
    return assess(data, cutoffs, [0.85], plausible(cutoffs), anchors(data), PLAN, Analyst())


def test_every_table_names_the_outcome_first_or_among_its_columns():
    tables = found()
    assert list(tables) == [
        *("changes", "ranges", "anchors", "leave_one_out", "alternatives", "protocol", "protocol_cases", "sweep"),
    ]
    assert all("outcome" in frame for frame in tables.values())


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
    table = sweep(data, BASE, plan, analyst, analyst.models(data, BASE, "intermediate"))
    assert table["consistency_cutoff"].unique().tolist() == pytest.approx([0.79, 0.8, 0.81])
    assert isinstance(table, pd.DataFrame)
    assert "expression" not in table
