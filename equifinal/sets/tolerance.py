"""The one tolerance of every comparison: what rounding in a sum may add or take decides nothing.

A spreadsheet that computed 0.7 + 0.1 holds 0.7999999999999999 and shows 0.8. So figures, memberships, levels and
cutoffs, which lie about 1, are compared up to `TOLERANCE`, 2**-26 or about 1.5e-8; raw scores, thresholds, codes and
percentiles, in whatever unit, up to that share of the larger of the two, and up to `ZERO` beside 0.

References
----------
.. [1] Goldberg, D. (1991). What every computer scientist should know about floating-point arithmetic. ACM Computing
   Surveys, 23(1), 5-48. doi:10.1145/103162.103163
"""

import numpy as np

__all__ = ["TOLERANCE", "at_least", "margin", "reaches", "same", "same_score", "settled"]

TOLERANCE = 2.0**-26
ZERO = 2.0**-50


def at_least(value, cutoff):
    """Whether a figure or membership reaches a cutoff.

    Parameters
    ----------
    value : float or array
        A figure that is ``nan`` reaches no cutoff.
    cutoff : float or array

    Returns
    -------
    bool or array of bool

    Examples
    --------
    >>> at_least(0.7 + 0.1, 0.8), at_least(0.7999, 0.8), at_least(float("nan"), 0)
    (True, False, False)
    """
    return value >= cutoff - TOLERANCE


def same(value, other):
    """Whether two figures, memberships or cutoffs are the same.

    Parameters
    ----------
    value, other : float or array

    Returns
    -------
    bool or array of bool

    Examples
    --------
    >>> bool(same(0.7 - 0.2, 0.5)), bool(same(0.5000001, 0.5))
    (True, False)
    """
    return np.abs(value - other) <= TOLERANCE


def settled(memberships):
    """Return memberships, or levels, as what they stand for: none beside 0.5, and none just outside 0 to 1.

    Done once, where memberships enter an analysis; from there on ``> 0.5`` and ``== 0.5`` say what they mean.

    Parameters
    ----------
    memberships : array of float
        ``nan`` stays.

    Returns
    -------
    array of float
        Of the same shape. What lies within `TOLERANCE` of 0.5 is 0.5; below 0 or above 1 by no more than that, 0 or 1;
        so close to a level 2, 3, …, that level. Where all are so close to whole numbers, one of them above 1, these.

    Examples
    --------
    >>> settled([0.7 - 0.2, 1 + 1e-9, -1e-17, 0.3]).tolist(), settled([3 * 0.1 * 10, 1 - 1e-16, 0]).tolist()
    ([0.5, 1.0, 0.0, 0.3], [3.0, 1.0, 0.0])
    """
    found = np.asarray(memberships, dtype=float)
    whole = np.round(found)
    near = np.abs(found - whole) <= TOLERANCE
    levels = found.ndim == 1 and near.all() and whole.max(initial=0) > 1
    move = near & (levels | (found < 0) | (found > 1))
    half = (np.abs(found - 0.5) <= TOLERANCE) & (found != 0.5)
    if not move.any() and not half.any():
        return found
    return np.where(half, 0.5, np.where(move, whole + 0.0, found))


def margin(score, other):
    """Return how far apart two raw scores may be that are the same.

    Parameters
    ----------
    score, other : float or array
        In one unit.

    Returns
    -------
    float or array

    Examples
    --------
    >>> round(float(margin(1000, 1200)), 7), float(margin(0, 0)) == ZERO
    (1.79e-05, True)
    """
    return np.maximum(TOLERANCE * np.maximum(np.abs(score), np.abs(other)), ZERO)


def reaches(score, threshold):
    """Whether a raw score is at a threshold or above.

    Parameters
    ----------
    score, threshold : float or array
        In one unit.

    Returns
    -------
    bool or array of bool

    Examples
    --------
    >>> reaches(np.array([0.7 + 0.1, 0.79, 0.8]), 0.8).tolist(), bool(reaches(5.5, 5.500000000000001))
    ([True, False, True], True)
    """
    return score >= threshold - margin(score, threshold)


def same_score(score, other):
    """Whether two raw scores, codes or anchors are the same.

    Parameters
    ----------
    score, other : float or array
        In one unit.

    Returns
    -------
    bool or array of bool

    Examples
    --------
    >>> bool(same_score(0.1 + 0.2, 0.3)), bool(same_score(1e-9, 2e-9)), bool(same_score(0.1 + 0.2 - 0.3, 0))
    (True, False, True)
    """
    return np.abs(score - other) <= margin(score, other)
