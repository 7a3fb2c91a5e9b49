import pandas as pd

from equifinal.steps.sides import sides_of
from equifinal.steps.truth_table import step
from equifinal.steps.truth_table.recoded import recoded_rows

from .test_step import MEMBERSHIPS, SETTINGS

ASKED = {"consistency_cutoff": 0.6, "necessity_claims": {"Y": ["B"]}, "excluded_rows": {"~Y": [1]}}
ASKED |= {"row_outcomes": {"Y": {2: {"value": 0, "reason": "a pilot"}, 4: {"value": 1, "reason": "as it is"}}}}


def test_each_row_with_the_reason_why_it_is_coded_otherwise():
    settings = SETTINGS | ASKED
    found = step.run(MEMBERSHIPS, settings, 0.6)
    sides = [side.data for side in sides_of(MEMBERSHIPS, settings)]
    lines = pd.concat(recoded_rows(found["truth_table"], found["excluded"], data, settings, 0.6) for data in sides)
    assert lines.values.tolist() == [
        ["Y", 2, "1", "0", "row outcome"],
        ["Y", 3, "1", "0", "necessity claim"],
        ["~Y", 1, "1", "0", "by hand"],
    ]
    assert step.notes(found, MEMBERSHIPS, settings, 0.6)[1:] == [
        "Y: claims of necessity recode 1 observed row to 0: 3.",
        "Y: 1 row is coded by hand against the cutoffs: 2.",
    ]
