"""Whether weights of points can meet inequalities: linear programmes, with multipliers that prove where they cannot.

A system of inequalities row · w ≥ 0 (some of them > 0) over w ≥ 0 has a solution exactly if each open row can be made
positive while the others hold, since solutions add up. Where one cannot, there are multipliers m ≥ 0 with
row + Σ m · others ≤ 0 at every point (Farkas): no weights whatever can make it positive.
"""

from fractions import Fraction
from math import lcm

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, hstack, identity

__all__ = ["inner_weights", "multipliers", "possible", "proves"]

COLUMNS = 300
FEW = 400
TINY = 1e-7


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


def multipliers(system, blocked):
    """Return whole multipliers that prove a row to be never positive, None where none can be made exact.

    Parameters
    ----------
    system : System
        Of few figures.
    blocked : int
        Position of an open row.

    Returns
    -------
    dict of int to int
        Row to multiplier, that of the blocked row among them.
    """
    rows = system.rows
    distinct = np.unique(rows, axis=1)
    target = distinct[blocked].astype(float)
    scale = np.maximum(1, np.abs(distinct).max(axis=1)).astype(float)
    found = linprog(
        1 / scale,
        A_ub=distinct.T.astype(float),
        b_ub=-target,
        bounds=[(0, None)] * len(rows),
        method="highs-ds",
    )
    if found.status != 0:
        return None
    for attempt in (_exact(distinct, blocked, found.x), _rounded(found.x, blocked)):
        if attempt and proves(system, attempt, blocked):
            return attempt
    return None


def proves(system, chosen, blocked):
    """Return whether multipliers prove that a row is never positive: by whole numbers, at every point.

    Parameters
    ----------
    system : System
    chosen : dict of int to int
    blocked : int
        The row itself; its multiplier is 1 or more.
    """
    if chosen.get(blocked, 0) < 1 or min(chosen.values()) < 0:
        return False
    total = sum(int(factor) * system.rows[row].astype(object) for row, factor in chosen.items())
    return bool((total <= 0).all())


def _rounded(x, blocked):
    """Return multipliers rounded to whole numbers, the blocked row's so small that it does not matter."""
    largest = x.max()
    if largest <= 0:
        return {blocked: 1}
    found = {i: round(float(value / largest * 10**7)) for i, value in enumerate(x) if value > 1e-12 * largest}
    found[blocked] = found.get(blocked, 0) + max(1, round(10**7 / largest) if largest > 1 else 1)
    return {i: factor for i, factor in found.items() if factor}


def _exact(distinct, blocked, x):
    """Return multipliers solved exactly from the points where the sum is 0."""
    support = np.flatnonzero(x > 1e-9 * max(1, x.max()))
    total = distinct[blocked] + x @ distinct
    size = np.abs(distinct[blocked]) + x @ np.abs(distinct)
    active = np.flatnonzero(np.abs(total) <= 1e-7 * np.maximum(1, size))
    matrix = [[Fraction(int(distinct[i, v])) for i in support] + [Fraction(-int(distinct[blocked, v]))] for v in active]
    solution = _solve(matrix, len(support))
    if solution is None or min(solution, default=Fraction(0)) < 0:
        return None
    whole = lcm(*(value.denominator for value in solution))
    found = {int(i): int(value * whole) for i, value in zip(support, solution, strict=True) if value}
    found[blocked] = found.get(blocked, 0) + whole
    return found


def _solve(matrix, unknowns):
    """Return the one solution of linear equations in fractions, free unknowns as 0; None where there is none."""
    rows, pivots = [list(row) for row in matrix], []
    for column in range(unknowns):
        pivot = next((i for i in range(len(pivots), len(rows)) if rows[i][column]), None)
        if pivot is None:
            continue
        k = len(pivots)
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [value / rows[k][column] for value in rows[k]]
        for i, row in enumerate(rows):
            if i != k and row[column]:
                rows[i] = [a - row[column] * b for a, b in zip(row, rows[k], strict=True)]
        pivots.append(column)
    if any(row[-1] for row in rows[len(pivots) :]):
        return None
    found = [Fraction(0)] * unknowns
    for row, column in zip(rows, pivots, strict=False):
        found[column] = row[-1]
    return found
