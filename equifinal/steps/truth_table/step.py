"""Step 4: the truth tables of the outcome and of its negation, at one consistency cutoff."""

import pandas as pd

from equifinal.steps.sides import sides_of

from .cutoffs import Cutoffs
from .exclusions import excluded_by_rule
from .frames import deviant_table, excluded_table, truth_table_frame, truth_table_overview
from .table import truth_table

__all__ = ["notes", "run"]


def run(memberships, settings, consistency):
    """Build the truth tables.

    Parameters
    ----------
    memberships : DataFrame
        Cases in the index, one column a set.
    settings : mapping
        `outcome`, `conditions`, `frequency_cutoff`, `pri_cutoff`, `contradiction_cutoff`, `all_rows_up_to`,
        `impossible_combinations`, `excluded_rows` and `exclude_simultaneous_rows` of the configuration.
    consistency : float
        The consistency cutoff.

    Returns
    -------
    dict of str to DataFrame
        `truth_table`, `overview`, `excluded` and `deviant_cases`, each for both sides.

    Raises
    ------
    InputError
        As `CalibratedData.from_frame`, `truth_table` and `excluded_by_rule`.

    Examples
    --------
    >>> memberships = pd.DataFrame({"A": [1, 1, 0.5], "Y": [1, 0.8, 0]}, index=["p", "q", "r"])
    >>> settings = {"outcome": "Y", "conditions": ["A"], "all_rows_up_to": 0, "impossible_combinations": []}
    >>> settings |= {"frequency_cutoff": 1, "pri_cutoff": 0.5, "contradiction_cutoff": None}
    >>> settings |= {"excluded_rows": [], "exclude_simultaneous_rows": False}
    >>> found = run(memberships, settings, consistency=0.7)
    >>> print(found["truth_table"].round(2).to_string(index=False))
    outcome  row  A value  n  consistency  pri cases
          Y    2  1     1  2         0.72 0.70   p;q
         ~Y    2  1     0  2         0.28 0.22   p;q
    """
    sides, cutoffs = sides_of(memberships, settings), Cutoffs.of_settings(settings, consistency)
    tables = [truth_table(side.data, cutoffs, settings["all_rows_up_to"]) for side in sides]
    rules = ("impossible_combinations", "excluded_rows", "exclude_simultaneous_rows")
    excluded = excluded_by_rule(tables, *(settings[rule] for rule in rules))
    tables = [table.exclude(c for found in excluded.values() for c in found) for table in tables]
    deviant = [deviant_table(side.data, table) for side, table in zip(sides, tables, strict=True)]
    return {
        "truth_table": pd.concat(truth_table_frame(table) for table in tables),
        "overview": truth_table_overview(tables),
        "excluded": excluded_table(excluded, sides[0].data),
        "deviant_cases": pd.concat(deviant),
    }


def notes(found):
    """Return what the user should be told of the tables of `run`: the cases that are in no row.

    Parameters
    ----------
    found : dict of str to DataFrame
        From `run`.

    Returns
    -------
    list of str
        A sentence each.

    Examples
    --------
    >>> notes({"overview": pd.DataFrame({"cases_in_no_row": ["r;s", "r;s"]})})
    ['at exactly 0.5 and so in no row: r, s. Hint: half_membership moves them.']
    """
    cases = found["overview"]["cases_in_no_row"].iloc[0].replace(";", ", ")
    return [f"at exactly 0.5 and so in no row: {cases}. Hint: half_membership moves them."] if cases else []
