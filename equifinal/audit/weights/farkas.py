"""Whole multipliers that prove where no weights of points can meet inequalities.

Where an inequality row · w > 0 cannot hold beside the others, there are multipliers m ≥ 0 with row + Σ m · others ≤ 0
at every point (Farkas): no weights whatever can make it positive. The solver finds them; that they prove it is checked
in whole numbers.
"""

from fractions import Fraction
from math import lcm

import numpy as np
from scipy.optimize import linprog

__all__ = ["multipliers", "proves"]


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
