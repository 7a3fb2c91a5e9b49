"""Calibration: from raw scores to memberships in sets.

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
   doi:10.7208/chicago/9780226702797.001.0001
"""

import math

import numpy as np
import pandas as pd

from .errors import InputError

__all__ = ["calibrate", "calibration_table", "curve", "direct", "pass_through", "shift_half"]


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
    [0.05, 0.5, 0.727, 0.95]
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
    return np.array([0.0 if s < -700 else 1 / (1 + math.exp(-s)) for s in log_odds.tolist()])


def pass_through(raw):
    """Return scores that are memberships already, or the levels 0, 1, 2, … of a multi-value set.

    Raises
    ------
    InputError
        If a score is neither.
    """
    if (outside := no_membership(raw)).any():
        raise InputError(
            f"{np.asarray(raw)[outside][0]:g} is no membership.",
            "memberships lie between 0 and 1; other scores need a calibration method",
        )
    return np.asarray(raw, dtype=float)


def no_membership(raw):
    """Return which scores lie outside 0 to 1; none where all are the levels 0, 1, 2, … of a multi-value set."""
    raw = np.asarray(raw, dtype=float)
    levels = (raw == np.abs(np.floor(raw))).all()
    return np.zeros(raw.shape, dtype=bool) if levels else ~((raw >= 0) & (raw <= 1))


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


def calibrate(raw, methods, half=None):
    """Calibrate all sets of a study.

    Parameters
    ----------
    raw : DataFrame
        Raw scores, cases in the index, one column a set.
    methods : mapping of str to mapping
        Set to its `method` and anchors; a set not named passes through.
    half : float, optional
        Where memberships of exactly 0.5 are moved to.

    Returns
    -------
    memberships : DataFrame
        As `raw`. A pass-through set with scores above 1 holds the levels of a multi-value condition.
    shifted : DataFrame
        Columns `case`, `set`, `calibrated`, `used`: the memberships that were moved.

    Raises
    ------
    InputError
        With the set and the case.
    """
    columns, shifts = {}, []
    for name, scores in raw.items():
        how = methods.get(name, {"method": "pass_through"})
        if how["method"] == "pass_through" and (outside := no_membership(scores)).any():
            raise InputError(
                f"{name} of case {raw.index[outside][0]} is {scores[outside].iloc[0]:g}, which is no membership.",
                "memberships lie between 0 and 1; other scores need a calibration method",
            )
        member = curve(how)(scores.to_numpy(dtype=float))
        if half is not None:
            member, moved = shift_half(member, half)
            shifts += [(case, name, 0.5, half) for case in raw.index[moved]]
        columns[name] = member
    shifted = pd.DataFrame(shifts, columns=["case", "set", "calibrated", "used"])
    return pd.DataFrame(columns, index=raw.index), shifted


def curve(how):
    """Return the function from raw scores to memberships that a set's method stands for."""
    if how["method"] == "direct":
        return lambda raw: direct(raw, how["exclusion"], how["crossover"], how["inclusion"])
    return pass_through


def calibration_table(raw, memberships, methods, shifted):
    """Return one line a set: method, anchors in raw units, and what became of the scores.

    Returns
    -------
    DataFrame
        `set`, `method`, `exclusion`, `crossover`, `inclusion`, `raw_mean`, `raw_sd` (of the sample),
        `raw_min`, `raw_max`, `above_half` (share of cases), `shifted` (cases moved from 0.5), `source`.
    """
    lines = []
    for name, scores in raw.items():
        how = methods.get(name, {"method": "pass_through"})
        lines.append(
            {
                "set": name,
                "method": how["method"],
                **{anchor: how.get(anchor) for anchor in ("exclusion", "crossover", "inclusion")},
                "raw_mean": scores.mean(),
                "raw_sd": scores.std(),
                "raw_min": scores.min(),
                "raw_max": scores.max(),
                "above_half": float((memberships[name] > 0.5).mean()),
                "shifted": int((shifted["set"] == name).sum()),
                "source": how.get("source", ""),
            }
        )
    return pd.DataFrame(lines)
