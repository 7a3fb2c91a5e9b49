"""Unusual tables, from memberships to the tables of a run: the answers that docs/method.md promises."""

import math

import numpy as np
import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.frames import configuration_table, model_table, solution_table, term_table
from equifinal.steps.minimise.solutions import SOLUTIONS, minimise
from equifinal.steps.necessity.conditions import necessity_table
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.frames import truth_table_frame, truth_table_overview
from equifinal.steps.truth_table.table import truth_table


class Study:
    """All tables of a few cases: a list of rows, the outcome Y last."""

    def __init__(self, rows, conditions="AB", names=None, cutoffs=None):
        frame = pd.DataFrame(rows, columns=[*conditions, "Y"], index=names)
        self.data = CalibratedData.from_frame(frame, "Y", list(conditions))
        self.table = truth_table(self.data, cutoffs or Cutoffs(0.8))
        self.solutions = minimise(self.table)
        self.rows = truth_table_frame(self.table)
        self.overview = truth_table_overview([self.table]).iloc[0]
        self.notes = solution_table(self.table, self.solutions).set_index("solution")["note"]
        self.models = model_table(self.data, self.solutions)
        self.terms = term_table(self.data, self.solutions)
        self.configurations, self.paths = configuration_table(self.data, self.solutions)
        self.necessity = necessity_table(self.data).set_index(["outcome", "condition"])

    def expressions(self):
        return [list(self.models.loc[self.models["solution"] == kind, "expression"]) for kind in SOLUTIONS]

    def has_no_model(self):
        empty = [self.models, self.terms, self.configurations, self.paths]
        counts = [(s.models, s.count, s.complete) for s in self.solutions.values()]
        return all(len(frame) == 0 for frame in empty) and counts == [((), 0, True)] * 3


def test_no_row_coded_1():
    study = Study([[1, 1, 0.4], [1, 0, 0.3]])
    assert study.has_no_model()
    assert set(study.notes) == {"no row of the truth table is coded 1: there is nothing to minimise"}
    assert list(study.rows["value"]) == ["0", "0"]
    assert study.necessity.loc[("Y", "A"), "consistency"] == 1


def test_every_observed_row_coded_1():
    study = Study([[1, 1, 1], [1, 0, 0.9]])
    assert study.expressions() == [["A"], ["1"], ["A"]]
    assert study.notes["parsimonious"] == "every observed row is coded 1: the outcome is always present"
    assert list(study.terms["cases"]) == ["0;1"] * 3
    assert list(study.configurations["A"]) == ["peripheral present"]


@pytest.mark.parametrize(("outcome", "expected"), [(1, [["A*~B"], ["1"], ["A*~B"]]), (0, [[], [], []])])
def test_one_case(outcome, expected):
    study = Study([[1, 0, outcome]], names=["x"])
    assert study.expressions() == expected
    assert list(study.rows["cases"]) == ["x"]
    assert (study.overview["possible_rows"], study.overview["remainders"]) == (4, 3)


def test_a_constant_condition_stays_in_the_conservative_solution_only():
    study = Study([[1, 1, 1], [1, 0, 0]])
    assert study.expressions() == [["A*B"], ["B"], ["A*B"]]
    assert study.configurations[["A", "B"]].to_numpy().tolist() == [["peripheral present", "core present"]]
    assert math.isnan(study.necessity.loc[("Y", "~A"), "coverage"])
    assert study.necessity.loc[("Y", "A"), "ron"] == 0


def test_cases_with_the_same_scores_each_count():
    study = Study([[1, 1, 1], [1, 1, 1], [1, 1, 0], [0, 0, 0]], cutoffs=Cutoffs(0.6))
    assert list(study.rows["n"]) == [3, 1]
    assert study.rows["consistency"][0] == pytest.approx(2 / 3)
    assert study.rows["cases"][0] == "0;1;2"
    assert study.expressions() == [["A*B"], ["A", "B"], ["A*B"]]


