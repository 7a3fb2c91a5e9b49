import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.protocol import alternatives, case_parameters, case_robustness, fit_robustness
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.strategies import exact

# case, Y, IS, and three test solutions. Shaky and possible cases are so by the second alone, neither the first
# nor the last of the test set.
CASES = [
    ("robust typical", 0.9, 0.8, 0.7, 0.9, 0.6),  # min 0.6
    ("shaky typical", 0.9, 0.8, 0.7, 0.2, 0.9),  # min 0.2
    ("possible typical", 0.9, 0.2, 0.1, 0.8, 0.3),  # max 0.8
    ("extreme deviant in coverage", 0.9, 0.2, 0.1, 0.4, 0.3),  # max 0.4
    ("robust deviant", 0.1, 0.8, 0.8, 0.7, 0.9),  # min 0.7
    ("shaky deviant", 0.1, 0.8, 0.9, 0.2, 0.7),  # min 0.2
    ("possible deviant", 0.1, 0.2, 0.1, 0.8, 0.1),  # max 0.8
    ("irrelevant", 0.1, 0.2, 0.1, 0.3, 0.2),  # max 0.3
    ("undecided", 0.5, 0.8, 0.8, 0.8, 0.8),  # Y = 0.5: neither typical nor deviant
    ("undecided", 0.9, 0.5, 0.8, 0.8, 0.8),  # IS = 0.5
    ("undecided", 0.9, 0.8, 0.7, 0.5, 0.9),  # min = 0.5: neither robust nor shaky
    ("undecided", 0.9, 0.2, 0.5, 0.1, 0.1),  # max = 0.5: neither possible nor the rest
    ("possible typical", 0.9, 0.2, 0.5, 0.8, 0.8),  # min = 0.5, but possible asks only for max 0.8
]


def parts(lines):
    kinds, y, initial, *tests = zip(*lines, strict=True)
    return kinds, np.array(initial), np.array(tests), np.array(y)


def test_fit_by_hand():
    # minTS = 0.5 0.5 0.25 0, maxTS = 1 0.75 0.5 0.25, RC = 0.5 0.5 0.25 0.
    initial = np.array([1, 0.75, 0.25, 0])
    tests = np.array([[1, 0.5, 0.5, 0], [0.5, 0.75, 0.25, 0.25]])
    y = np.array([1, 0.5, 0.5, 0])
    found = fit_robustness(initial, tests, y)
    assert found.RF_cov == pytest.approx((1.25 / 2) / (1.75 / 2))  # Σmin(RC,Y) = 1.25, Σmin(IS,Y) = 1.75, ΣY = 2
    assert found.RF_cons == pytest.approx((1.75 / 2) / (1.25 / 1.25))  # ΣIS = 2, ΣRC = 1.25
    assert found.RF_SC_minTS == pytest.approx(1.25 / 2)
    assert found.RF_SC_maxTS == pytest.approx(2 / 2.5)


def test_consistency_ratio_exceeds_1_where_the_core_is_less_consistent():
    # IS = 1 1 and Y = 1 0: consistency 0.5; RC = 0.5 1: consistency 0.5/1.5.
    assert fit_robustness(np.array([1, 1]), np.array([[0.5, 1]]), np.array([1, 0])).RF_cons == pytest.approx(1.5)


def test_an_empty_core_leaves_its_consistency_undefined():
    # IS = 1 0, minTS = maxTS = 0 1: RC = 0 0.
    found = fit_robustness(np.array([1, 0]), np.array([[0, 1]]), np.array([1, 1]))
    assert found == pytest.approx((0, math.nan, 0, 0), nan_ok=True)


def test_kinds_of_cases():
    kinds, initial, tests, y = parts(CASES)
    table = case_robustness(initial, tests, y, [f"C{i}" for i in range(len(kinds))])
    assert list(table.columns) == ["case", "y", "initial", "min_test", "max_test", "kind"]
    assert list(table["kind"]) == list(kinds)
    assert table.iloc[1].tolist() == ["C1", 0.9, 0.8, 0.2, 0.9, "shaky typical"]


def test_case_parameters_by_hand():
    kinds, initial, tests, y = parts(CASES)
    found = case_parameters(case_robustness(initial, tests, y, kinds))
    assert found.RCR_typ == pytest.approx(1 / 4)  # 1 robust, 1 shaky, 2 possible
    assert found.RCR_dev == pytest.approx(1 / 3)  # 1 robust, 1 shaky, 1 possible
    assert found.RCC_rank == 4


