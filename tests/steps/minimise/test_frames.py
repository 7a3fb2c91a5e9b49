import numpy as np
import pytest

from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.frames import configuration_table, model_table, solution_table, term_table
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.frames import truth_table_frame, truth_table_of_frame, truth_table_overview
from equifinal.steps.truth_table.table import truth_table

ROWS = [(1, 1, 1), (1, 1, 1), (1, 0, 1), (0, 1, 1), (0, 0, 0)]


@pytest.fixture
def data():
    """A or B is sufficient for Y."""
    cases = np.array(ROWS, dtype=float)
    return CalibratedData(("a", "b", "c", "d", "e"), ("A", "B"), (2, 2), cases[:, :2], "Y", cases[:, 2])


def test_truth_table_by_value_consistency_and_frequency(data):
    frame = truth_table_frame(truth_table(data, Cutoffs(0.8)))
    assert frame.to_csv(index=False) == (
        "outcome,row,A,B,value,n,consistency,pri,cases\n"
        "Y,4,1,1,1,2,1.0,1.0,a;b\n"
        "Y,2,0,1,1,1,1.0,1.0,d\n"
        "Y,3,1,0,1,1,1.0,1.0,c\n"
        "Y,1,0,0,0,1,0.0,0.0,e\n"
    )


def test_truth_table_comes_back_from_its_frame(data):
    table = truth_table(data, Cutoffs(0.8))
    back = truth_table_of_frame(truth_table_frame(table), data)
    assert (back.rows == table.rows).all()
    assert (back.numbers, back.values, back.n, back.cases) == (
        table.numbers,
        table.values,
        table.n,
        table.cases,
    )


def test_overview_counts_rows_and_names_cases_in_none(data):
    half = CalibratedData(data.cases, data.conditions, data.levels, data.x * 0.5, "Y", data.y)
    line = truth_table_overview([truth_table(half, Cutoffs(0.8))]).iloc[0]
    assert line["cases_in_no_row"] == "a;b;c;d"
    assert (line["possible_rows"], line["observed_rows"], line["remainders"]) == (4, 1, 3)


def test_models_terms_and_their_fit(data):
    solutions = minimise(truth_table(data, Cutoffs(0.8)))
    models = model_table(data, solutions)
    assert list(models["expression"]) == ["A + B"] * 3
    assert list(models["coverage"]) == [1.0] * 3
    terms = term_table(data, solutions)
    first = terms[terms["solution"] == "intermediate"].drop(columns=["outcome", "solution", "model"])
    assert first.to_csv(index=False) == (
        "term,consistency,pri,raw_coverage,unique_coverage,cases\n"
        "A,1.0,1.0,0.75,0.25,a;b;c\n"
        "B,1.0,1.0,0.75,0.25,a;b;d\n"
    )


def test_configurations_are_numbered_by_path_then_coverage(data):
    solutions = minimise(truth_table(data, Cutoffs(0.8)))
    configurations, paths = configuration_table(data, solutions, {"second": (-1, 1)})
    assert list(paths["path"]) == ["second", ""]
    assert list(paths["term"]) == ["B", "A"]
    assert configurations[["configuration", "A", "B"]].values.tolist() == [
        [1, "", "core present"],
        [2, "core present", ""],
    ]


def test_a_table_without_positive_rows_is_said(data):
    table = truth_table(data, Cutoffs(1, frequency=9))
    solutions = minimise(table)
    notes = solution_table(table, solutions)
    assert set(notes["models"]) == {0}
    assert set(notes["note"]) == {"no row of the truth table is coded 1: there is nothing to minimise"}
    assert model_table(data, solutions).empty
    assert configuration_table(data, solutions)[0].empty


def test_a_table_without_negative_rows_is_said(data):
    table = truth_table(data, Cutoffs(0))
    notes = solution_table(table, minimise(table)).set_index("solution")["note"]
    assert notes["parsimonious"] == "every observed row is coded 1: the outcome is always present"
