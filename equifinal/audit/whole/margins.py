"""Necessity alone: outcome by outcome, each condition on its own."""

import numpy as np
from scipy.optimize import LinearConstraint, linprog, milp

from equifinal.audit.exact import gives
from equifinal.audit.programme import inner_weights

from .free import glued

__all__ = ["margin_witness"]


def margin_witness(paper, figures, blocks, scale, until, clock):
    """Return cases of a coding that give figures of necessity and means: outcome by outcome, each condition on its own.

    Once it is fixed how many cases have which score of the outcome, no figure looks at two conditions. The margins are
    tried from those that the linear programme prefers.

    Parameters
    ----------
    paper, figures, blocks, scale
        As for `whole_witness`; each block holds one condition.
    until : float
    clock : callable

    Returns
    -------
    status, sets, members, counts
        As `whole_witness`.
    """
    weights, _ = inner_weights(blocks.system)
    if weights is None or not paper.cases:
        return "unknown", [], None, None
    scores = np.unique(blocks.points[0][:, -1])
    first = weights[: len(blocks.points[0])]
    wanted = np.array([first[blocks.points[0][:, -1] == score].sum() for score in scores]) * paper.cases
    margins = np.array(list(_compositions(paper.cases, len(scores))))
    share = _share(blocks, scale)
    if share:  # few margins give the outcome its share
        least, most = (end * paper.cases * scale for end in share)
        margins = margins[(margins @ scores >= least - 1e-6) & (margins @ scores <= most + 1e-6)]
    order = np.argsort(
        np.abs((margins - wanted) @ scores) / scale + np.abs(margins - wanted).sum(axis=1) / 1000, kind="stable"
    )
    ends = np.cumsum([0, *(len(points) for points in blocks.points)])
    for margin in margins[order]:
        parts = []
        for b, points in enumerate(blocks.points):
            if clock() >= until:
                return "unknown", [], None, None
            here = slice(ends[b], ends[b + 1])
            mine = (blocks.system.figure >= 0) & blocks.system.rows[:, here].any(axis=1)
            rows, opened = blocks.system.rows[mine, here], blocks.system.opened[mine]
            part = _with_margin(rows, opened, points, scores, margin, until - clock())
            if part is None:
                break
            parts.append(part)
        if len(parts) == len(blocks.points):
            sets, members, counts = glued(blocks, np.concatenate(parts))
            if members is not None and gives(paper, figures, sets, members, scale, counts):
                return "found", sets, members, counts
    return ("unknown" if clock() >= until else "none"), [], None, None


def _share(blocks, scale):
    """Return the least and the greatest mean of the outcome that the figures allow, where the solver tells."""
    rows = blocks.system.rows[(blocks.system.unit > 0) | ~blocks.system.opened]
    size = np.maximum(1, np.abs(rows).max(axis=1))
    outcome, one = np.zeros(rows.shape[1]), np.zeros(rows.shape[1])
    first = len(blocks.points[0])
    outcome[:first], one[:first] = blocks.points[0][:, -1] / scale, 1
    found = [
        linprog(
            sign * outcome,
            A_ub=-(rows / size[:, None]),
            b_ub=np.zeros(len(rows)),
            A_eq=one[None, :],
            b_eq=[1],
            bounds=(0, None),
            method="highs",
        )
        for sign in (1, -1)
    ]
    return (found[0].fun, -found[1].fun) if all(one.status == 0 for one in found) else None


def _compositions(n, parts):
    """Yield all ways to share n among parts."""
    if parts == 1:
        yield (n,)
        return
    for first in range(n + 1):
        for rest in _compositions(n - first, parts - 1):
            yield (first, *rest)


def _with_margin(rows, opened, points, scores, margin, seconds):
    """Return whole weights of one block's points under fixed counts of the outcome's scores, None where none fit."""
    fixed = np.array([points[:, -1] == score for score in scores], dtype=float)
    found = milp(
        np.zeros(len(points)),
        integrality=np.ones(len(points)),
        constraints=[LinearConstraint(rows, opened.astype(float)), LinearConstraint(fixed, margin, margin)],
        options={"time_limit": max(0.01, seconds)},
    )
    return None if found.x is None else np.rint(found.x).astype(np.int64)
