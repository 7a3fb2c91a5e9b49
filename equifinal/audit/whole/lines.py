"""Linear inequalities over whole weights of points, and bounds on a sum that are exact.

The solver finds multipliers; rounded to whole numbers, whatever they are, they give a bound that holds: for a target
t, D·t = Y·rows + (D·t − Y·rows), where the lines bound the first part, and the second is no less than its least value
at any point times the number of cases. A bound never rests on the solver's digits, only how tight it is does.
"""

from typing import NamedTuple

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, hstack, identity, vstack

__all__ = ["FREE", "Lines", "least_of", "lines_of", "nearest_of"]

UNIT = 10**12  # multipliers are rounded to its parts; with it all sums stay far below 2**63
FREE = 2**60  # where a line has no end
TINY = 1e-7


class Lines(NamedTuple):
    """Inequalities low ≤ row · w ≤ high over weights w ≥ 0 of points, those of each block adding up to the cases.

    Parameters
    ----------
    rows : array of int, shape (lines, points)
    scaled : csr_matrix
        The rows, each divided by its greatest number, then a row of ones for each block.
    scale : array of int, shape (lines,)
    low, high : array of int, shape (lines,)
        ±FREE where a line has no end.
    used : list of int
        Bits of the figures that each line stands for.
    starts : array of int
        Where the points of each block begin.
    cases : int
    """

    rows: np.ndarray
    scaled: csr_matrix
    scale: np.ndarray
    low: np.ndarray
    high: np.ndarray
    used: list
    starts: np.ndarray
    cases: int

    def solver(self):
        """Return the lines as the solver wants them: A_ub, b_ub, A_eq, b_eq, and the positions of the three kinds."""
        same = self.low == self.high
        below, above = np.flatnonzero(~same & (self.low > -FREE)), np.flatnonzero(~same & (self.high < FREE))
        equal, n = np.flatnonzero(same), len(self.rows)
        level = np.append(self.low[equal] / self.scale[equal], [self.cases] * (len(self.starts) - 1))
        return (
            vstack([-self.scaled[below], self.scaled[above]], format="csr"),
            np.concatenate([-self.low[below] / self.scale[below], self.high[above] / self.scale[above]]),
            vstack([self.scaled[equal], self.scaled[n:]], format="csr"),
            level,
            (below, above, equal),
        )

    def bound(self, target, found, places):
        """Return a whole number that target · w cannot be below, and the bits of the figures that it needs.

        Parameters
        ----------
        target : array of int, shape (points,)
        found : scipy.optimize.OptimizeResult
            Whose multipliers are tried.
        places : tuple of array
            From `solver`.
        """
        below, above, equal = places
        multipliers = np.zeros(len(self.rows))  # above 0 for a low end, below 0 for a high one
        multipliers[below] -= found.ineqlin.marginals[: len(below)]
        multipliers[above] += found.ineqlin.marginals[len(below) :]
        multipliers[equal] += found.eqlin.marginals[: len(equal)]
        whole = np.rint(multipliers / self.scale * UNIT).astype(np.int64)
        ends = np.where(whole > 0, self.low, self.high)
        taken = np.flatnonzero(whole)
        rest = UNIT * target - whole[taken] @ self.rows[taken]
        total = sum(int(whole[i]) * int(ends[i]) for i in taken)
        parts = zip(self.starts[:-1], self.starts[1:], strict=True)
        total += self.cases * sum(int(rest[start:end].min()) for start, end in parts)
        needed = 0
        for i in taken:
            needed |= self.used[i]
        return -(-total // UNIT), needed


def lines_of(rows, low, high, used, starts, cases):
    """Return lines of rows and their ends.

    Examples
    --------
    >>> lines = lines_of([[0, 1, 2]], [3], [3], [1], np.array([0, 3]), 2)
    >>> least_of(lines, np.array([0, 0, 1]), 1.0)
    (1, 1)
    >>> nearest_of(lines._replace(low=np.array([5]), high=np.array([5])), 1.0)
    (None, 1)
    """
    rows = np.asarray(rows, dtype=np.int64)
    scale = np.maximum(1, np.abs(rows).max(axis=1))
    blocks = np.zeros((len(starts) - 1, rows.shape[1]))
    for b in range(len(blocks)):
        blocks[b, starts[b] : starts[b + 1]] = 1
    scaled = csr_matrix(np.concatenate([rows / scale[:, None], blocks]))
    return Lines(rows, scaled, scale, np.asarray(low), np.asarray(high), list(used), starts, cases)


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
