"""Stepwise calibration: by thresholds, by codes, and scores that are memberships already.

References
----------
.. [1] Dușa, A. (2019). QCA with R: A Comprehensive Resource. Springer, section 4.1. doi:10.1007/978-3-319-75668-4
"""

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.tolerance import reaches, same_score, settled

from .orders import EITHER_WAY

__all__ = [
    "DIRECTIONS",
    "MEMBERSHIPS",
    "by_codes",
    "by_thresholds",
    "has_code",
    "no_membership",
    "pass_through",
    "reached",
    "written",
]

# How a score reaches a threshold: a set of high scores, or of low ones; with a score at the threshold, or without.
DIRECTIONS = {
    "from": reaches,
    "above": lambda scores, steps: ~reaches(steps, scores),
    "up_to": lambda scores, steps: reaches(steps, scores),
    "below": lambda scores, steps: ~reaches(scores, steps),
}
MEMBERSHIPS = said("memberships lie between 0 and 1; other scores need a calibration method")


def reached(raw, thresholds, direction=None):
    """Return how many thresholds each score reaches: its level in a crisp or multi-value set [1]_.

    A score *at* a threshold has reached it, and so has one that rounding left below. Falling thresholds count from
    above: they are reached by scores at or below them.

    Parameters
    ----------
    raw : array of shape (cases,)
        Raw scores.
    thresholds : sequence of float
        In the same units, rising or falling.
    direction : str, optional
        A key of `DIRECTIONS`: how a score reaches a threshold. Left out: ``from``, or ``up_to`` where thresholds fall.

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
    >>> reached([4, 9, 10, 12], [10], "below").tolist()
    [1, 1, 0, 0]
    """
    steps = np.asarray(thresholds, dtype=float)
    if not EITHER_WAY.fits(steps):
        raise InputError(
            said("the thresholds {steps} are out of order.", steps=", ".join(f"{t:g}" for t in steps)),
            EITHER_WAY.hint,
        )
    scores = np.asarray(raw, dtype=float)[:, None]
    falling = len(steps) > 1 and steps[0] > steps[-1]
    return DIRECTIONS[direction or ("up_to" if falling else "from")](scores, steps).sum(axis=1)


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
    codes, members = (np.array([*part], dtype=float) for part in (memberships.keys(), memberships.values()))
    scores = np.asarray(raw, dtype=float)
    if not (known := has_code(scores, codes)).all():
        raise InputError(
            said("the code {score} has no membership.", score=written(scores[~known][0])),
            said("the codes are {table}", table=", ".join(f"{c:g}" for c in codes)),
        )
    return members[np.abs(scores[:, None] - codes).argmin(axis=1)]


def written(score):
    """Return a score with no more digits than tell it apart.

    Examples
    --------
    >>> written(4.0), written(0.3), written(0.123456789)
    ('4', '0.3', '0.123456789')
    """
    short = f"{score:g}"
    return short if float(short) == score else repr(float(score))


def has_code(raw, codes):
    """Return which scores are one of the codes, rounding aside.

    Parameters
    ----------
    raw : array of shape (cases,)
    codes : sequence of float

    Returns
    -------
    array of bool

    Examples
    --------
    >>> has_code([0.1 + 0.2, 0.4], [0.3, 1]).tolist()
    [True, False]
    """
    return same_score(np.asarray(raw, dtype=float)[:, None], np.asarray(codes, dtype=float)).any(axis=1)


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
    return settled(raw)


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
    raw = settled(raw)
    levels = (raw == np.abs(np.floor(raw))).all()
    return np.zeros(raw.shape, dtype=bool) if levels else ~((raw >= 0) & (raw <= 1))
