"""Calibration of a whole study: every set by its method, memberships of exactly 0.5 moved where the study says so."""

import numpy as np
import pandas as pd

from equifinal.errors import InputError

from .methods import PASS_THROUGH, anchors, curve, settled
from .stepwise import no_membership

__all__ = ["calibrate", "shift_half"]


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
        how = methods.get(name, PASS_THROUGH)
        _check_scores(name, scores, how)
        try:
            member = curve(how, scores)(scores.to_numpy(dtype=float))
        except InputError as error:
            if not how.get("percentiles"):
                raise InputError(f"{name}: {error}") from None
            places = anchors(settled(how, scores))
            found = ", ".join(f"{anchor} {value:g}" for anchor, value in places.items())
            raise InputError(
                f"the percentiles of {name} come to {found}, which are out of order or equal.",
                "the cases share too many scores: other percentiles, or anchors in the units of the data",
            ) from None
        if half is not None:
            member, moved = shift_half(member, half)
            shifts += [(case, name, 0.5, half) for case in raw.index[moved]]
        columns[name] = member
    shifted = pd.DataFrame(shifts, columns=["case", "set", "calibrated", "used"])
    return pd.DataFrame(columns, index=raw.index), shifted


def _check_scores(name, scores, how):
    """Refuse a score that its method cannot take, with the set and the case."""
    values = scores.to_numpy(dtype=float)
    takes, what, hint = TAKES.get(how["method"], (None, "", ""))
    if "codes" in how or "memberships" in how:
        codes = how.get("codes") or list(how["memberships"])
        takes, what = lambda raw: np.isin(raw, np.array(codes, dtype=float)), "a code without a membership"
        hint = f"the codes of {name} are {', '.join(f'{code:g}' for code in codes)}"
    if takes and not (fits := takes(values)).all():
        raise InputError(f"{name} of case {scores.index[~fits][0]} is {values[~fits][0]:g}, which is {what}.", hint)


TAKES = {
    "pass_through": (
        lambda raw: ~no_membership(raw),
        "no membership",
        "memberships lie between 0 and 1; other scores need a calibration method",
    ),
    "indirect": (
        lambda raw: raw >= 0,
        "negative: the indirect method takes logarithms",
        "scores from 0 on; direct calibration takes any",
    ),
}
