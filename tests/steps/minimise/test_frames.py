import numpy as np
import pandas as pd
import pytest

from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.frames import (
    configuration_table,
    intermediate,
    model_table,
    solution_table,
    term_table,
)
from equifinal.steps.minimise.solutions import Solution, minimise
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table

ROWS = [(1, 1, 1), (1, 1, 1), (1, 0, 1), (0, 1, 1), (0, 0, 0)]


@pytest.fixture
def data():
    """A or B is sufficient for Y."""
    cases = np.array(ROWS, dtype=float)
    return CalibratedData(("a", "b", "c", "d", "e"), ("A", "B"), (2, 2), cases[:, :2], "Y", cases[:, 2])


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


@pytest.mark.parametrize(
    ("kind", "figures", "note"),
    [
        ("parsimonious", (1, True, 1, 1), ""),
        ("parsimonious", (3, True, 1, 1), "3 models tie; 2 of them are listed"),
        (
            "parsimonious",
            (3, False, 1, 1),
            "time ran out: at least 3 models tie, 2 of them are listed; raise max_seconds",
        ),
        (
            "conservative",
            (1, False, 5, 3),
            "time ran out: a model of 5 terms was found, and none has fewer than 3; raise max_seconds",
        ),
        (
            "intermediate",
            (3, False, 1, 1),
            "the search was cut short: at least 3 models tie, 2 of them are listed; raise max_seconds or max_models",
        ),
        (
            "intermediate",
            (3, False, 5, 3),
            "the search was cut short: a model of 5 terms was found, and none has fewer than 3; "
            "raise max_seconds or max_models",
        ),
    ],
)
def test_what_is_not_proved_is_said(data, kind, figures, note):
    models = (((1, -1),), ((-1, 1),))[: figures[0]]
    line = solution_table(truth_table(data, Cutoffs(0.8)), {kind: Solution(kind, models, *figures)}).iloc[0]
    count, complete, size, bound = figures
    assert line.iloc[:-1].tolist() == ["Y", kind, count, complete, len(models), size, bound, note]
    assert line["at_most"] is pd.NA if not complete else line["at_most"] == count


@pytest.mark.parametrize(
    ("most", "words"), [(9, " and at most 9"), (10**15, " and at most 1000000000000000"), (10**16, "")]
)
def test_how_many_models_there_are_at_most_is_said_where_it_tells_something(data, most, words):
    solution = Solution("parsimonious", (((1, -1),),), 3, False, 1, 1, at_most=most)
    line = solution_table(truth_table(data, Cutoffs(0.8)), {"parsimonious": solution}).iloc[0]
    assert line["note"] == f"time ran out: at least 3{words} models tie, 1 of them are listed; raise max_seconds"
    assert line["at_most"] is pd.NA if not words else line["at_most"] == most


def test_lines_of_the_intermediate_solution():
    kinds = ["intermediate", "parsimonious", "intermediate"]
    table = pd.DataFrame({"outcome": ["Y", "Y", "~Y"], "solution": kinds, "model": [1, 2, 3]})
    assert intermediate(table, "Y")["model"].tolist() == [1]
    assert intermediate(table, "~Y")["model"].tolist() == [3]
    assert intermediate(table, "Z").empty
