"""Irredundant covers of a prime implicant chart: all that lose no column, of whatever size, counted and listed."""

import math

import numpy as np

from .bits import distinct, integers, pack, unpack
from .bounds import independent_rows
from .budget import Budget
from .cover_search import greedy_cover
from .ties import Covers, is_cover

__all__ = ["irredundant_covers", "is_irredundant"]


def irredundant_covers(chart, limit=1000, seconds=math.inf, budget=None):
    """Find all covers of a chart of which no column can be left out, of whatever size.

    Parameters
    ----------
    chart, limit, seconds, budget
        As for `minimum_covers`.

    Returns
    -------
    Covers

    Examples
    --------
    >>> chart = np.array([[1, 1, 1], [1, 0, 0], [0, 1, 1]], dtype=bool)
    >>> irredundant_covers(chart).listed
    [(0,), (1, 2)]

    Notes
    -----
    The covers are the minimal hitting sets of the rows, each a set of columns, found by the criterion of Murakami and
    Uno [1]_: every column chosen keeps a row of its own.

    References
    ----------
    .. [1] Murakami, K., & Uno, T. (2014). Efficient algorithms for dualizing large-scale hypergraphs. Discrete
       Applied Mathematics, 170, 83-94. doi:10.1016/j.dam.2014.01.012
    """
    chart = np.asarray(chart, dtype=bool)
    masks, kind_of = distinct(pack(chart))
    kinds = unpack(masks)[:, : chart.shape[1]]
    members = [np.flatnonzero(kind_of == kind).tolist() for kind in range(len(kinds))]
    rows, columns = (1 << chart.shape[1]) - 1, (1 << len(kinds)) - 1
    found = _irredundant(integers(kinds), integers(kinds.T), {}, rows, columns, budget or Budget(seconds=seconds))
    covers = Covers().add(([members[kind] for kind in cover] for cover in found), limit)
    if not covers.count:
        cover = greedy_cover(chart)
        for column in cover.copy():
            rest = [c for c in cover if c != column]
            cover = rest if is_cover(chart, rest) else cover
        covers.count, covers.listed, covers.size = 1, [tuple(sorted(cover))], len(cover)
    covers.bound = covers.size if covers.complete else independent_rows(chart)
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


def is_irredundant(chart, columns):
    """Whether no column can be left out of a cover.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
    columns : sequence of int

    Returns
    -------
    bool

    Examples
    --------
    >>> chart = [[True, True, True], [True, False, False], [False, True, True]]
    >>> is_irredundant(chart, [1, 2]), is_irredundant(chart, [0, 1])
    (True, False)
    """
    return not any(is_cover(chart, [c for c in columns if c != out]) for out in columns)
