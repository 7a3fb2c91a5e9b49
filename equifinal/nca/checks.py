"""Scores that can be analysed: whole, of three cases or more, within the scope that is given."""

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said

from .scope import digits

__all__ = ["FEWEST", "check_scope", "check_scores", "flaw"]

# Of two cases every pattern is an empty corner, or none.
FEWEST = 3


def check_scores(frame):
    """Check that every score is there, of three cases or more.

    Parameters
    ----------
    frame : DataFrame
        Scores, cases in the index.

    Raises
    ------
    InputError
        With the column and the case, or how many cases there are.

    Examples
    --------
    >>> import pandas as pd
    >>> check_scores(pd.DataFrame({"A": [1, 2, None], "Y": [1, 2, 3]}, index=["p", "q", "r"]))
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: the necessary condition analysis has no score of case r in A. Hint: give the score, \
or leave the case out
    """
    for name in frame:
        missing = frame.index[~np.isfinite(frame[name].to_numpy(dtype=float))]
        if len(missing):
            raise InputError(
                said(
                    "the necessary condition analysis has no score of case {case} in {name}.",
                    case=missing[0],
                    name=name,
                ),
                said("give the score, or leave the case out"),
            )
    if len(frame) < FEWEST:
        raise InputError(
            said("the necessary condition analysis has {n} cases.", n=len(frame)),
            said("it needs three or more; nca: {{run: false}} leaves it out"),
        )


def check_scope(name, scores, scope):
    """Check that a scope holds all scores of a set.

    Parameters
    ----------
    name : str
    scores : Series
        Cases in the index.
    scope : pair of float
        The least and the greatest score that there could be.

    Raises
    ------
    InputError
        With the case that lies outside.

    Examples
    --------
    >>> import pandas as pd
    >>> check_scope("KM", pd.Series([3, 40], index=["p", "q"]), (0, 30))
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: the scope of KM is from 0 to 30, but case q has 40. Hint: a scope holds every case: \
from 3 or less to 40 or more
    """
    low, high = scope
    values = digits(scores)
    outside = np.flatnonzero((values < low) | (values > high))
    if len(outside) or low >= high:
        case = outside[0] if len(outside) else 0
        raise InputError(
            said(
                "the scope of {name} is from {low:g} to {high:g}, but case {case} has {value:g}.",
                name=name,
                low=low,
                high=high,
                case=scores.index[case],
                value=values[case],
            ),
            said(
                "a scope holds every case: from {low:g} or less to {high:g} or more",
                low=values.min(),
                high=values.max(),
            ),
        )


def flaw(x, y):
    """Return why no effect size, or none above a line, can be read of a condition; None where it can.

    Parameters
    ----------
    x, y : array of shape (cases,)
        Scores of the condition and the outcome.

    Returns
    -------
    "constant", "crisp" or None

    Examples
    --------
    >>> flaw([1, 1, 1], [0, 0.5, 1]), flaw([0, 1, 1], [0, 0.5, 1]), flaw([0, 0.2, 1], [0, 0.5, 1])
    ('constant', 'crisp', None)
    """
    values = min(len(np.unique(digits(part))) for part in (x, y))
    return {1: "constant", 2: "crisp"}.get(values)
