import numpy as np
import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.sets.implicants import format_model
from equifinal.steps.minimise.frames import model_table
from equifinal.steps.minimise.solutions import SOLUTIONS, minimise
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.multiverse import cells, closest, code_rows, grid
from equifinal.steps.robustness_full.multiverse_summary import configuration_shares, first_breaks, holding_share
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table

CONDITIONS = ["SYS", "ORG", "SVC", "STF", "INF", "INC"]
PUBLISHED = {
    "calibration": "coded",
    "consistency_cutoff": 0.8,
    "pri_cutoff": 0.7,
    "frequency_cutoff": 1,
    "solution": "intermediate",
}


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


def test_of_ten_thousand_cells_each_coding_is_minimised_once(county, baseline):
    cutoffs = np.linspace(0.7, 0.95, 50), np.linspace(0.4, 0.9, 17), [1, 2, 3, 4]
    analyst = Analyst()
    assert len(cells({"coded": county}, grid(["coded"], *cutoffs), analyst, baseline)) == 50 * 17 * 4 * len(SOLUTIONS)
    table = truth_table(county, Cutoffs())
    each = np.stack(np.meshgrid(*cutoffs), axis=-1).reshape(-1, 3)
    codings = code_rows(*map(np.array, (table.n, table.consistency, table.pri)), each.T[..., None])
    assert analyst.solved == len(np.unique(codings, axis=0))
    assert analyst.solved < 50 * 17 * 4 / 10


def test_shares_of_a_small_multiverse():
    frame = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]}, index=list("abcd"))
    data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    lines = [("x", "A + B", "A + B", "same"), ("x", "A*~B", "A", "subset"), ("x", "", "", "none")]
    table = pd.DataFrame(lines, columns=["calibration", "expression", "core", "relation"]).assign(
        solution="parsimonious"
    )
    terms, core, members = configuration_shares(table, {"x": data})
    third = pytest.approx(1 / 3)
    assert terms.values.tolist() == [["A", third], ["A*~B", third], ["B", third]]
    assert core.values.tolist() == [
        ["A", "present", pytest.approx(2 / 3)],
        ["A", "absent", 0],
        ["B", "present", third],
        ["B", "absent", 0],
    ]
    assert members["share"].tolist() == [third, pytest.approx(2 / 3), third, 0]
    assert holding_share(table).values.tolist() == [
        ["all", 3, third, pytest.approx(2 / 3)],
        ["parsimonious", 3, third, pytest.approx(2 / 3)],
    ]


def test_first_breaks_of_the_county_study(county, baseline):
    settings = grid(["coded"], [0.7, 0.8, 0.85, 0.9], [0.6, 0.7, 0.75], [1, 2])
    table = first_breaks(cells({"coded": county}, settings, Analyst(), baseline), PUBLISHED)
    found = table.set_index(["parameter", "direction"])
    assert found.loc[("consistency_cutoff", "higher"), ["holds_to", "breaks_at"]].tolist() == [0.85, 0.9]
    assert found.loc[("consistency_cutoff", "lower"), "breaks_at"] is None
    assert found.loc[("pri_cutoff", "lower"), ["breaks_at", "relation"]].tolist() == [0.6, "superset"]
    assert found.loc[("frequency_cutoff", "higher"), ["breaks_at", "relation"]].tolist() == [2, "subset"]
    assert found.loc[("solution", "other"), "breaks_at"] == "parsimonious"


def test_first_breaks_needs_the_published_settings(county, baseline):
    table = cells({"coded": county}, grid(["coded"], [0.9], [0.7], [1]), Analyst(), baseline)
    with pytest.raises(InputError, match="does not hold"):
        first_breaks(table, PUBLISHED)


def test_tied_models_the_closest_counts():
    assert closest([[(1, 1)], [(1, -1)]], [[(1, -1)]], [2, 2]) == "same"
    assert closest([], [[(1, -1)]], [2, 2]) == "none"
    assert format_model([(1, -1)], "AB", [2, 2]) == "A"
