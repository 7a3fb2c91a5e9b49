"""Covers of a prime implicant chart: all with the least number of columns, or all that lose no column.

References
----------
.. [1] McCluskey, E. J. (1956). Minimization of Boolean functions. Bell System Technical Journal, 35(6),
   1417-1444. doi:10.1002/j.1538-7305.1956.tb03835.x
.. [2] Murakami, K., & Uno, T. (2014). Efficient algorithms for dualizing large-scale hypergraphs. Discrete
   Applied Mathematics, 170, 83-94. doi:10.1016/j.dam.2014.01.012
"""

import itertools
import math
from dataclasses import dataclass, field

import numpy as np

from .cover_search import (
    Budget,
    OutOfBudget,
    covers_of,
    distinct,
    dual_weights,
    even_weights,
    independent_rows,
    least_size,
    pack,
    unpack,
)

__all__ = ["Covers", "irredundant_covers", "is_cover", "is_irredundant", "minimum_covers"]

QUICK = 300  # steps of the plain search, fewer for long charts, before linear programmes are called in


@dataclass
class Covers:
    """Covers found, and what is proved of them.

    Parameters
    ----------
    count : int
        How many covers there are; at least so many where not `complete`.
    listed : list of tuple of int
        Covers as sorted column numbers, at most the limit asked for.
    complete : bool
        Whether `count` is exact: the search came to its end.
    size : int
        Columns of the smallest cover found.
    bound : int
        Proved: no cover has fewer columns. Equal to `size` unless the budget ended first.
    """

    count: int = 0
    listed: list = field(default_factory=list)
    complete: bool = True
    size: int = 0
    bound: int = 0

    def add(self, branches, limit):
        """Count and list the covers of each branch, a list of interchangeable columns for each place."""
        try:
            for branch in branches:
                self.count += math.prod(map(len, branch))
                picks = itertools.islice(itertools.product(*branch), max(0, limit - len(self.listed)))
                self.listed += [tuple(sorted(pick)) for pick in picks]
        except OutOfBudget:
            self.complete = False
        self.listed.sort()
        return self

    def beside(self, other, columns, limit):
        """Return the covers of this chart and another that shares nothing with it, whose columns have these numbers."""
        numbered = [tuple(columns[list(cover)].tolist()) for cover in other.listed]
        pairs = itertools.islice(itertools.product(self.listed, numbered), limit)
        return Covers(
            self.count * other.count,
            sorted(tuple(sorted(one + two)) for one, two in pairs),
            self.complete and other.complete,
            self.size + other.size,
            self.bound + other.bound,
        )


def minimum_covers(chart, limit=1000, seconds=math.inf):
    """Find all covers of a chart that have the least number of columns [1]_.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
        Every row covered by a column at least.
    limit : int
        How many covers to list; all are counted.
    seconds : float
        Time after which the search stops with what is proved until then.

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
    budget = Budget(seconds=seconds)
    needed, parts = split(chart)
    covers = Covers(1, [tuple(needed)], True, len(needed), len(needed))
    for columns, rows in parts:
        covers = covers.beside(_connected(chart[np.ix_(columns, rows)], limit, budget), columns, limit)
    return covers


def split(chart):
    """Take a chart apart: what covers one part with the fewest columns is free of what covers another.

    Returns
    -------
    needed : list of int
        Columns that alone cover a row, and so are in every cover.
    parts : list of (columns, rows)
        Of the rows that these leave open, those that columns link directly or through others; the smallest part first.
    """
    needed = np.flatnonzero(chart[:, chart.sum(axis=0) == 1].any(axis=1))
    open_rows = ~chart[needed].any(axis=0)
    linked = [_bits(column) for column in np.unique(chart[:, open_rows], axis=0)]
    parts = []
    for mask in linked:
        apart = []
        for part in parts:
            if part & mask:
                mask |= part
            else:
                apart.append(part)
        parts = [*apart, mask] if mask else apart
    rows = np.flatnonzero(open_rows)
    members = [rows[[i for i in range(len(rows)) if part >> i & 1]] for part in sorted(parts, key=int.bit_count)]
    return needed.tolist(), [(np.flatnonzero(chart[:, part].any(axis=1)), part) for part in members]


def _connected(chart, limit, budget):
    """Find all covers with the least number of columns of a chart that cannot be taken apart."""
    quick = Budget(min(QUICK, 20 + 1_000_000 // max(1, len(chart))), budget.seconds)
    try:
        for size in itertools.count(independent_rows(chart)):
            found = list(covers_of(chart, size, even_weights, quick))
            if found:
                return Covers(size=size, bound=size).add(found, limit)
    except OutOfBudget:
        pass
    bound, cover = least_size(chart, budget)
    if bound < len(cover):
        return Covers(1, [tuple(sorted(cover))], False, len(cover), bound)
    covers = Covers(size=bound, bound=bound).add(covers_of(chart, bound, dual_weights, budget), limit)
    return covers if covers.count else Covers(1, [tuple(sorted(cover))], False, bound, bound)


def irredundant_covers(chart, limit=1000, seconds=math.inf):
    """Find all covers of a chart of which no column can be left out, of whatever size [2]_.

    Parameters and the result are those of `minimum_covers`; `size` is that of the smallest cover listed.
    """
    chart = np.asarray(chart, dtype=bool)
    masks, kind_of = distinct(pack(chart))
    kinds = unpack(masks)[:, : chart.shape[1]]
    members = [np.flatnonzero(kind_of == kind).tolist() for kind in range(len(kinds))]
    held = [_bits(column) for column in kinds]
    holders = [_bits(row) for row in kinds.T]
    found = _irredundant(
        held, holders, {}, _bits(np.ones(len(holders))), _bits(np.ones(len(held))), Budget(seconds=seconds)
    )
    covers = Covers().add(([members[kind] for kind in cover] for cover in found), limit)
    covers.size = covers.bound = min(map(len, covers.listed), default=0)
    return covers


def _irredundant(held, holders, own, rows, allowed, budget):
    """Yield the irredundant covers that add allowed columns to those chosen.

    Rows and columns are bits. `own` holds for each chosen column the rows that only it covers, `rows` are
    the open ones. Every column must keep a row of its own; a column that was tried may be used by the
    siblings after it only, so that each cover is met once.
    """
    budget.spend()
    if not rows:
        yield list(own)
        return
    open_rows = [row for row in range(len(holders)) if rows >> row & 1]
    branch = min((holders[row] & allowed for row in open_rows), key=int.bit_count)
    allowed &= ~branch
    while branch:
        column = branch.bit_length() - 1
        branch ^= 1 << column
        left = {chosen: mine & ~held[column] for chosen, mine in own.items()}
        if all(left.values()):
            left[column] = rows & held[column]
            yield from _irredundant(held, holders, left, rows & ~held[column], allowed, budget)
            allowed |= 1 << column


def _bits(flags):
    """Return an array of flags as the bits of an integer."""
    return int.from_bytes(np.packbits(np.asarray(flags, dtype=bool), bitorder="little").tobytes(), "little")


def is_cover(chart, columns):
    """Whether these columns cover every row of the chart."""
    return bool(np.asarray(chart)[list(columns)].any(axis=0).all())


def is_irredundant(chart, columns):
    """Whether no column can be left out of a cover."""
    return not any(is_cover(chart, [c for c in columns if c != out]) for out in columns)
