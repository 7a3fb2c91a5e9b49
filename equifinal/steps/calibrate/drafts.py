"""What a first draft of a calibration makes of scores: the method that they look made for, its anchors, and why.

A draft comes from the data alone. What an anchor means comes from knowledge of the cases [1]_.

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press, chapter 5.
   doi:10.7208/chicago/9780226702797.001.0001
"""

import math

import numpy as np

from equifinal.languages import said, told

__all__ = [
    "CHECK",
    "LEAST",
    "MOST",
    "as_measured",
    "as_memberships",
    "as_scale",
    "as_two_values",
    "propose_anchors",
    "round_between",
]

CHECK = said("proposed from the data: check")
LEAST, MOST = 0.2, 0.8  # share of cases above 0.5, else the set is skewed
WIDE = 0.05  # of the range of the scores


def as_memberships(scores):
    """Draft scores that are memberships, or levels of a multi-value set, as they stand.

    Parameters
    ----------
    scores : array of shape (cases,)
        Raw scores, none missing.

    Returns
    -------
    keys : dict
        What the configuration says beside the method.
    why : str
        In words; None alone is returned where the scores are of another kind.

    Examples
    --------
    >>> as_memberships(np.array([0, 1, 1]))
    ({}, '0 and 1 alone: a crisp set')
    >>> as_memberships(np.array([400, 900])) is None
    True
    """
    values = _distinct(scores)
    low, high = values[0], values[-1]
    if set(values) <= {0, 1}:
        return {}, said("0 and 1 alone: a crisp set")
    if low >= 0 and high <= 1:
        why = said(
            "{low:.3g} to {high:.3g}, taken as memberships of a fuzzy set; a share or a rate needs anchors instead",
            low=low,
            high=high,
        )
        return {}, why
    if _all_whole(values) and low == 0 and high <= 3 and len(values) == high + 1:
        return {}, said("levels 0 to {high:g} of a multi-value set", high=high)
    return None


def as_two_values(scores):
    """Draft two whole numbers as a crisp set: the threshold is the higher.

    Parameters
    ----------
    scores : array of shape (cases,)

    Returns
    -------
    keys, why
        As for `as_memberships`.

    Examples
    --------
    >>> as_two_values(np.array([1, 2, 2]))[0]
    {'threshold': 2}
    """
    values = _distinct(scores)
    if len(values) != 2 or not _all_whole(values):
        return None
    low, high = values
    return {"threshold": high}, said("two values, {low:g} and {high:g}: a crisp set", low=low, high=high)


def as_scale(scores, steps):
    """Draft codes of a scale: whole numbers from 1 up to the number of its steps.

    Parameters
    ----------
    scores : array of shape (cases,)
    steps : int
        How many the scale has.

    Returns
    -------
    keys, why
        As for `as_memberships`.

    Examples
    --------
    >>> as_scale(np.array([2, 4, 3]), steps=4)[0]
    {'codes': [1, 2, 3, 4]}
    """
    values = _distinct(scores)
    if not _all_whole(values) or values[0] < 1 or values[-1] != steps or len(values) < 3:
        return None
    why = said("whole numbers up to {steps}, taken as a scale of {steps} steps from fully out to fully in", steps=steps)
    return {"codes": list(range(1, steps + 1))}, why


def as_measured(scores):
    """Draft three anchors: for a rating scale of five or seven steps, or for a measure (`propose_anchors`).

    Parameters
    ----------
    scores : array of shape (cases,)

    Returns
    -------
    keys, why
        As for `as_memberships`.

    Examples
    --------
    >>> as_measured(np.array([1, 2, 4, 5]))[0]
    {'exclusion': 1, 'crossover': 2.5, 'inclusion': 5, 'rationale': 'proposed from the data: check'}
    """
    values = _distinct(scores)
    low, high = values[0], values[-1]
    if _all_whole(values) and low >= 0 and high in (5, 7) and len(values) > 2:
        low = min(low, 1)
        sides = [(low + high) / 2 - 0.5, (low + high) / 2 + 0.5]
        middle = min(sides, key=lambda side: abs((scores > side).mean() - 0.5))
        found = {"exclusion": int(low), "crossover": middle, "inclusion": int(high)}
        why = said(
            "whole numbers up to {high:g}, a rating scale, low scores are out; the crossover lies beside its middle",
            high=high,
        )
    elif found := propose_anchors(scores):
        found = {anchor: _whole_or_not(value) for anchor, value in found.items()}
        why = said(
            "measured, {low} to {high}, low scores are out; the crossover lies in a wide gap, or near the median",
            low=_whole_or_not(low),
            high=_whole_or_not(high),
        )
    else:
        return None
    return {**found, "rationale": told(CHECK)}, why


def _distinct(scores):
    """Return the different scores, rising."""
    return sorted(set(np.asarray(scores).tolist()))


def _all_whole(values):
    """Return whether all values are whole numbers."""
    return all(value == int(value) for value in values)


def _whole_or_not(number):
    """Return a number that is whole as an int, to be written without a point."""
    return int(number) if number == int(number) else number


def propose_anchors(values):
    """Propose the three anchors of direct calibration.

    The crossover goes into the widest gap that leaves at least a fifth of the cases on either side, so that the set
    is not skewed; where that is no wider than a twentieth of the range, it is chance, and the crossover goes into the
    gap nearest to the median. Exclusion and inclusion go to the 5th and the 95th percentile. All are rounded as far as
    their neighbouring scores allow.

    Returns
    -------
    dict of str to float
        `exclusion`, `crossover`, `inclusion`, rising; None where there are fewer than two different scores.

    Examples
    --------
    >>> propose_anchors([1, 2, 3, 10, 11, 30])
    {'exclusion': 1.0, 'crossover': 6.0, 'inclusion': 25.0}
    """
    scores = np.sort(np.asarray(values, dtype=float))
    if scores[0] == scores[-1]:
        return None
    gaps = np.diff(scores)
    above = 1 - np.arange(1, len(scores)) / len(scores)
    fair = np.where((above >= LEAST) & (above <= MOST), gaps, 0)
    gap = int(np.argmax(fair if fair.any() else gaps))
    if gaps[gap] < WIDE * (scores[-1] - scores[0]):
        gap = int(np.argmin(np.where(gaps > 0, np.abs(above - 0.5), np.inf)))
    crossover = round_between(scores[gap], scores[gap + 1])
    low, high = (float(np.percentile(scores, p)) for p in (5, 95))
    if not low < crossover < high:
        low, high = float(scores[0]), float(scores[-1])
    return {
        "exclusion": _round_near(low, crossover, scores[-1] - scores[0]),
        "crossover": crossover,
        "inclusion": _round_near(high, crossover, scores[-1] - scores[0]),
    }


def round_between(low, high):
    """Return the number of the fewest digits that lies well between two others, the nearest to their middle.

    Examples
    --------
    >>> round_between(3, 10), round_between(7.312, 7.339)
    (6.0, 7.33)
    """
    middle = (low + high) / 2
    for digits in range(-math.floor(math.log10(max(abs(low), abs(high), high - low))), 17):
        found = round(middle, digits)
        if abs(found - middle) <= (high - low) / 4:
            return float(found)
    return float(middle)


def _round_near(value, crossover, span):
    """Return a rounder number near an anchor, a hundredth of the span off at most, on its side of the crossover."""
    room = min(span / 100, abs(value - crossover) / 2)
    return round_between(value - 2 * room, value + 2 * room)
