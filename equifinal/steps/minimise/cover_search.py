"""The search for covers of a given size, and for the least size.

A chart has one column a prime implicant and one row a positive row of the truth table. The search takes the
open row that the fewest columns cover and tries these columns in turn; a column that was tried is closed to
its siblings, so that each cover is met once, and columns that cover the same of what is open are one branch.
Weights on the rows, no column holding more than 1 in all, say what cannot be: a cover of the open rows needs
as many columns as they weigh, and each of its columns must hold what the others cannot. The best such weights
are the dual solution of the linear programme that relaxes the cover, solved by HiGHS [1]_. They are scaled down
where a column holds more than 1, so that a bound is right whatever the solver's rounding.

References
----------
.. [1] Huangfu, Q., & Hall, J. A. J. (2018). Parallelizing the dual revised simplex method. Mathematical
   Programming Computation, 10(1), 119-142. doi:10.1007/s12532-017-0130-5
"""

import itertools
import math
import time

import numpy as np

__all__ = [
    "Budget",
    "OutOfBudget",
    "covers_of",
    "distinct",
    "dual_weights",
    "even_weights",
    "independent_rows",
    "least_size",
    "pack",
    "unpack",
]

SLACK = 1e-6  # for rounding in weights: a column or node is left out only if it misses by more


class OutOfBudget(Exception):
    """The time or the number of steps allowed is used up."""


class Budget:
    """A limit in steps and in seconds."""

    def __init__(self, steps=math.inf, seconds=math.inf):
        self.steps, self.end = steps, time.monotonic() + seconds

    @property
    def seconds(self):
        """The seconds left."""
        return max(0.0, self.end - time.monotonic())

    def spend(self):
        """Take one step, or raise OutOfBudget."""
        self.steps -= 1
        if self.steps < 0 or time.monotonic() > self.end:
            raise OutOfBudget


