import math

import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.steps.calibrate import calibrate, calibration_table, shift_half


def test_shift_half_moves_0_5_and_what_rounding_left_beside_it():
    shifted, moved = shift_half([0.5, 0.5 + 1e-7, 0.499, 0.7 - 0.2, 1 - 0.1 * 5 + 1e-9], 0.501)
    assert shifted.tolist() == [0.501, 0.5 + 1e-7, 0.499, 0.501, 0.501]
    assert moved.tolist() == [True, False, False, True, True]


def test_calibrating_a_study():
    raw = pd.DataFrame({"INCOME": [2.0, 5, 11], "CRISP": [0.0, 1, 0.5]}, index=["p", "q", "r"])
    methods = {"INCOME": {"method": "direct", "exclusion": 2, "crossover": 5, "inclusion": 11, "source": "UN"}}
    memberships, shifted = calibrate(raw, methods, half=0.501)
    assert memberships["INCOME"].tolist() == pytest.approx([0.05, 0.501, 0.95])
    assert memberships["CRISP"].tolist() == [0, 1, 0.501]
    assert list(memberships.index) == ["p", "q", "r"]
    assert shifted.to_numpy().tolist() == [["q", "INCOME", 0.5, 0.501], ["r", "CRISP", 0.5, 0.501]]
    table = calibration_table(raw, memberships, methods, shifted).set_index("set")
    assert table.loc["INCOME", ["method", "crossover", "source"]].tolist() == ["direct", 5, "UN"]
    assert table.loc["INCOME", ["raw_mean", "raw_min", "raw_max", "shifted"]].tolist() == [6, 2, 11, 1]
    assert table.loc["INCOME", "raw_sd"] == pytest.approx(math.sqrt((16 + 1 + 25) / 2))
    assert table.loc["INCOME", "above_half"] == pytest.approx(2 / 3)
    assert calibrate(raw, methods)[0].loc["q", "INCOME"] == 0.5
    assert calibrate(raw, methods)[1].empty


def test_the_set_that_cannot_be_calibrated_is_named():
    with pytest.raises(InputError, match=r"RAW .*1\.2"):
        calibrate(pd.DataFrame({"RAW": [0.2, 1.2]}, index=["p", "q"]), {})


RAW = pd.DataFrame({"A": [1.0, 2, 3, 7], "B": [1.0, 1, 1, 5]}, index=["p", "q", "r", "s"])
REFUSED = [
    ({"method": "codes", "memberships": {1: 0, 2: 1, 3: 1}}, "A of case s is 7, which is a code without a membership."),
    (
        {"method": "four_value", "codes": [1, 2, 3, 4]},
        "A of case s is 7, which is a code without a membership.",
    ),
    ({"method": "pass_through"}, None),
    ({"method": "tfr", "lowest": 7}, "A: no score lies above 7, the lowest category."),
]


@pytest.mark.parametrize(("how", "message"), REFUSED)
def test_a_score_without_a_membership_is_named_with_its_case(how, message):
    if message is None:
        assert calibrate(RAW, {"A": how})[0]["A"].tolist() == [1, 2, 3, 7]
        return
    with pytest.raises(InputError) as error:
        calibrate(RAW[["A"]], {"A": how})
    assert str(error.value).startswith(message)


def test_negative_scores_have_no_logarithm():
    with pytest.raises(InputError, match=r"A of case p is -1, which is negative: the indirect method"):
        calibrate(RAW[["A"]] - 2, {"A": {"method": "indirect", "thresholds": [0.5]}})


def test_percentiles_that_fall_on_one_score():
    how = {"method": "direct", "percentiles": True, "exclusion": 10, "crossover": 50, "inclusion": 90}
    with pytest.raises(InputError, match=r"the percentiles of B come to exclusion 1, crossover 1, inclusion 3\.8"):
        calibrate(RAW[["B"]], {"B": how})
