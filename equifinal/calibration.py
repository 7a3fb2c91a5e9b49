"""Calibration: from raw scores to memberships in sets.

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
   doi:10.7208/chicago/9780226702797.001.0001
"""

import math

import numpy as np

from .errors import InputError

__all__ = ["direct", "pass_through", "shift_half"]


def direct(raw, exclusion, crossover, inclusion, degree=0.95):
    """Calibrate by a logistic curve through three anchors (the direct method) [1]_.

    Parameters
    ----------
    raw : array of shape (cases,)
        Raw scores, in the units of the data.
    exclusion, crossover, inclusion : float
        Raw scores of membership `1 - degree`, 0.5 and `degree`, rising; falling for a set of low scores.
    degree : float
        Membership at the anchor of inclusion.

    Returns
    -------
    array of float
        Memberships in (0, 1). Each side of the crossover has its own slope.

    Raises
    ------
    InputError
        If the anchors neither rise nor fall.

    Examples
    --------
    >>> [round(float(m), 3) for m in direct(np.array([0, 5, 10, 20]), exclusion=0, crossover=5, inclusion=20)]
    [0.05, 0.5, 0.731, 0.95]
    """
    if not (exclusion < crossover < inclusion or exclusion > crossover > inclusion):
        raise InputError(
            f"the anchors {exclusion:g}, {crossover:g}, {inclusion:g} are out of order.",
            "exclusion < crossover < inclusion, or all three falling for a set of low scores",
        )
    distance = np.asarray(raw, dtype=float) - crossover
    including = (distance >= 0) == (inclusion > crossover)
    width = np.where(including, inclusion - crossover, crossover - exclusion)
    log_odds = math.log(degree / (1 - degree)) * distance / width
    # math.exp, not numpy's: the same bytes whatever vector instructions the processor has.
    return np.array([1 / (1 + math.exp(-s)) if s > -700 else 0.0 for s in log_odds.tolist()])


def pass_through(raw):
    """Return scores that are memberships already.

    Raises
    ------
    InputError
        If a score lies outside 0 to 1.
    """
    memberships = np.asarray(raw, dtype=float)
    outside = ~((memberships >= 0) & (memberships <= 1))
    if outside.any():
        raise InputError(
            f"{memberships[outside][0]:g} is no membership.", "memberships lie between 0 and 1"
        )
    return memberships


def shift_half(memberships, target):
    """Move memberships of exactly 0.5 to `target`, so that the case belongs to a row.

    Returns
    -------
    shifted : array of float
    moved : array of bool
        Which memberships were moved, so that the shift can be recorded.
    """
    memberships = np.asarray(memberships, dtype=float)
    moved = memberships == 0.5
    return np.where(moved, target, memberships), moved
