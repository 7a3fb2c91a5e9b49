import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.steps.calibrate import step

RAW = pd.DataFrame({"A": [0, 40, 80, 60], "F": [0.2, 0.5, 0.9, 0.7]}, index=pd.Index(["p", "q", "r", "s"], name="case"))
SETTINGS = {"calibration": {"A": {"method": "crisp", "threshold": 50}}, "half_membership": 0.501}


def test_every_table_of_the_step():
    found = step.run(RAW, SETTINGS)
    assert list(found) == ["memberships", "shifted", "calibration", "diagnostics", "proposals"]
    assert found["memberships"].to_dict("list") == {
        "case": ["p", "q", "r", "s"],
        "A": [0.0, 0.0, 1.0, 1.0],
        "F": [0.2, 0.501, 0.9, 0.7],
    }
    assert found["shifted"].values.tolist() == [["q", "F", 0.5, 0.501]]
    assert found["calibration"]["set"].tolist() == ["A", "F"]


def test_memberships_at_one_half_stay_where_nothing_is_said():
    found = step.run(RAW, SETTINGS | {"half_membership": None})
    assert found["memberships"]["F"].tolist() == [0.2, 0.5, 0.9, 0.7]
    assert any("at exactly 0.5" in note for note in step.notes(found))


def test_a_score_that_is_no_membership_names_set_and_case():
    with pytest.raises(InputError, match=r"A of case q is 1\.5"):
        step.run(RAW.assign(A=[0.2, 1.5, 1, 0]), {"calibration": {}, "half_membership": None})


def test_a_calibration_that_alarms_nobody_has_no_notes():
    raw = RAW.assign(F=[0.2, 0.4, 0.9, 0.7])
    assert step.notes(step.run(raw, SETTINGS)) == []