def pack(chart):
    """Return each column's rows as bits in 64-bit words: shape (columns, words)."""
    padded = np.zeros((len(chart), (-(-chart.shape[1] // 64) or 1) * 64), dtype=bool)
    padded[:, : chart.shape[1]] = chart
    return np.packbits(padded, axis=1, bitorder="little").view(np.uint64)


def unpack(masks):
    """Return bits as flags: shape (columns, 64 words)."""
    return np.unpackbits(masks.view(np.uint8), axis=-1, bitorder="little").astype(bool)


def distinct(masks):
    """Return the distinct masks and, for each mask, which one it is."""
    words = masks.shape[1]
    whole = masks if words == 1 else np.ascontiguousarray(masks).view(np.dtype((np.void, words * 8)))
    kinds, kind_of = np.unique(whole[:, 0], return_inverse=True)
    return kinds.view(np.uint64).reshape(len(kinds), words), kind_of


def even_weights(kinds, rows):
    """Return the same weight for every open row."""
    return rows / max(1, kinds.sum(axis=1).max())


def dual_weights(kinds, rows):
    """Return the best weights, by linear programming."""
    if len(kinds) < 8:
        return even_weights(kinds, rows)
    from scipy.optimize import linprog
    from scipy.sparse import csr_array

    chart = csr_array(kinds[undominated(kinds)][:, rows].T.astype(float))
    answer = linprog(np.ones(chart.shape[1]), A_ub=-chart, b_ub=-np.ones(chart.shape[0]), method="highs")
    weights = np.zeros(len(rows))
    weights[rows] = np.maximum(0, -answer.ineqlin.marginals)
    return weights / max(1, (kinds @ weights).max())


def search(columns, masks, rows, size, weigh, weights, budget):
    """Yield all covers of the open rows by `size` columns: a list of interchangeable columns for each place.

    No cover may be smaller than `size`.

    Parameters
    ----------
    columns : integer array of shape (columns,)
        The columns' numbers.
    masks : array of shape (columns, words)
        The rows that they cover, from `pack`.
    rows : array of shape (words,)
        The rows that are open.
    weigh : callable
        `even_weights` or `dual_weights`.
    weights : array of shape (64 words,)
        Weights to begin with, no column holding more than 1.
    budget : Budget
    """
    budget.spend()
    if not rows.any():
        yield []
        return
    if not size:
        return
    columns, masks = _fitting(columns, masks & rows, rows, size, weights)
    kinds, kind_of = distinct(masks)
    flags, wanted = unpack(kinds), unpack(rows)
    if not flags.any(axis=0)[wanted].all():
        return
    if size > 1:
        weights = (weigh if size > 2 else even_weights)(flags, wanted)
        chosen, kinds = _fitting(np.arange(len(kinds)), kinds, rows, size, weights)
        kept = np.isin(kind_of, chosen)
        columns, kind_of, flags = columns[kept], np.searchsorted(chosen, kind_of[kept]), flags[chosen]
    choices = flags.sum(axis=0)
    if not choices[wanted].all():
        return
    branches = np.flatnonzero(flags[:, np.where(wanted, choices, len(kinds) + 1).argmin()])
    alive = np.ones(len(columns), dtype=bool)
    for kind in branches[np.argsort(-flags[branches].sum(axis=1), kind="stable")]:
        here = kind_of == kind
        alive &= ~here
        rest = rows & ~kinds[kind]
        for found in search(columns[alive], kinds[kind_of[alive]], rest, size - 1, weigh, weights, budget):
            yield [columns[here].tolist(), *found]


def _fitting(columns, masks, rows, size, weights):
    """Keep the columns that hold what `size` - 1 others leave open."""
    # The weight of eight rows at a time, by table.
    table = weights.reshape(-1, 8) @ unpack(np.arange(256, dtype=np.uint8)[:, None]).T
    held = table[np.arange(len(table)), np.atleast_2d(masks).view(np.uint8)].sum(axis=1)
    wanted = weights[unpack(rows)].sum()
    fit = (held >= wanted - (size - 1) - SLACK) & masks.any(axis=1)
    return columns[fit], masks[fit]


def undominated(kinds):
    """Return the positions of the columns that lie in no other: enough for a cover of the least size.

    The columns are distinct: of two alike, each lies in the other.
    """
    holders = [int.from_bytes(row.tobytes(), "little") for row in np.packbits(kinds.T, axis=1, bitorder="little")]
    kept = []
    for position, column in enumerate(kinds):
        containing = -1
        for row in np.flatnonzero(column).tolist():
            containing &= holders[row]
        if containing.bit_count() == 1:
            kept.append(position)
    return kept


def independent_rows(chart):
    """Return how many rows, picked greedily, share no column: no cover is smaller."""
    open_rows = np.ones(chart.shape[1], dtype=bool)
    count = 0
    while open_rows.any():
        row = np.where(open_rows, chart.sum(axis=0), len(chart) + 1).argmin()
        open_rows &= ~chart[chart[:, row]].any(axis=0)
        count += 1
    return count


def greedy_cover(kinds):
    """Return the positions of a cover, the column that holds most of what is open taken first."""
    open_rows, cover = np.ones(kinds.shape[1], dtype=bool), []
    while open_rows.any():
        cover.append(int((kinds & open_rows).sum(axis=1).argmax()))
        open_rows &= ~kinds[cover[-1]]
    return cover


def least_size(chart, budget):
    """Return the least number of columns of a cover, and a cover.

    Returns
    -------
    bound : int
        Proved: no cover is smaller.
    cover : list of int
        The smallest cover found; the least where it has `bound` columns, as it has unless the budget ends.
    """
    _, first = np.unique(distinct(pack(chart))[1], return_index=True)
    first = first[undominated(chart[first])]
    chart = chart[first]
    for size in itertools.count(independent_rows(chart)):
        try:
            found = next(covers_of(chart, size, dual_weights, budget), None)
        except OutOfBudget:
            return size, first[greedy_cover(chart)].tolist()
        if found is not None:
            return size, first[[columns[0] for columns in found]].tolist()


def covers_of(chart, size, weigh, budget):
    """Yield the covers of all rows by `size` columns, none being smaller, as `search` does."""
    rows = pack(np.ones((1, chart.shape[1]), dtype=bool))[0]
    weights = even_weights(chart, unpack(rows))
    return search(np.arange(len(chart)), pack(chart), rows, size, weigh, weights, budget)
