"""Stepwise calibration: by thresholds, by codes, and scores that are memberships already.

References
----------
.. [1] Dușa, A. (2019). QCA with R: A Comprehensive Resource. Springer, section 4.1. doi:10.1007/978-3-319-75668-4
"""

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said

from .orders import EITHER_WAY

__all__ = ["MEMBERSHIPS", "by_codes", "by_thresholds", "no_membership", "pass_through", "reached"]

MEMBERSHIPS = said("memberships lie between 0 and 1; other scores need a calibration method")


def reached(raw, thresholds):
    """Return how many thresholds each score reaches: its level in a crisp or multi-value set [1]_.

    A score *at* a threshold has reached it. Falling thresholds count from above: they are reached by scores at or
    below them.

    Parameters
    ----------
    raw : array of shape (cases,)
        Raw scores.
    thresholds : sequence of float
        In the same units, rising or falling.

    Returns
    -------
    array of int

    Raises
    ------
    InputError
        If the thresholds neither rise nor fall.

    Examples
    --------
    >>> reached([169, 170, 175, 180], [170, 180]).tolist()
    [0, 1, 1, 2]
    >>> reached([169, 170, 175, 180], [180, 170]).tolist()
    [2, 2, 1, 1]
    """
    steps = np.asarray(thresholds, dtype=float)
    if not EITHER_WAY.fits(steps):
        raise InputError(
            said("the thresholds {steps} are out of order.", steps=", ".join(f"{t:g}" for t in steps)),
            EITHER_WAY.hint,
        )
    scores = np.asarray(raw, dtype=float)[:, None]
    falling = len(steps) > 1 and steps[0] > steps[-1]
    return (scores <= steps if falling else scores >= steps).sum(axis=1)


def by_thresholds(raw, thresholds, memberships):
    """Return for each score the membership that goes with the number of thresholds it reaches.

    Parameters
    ----------
    raw : array of shape (cases,)
    thresholds : sequence of float
        Rising, or falling for a set of low scores.
    memberships : sequence of float
        One more than there are thresholds.

    Returns
    -------
    array of float

    Raises
    ------
    InputError
        As for `reached`.

    Examples
    --------
    >>> by_thresholds([9, 10, 25, 30], [10, 20, 30], (0, 0.33, 0.67, 1)).tolist()
    [0.0, 0.33, 0.67, 1.0]
    """
    return np.asarray(memberships, dtype=float)[reached(raw, thresholds)]


def by_codes(raw, memberships):
    """Return for each code its membership.

    Parameters
    ----------
    raw : array of shape (cases,)
        Codes.
    memberships : mapping of float to float
        Code to membership.

    Returns
    -------
    array of float

    Raises
    ------
    InputError
        If a code has none.

    Examples
    --------
    >>> by_codes([2, 1, 2], {1: 0, 2: 0.4})
    array([0.4, 0. , 0.4])
    """
    table = {float(code): float(member) for code, member in memberships.items()}
    scores = np.asarray(raw, dtype=float).tolist()
    for score in scores:
        if score not in table:
            raise InputError(
                said("the code {score:g} has no membership.", score=score),
                said("the codes are {table}", table=", ".join(f"{c:g}" for c in table)),
            )
    return np.array([table[score] for score in scores], dtype=float)


def pass_through(raw):
    """Return scores that are memberships already, or the levels 0, 1, 2, … of a multi-value set.

    Parameters
    ----------
    raw : array of shape (cases,)

    Returns
    -------
    array of float

    Raises
    ------
    InputError
        If a score is neither.

    Examples
    --------
    >>> pass_through([0, 0.4, 1]).tolist(), pass_through([0, 2, 1]).tolist()
    ([0.0, 0.4, 1.0], [0.0, 2.0, 1.0])
    """
    if (outside := no_membership(raw)).any():
        raise InputError(
            said("{value:g} is no membership.", value=np.asarray(raw)[outside][0]),
            MEMBERSHIPS,
        )
    return np.asarray(raw, dtype=float)


def no_membership(raw):
    """Return which scores lie outside 0 to 1; none where all are the levels 0, 1, 2, … of a multi-value set.

    Parameters
    ----------
    raw : array of shape (cases,)

    Returns
    -------
    array of bool

    Examples
    --------
    >>> no_membership([0.4, 1.5]).tolist(), no_membership([0, 1, 2]).tolist()
    ([False, True], [False, False, False])
    """
    raw = np.asarray(raw, dtype=float)
    levels = (raw == np.abs(np.floor(raw))).all()
    return np.zeros(raw.shape, dtype=bool) if levels else ~((raw >= 0) & (raw <= 1))
