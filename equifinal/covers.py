"""Minimum covers: the smallest sets of prime implicants that cover every positive row, all of them.

A chart has one column a prime and one row a positive row of the truth table. The search takes the row that
the fewest columns cover and tries these columns in turn; a column that was tried is closed to its siblings,
so that each cover is met once. Columns that cover the same of what is still open are one branch, and a
column too small to be in any cover of the size sought is left out.

References
----------
.. [1] McCluskey, E. J. (1956). Minimization of Boolean functions. Bell System Technical Journal, 35(6),
   1417-1444. doi:10.1002/j.1538-7305.1956.tb03835.x
"""

import itertools
import math

import numpy as np

__all__ = ["Covers", "is_cover", "is_irredundant", "minimum_covers"]


class Covers:
    """All covers with the least number of columns.

    Attributes
    ----------
    size : int
        Columns in each cover.
    count : int
        How many covers there are.
    listed : list of tuple of int
        The covers as sorted column numbers, at most `limit` of them.
    """

    def __init__(self, size, branches, limit):
        self.size, self.count, self.listed = size, 0, []
        for branch in branches:
            self.count += math.prod(len(columns) for columns in branch)
            space = max(0, limit - len(self.listed))
            picks = itertools.islice(itertools.product(*branch), space)
            self.listed += [tuple(sorted(int(column) for column in pick)) for pick in picks]
        self.listed.sort()


def minimum_covers(chart, limit=1000):
    """Find all covers of a chart that have the least number of columns [1]_.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
        Every row covered by a column at least.
    limit : int
        How many covers to list; all are counted.

    Returns
    -------
    Covers

    Examples
    --------
    >>> chart = np.array([[1, 1, 0], [0, 1, 1], [0, 0, 1], [1, 0, 0]], dtype=bool)
    >>> covers = minimum_covers(chart)
    >>> covers.size, covers.count, covers.listed
    (2, 3, [(0, 1), (0, 2), (1, 3)])
    """
    chart = np.asarray(chart, dtype=bool)
    masks = _pack(chart)
    columns = np.arange(len(chart))
    everything = _pack(np.ones((1, chart.shape[1]), dtype=bool))[0]
    for size in itertools.count(_independent(chart)):
        branches = _search(columns, masks, everything, size)
        if (first := next(branches, None)) is not None:
            return Covers(size, itertools.chain([first], branches), limit)


def is_cover(chart, columns):
    """Whether these columns cover every row of the chart."""
    return bool(np.asarray(chart)[list(columns)].any(axis=0).all())


def is_irredundant(chart, columns):
    """Whether no column can be left out of a cover."""
    return not any(is_cover(chart, [c for c in columns if c != out]) for out in columns)


def _pack(chart):
    """Return each column's rows as bits in 64-bit words: shape (columns, words)."""
    words = -(-chart.shape[1] // 64) or 1
    padded = np.zeros((len(chart), words * 64), dtype=bool)
    padded[:, : chart.shape[1]] = chart
    return np.packbits(padded, axis=1, bitorder="little").view(np.uint64)


def _count(masks):
    """Return how many bits are set in each mask, over its words."""
    return np.bitwise_count(masks).sum(axis=-1, dtype=np.int64)


def _distinct(masks):
    """Return the distinct masks and, for each mask, which one it is."""
    if masks.shape[1] == 1:
        kinds, kind_of = np.unique(masks[:, 0], return_inverse=True)
        return kinds[:, None], kind_of
    kinds, kind_of = np.unique(masks, axis=0, return_inverse=True)
    return kinds, kind_of.reshape(-1)


def _independent(chart):
    """Return how many rows, picked greedily, share no column: no cover is smaller."""
    open_rows = np.ones(chart.shape[1], dtype=bool)
    count = 0
    while open_rows.any():
        row = np.where(open_rows, chart.sum(axis=0), len(chart) + 1).argmin()
        open_rows &= ~chart[chart[:, row]].any(axis=0)
        count += 1
    return count


def _search(columns, masks, open_rows, size):
    """Yield covers of the open rows by `size` columns: a list of interchangeable columns for each place."""
    if not open_rows.any():
        yield []
        return
    if not size:
        return
    masks = masks & open_rows
    reach = _count(masks)
    wanted = _count(open_rows)
    # The other columns of a cover hold at most as many rows as the largest ones: each must hold the rest.
    fit = reach >= max(1, wanted - np.sort(reach)[::-1][: size - 1].sum())
    columns, masks = columns[fit], masks[fit]
    kinds, kind_of = _distinct(masks)
    widths = _count(kinds)
    useful = widths >= wanted - np.sort(widths)[::-1][: size - 1].sum()
    if not useful.any():
        return
    holds = np.unpackbits(kinds.view(np.uint8), axis=1, bitorder="little").astype(bool)
    rows = np.unpackbits(open_rows.view(np.uint8), bitorder="little").astype(bool)
    row = np.where(rows, holds[useful].sum(axis=0), len(kinds) + 1).argmin()
    branch = np.flatnonzero(useful & holds[:, row])
    alive = useful[kind_of]
    for kind in branch[np.argsort(-widths[branch], kind="stable")]:
        here = kind_of == kind
        alive &= ~here
        for rest in _search(columns[alive], masks[alive], open_rows & ~kinds[kind], size - 1):
            yield [columns[here].tolist(), *rest]
