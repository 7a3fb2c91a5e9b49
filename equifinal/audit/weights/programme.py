"""Whether weights of points can meet inequalities: linear programmes.

A system of inequalities row · w ≥ 0 (some of them > 0) over w ≥ 0 has a solution exactly if each open row can be made
positive while the others hold, since solutions add up. Where one cannot, `farkas` proves it.
"""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, hstack, identity

__all__ = ["ROOM", "inner_weights", "possible"]

COLUMNS = 300
FEW = 400
ROOM = 1e-6  # from which on the solver's word is taken


def inner_weights(system, seconds=60.0):
    """Return weights that meet every inequality with room to spare, as far as they can.

    Parameters
    ----------
    system : System
    seconds : float
        The solver's limit.

    Returns
    -------
    weights : array of float, shape (points,), or None
        Adding up to 1.
    room : float
        In half units of the last digit; positive: every figure lies within its interval.
    """
    closed = (system.unit > 0) | ~system.opened
    rows, unit = system.rows[closed], system.unit[closed]
    scale = np.maximum(1, np.abs(rows).max(axis=1))
    points = rows.shape[1]
    taken = np.arange(points) if points <= FEW else np.random.default_rng(1).permutation(points)[:COLUMNS]
    while True:
        matrix = np.column_stack([-(rows[:, taken] / scale[:, None]), unit / scale])
        total = np.append(np.ones(len(taken)), 0)[None, :]
        found = linprog(
            np.append(np.zeros(len(taken)), -1),
            A_ub=matrix,
            b_ub=np.zeros(len(matrix)),
            A_eq=total,
            b_eq=[1],
            bounds=[(0, None)] * len(taken) + [(None, None)],
            method="highs",
            options={"time_limit": seconds},
        )
        if found.status != 0:
            return None, -np.inf
        if len(taken) == points:
            break
        gain = found.ineqlin.marginals @ -(rows / scale[:, None]) + found.eqlin.marginals[0]
        best = np.argsort(gain)[::-1][:COLUMNS]
        new = np.setdiff1d(best[gain[best] > 1e-9], taken)
        if not len(new):
            break
        taken = np.append(taken, new)
    weights = np.zeros(points)
    weights[taken] = np.maximum(found.x[:-1], 0)
    return weights, -found.fun


def possible(system, seconds=60.0):
    """Return whether the inequalities have a solution, and the open row that keeps them from one.

    Parameters
    ----------
    system : System

    Returns
    -------
    bool
    blocked : int or None
        Position of an open row that is never positive.
    """
    rows, opened = system.rows.astype(float), system.opened
    scale = np.maximum(1, np.abs(rows).max(axis=1))
    n, points = int(opened.sum()), rows.shape[1]
    normal = csr_matrix(rows / scale[:, None])
    links = identity(len(rows), format="csr")[:, np.flatnonzero(opened)] / 1000
    found = linprog(
        np.append(np.zeros(points), -np.ones(n)),
        A_ub=hstack([-normal, links], format="csr"),
        b_ub=np.zeros(len(rows)),
        bounds=[(0, None)] * points + [(0, 1)] * n,
        method="highs",
        options={"time_limit": seconds},
    )
    if found.status != 0:
        return True, None  # not proved otherwise
    reached = found.x[points:]
    if (reached > 0.5).all():
        return True, None
    return False, int(np.flatnonzero(opened)[np.argmin(reached)])
