import pandas as pd
import pytest

import equifinal as eq
from equifinal.steps.calibrate import calibrate as engine

from .conftest import METHODS, towns


def test_memberships_are_those_of_the_step(calibrated):
    expected, _ = engine(towns(), METHODS, None)
    pd.testing.assert_frame_equal(calibrated.memberships, expected, check_names=False)
    assert calibrated.memberships.loc["Elm"].round(2).to_dict() == {"STAFF": 0.68, "FUNDS": 0.07, "OUT": 0.9}


def test_memberships_of_exactly_a_half_are_moved_and_told():
    raw = pd.DataFrame({"A": [0.5, 0.2]}, index=["p", "q"])
    with pytest.warns(UserWarning, match="0.5"):
        kept = eq.calibrate(raw, {"A": {"method": "pass_through"}}, half_membership=None)
    assert kept.memberships["A"].tolist() == [0.5, 0.2]
    moved = eq.calibrate(raw, {"A": {"method": "pass_through"}}, half_membership=0.501)
    assert moved.memberships["A"].tolist() == [0.501, 0.2]
    assert moved.shifted["case"].tolist() == ["p"]


@pytest.mark.parametrize(
    ("methods", "words"),
    [
        ("direct", "calibration is 'direct'."),
        ({"STAFF": {"method": "drect"}}, "calibration: STAFF has the method 'drect'. Hint: did you mean direct?"),
        ({"NONE": {"method": "crisp", "threshold": 1}}, "calibration: NONE is no outcome or condition."),
        ({"STAFF": {"method": "direct", "exclusion": 45, "crossover": 25, "inclusion": 50}}, "calibration: STAFF"),
    ],
)
def test_a_method_that_does_not_do_is_said_in_a_sentence(methods, words):
    with pytest.raises(eq.InputError) as error:
        eq.calibrate(towns(), methods)
    assert str(error.value).startswith(words)


def test_a_frame_without_numbers_is_no_data():
    with pytest.raises(eq.InputError, match="the frame has no column of numbers"):
        eq.calibrate(pd.DataFrame({"A": ["x"]}, index=["p"]), {})
