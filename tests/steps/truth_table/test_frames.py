from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.frames import (
    deviant_table,
    excluded_table,
    truth_table_frame,
    truth_table_of_frame,
    truth_table_overview,
)
from equifinal.steps.truth_table.table import truth_table
from tests.strategies import exact

ROWS = [(1, 1, 1), (1, 1, 1), (1, 0, 1), (0, 1, 1), (0, 0, 0)]


@pytest.fixture
def data():
    """A or B is sufficient for Y."""
    cases = np.array(ROWS, dtype=float)
    return CalibratedData(("a", "b", "c", "d", "e"), ("A", "B"), (2, 2), cases[:, :2], "Y", cases[:, 2])


@st.composite
def calibrated(draw):
    """Data of up to 8 cases in a fuzzy condition and one of three levels, memberships in tenths."""
    tenths = st.integers(0, 10).map(lambda v: v / 10)
    cases = draw(st.lists(st.tuples(tenths, st.integers(0, 2), tenths), min_size=1, max_size=8))
    x = np.array([case[:2] for case in cases], dtype=float)
    names = tuple(f"c{i}" for i in range(len(cases)))
    return CalibratedData(names, ("A", "B"), (2, 3), x, "Y", np.array([case[2] for case in cases]))


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


@exact
@given(calibrated(), st.sampled_from([Cutoffs(), Cutoffs(0.7, 0.5), Cutoffs(0.9, contradiction=0.6, frequency=2)]))
def test_every_truth_table_comes_back_from_its_frame_also_beside_that_of_the_negation(data, cutoffs):
    table = truth_table(data, cutoffs)
    frame = truth_table_frame(table)
    assert list(frame.columns) == ["outcome", "row", "A", "B", "value", "n", "consistency", "pri", "cases"]
    both = pd.concat([frame, truth_table_frame(truth_table(data.negated(), cutoffs))])
    back = truth_table_of_frame(both, data)
    assert back.rows.tolist() == table.rows.tolist()
    assert back.numbers == table.numbers
    assert back.values == table.values
    assert (back.n, back.cases) == (table.n, table.cases)
    assert back.consistency == pytest.approx(table.consistency, nan_ok=True)
    assert back.pri == pytest.approx(table.pri, nan_ok=True)


def test_rows_by_value_then_consistency_then_cases_then_number(data):
    table = truth_table(data, Cutoffs())
    ranked = replace(table, values=("0", "C", "?", "1"), consistency=(0.6, 0.7, 0.9, 0.95))
    assert truth_table_frame(ranked)["value"].tolist() == ["1", "C", "0", "?"]
    ranked = replace(table, values=("1",) * 4, consistency=(0.8, 0.9, 0.9, 0.9), n=(5, 1, 1, 2))
    assert truth_table_frame(ranked)["row"].tolist() == [4, 2, 3, 1]


def test_excluded_combinations_by_rule(data):
    frame = excluded_table({"impossible": [(1, -1)], "by hand": [], "simultaneous": [(0, 1), (0, 0)]}, data)
    assert frame.to_csv(index=False) == ("rule,combination\nimpossible,A\nsimultaneous,~A*B\nsimultaneous,~A*~B\n")
    assert list(excluded_table({}, data).columns) == ["rule", "combination"]


def test_cases_that_go_against_their_row():
    # Row A holds p, q in the outcome and r not; row ~A holds s in the outcome and t, u not.
    x = np.array([[1.0], [1], [1], [0], [0], [0]])
    data = CalibratedData(tuple("pqrstu"), ("A",), (2,), x, "Y", np.array([1, 0.9, 0.2, 0.8, 0, 0]))
    found = deviant_table(data, truth_table(data, Cutoffs(0.6)))
    assert found.to_csv(index=False) == (
        "outcome,row,value,case,membership,deviant\nY,1,0,s,0.8,coverage\nY,2,1,r,0.2,consistency\n"
    )
    # A contradictory row is not sufficient: its cases in the outcome deviate in coverage. A remainder has none.
    assert deviant_table(data, truth_table(data, Cutoffs(0.9, contradiction=0.6)))["case"].tolist() == ["s", "p", "q"]
    assert deviant_table(data, truth_table(data, Cutoffs(frequency=4))).empty


def test_a_case_at_one_half_is_outside_the_outcome():
    data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[1.0], [1]]), "Y", np.array([0.5, 1]))
    assert deviant_table(data, truth_table(data, Cutoffs(0.7)))["case"].tolist() == ["p"]
    assert deviant_table(data, truth_table(data, Cutoffs(0.8)))["case"].tolist() == ["q"]