@pytest.mark.parametrize(
    ("rows", "names", "sentence"),
    [
        ([[1, 1, 1], [0, 0, 0]], ["x", "x"], "case x stands in the data more than once."),
        ([[1, np.nan, 1], [0, 0, 0]], None, "B of case 0 is missing."),
        ([[1, 1, np.nan], [0, 0, 0]], None, "Y of case 0 is missing."),
        ([[1, 1.2, 1], [0, 0, 0]], None, "B of case 0 is 1.2."),
        ([[1, 1, 1], [0, -0.2, 0]], None, "B of case 1 is -0.2."),
        ([[1, 2.5, 1], [0, 3, 0]], None, "B of case 0 is 2.5."),
        ([[1, np.inf, 1], [0, 3, 0]], None, "B of case 0 is inf."),
        ([[1, 1, 2], [0, 0, 0]], None, "the outcome Y has several levels."),
        ([], None, "the data hold no case."),
    ],
)
def test_data_that_cannot_be_used_are_refused_by_name(rows, names, sentence):
    with pytest.raises(InputError, match=sentence):
        Study(rows, names=names)


@pytest.mark.parametrize("value", [0, 1])
def test_a_constant_outcome(value):
    rows = [[1, 1, value], [1, 0, value], [0, 0, value]]
    study = Study(rows)
    present, absent = ("Y", "~Y") if value else ("~Y", "Y")
    assert study.necessity.loc[absent, "consistency"].isna().all()
    assert study.necessity.loc[present, "consistency"].notna().all()
    assert study.expressions() == ([["A + ~B"], ["1"], ["A + ~B"]] if value else [[], [], []])
    table = truth_table(study.data.negated(), Cutoffs(0.8))
    assert minimise(table)["parsimonious"].count == 1 - value


def test_the_coverage_of_an_outcome_that_never_occurs_is_undefined():
    data = Study([[1, 1, 0], [0, 0, 0]], cutoffs=Cutoffs(0)).data
    found = model_table(data, minimise(truth_table(data, Cutoffs(0))))
    assert found["coverage"].isna().all()
    assert (found["consistency"] == 0).all()


def test_all_cases_at_one_half():
    study = Study([[0.5, 0.5, 0.8], [0.5, 0.5, 0.1]], names=["x", "y"])
    assert study.has_no_model()
    assert len(study.rows) == 0
    assert study.overview["cases_in_no_row"] == "x;y"
    assert study.overview["remainders"] == 4
    assert study.necessity.loc[("Y", "A"), "consistency"] == pytest.approx(0.6 / 0.9)


def test_one_condition():
    study = Study([[1, 1], [0, 0], [0, 1]], conditions="A")
    assert study.expressions() == [["A"], ["A"], ["A"]]
    assert study.overview["remainders"] == 0


@pytest.mark.parametrize("k", [62, 63, 70])
def test_too_many_conditions_are_refused(k):
    conditions = [f"C{i}" for i in range(k)]
    with pytest.raises(InputError, match=f"{k} conditions"):
        Study([[1] * (k + 1), [0] * (k + 1)], conditions=conditions)


def test_as_many_conditions_as_are_allowed():
    conditions = [f"C{i}" for i in range(61)]
    study = Study([[1] * 62, [0] * 62], conditions=conditions)
    assert list(study.rows["row"]) == [2**61, 1]
    assert study.overview["remainders"] == 2**61 - 2
    assert sorted(study.expressions()[1]) == sorted(conditions)


def test_a_frequency_cutoff_above_every_row():
    study = Study([[1, 1, 1], [0, 0, 0]], cutoffs=Cutoffs(0.8, frequency=2))
    assert study.has_no_model()
    assert list(study.rows["value"]) == ["?", "?"]
    assert study.overview["remainders"] == 4


@pytest.mark.parametrize("cutoff", [0.8, 1.0])
def test_rows_that_no_case_is_in_can_be_listed(cutoff):
    study = Study([[1, 1, 1], [0, 0, 0]])
    table = truth_table(study.data, Cutoffs(cutoff), all_rows_up_to=4)
    assert (table.n, table.values, table.remainders) == ((1, 0, 0, 1), ("0", "?", "?", "1"), 2)
    assert minimise(table) == study.solutions


def test_excluded_rows_stay_excluded_at_other_cutoffs():
    table = Study([[1, 1, 1], [1, 0, 1], [0, 0, 0]]).table.exclude([(1, 0)])
    assert table.recode(Cutoffs(0.7)).values == ("0", "0", "1")


def test_no_condition():
    with pytest.raises(InputError):
        Study([[1], [0]], conditions="")
