"""Parts of a small study, from memberships to their solutions."""

import pandas as pd

from equifinal.steps.minimise import step as minimise
from equifinal.steps.parts.found import Found
from equifinal.steps.truth_table import step as truth_table

SETTINGS = {
    "frequency_cutoff": 1,
    "pri_cutoff": 0.0,
    "contradiction_cutoff": None,
    "all_rows_up_to": 0,
    "impossible_combinations": [],
    "excluded_rows": [],
    "exclude_simultaneous_rows": False,
    "directional_expectations": [],
    "directional_expectations_negation": [],
    "exclude_contradictory_assumptions": False,
    "models": "minimum",
    "max_models": 100,
    "max_seconds": 60.0,
    "paths": {},
    "theories": {},
}
FUZZY = pd.DataFrame(
    {
        "A": [0.9, 0.8, 0.2, 0.1, 0.7, 0.3],
        "B": [0.8, 0.1, 0.9, 0.2, 0.6, 0.4],
        "M": [0.9, 0.7, 0.6, 0.1, 0.8, 0.2],
        "C": [0.7, 0.2, 0.8, 0.9, 0.9, 0.1],
        "Y": [0.8, 0.3, 0.7, 0.2, 0.9, 0.1],
    },
    index=pd.Index(list("pqrstu"), name="case"),
)


GROUPED = pd.DataFrame(
    {
        "A": [0.9, 0.2, 0.8, 0.7, 0.1, 0.2],
        "C": [0.8, 0.1, 0.1, 0.9, 0.2, 0.1],
        "Y": [0.9, 0.9, 0.1, 0.8, 0.1, 0.3],
    },
    index=pd.Index(list("pqrstu"), name="case"),
)


def found(name, memberships, outcome, conditions, group=""):
    """Return a part, solved at a consistency cutoff of 0.8."""
    settings = SETTINGS | {"outcome": outcome, "conditions": list(conditions)}
    frame = memberships[[*conditions, outcome]]
    rows = truth_table.run(frame, settings, 0.8)
    solved = minimise.run(frame, rows["truth_table"], rows["excluded"], settings)
    kept = (solved[key] for key in ("models", "configurations", "paths"))
    return Found(name, outcome, group, tuple(conditions), frame, *kept)


def groups():
    """Two groups of cases: in the first ~A*~C has the outcome too, in the second not."""
    return [
        found("first", GROUPED.iloc[:3], "Y", "AC", "first"),
        found("second", GROUPED.iloc[3:], "Y", "AC", "second"),
    ]


def chain():
    """An outcome M that is a condition of the outcome Y."""
    return [found("M", FUZZY, "M", "AB"), found("Y", FUZZY, "Y", "MC")]
