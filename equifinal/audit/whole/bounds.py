"""Bounds on a sum over whole weights that meet linear inequalities, and whether any do: the solver's, made exact."""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, hstack, identity, vstack

__all__ = ["least_of", "nearest_of"]

TINY = 1e-7


def least_of(lines, target, seconds):
    """Return a whole number that target · w cannot be below, as near to the least as the solver gets; and its figures.

    Parameters
    ----------
    lines : Lines
    target : array of int, shape (points,)
    seconds : float

    Returns
    -------
    int, int, or None
        None where the solver does not tell.

    Examples
    --------
    Two cases with scores of 0, 1 or 2 that add up to 3: at least one has 2, and the first figure says so.

    >>> from equifinal.audit.whole.lines import lines_of
    >>> least_of(lines_of([[0, 1, 2]], [3], [3], [1], np.array([0, 3]), 2), np.array([0, 0, 1]), 1.0)
    (1, 1)
    """
    *given, places = lines.solver()
    found = linprog(target.astype(float), *given, method="highs", options={"time_limit": max(0.1, seconds)})
    return lines.bound(target, found, places) if found.status == 0 else None


def nearest_of(lines, seconds):
    """Return weights that meet the lines; where none do, the bits of the figures that prove it.

    Parameters
    ----------
    lines : Lines
    seconds : float

    Returns
    -------
    weights : array of float, shape (points,), or None
    needed : int or None
        Of lines that contradict each other, proved in whole numbers; None too where the solver does not tell.

    Examples
    --------
    Two cases with scores of 2 at most do not add up to 5.

    >>> from equifinal.audit.whole.lines import lines_of
    >>> nearest_of(lines_of([[0, 1, 2]], [5], [5], [1], np.array([0, 3]), 2), 1.0)
    (None, 1)
    """
    under, ends, rows, level, places = lines.solver()
    n, equal, points = under.shape[0], len(places[2]), rows.shape[1]
    missed = identity(equal, format="csr")
    either = vstack(
        [hstack([missed, -missed]), csr_matrix((rows.shape[0] - equal, 2 * equal))]
    )  # blocks are not missed
    found = linprog(
        np.append(np.zeros(points), np.ones(n + 2 * equal)),
        hstack([under, -identity(n), csr_matrix((n, 2 * equal))], format="csr"),
        ends,
        hstack([rows, csr_matrix((rows.shape[0], n)), either], format="csr"),
        level,
        method="highs",
        options={"time_limit": max(0.1, seconds)},
    )
    if found.status != 0:
        return None, None
    if found.fun < TINY:
        return found.x[:points], None
    bound, needed = lines.bound(np.zeros(points, dtype=np.int64), found, places)
    return None, needed if bound > 0 else None
