"""Crisp sets and coding schemes by one integer programme: where the number of cases is not printed."""

import numpy as np
from scipy.optimize import LinearConstraint, milp
from scipy.sparse import csr_matrix

from equifinal.audit.exact import gives

__all__ = ["MOST_CASES", "glued", "whole_witness"]

MOST_CASES = 200  # tried where their number is not printed
MOST_POINTS = 6000


def whole_witness(paper, figures, blocks, scale, seconds):
    """Return cases of a coding that give every figure.

    Parameters
    ----------
    paper : Paper
    figures : sequence of Figure
    blocks : Blocks
        Over the scores of the coding.
    scale : int
    seconds : float
        The solver's limit.

    Returns
    -------
    status : str
        ``found``, ``none`` (by the solver's branching) or ``unknown``.
    sets : list of str
    members : array of int, shape (different cases, sets), or None
    counts : array of int
    """
    system = blocks.system
    if system.rows.shape[1] > MOST_POINTS or seconds <= 0:
        return "unknown", [], None, None
    first = len(blocks.points[0])
    total = np.zeros(system.rows.shape[1])
    total[:first] = 1
    low = np.append(system.opened.astype(float), paper.cases or 1)
    high = np.append(np.full(len(system.rows), np.inf), paper.cases or MOST_CASES)
    found = milp(
        np.zeros(system.rows.shape[1]),
        integrality=np.ones(system.rows.shape[1]),
        bounds=(0, paper.cases or MOST_CASES),
        constraints=LinearConstraint(csr_matrix(np.vstack([system.rows, total])), low, high),
        options={"time_limit": seconds},
    )
    if found.status == 2:
        return "none", [], None, None
    if found.x is None:
        return "unknown", [], None, None
    sets, members, counts = glued(blocks, np.rint(found.x).astype(np.int64))
    if members is None or not gives(paper, figures, sets, members, scale, counts):
        return "unknown", [], None, None
    return "found", sets, members, counts


def glued(blocks, counts):
    """Return cases over all sets, with how many there are of each, from whole weights of the blocks' points."""
    ends = np.cumsum([len(points) for points in blocks.points])
    parts = np.split(counts, ends[:-1])
    rows = [np.repeat(points, part, axis=0) for points, part in zip(blocks.points, parts, strict=True)]
    if len({len(one) for one in rows}) > 1:
        return [], None, None
    rows = [one[np.argsort(one[:, -1], kind="stable")] for one in rows]
    if any((one[:, -1] != rows[0][:, -1]).any() for one in rows):
        return [], None, None
    sets = [*(name for names in blocks.sets for name in names[:-1]), blocks.sets[0][-1]]
    table = np.column_stack([*(one[:, :-1] for one in rows), rows[0][:, -1]])
    members, counts = np.unique(table, axis=0, return_counts=True)
    return sets, members, counts
