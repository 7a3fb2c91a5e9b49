"""What is asked of a study: each condition and its negation, for the outcome and for its negation, as XY plots."""

from typing import NamedTuple

import numpy as np

from equifinal.nca.ceilings import LINES
from equifinal.nca.checks import check_scope, check_scores, flaw
from equifinal.nca.scope import CORNERS, plot_of
from equifinal.sets.implicants import literal, literal_membership
from equifinal.steps.sides import sides_of

__all__ = ["Axis", "Question", "questions_of"]

CORNER = {signs: corner for corner, signs in CORNERS.items()}


class Axis(NamedTuple):
    """A condition or an outcome: the scores that stand for it.

    Parameters
    ----------
    values : array of shape (cases,)
    sign : int
        1 where high scores are in the set, -1 where low ones are.
    scope : tuple of float or None
        The least and the greatest score; None for those of the cases.

    Examples
    --------
    >>> Axis(np.array([0.2, 0.9]), 1, (0, 1)).ends
    (0, 1)
    >>> Axis(np.array([0.2, 0.9]), 1, None).ends
    (0.2, 0.9)
    """

    values: np.ndarray
    sign: int
    scope: tuple | None

    @property
    def ends(self):
        """The scope, or that of the cases."""
        return self.scope or (float(self.values.min()), float(self.values.max()))


class Question(NamedTuple):
    """Whether a condition is necessary in degree.

    Parameters
    ----------
    outcome, condition : str
        As expressions.
    x, y : Axis

    Examples
    --------
    >>> scores = np.array([0.1, 0.4, 0.8])
    >>> question = Question("Y", "~A", Axis(scores, -1, None), Axis(scores, 1, (0, 1)))
    >>> question.corner, question.plot.own_limits
    (2, (0.1, 0.8, 0.0, 1.0))
    """

    outcome: str
    condition: str
    x: Axis
    y: Axis

    @property
    def corner(self):
        """The corner that is to be empty."""
        return CORNER[self.x.sign, self.y.sign]

    @property
    def scope(self):
        """The scope x0, x1, y0, y1; None for that of the cases."""
        return None if self.x.scope is self.y.scope is None else (*self.x.ends, *self.y.ends)

    @property
    def plot(self):
        """The XY plot."""
        return plot_of(self.x.values, self.y.values, self.corner, self.scope)

    @property
    def flaw(self):
        """Why no line, or no ceiling at all, can be read."""
        return flaw(self.x.values, self.y.values)

    def ceilings(self, asked):
        """Return the ceilings that can be read: of two values the steps alone.

        Examples
        --------
        >>> question = Question("Y", "A", Axis(np.array([0, 1, 1]), 1, None), Axis(np.array([0, 0.5, 1]), 1, None))
        >>> question.ceilings(["cr_fdh", "ce_fdh"])
        ('ce_fdh',)
        """
        asked = tuple(dict.fromkeys(asked))
        return asked if self.flaw is None else tuple(c for c in asked if c not in LINES) or ("ce_fdh",)


def questions_of(memberships, raw, settings):
    """Return what is asked, the outcome before its negation, each condition before its negation.

    Parameters
    ----------
    memberships, raw : DataFrame
        Cases in the index, one column a set.
    settings : mapping
        `outcome`, `conditions` and `nca` of the configuration.

    Returns
    -------
    list of Question

    Raises
    ------
    InputError
        There are fewer than three cases, a score is missing, or a scope does not hold a case.

    Examples
    --------
    >>> import pandas as pd
    >>> memberships = pd.DataFrame({"A": [0.1, 0.5, 0.8], "Y": [0.2, 0.5, 0.9]}, index=["p", "q", "r"])
    >>> nca = {"scores": "memberships", "scope": "theoretical", "raw_scopes": {}}
    >>> asked = questions_of(memberships, memberships, {"outcome": "Y", "conditions": ["A"], "nca": nca})
    >>> [(question.outcome, question.condition) for question in asked]
    [('Y', 'A'), ('Y', '~A'), ('~Y', 'A'), ('~Y', '~A')]
    """
    side, _ = sides_of(memberships, settings)
    data, nca, found = side.data, settings["nca"], []
    check_scores(memberships[list(data.conditions)])
    if nca["scores"] == "raw":
        named = [*data.conditions, settings["outcome"].partition("[")[0]]
        check_scores(raw[[name for name in named if name in raw]])
    pair = _axes(settings["outcome"], data.y, raw, nca)
    for outcome, y in zip((data.outcome, f"~{data.outcome}"), pair, strict=True):
        for name, column, levels in zip(data.conditions, data.x.T, data.levels, strict=True):
            for value in range(levels) if levels > 2 else [1]:
                text = literal(name, value, levels)
                axes = _axes(text, literal_membership(column, value, levels), raw, nca)
                found += [Question(outcome, part, x, y) for part, x in zip((text, f"~{text}"), axes, strict=True)]
    return found


def _axes(name, member, raw, nca):
    """Return the axis of a set, and that of its negation."""
    theoretical = nca["scope"] == "theoretical"
    if nca["scores"] == "memberships" or "[" in name or name not in raw:
        scope = (0.0, 1.0) if theoretical else None
        return Axis(member, 1, scope), Axis(1 - member, 1, scope)
    scores, scope = raw[name], nca["raw_scopes"].get(name) if theoretical else None
    if scope is not None:
        check_scope(name, scores, scope)
    values = scores.to_numpy(dtype=float)
    sign = -1 if np.sum((values - values.mean()) * (member - member.mean())) < 0 else 1
    return Axis(values, sign, scope and tuple(scope)), Axis(values, -sign, scope and tuple(scope))
