"""Step 4: the truth tables of the outcome and of its negation, at one consistency cutoff."""

import pandas as pd

from equifinal.languages import said, said_many
from equifinal.steps.asked import coded_by_hand, of_side
from equifinal.steps.sides import sides_of

from .cutoffs import Cutoffs
from .exclusions import CLAIM, exclusions, without
from .frames import deviant_table, excluded_table, truth_table_frame, truth_table_overview
from .recoded import BY_HAND, recoded_rows
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
        `impossible_combinations`, `excluded_rows` and `exclude_simultaneous_rows` of the configuration;
        `necessity_claims`, `row_outcomes` and the negation's own cutoffs where it has some.
    consistency : float
        The consistency cutoff of the outcome.

    Returns
    -------
    dict of str to DataFrame
        `truth_table`, `overview`, `excluded` and `deviant_cases`, each for both sides.

    Raises
    ------
    InputError
        As `CalibratedData.from_frame`, `truth_table` and `exclusions`.

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
    sides, tables = sides_of(memberships, settings), []
    for side in sides:
        cutoffs = Cutoffs.of_settings(settings, consistency, side.data.outcome)
        table = truth_table(side.data, cutoffs, settings["all_rows_up_to"])
        tables.append(table.assign(coded_by_hand(settings, side.data.outcome)))
    excluded = exclusions(tables, settings)
    tables = [table.exclude(without(excluded, table.outcome)) for table in tables]
    deviant = [deviant_table(side.data, table) for side, table in zip(sides, tables, strict=True)]
    return {
        "truth_table": pd.concat(truth_table_frame(table) for table in tables),
        "overview": truth_table_overview(tables),
        "excluded": excluded_table(excluded.pop(""), sides[0].data, excluded),
        "deviant_cases": pd.concat(deviant),
    }


def notes(found, memberships=None, settings=None, consistency=None):
    """Return what the user should be told of the tables of `run`: cases in no row, rows that were recoded for a claim.

    Parameters
    ----------
    found : dict of str to DataFrame
        From `run`.
    memberships, settings, consistency : optional
        As for `run`: without them nothing is told of rows.

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
    crossover = said("at exactly 0.5 and so in no row: {cases}. Hint: half_membership moves them.", cases=cases)
    told = [crossover] if cases else []
    for side in sides_of(memberships, settings) if settings else ():
        rows = recoded_rows(found["truth_table"], found["excluded"], side.data, settings, consistency)
        told += _recoded(side.data.outcome, rows, settings)
    return told


def _recoded(outcome, rows, settings):
    """Yield the sentences on the rows of a side that are not coded as the cutoffs have it."""
    claimed, hand = (rows.loc[rows["why"] == why, "row"].astype(str).tolist() for why in (CLAIM, BY_HAND))
    if claimed:
        yield said_many(
            "{outcome}: claims of necessity recode {n} observed row to 0: {rows}.",
            "{outcome}: claims of necessity recode {n} observed rows to 0: {rows}.",
            len(claimed),
            outcome=outcome,
            rows=", ".join(claimed),
        )
    elif of_side(settings.get("necessity_claims"), outcome):
        yield said("{outcome}: claims of necessity recode no observed row.", outcome=outcome)
    if hand:
        yield said_many(
            "{outcome}: {n} row is coded by hand against the cutoffs: {rows}.",
            "{outcome}: {n} rows are coded by hand against the cutoffs: {rows}.",
            len(hand),
            outcome=outcome,
            rows=", ".join(hand),
        )
