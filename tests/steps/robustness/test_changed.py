import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.changed import change_table, changes, plausible
from equifinal.steps.robustness.leave_one_out import leave_one_out
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.strategies import exact

BASE = Cutoffs(0.8, 0.7, 1)


def crisp(rows):
    """Crisp data over A and B: ``(A, B, Y)`` a case."""
    cases = np.array(rows, dtype=float)
    names = tuple(f"c{i}" for i in range(len(rows)))
    return CalibratedData(names, ("A", "B"), (2, 2), cases[:, :2], "Y", cases[:, 2])


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


@exact
@given(st.integers(0, 100), st.integers(0, 100), st.integers(1, 5))
def test_plausible_cutoffs_are_near_the_ones_in_use_which_are_among_them(consistency, pri, frequency):
    used = Cutoffs(consistency / 100, pri / 100, frequency)
    found = plausible(used)
    assert used in found
    assert len(found) == len(set(found)) in (4, 6, 9)
    for cutoffs in found:
        assert 0 <= cutoffs.consistency <= 1
        assert 0 <= cutoffs.pri <= 1
        assert abs(cutoffs.consistency - used.consistency) <= 0.05 + 1e-9
        assert abs(cutoffs.pri - used.pri) <= 0.05 + 1e-9
        assert (cutoffs.frequency, cutoffs.contradiction) == (frequency, None)


def test_values_given_are_the_plausible_ones():
    found = plausible(Cutoffs(0.8, 0.5, 1, contradiction=0.7), [0.75, 0.8], [0.4], [1, 2])
    assert found == [Cutoffs(0.75, 0.4, 1), Cutoffs(0.75, 0.4, 2), Cutoffs(0.8, 0.4, 1), Cutoffs(0.8, 0.4, 2)]


def test_the_pri_cutoff_goes_to_1_at_most():
    assert changes(Cutoffs(0.8, 0.98), [])["PRI 0.98 to 1.00"].pri == 1


def test_change_table_names_the_case_that_matters_most():
    data = crisp([(1, 1, 1), (0, 0, 0)])
    left_out = pd.DataFrame(
        [("c0", "none", "", np.nan, np.nan), ("c1", "changed", "B", 1.0, 1.0)],
        columns=["dropped", "relation", "expression", "consistency", "coverage"],
    )
    table = change_table(data, BASE, changes(BASE, [0.85]), left_out, Analyst())
    assert list(table["change"]) == ["baseline", *changes(BASE, [0.85]), "without c0"]
    assert list(table["relation"]) == ["same", "same", "same", "none", "none"]


def test_a_change_that_leaves_no_solution_has_no_figures():
    data = crisp([(1, 1, 1), (1, 1, 1), (1, 0, 1), (0, 0, 0)])
    analyst = Analyst()
    left_out = leave_one_out(data, BASE, analyst.models(data, BASE, "intermediate"), analyst)
    altered = {"as it is": BASE, "frequency of two": Cutoffs(0.8, 0.7, 2), "of three": Cutoffs(0.8, 0.7, 3)}
    table = change_table(data, BASE, altered, left_out, analyst).set_index("change")
    assert table["expression"].tolist() == ["A", "A", "A*B", "", "A*B"]
    assert table.loc["frequency of two", ["relation", "models", "consistency"]].tolist() == ["subset", 1, 1]
    assert table.loc["frequency of two", "coverage"] == pytest.approx(2 / 3)
    assert table.loc["of three", ["relation", "models"]].tolist() == ["none", 0]
    assert math.isnan(table.loc["of three", "consistency"])
    assert table.index[-1] == "without c2"


def test_a_cutoff_of_one_is_not_raised_to_itself():
    assert list(changes(Cutoffs(1.0, 1.0), [1.0])) == ["frequency 1 to 2"]
    assert list(changes(Cutoffs(1.0, 0.5), [1.0])) == ["PRI 0.50 to 0.55", "frequency 1 to 2"]
