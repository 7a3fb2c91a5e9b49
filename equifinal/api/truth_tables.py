"""The truth tables of the outcome and of its negation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from equifinal.steps.truth_table import step

from .asked import DEFAULTS, settled
from .results import Result, numbered, tell

__all__ = ["TruthTables", "tables_at", "truth_table"]


@dataclass(frozen=True, eq=False, repr=False)
class TruthTables(Result):
    """The truth tables of the outcome and of its negation, one below the other.

    Parameters
    ----------
    truth_table : DataFrame
        ``outcome, row``, a column a condition, ``value`` (1, 0, C or ?), ``n, consistency, pri, cases``.
    overview : DataFrame
        How many rows are observed and coded what, and which cases are in no row.
    deviant_cases : DataFrame
        Cases that go against their row.
    excluded : DataFrame
        Combinations that the rules take out.
    memberships : DataFrame
    settings : mapping
        Every key of the configuration for this analysis.

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "OUT": [1, 0, 0]}, index=["p", "q", "r"])
    >>> truth_table(frame, "OUT", consistency_cutoff=0.5).deviant_cases["case"].tolist()
    ['q', 'p']
    """

    truth_table: pd.DataFrame
    overview: pd.DataFrame
    deviant_cases: pd.DataFrame
    excluded: pd.DataFrame
    memberships: pd.DataFrame
    settings: Mapping[str, Any]


def truth_table(
    memberships: pd.DataFrame,
    outcome: str,
    conditions: Sequence[str] | None = None,
    *,
    consistency_cutoff: float = DEFAULTS["consistency_cutoff"],
    pri_cutoff: float = DEFAULTS["pri_cutoff"],
    frequency_cutoff: int = DEFAULTS["frequency_cutoff"],
    contradiction_cutoff: float | None = DEFAULTS["contradiction_cutoff"],
    all_rows_up_to: int = DEFAULTS["all_rows_up_to"],
    frequency_cutoff_negation: int | None = DEFAULTS["frequency_cutoff_negation"],
    consistency_cutoff_negation: float | None = DEFAULTS["consistency_cutoff_negation"],
    pri_cutoff_negation: float | None = DEFAULTS["pri_cutoff_negation"],
    row_outcomes: Mapping[str, Mapping[int, Mapping[str, Any]]] = DEFAULTS["row_outcomes"],
    impossible_combinations: Sequence[str] | Mapping[str, Sequence[str]] = DEFAULTS["impossible_combinations"],
    excluded_rows: Sequence[int] | Mapping[str, Sequence[int]] = DEFAULTS["excluded_rows"],
    necessity_claims: Mapping[str, Sequence[str]] = DEFAULTS["necessity_claims"],
    exclude_simultaneous_rows: bool = DEFAULTS["exclude_simultaneous_rows"],
) -> TruthTables:
    """Build the truth tables of the outcome and of its negation.

    Cases at exactly 0.5, which are in no row, are told as a warning.

    Parameters
    ----------
    memberships, outcome, conditions
        As for `necessity`.
    consistency_cutoff, pri_cutoff : float
        What a row coded 1 must reach.
    frequency_cutoff : int
        Cases that a row needs; with fewer it is a remainder.
    contradiction_cutoff : float, optional
        Second consistency cutoff: rows between the two are coded C.
    all_rows_up_to : int
        Rows without cases are listed where there are no more possible rows than this.
    frequency_cutoff_negation, consistency_cutoff_negation, pri_cutoff_negation : int or float, optional
        Those of the negation, where it has its own.
    row_outcomes : mapping
        For each side rows coded by hand: ``{"OUT": {3: {"value": 0, "reason": "its case is the pilot"}}}``.
    impossible_combinations : sequence of str, or mapping of str to such
        Expressions that no case can be in: for both sides, or for each.
    excluded_rows : sequence of int, or mapping of str to such
        Numbers of rows that no solution may use, likewise.
    necessity_claims : mapping of str to sequence of str
        For each side expressions that are claimed to be necessary: rows without them are excluded.
    exclude_simultaneous_rows : bool
        Whether rows coded 1 on both sides are excluded.

    Returns
    -------
    TruthTables

    Raises
    ------
    InputError
        With the column and the case, or the key.

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "B": [0, 1, 1], "OUT": [1, 1, 0]}, index=["p", "q", "r"])
    >>> tables = truth_table(frame, "OUT")
    >>> tables.truth_table.query("outcome == 'OUT'").to_string(index=False).splitlines()
    ['outcome  row  A  B value  n  consistency  pri cases', \
'    OUT    3  1  0     1  1          1.0  1.0     p', \
'    OUT    4  1  1     1  1          1.0  1.0     q', \
'    OUT    2  0  1     0  1          0.0  0.0     r']
    """
    frame, settings = settled(
        memberships,
        outcome,
        conditions,
        consistency_cutoff=consistency_cutoff,
        pri_cutoff=pri_cutoff,
        frequency_cutoff=frequency_cutoff,
        contradiction_cutoff=contradiction_cutoff,
        all_rows_up_to=all_rows_up_to,
        frequency_cutoff_negation=frequency_cutoff_negation,
        consistency_cutoff_negation=consistency_cutoff_negation,
        pri_cutoff_negation=pri_cutoff_negation,
        row_outcomes=row_outcomes,
        impossible_combinations=impossible_combinations,
        excluded_rows=excluded_rows,
        necessity_claims=necessity_claims,
        exclude_simultaneous_rows=exclude_simultaneous_rows,
    )
    found = tables_at(frame, settings, settings["consistency_cutoff"])
    tell(step.notes(found.frames, frame, settings, settings["consistency_cutoff"]))
    return found


def tables_at(memberships: pd.DataFrame, settings: Mapping[str, Any], consistency: float) -> TruthTables:
    """Return the truth tables at a consistency cutoff.

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [1, 1], "OUT": [1, 0.8]}, index=["p", "q"])
    >>> tables = truth_table(frame, "OUT")
    >>> tables_at(tables.memberships, tables.settings, 0.95).truth_table["value"].tolist()
    ['0', '0']
    """
    found = numbered(step.run(memberships, settings, consistency))
    return TruthTables(**found, memberships=memberships, settings=settings)
