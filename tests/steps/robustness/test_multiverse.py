import numpy as np
import pandas as pd
import pytest

from equifinal.sets.data import CalibratedData
from equifinal.sets.implicants import format_model
from equifinal.steps.minimise.frames import model_table
from equifinal.steps.minimise.solutions import SOLUTIONS, minimise
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.grid import grid
from equifinal.steps.robustness.multiverse import cells, closest, code_rows
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table

CONDITIONS = ["SYS", "ORG", "SVC", "STF", "INF", "INC"]


@pytest.fixture(scope="module")
def county():
    frame = pd.read_csv("data/raw/county27.csv", index_col="case")
    return CalibratedData.from_frame(frame, "OUT", CONDITIONS)


@pytest.fixture(scope="module")
def baseline(county):
    return minimise(truth_table(county, Cutoffs(0.8, 0.7, 1)))["intermediate"].models


def test_the_cells_are_what_single_analyses_give(county, baseline):
    table = cells({"coded": county}, grid(["coded"], [0.75, 0.8, 0.99], [0.5, 0.7], [1, 2]), Analyst(["SYS"]), baseline)
    assert len(table) == 36
    for cell in table.itertuples():
        cutoffs = Cutoffs(cell.consistency_cutoff, cell.pri_cutoff, cell.frequency_cutoff)
        solutions = minimise(truth_table(county, cutoffs), ["SYS"])
        models = model_table(county, {cell.solution: solutions[cell.solution]})
        assert cell.models == solutions[cell.solution].count
        assert cell.relation == closest(solutions[cell.solution].models, baseline, county.levels)
        if len(models):
            first = models.iloc[0]
            assert cell.expression == first["expression"]
            assert (cell.consistency, cell.coverage) == (first["consistency"], first["coverage"])
        else:
            assert (cell.expression, cell.relation) == ("", "none")


def test_rows_are_coded_as_the_truth_table_codes_them(county):
    table = truth_table(county, Cutoffs())
    for cutoffs in (Cutoffs(0.8, 0.7, 1), Cutoffs(0.7, 0.0, 2), Cutoffs(0.95, 0.9, 1)):
        values = (cutoffs.consistency, cutoffs.pri, cutoffs.frequency)
        coded = code_rows(np.array(table.n), np.array(table.consistency), np.array(table.pri), values)
        assert tuple(coded) == table.recode(cutoffs).values
    assert code_rows(np.array([1]), np.array([0.7999999999999999]), np.array([np.nan]), (0.8, 0, 1)) == ["1"]


@pytest.mark.parametrize("n", [2, 5, 50])
def test_the_parts_below_each_other_are_the_whole(county, baseline, n):
    settings = grid(["coded", "again"], [0.8, 0.9], [0.7], [1, 2])
    datasets = {"coded": county, "again": county}
    whole = cells(datasets, settings, Analyst(), baseline)
    parts = [cells(datasets, settings, Analyst(), baseline, (i, n)) for i in range(1, n + 1)]
    pd.testing.assert_frame_equal(pd.concat(parts), whole)


def test_ten_thousand_cells_are_a_few_analyses(county, baseline):
    settings = grid(["coded"], np.linspace(0.7, 0.95, 50), np.linspace(0.4, 0.9, 17), [1, 2, 3, 4])
    analyst = Analyst()
    table = cells({"coded": county}, settings, analyst, baseline)
    rows = truth_table(county, Cutoffs())
    codings = {rows.recode(Cutoffs(*cutoffs)).values for cutoffs in settings.iloc[:, 1:4].itertuples(index=False)}
    assert len(table) == 50 * 17 * 4 * len(SOLUTIONS)
    assert analyst.solved <= len(codings) < 200


def test_tied_models_the_closest_counts():
    assert closest([[(1, 1)], [(1, -1)]], [[(1, -1)]], [2, 2]) == "same"
    assert closest([], [[(1, -1)]], [2, 2]) == "none"
    assert format_model([(1, -1)], "AB", [2, 2]) == "A"
