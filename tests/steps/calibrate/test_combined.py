import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.steps.calibrate.combined import with_combined
from equifinal.steps.calibrate.memberships import calibrate
from equifinal.steps.calibrate.step import run
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.sensitivity import anchor_ranges
from equifinal.steps.robustness.variants import calibrations
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.steps.calibrate.frames import of_scores

MADE = {"S": {"method": "combined", "expression": "A*~B + C"}}
MEMBER = st.floats(0, 1)


@given(st.lists(st.tuples(MEMBER, MEMBER, MEMBER), min_size=1, max_size=5))
def test_and_is_the_least_or_the_greatest_not_one_minus(rows):
    a, b, c = zip(*rows, strict=True)
    found = with_combined(of_scores(A=a, B=b, C=c), MADE)["S"]
    assert found.tolist() == [max(min(p, 1 - q), r) for p, q, r in rows]


def test_crisp_sets_follow_the_truth_table():
    rows = list(itertools.product([0.0, 1.0], repeat=3))
    a, b, c = zip(*rows, strict=True)
    found = with_combined(of_scores(A=a, B=b, C=c), MADE)["S"]
    assert found.tolist() == [float((p and not q) or r) for p, q, r in rows]


def test_one_is_made_of_another_whatever_the_order():
    methods = {"T": {"method": "combined", "expression": "S*A"}, **MADE}
    frame = of_scores(A=[0.2, 0.9], B=[0.4, 0.7], C=[0.1, 0.6])
    first = with_combined(frame, methods)
    assert first["T"].tolist() == [0.2, 0.6]
    again = with_combined(first.assign(C=[0.9, 0.0]), methods)
    assert again["S"].tolist() == pytest.approx([0.9, 0.3])
    assert again["T"].tolist() == pytest.approx([0.2, 0.3])


def test_a_value_that_no_case_has_is_told_with_the_set():
    with pytest.raises(InputError, match=r"^S: in 'LEVEL\[3\]', character 6: LEVEL has no value 3\."):
        with_combined(of_scores(LEVEL=[0, 1, 2]), {"S": {"method": "combined", "expression": "LEVEL[3]"}})


def test_the_record_has_the_set_and_what_it_is_made_of():
    raw = of_scores(A=[1, 5, 9], B=[0, 1, 1], C=[0, 0, 1])
    methods = {"A": {"method": "crisp", "threshold": 4}, **MADE}
    found = run(raw, {"calibration": methods, "half_membership": None})
    assert found["memberships"]["S"].tolist() == [0, 0, 1]
    line = found["calibration"].set_index("set").loc["S"]
    assert line[["method", "options", "raw_mean"]].tolist() == ["combined", "expression=A*~B + C", pytest.approx(1 / 3)]
    assert set(found["diagnostics"]["set"]) == {"A", "B", "C", "S"}


def test_anchors_of_a_part_move_the_set_that_is_made_of_it():
    """Y is A or B; S = A + B is the one condition: at a threshold of 6 case q leaves A, and S."""
    raw = of_scores(Y=[0, 1, 1, 0], A=[1, 6, 1, 2], B=[0, 0, 1, 0])
    methods = {"A": {"method": "crisp", "threshold": 5}, "S": {"method": "combined", "expression": "A + B"}}
    ranges = anchor_ranges(raw, methods, None, "Y", ["S"], Cutoffs(0.8), Analyst())
    line = ranges.set_index("set").loc["A"]
    assert line[["lower", "upper"]].tolist() == [2, 6] or line["relation_below"]
    for threshold in np.arange(0.5, 8, 0.5):
        moved = {**methods, "A": {"method": "crisp", "threshold": float(threshold)}}
        same = calibrate(raw, moved)[0]["S"].tolist() == raw["Y"].tolist()
        assert same == (2 < threshold <= 6)
    found = calibrations(raw, methods, None, "Y", ["S"], [0.5])
    assert list(found) == ["as configured", "A threshold +50%"]
