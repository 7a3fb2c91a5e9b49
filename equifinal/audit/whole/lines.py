"""Linear inequalities over whole weights of points, and what multipliers of them prove.

The solver finds multipliers; rounded to whole numbers, whatever they are, they give a bound that holds: for a target
t, D·t = Y·rows + (D·t − Y·rows), where the lines bound the first part, and the second is no less than its least value
at any point times the number of cases. A bound never rests on the solver's digits, only how tight it is does.
"""

from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, vstack

__all__ = ["FREE", "Lines", "lines_of"]

UNIT = 10**12  # multipliers are rounded to its parts; with it all sums stay far below 2**63
FREE = 2**60  # where a line has no end


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
    Two cases at three points, their scores 0, 1 and 2 adding up to 3:

    >>> lines = lines_of([[0, 1, 2]], [3], [3], [1], np.array([0, 3]), 2)
    >>> lines.scaled.toarray().tolist()
    [[0.0, 0.5, 1.0], [1.0, 1.0, 1.0]]
    """
    rows = np.asarray(rows, dtype=np.int64)
    scale = np.maximum(1, np.abs(rows).max(axis=1))
    blocks = np.zeros((len(starts) - 1, rows.shape[1]))
    for b in range(len(blocks)):
        blocks[b, starts[b] : starts[b + 1]] = 1
    scaled = csr_matrix(np.concatenate([rows / scale[:, None], blocks]))
    return Lines(rows, scaled, scale, np.asarray(low), np.asarray(high), list(used), starts, cases)
