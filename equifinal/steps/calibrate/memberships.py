"""Calibration of a whole study: every set by its method, memberships of exactly 0.5 moved where the study says so."""

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.tolerance import same, settled

from .choice import anchors, codes, curve, named_codes
from .choice import settled as in_scores
from .combined import with_combined
from .entry import Taken
from .methods import METHODS, PASS_THROUGH
from .stepwise import has_code, written

__all__ = ["calibrate", "shift_half"]


def shift_half(memberships, target):
    """Move memberships of 0.5, rounding aside, to `target`, so that the case belongs to a row.

    Parameters
    ----------
    memberships : array of shape (cases,)
    target : float
        Where they go, such as 0.501.

    Returns
    -------
    shifted : array of float
        Of the same shape.
    moved : array of bool
        Which memberships were moved, so that the shift can be recorded.

    Examples
    --------
    >>> [array.tolist() for array in shift_half([0.2, 0.5], 0.501)]
    [[0.2, 0.501], [False, True]]
    """
    memberships = np.asarray(memberships, dtype=float)
    moved = same(memberships, 0.5)
    return np.where(moved, target, memberships), moved


def calibrate(raw, methods, half=None):
    """Calibrate all sets of a study.

    Parameters
    ----------
    raw : DataFrame
        Raw scores, cases in the index, one column a set.
    methods : mapping of str to mapping
        Set to its `method` and anchors; a set not named passes through, one that is made of others has no raw scores.
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

    Examples
    --------
    >>> raw = pd.DataFrame({"GDP": [400, 550, 900], "EU": [0, 1, 1]}, index=["p", "q", "r"])
    >>> how = {"GDP": {"method": "direct", "exclusion": 400, "crossover": 550, "inclusion": 900}}
    >>> memberships, shifted = calibrate(raw, how, half=0.501)
    >>> print(memberships.round(3).to_string())
         GDP   EU
    p  0.050  0.0
    q  0.501  1.0
    r  0.950  1.0
    >>> shifted.to_dict("records")
    [{'case': 'q', 'set': 'GDP', 'calibrated': 0.5, 'used': 0.501}]
    """
    columns, shifts = {}, []
    for name, scores in raw.items():
        how = methods.get(name, PASS_THROUGH)
        _check_scores(name, scores, how)
        try:
            member = settled(curve(how, scores)(scores.to_numpy(dtype=float)))
        except InputError as error:
            if not how.get("percentiles"):
                raise InputError(said("{name}: {message}", name=name, message=error.message), error.hint) from None
            places = anchors(in_scores(how, scores))
            found = ", ".join(f"{anchor} {value:g}" for anchor, value in places.items())
            raise InputError(
                said(
                    "the percentiles of {name} come to {found}, which are out of order or equal.",
                    name=name,
                    found=found,
                ),
                said("the cases share too many scores: other percentiles, or anchors in the units of the data"),
            ) from None
        if half is not None:
            member, moved = shift_half(member, half)
            shifts += [(case, name, 0.5, half) for case in raw.index[moved]]
        columns[name] = member
    shifted = pd.DataFrame(shifts, columns=["case", "set", "calibrated", "used"])
    return with_combined(pd.DataFrame(columns, index=raw.index), methods), shifted


def _check_scores(name, scores, how):
    """Refuse a score that its method cannot take, with the set and the case."""
    values = scores.to_numpy(dtype=float)
    takes = METHODS[how["method"]].takes
    if known := codes(how):
        takes = Taken(
            lambda raw: has_code(raw, list(known)),
            "a code without a membership",
            f"the codes of {name} are {', '.join(str(code) for code in named_codes(how))}",
        )
    if takes and not (fits := takes.fits(values)).all():
        case, score = scores.index[~fits][0], values[~fits][0]
        raise InputError(
            said(
                "{name} of case {case} is {score}, which is {what}.",
                name=name,
                case=case,
                score=written(score),
                what=takes.what,
            ),
            takes.hint,
        )
