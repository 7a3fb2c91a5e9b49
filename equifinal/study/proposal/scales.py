"""How each set might be calibrated: the method that its scores look made for, and why."""

from typing import NamedTuple

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.steps.calibrate.methods import METHODS

from .headers import stem_of_calibrated

__all__ = ["Scale", "level_of", "scales_for"]


class Scale(NamedTuple):
    """A proposal for one set: its entry under `calibration`, why, and what else is to be known of it."""

    how: dict
    why: str
    warning: str = ""


def scales_for(numbers, kinds, families):
    """Propose a calibration for each set.

    Parameters
    ----------
    numbers : DataFrame of float
        Raw scores, a column a set, without gaps.
    kinds : mapping of str to str
        What the cells of a column hold (`values.KINDS`), where it is a column of the sheet.
    families : mapping of str to list of str
        Items of one scale: they are calibrated alike, by the scores of all of them.

    Returns
    -------
    dict of str to Scale

    Raises
    ------
    InputError
        If a score is the same in every case.

    Examples
    --------
    >>> import pandas as pd
    >>> numbers = pd.DataFrame({"q1": [7.0, 5, 2], "q2": [4.0, 5, 2], "share": [0.1, 0.2, 0.3]})
    >>> {name: scale.how["method"] for name, scale in scales_for(numbers, {}, {"q": ["q1", "q2"]}).items()}
    {'q1': 'direct', 'q2': 'direct', 'share': 'direct'}
    """
    pooled = {}
    for names in families.values():
        together = np.concatenate([numbers[one] for one in names if one in numbers] or [[]])
        pooled |= dict.fromkeys(names, together)
    return {name: _scale(name, numbers[name].to_numpy(), pooled.get(name), kinds.get(name)) for name in numbers}


def _scale(name, scores, pooled, kind):
    """Return the proposal for one set."""
    if scores.min() == scores.max():
        raise InputError(
            said("{column} is {scores:g} in every case.", column=name, scores=scores[0]),
            said("an outcome and conditions vary from case to case"),
        )
    memberships = scores.min() >= 0 and scores.max() <= 1
    warning = ""
    if memberships and scores.max() <= 0.5:
        warning = said(
            "{set} is never above 0.5: as a membership no case would be in the set, so it is taken as measured",
            set=name,
        )
    elif memberships and scores.min() >= 0.5:
        warning = said(
            "{set} is never below 0.5: as a membership no case would be out of the set, so it is taken as measured",
            set=name,
        )
    calibrated = stem_of_calibrated(name)[1] is True
    measured = kind == "percents" or (warning and not calibrated)
    if measured and (found := METHODS["direct"].draft(scores)):
        return Scale({"method": "direct", **found[0]}, found[1], warning)
    if warning:
        warning = said("{set} is never on both sides of 0.5: look at how it was calibrated", set=name)
    for key, method in reversed(METHODS.items()):
        if method.draft and (found := method.draft(scores if pooled is None else pooled)):
            return Scale({"method": key, **found[0]}, found[1], warning)
    raise AssertionError(name)


def level_of(top, how):
    """Return the level of a multi-value outcome that is to be explained, the highest: ``[2]``."""
    return f"[{top:.0f}]" if METHODS[how["method"]].drawn == "as coded" and top > 1 else ""
