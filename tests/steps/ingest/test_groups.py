"""Groups that the researcher made, from a column of the data to memberships."""

import pytest

from equifinal.errors import InputError
from equifinal.steps.calibrate import calibrate
from equifinal.study.settle import settle

DATA = """\
case,GDP,wealth,code,Y
a,110,0,poor,1
b,1000,0,Poor,0
c,4100,0.4,rather poor,1
d,7470,.6,rather rich,0
e,40110,1,rich,1
f,15000,0.8,quite rich,1
g,2000,0.2,quite poor,0
h,,,,1
"""
CONFIG = {
    "study": "s",
    "data": "d.csv",
    "case_id": "case",
    "outcome": "Y",
    "conditions": ["GDP"],
    "missing": "drop",
}
CODES = {"poor": 0, "quite poor": 0.2, "rather poor": 0.4, "rather rich": 0.6, "quite rich": 0.8, "rich": 1}


def calibrated(how):
    settings, _, ingested, _ = settle({**CONFIG, "calibration": {"GDP": {"method": "indirect", **how}}}, DATA.encode())
    members, _ = calibrate(ingested.cases.set_index("case")[["GDP"]], settings["calibration"])
    return settings["calibration"]["GDP"], members["GDP"].tolist()


def test_a_column_of_memberships_or_codes_is_the_same_as_thresholds_between_the_groups():
    how, members = calibrated({"groups": "wealth"})
    assert how == {
        "method": "indirect",
        "groups": {"a": 0, "b": 0, "c": 0.4, "d": 0.6, "e": 1, "f": 0.8, "g": 0.2},
    }
    by_codes, again = calibrated({"groups": "code", "memberships": CODES})
    assert by_codes == how
    assert members == again
    assert members == calibrated({"thresholds": [1000, 3000, 5000, 10000, 20000]})[1]


def test_the_groups_of_a_run_are_taken_again_in_whatever_order():
    how, members = calibrated({"groups": "wealth"})
    assert calibrated({"groups": dict(reversed(how["groups"].items()))}) == (how, members)


@pytest.mark.parametrize(
    ("how", "message"),
    [
        (
            {"groups": "welth"},
            "calibration: GDP names the column welth of groups, which d.csv does not have. Hint",
        ),
        ({"groups": "code"}, "d.csv, line 2: case a has the group 'poor' of GDP, which has no membership. Hint: a mem"),
        (
            {"groups": "code", "memberships": {"poor": 0, "rich": 1}},
            "d.csv, line 4: case c has the group 'rather poor' of GDP, which has no membership. Hint: the codes of its",
        ),
        ({"groups": "GDP"}, "d.csv, line 2: case a has the group '110' of GDP"),
        ({"groups": {"a": 0, "b": 1}}, "d.csv, line 4: case c has the group '' of GDP"),
        ({"groups": ["wealth"]}, "calibration: GDP has groups: ['wealth']."),
        ({"thresholds": [1], "memberships": {1: 1}}, "calibration: GDP has memberships, but no column of groups."),
        ({"groups": "wealth", "thresholds": [1]}, "calibration: GDP needs groups or thresholds."),
        ({"groups": "code", "memberships": dict.fromkeys(CODES, 1)}, "calibration: GDP has all cases in one group."),
    ],
)
def test_groups_that_are_none(how, message):
    with pytest.raises(InputError) as error:
        calibrated(how)
    assert str(error.value).startswith(message)
