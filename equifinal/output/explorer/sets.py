"""What the page knows of each set: scores, memberships, and anchors where they can be moved."""

import numpy as np

from equifinal.steps.calibrate.choice import anchors, settled
from equifinal.steps.calibrate.methods import METHODS, PASS_THROUGH

from .columns import plain

__all__ = ["set_of"]

KEPT = ("shape", "degree", "below", "above")
CURVES = {("exclusion", "crossover", "inclusion"): "flank"}


def set_of(scores, memberships, how):
    """Return a set as the page draws it.

    Parameters
    ----------
    scores, memberships : sequence of float
        Of the cases.
    how : mapping or None
        Its `method` and keys; None where it passes through.

    Returns
    -------
    dict
        `method`, `members`; `raw`, where scores are not the memberships. Where the page can draw its curve, too:
        `curve` (``flank``, of three anchors; ``bell``, of six; ``steps``), `at` (the anchors, in raw scores), their
        `names`, which thresholds have not, the `values` between them, and options of the method.

    Examples
    --------
    >>> set_of([1, 9], [0, 1], {"method": "crisp", "threshold": 5})
    {'method': 'crisp', 'members': [0, 1], 'raw': [1, 9], 'curve': 'steps', 'at': [5], 'names': ['threshold'], \
'values': [0, 1]}
    >>> set_of([0, 0.4], [0, 0.4], None)
    {'method': 'pass_through', 'members': [0, 0.4]}
    """
    how = how or PASS_THROUGH
    method = METHODS[how["method"]]
    found = {"method": how["method"], "members": [plain(float(value)) for value in memberships]}
    raw = [plain(float(value)) for value in scores]
    if raw != found["members"]:
        found["raw"] = raw
    if method.curve is None or method.fitted or not anchors(how):
        return found
    how = settled(how, np.asarray(scores, dtype=float))
    places = anchors(how)
    found |= {"curve": _curve(method), "at": [plain(value) for value in places.values()]}
    if method.anchors:
        found["names"] = list(places)
    if found["curve"] == "steps":
        found["values"] = list(method.scheme or range(len(places) + 1))
    found["raw"] = raw
    return found | {key: how[key] for key in KEPT if key in how}


def _curve(method):
    """Return the kind of a method's curve: by its anchors, or steps."""
    if method.drawn == "steps":
        return "steps"
    return CURVES.get(method.anchors, "bell")