@pytest.mark.parametrize(
    ("kinds", "typical", "deviant", "rank"),
    [
        (["robust typical", "robust typical", "irrelevant", "undecided"], 1, math.nan, 1),
        (["robust typical", "possible deviant", "extreme deviant in coverage"], 1, 0, 2),
        (["robust typical", "possible typical", "robust deviant"], 1 / 2, 1, 2),
        (["robust typical", "shaky typical", "shaky typical"], 1 / 3, math.nan, 3),
        (["shaky deviant", "robust deviant"], math.nan, 1 / 2, 3),
        (["shaky typical", "possible deviant"], 0, 0, 4),
        (["irrelevant"], math.nan, math.nan, 1),
    ],
)
def test_ranks(kinds, typical, deviant, rank):
    assert case_parameters(pd.DataFrame({"kind": kinds})) == pytest.approx((typical, deviant, rank), nan_ok=True)


@pytest.mark.parametrize("function", [fit_robustness, lambda *a: case_robustness(*a, ["C1"])])
def test_an_empty_test_set_is_refused(function):
    with pytest.raises(InputError, match="holds no solution"):
        function(np.array([1.0]), np.empty((0, 1)), np.array([1.0]))


@st.composite
def memberships(draw):
    n = draw(st.integers(1, 6))
    row = st.lists(st.sampled_from([0, 0.1, 0.4, 0.5, 0.6, 0.9, 1]), min_size=n, max_size=n)
    initial, y = np.array(draw(row)), np.array(draw(row))
    return initial, np.array(draw(st.lists(row, min_size=1, max_size=4))), y


@exact
@given(memberships())
def test_indices_stay_in_range_and_fall_with_more_alternatives(drawn):
    initial, tests, y = drawn
    found = fit_robustness(initial, tests, y)
    assert all(math.isnan(v) or -1e-9 <= v <= 1 + 1e-9 for v in (found.RF_cov, *found[2:]))
    fewer = fit_robustness(initial, tests[:1], y)
    assert math.isnan(found.RF_cov) or found.RF_cov <= fewer.RF_cov + 1e-9
    assert found == pytest.approx(fit_robustness(initial, tests[::-1], y), nan_ok=True)
    table = case_robustness(initial, tests, y, range(len(y)))
    held = (initial > 0.5) & table["kind"].str.startswith(("possible", "extreme", "irrelevant"))
    assert not held.any()


@exact
@given(memberships())
def test_a_solution_is_robust_against_itself(drawn):
    initial, _, y = drawn
    assert all(math.isnan(v) or v == pytest.approx(1) for v in fit_robustness(initial, [initial], y))
    table = case_robustness(initial, [initial], y, range(len(y)))
    found = case_parameters(table)
    assert found.RCC_rank == 1
    assert all(math.isnan(v) or v == 1 for v in found[:2])
    assert not table["kind"].str.startswith(("shaky", "possible")).any()


def test_every_tied_model_is_an_alternative_and_settings_without_one_are_counted():
    # Rows 01, 10, 11 of (A, B); consistencies 1, 2/3 and 1. At 0.7 row 10 is out: B. At 0.6 all: A + B.
    rows = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 0, 1), (1, 0, 0), (1, 1, 1)]
    frame = pd.DataFrame(rows, columns=["A", "B", "Y"], index=[f"C{i}" for i in range(6)])
    data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    found = alternatives(data, [Cutoffs(0.7), Cutoffs(0.6), Cutoffs(0.7, frequency=9)], Analyst())
    assert found.models.to_csv(index=False) == (
        "setting,consistency_cutoff,pri_cutoff,frequency_cutoff,model,expression\n"
        "1,0.7,0.0,1,1,B\n"
        "2,0.6,0.0,1,1,A + B\n"
    )
    assert found.memberships.tolist() == [[0, 1, 0, 0, 0, 1], [0, 1, 1, 1, 1, 1]]
    assert found.without_solution == 1
    assert alternatives(data, [], Analyst()).memberships.shape == (0, 6)


def test_tied_models_each_count():
    # The cycle of six rows 001 … 110 without 000 and 111 has two models of three terms.
    rows = [(a, b, c, int(0 < a + b + c < 3)) for a in (0, 1) for b in (0, 1) for c in (0, 1)]
    data = CalibratedData.from_frame(pd.DataFrame(rows, columns=list("ABCY")), "Y", list("ABC"))
    found = alternatives(data, [Cutoffs(0.8)], Analyst())
    assert found.models["model"].tolist() == [1, 2]
    assert found.memberships.tolist() == [[0, 1, 1, 1, 1, 1, 1, 0]] * 2
