"""What the time did not suffice for: searches that it ended, combinations of cutoffs that were left out."""

import pandas as pd

from equifinal.languages import said

__all__ = ["limits", "notes"]


def limits(analyst, combinations, analysed):
    """Return how much was computed, and what was not.

    Parameters
    ----------
    analyst : Analyst
    combinations, analysed : int
        Combinations of cutoffs in the sweep, and those that were analysed.

    Returns
    -------
    DataFrame
        One line: `tables` (different truth tables), `unfinished` (of them, those whose search its time ended),
        `combinations`, `left_out`.

    Examples
    --------
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> limits(Analyst(), combinations=12, analysed=9).values.tolist()
    [[0, 0, 12, 3]]
    """
    line = (analyst.solved, analyst.unfinished, combinations, combinations - analysed)
    return pd.DataFrame([line], columns=["tables", "unfinished", "combinations", "left_out"])


def notes(found):
    """Yield sentences on what the time did not suffice for.

    Parameters
    ----------
    found : DataFrame
        Of `limits`, with the column `outcome`.

    Examples
    --------
    >>> line = {"outcome": "Y", "tables": 80, "unfinished": 2, "combinations": 12, "left_out": 0}
    >>> print(*notes(pd.DataFrame([line])))
    Robustness of Y: max_seconds ended 2 of 80 searches, so shorter models or other ties may be missed.
    """
    for line in found.itertuples():
        if line.unfinished:
            yield said(
                "Robustness of {outcome}: max_seconds ended {n} of {tables} searches, so shorter models or other ties "
                "may be missed.",
                outcome=line.outcome,
                n=line.unfinished,
                tables=line.tables,
            )
        if line.left_out:
            yield said(
                "Robustness of {outcome}: {n} of {combinations} combinations of cutoffs, those farthest from the ones "
                "in use, were left out of the sweep when max_seconds had passed.",
                outcome=line.outcome,
                n=line.left_out,
                combinations=line.combinations,
            )
