"""Rows of a truth table that are not coded as the cutoffs have it, and by what."""

import pandas as pd

from equifinal.sets.implicants import covers
from equifinal.steps.asked import coded_by_hand
from equifinal.steps.sides import combinations

from .cutoffs import Cutoffs

__all__ = ["BY_HAND", "recoded_rows"]

BY_HAND = "row outcome"
COLUMNS = ["outcome", "row", "by_cutoffs", "value", "why"]


def recoded_rows(truth_table, excluded, data, settings, consistency):
    """Return the observed rows of one side whose value is another than the cutoffs give them.

    Parameters
    ----------
    truth_table, excluded : DataFrame
        Of the step of the truth table, for both sides.
    data : CalibratedData
        Of the side.
    settings : mapping
        The keys that the step takes.
    consistency : float
        The consistency cutoff of the outcome.

    Returns
    -------
    DataFrame
        `outcome`, `row`, `by_cutoffs`, `value`, `why`: ``row outcome`` where it was coded by hand, else the first rule
        that excludes it.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> data = CalibratedData.from_frame(pd.DataFrame({"A": [1, 0], "Y": [1, 1]}, index=["p", "q"]), "Y", ["A"])
    >>> lines = [("Y", 1, 0, "0", 1, 1.0, 1.0), ("Y", 2, 1, "1", 1, 1.0, 1.0)]
    >>> rows = pd.DataFrame(lines, columns=["outcome", "row", "A", "value", "n", "consistency", "pri"])
    >>> excluded = pd.DataFrame([("Y", "necessity claim", "~A")], columns=["outcome", "rule", "combination"])
    >>> settings = {"frequency_cutoff": 1, "pri_cutoff": 0.5, "contradiction_cutoff": None}
    >>> recoded_rows(rows, excluded, data, settings, 0.8).values.tolist()
    [['Y', 1, '1', '0', 'necessity claim']]
    """
    cutoffs = Cutoffs.of_settings(settings, consistency, data.outcome)
    by_hand, lines = coded_by_hand(settings, data.outcome), []
    own = truth_table[truth_table["outcome"] == data.outcome]
    rules = [(rule, combinations(part, data)) for rule, part in excluded.groupby("rule", sort=False)]
    for line in own[own["n"] > 0].sort_values("row").to_dict("records"):
        given, value = cutoffs.code(line["n"], line["consistency"], line["pri"]), str(line["value"])
        combination = tuple(int(line[name]) for name in data.conditions)
        if given != value:
            why = (rule for rule, found in rules if any(covers(c, combination) for c in found))
            hand = BY_HAND if by_hand.get(line["row"]) == value else ""
            lines.append((data.outcome, line["row"], given, value, hand or next(why, "")))
    return pd.DataFrame(lines, columns=COLUMNS)
