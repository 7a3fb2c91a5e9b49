"""The kind of each case for each configuration, and which to look at next, on both sides."""

import pandas as pd

from equifinal.steps.sides import sides_of

from .kinds import case_kind_table, models_of
from .selection import case_selection_table

__all__ = ["run"]


def run(memberships, truth_table, paths, settings):
    """Say what the cases are to the configurations.

    Parameters
    ----------
    memberships : DataFrame
        Cases in the index, one column a set.
    truth_table : DataFrame
        Of the step of the truth table.
    paths : DataFrame
        Of the step that minimises.
    settings : mapping
        `outcome` and `conditions` of the configuration.

    Returns
    -------
    dict of str to DataFrame
        `case_kinds` (from `case_kind_table`) and `case_selection` (`case_selection_table`), each for both sides.

    Raises
    ------
    InputError
        As `CalibratedData.from_frame`.

    Examples
    --------
    The frames are those of the steps before, cut down to the columns that are used. The negation has no solution.

    >>> memberships = pd.DataFrame({"A": [0.9, 0.7, 0.2], "Y": [1, 0.4, 0.1]}, index=["Oak", "Elm", "Ash"])
    >>> truth_table = pd.DataFrame({"outcome": "Y", "row": [2, 1], "cases": ["Oak;Elm", "Ash"]})
    >>> paths = pd.DataFrame({"outcome": ["Y"], "model": [1], "configuration": [1], "term": ["A"]})
    >>> found = run(memberships, truth_table, paths, {"outcome": "Y", "conditions": ["A"]})
    >>> found["case_kinds"].loc[found["case_kinds"]["configuration"] == "1", ["case", "kind"]].values.tolist()
    [['Oak', 'typical'], ['Elm', 'deviant in consistency'], ['Ash', 'irrelevant']]
    >>> pair = found["case_selection"]["choice"] == "typical and irrelevant"
    >>> found["case_selection"].loc[pair, ["case", "partner"]].values.tolist()
    [['Oak', 'Ash']]
    """
    rows = _row_of_case(truth_table[truth_table["outcome"] == settings["outcome"]])
    kinds, selection = [], []
    for side in sides_of(memberships, settings):
        models = models_of(side.data, paths)
        kinds.append(case_kind_table(side.data, models, rows))
        selection.append(case_selection_table(side.data, models, rows))
    return {"case_kinds": pd.concat(kinds), "case_selection": pd.concat(selection)}


def _row_of_case(table):
    """Return each case's row of a truth table, by the names of the cases."""
    return {
        case: row for row, cases in zip(table["row"], table["cases"], strict=True) for case in cases.split(";") if case
    }
