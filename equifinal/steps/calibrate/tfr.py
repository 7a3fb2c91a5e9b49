"""Totally fuzzy and relative calibration, for ordinal scales such as Likert's [1]_.

References
----------
.. [1] Cheli, B., & Lemmi, A. (1995). A "totally" fuzzy and relative approach to the multidimensional analysis of
   poverty. Economic Notes, 24, 115-134.
"""

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.tolerance import margin

__all__ = ["tfr_curve"]


def tfr_curve(scores, lowest=1):
    """Return the function from raw scores to memberships that the distribution of the scores stands for.

    Parameters
    ----------
    scores : array of shape (cases,)
        Categories of all cases.
    lowest : float
        The category of membership 0.

    Returns
    -------
    callable
        From an array of raw scores to memberships: (F(x) - F(lowest)) / (1 - F(lowest)), F(x) being the share of
        cases at or below x.

    Raises
    ------
    InputError
        If no case lies above the lowest category.

    Examples
    --------
    >>> tfr_curve([1, 1, 2, 3, 3, 3])([1, 2, 3]).tolist()
    [0.0, 0.25, 1.0]
    """
    cases = np.sort(np.asarray(scores, dtype=float))
    base = int(np.searchsorted(cases, lowest + margin(lowest, lowest), side="right"))
    if base == len(cases):
        raise InputError(
            said("no score lies above {lowest:g}, the lowest category.", lowest=lowest),
            said("name the lowest category of the scale: lowest"),
        )

    def member(raw):
        scores = np.asarray(raw, dtype=float)
        at_or_below = np.searchsorted(cases, scores + margin(scores, scores), side="right")
        return np.maximum(at_or_below - base, 0) / (len(cases) - base)

    return member
