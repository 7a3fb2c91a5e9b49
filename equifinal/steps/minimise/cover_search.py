"""The search for covers of a given size, and for the least size.

A chart has one column a prime implicant and one row a positive row of the truth table. The search takes the
open row that the fewest columns cover and tries these columns in turn; a column that was tried is closed to
its siblings, so that each cover is met once, and columns that cover the same of what is open are one branch.
Weights on the rows (`bounds`) say which columns and which branches cannot do.
"""

import itertools

import numpy as np

from .bits import distinct, pack, unpack
from .bounds import dual_weights, even_weights, independent_rows, undominated
from .budget import OutOfBudget

__all__ = ["covers_of", "greedy_cover", "least_size"]

SLACK = 1e-6  # for rounding in weights: a column or node is left out only if it misses by more


def least_size(chart, budget):
    """Return the least number of columns of a cover, and a cover.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
        Every row covered by a column at least.
    budget : Budget

    Returns
    -------
    bound : int
        Proved: no cover is smaller.
    cover : list of int
        The smallest cover found; the least where it has `bound` columns, as it has unless the budget ends.

    Examples
    --------
    Taking the largest column first would need three.

    >>> from equifinal.steps.minimise.budget import Budget
    >>> chart = np.array([[1, 1, 1, 1, 0, 0], [1, 1, 0, 0, 1, 0], [0, 0, 1, 1, 0, 1]], dtype=bool)
    >>> least_size(chart, Budget())
    (2, [1, 2])
    """
    _, first = np.unique(distinct(pack(chart))[1], return_index=True)
    chart, bound = chart[first], 1
    try:
        kept = undominated(chart, budget)
        first, chart = first[kept], chart[kept]
        for bound in itertools.count(independent_rows(chart)):
            found = next(covers_of(chart, bound, dual_weights, budget), None)
            if found is not None:
                return bound, first[[columns[0] for columns in found]].tolist()
    except OutOfBudget:
        return bound, first[greedy_cover(chart)].tolist()


def greedy_cover(chart):
    """Return a cover: the column that holds most of what is open is taken first. Some may not be needed in the end.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
        Every row covered by a column at least.

    Returns
    -------
    list of int
        Positions of the columns.

    Examples
    --------
    >>> greedy_cover(np.array([[1, 1, 0], [0, 1, 1], [0, 0, 1]], dtype=bool))
    [0, 1]
    """
    masks, cover = pack(chart), []
    open_rows = pack(np.ones((1, chart.shape[1]), dtype=bool))[0]
    while open_rows.any():
        cover.append(int(np.bitwise_count(masks & open_rows).sum(axis=1, dtype=np.int64).argmax()))
        open_rows = open_rows & ~masks[cover[-1]]
    return cover


def covers_of(chart, size, weigh, budget):
    """Yield the covers of all rows by `size` columns, where none is smaller.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
    size : int
        Proved: no cover has fewer columns.
    weigh : callable
        `even_weights`, or `dual_weights`, which bounds better and takes longer.
    budget : Budget

    Yields
    ------
    list of list of int
        A place of the cover each, and the columns that may stand there, one as good as another.

    Raises
    ------
    OutOfBudget
        If the budget ends before the search.

    Examples
    --------
    The first two columns are alike, and the last two.

    >>> from equifinal.steps.minimise.budget import Budget
    >>> chart = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 1]], dtype=bool)
    >>> list(covers_of(chart, 2, even_weights, Budget()))
    [[[0, 1], [2, 3]]]
    """
    rows = pack(np.ones((1, chart.shape[1]), dtype=bool))[0]
    weights = even_weights(chart, unpack(rows))
    return _search(np.arange(len(chart)), pack(chart), rows, size, weigh, weights, budget)


def _search(columns, masks, rows, size, weigh, weights, budget):
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
        weights = (weigh if size > 2 else even_weights)(flags, wanted, budget)
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
        for found in _search(columns[alive], kinds[kind_of[alive]], rest, size - 1, weigh, weights, budget):
            yield [columns[here].tolist(), *found]


def _fitting(columns, masks, rows, size, weights):
    """Keep the columns that hold what `size` - 1 others leave open."""
    # The weight of eight rows at a time, by table.
    table = weights.reshape(-1, 8) @ unpack(np.arange(256, dtype=np.uint8)[:, None]).T
    held = table[np.arange(len(table)), np.atleast_2d(masks).view(np.uint8)].sum(axis=1)
    wanted = weights[unpack(rows)].sum()
    fit = (held >= wanted - (size - 1) - SLACK) & masks.any(axis=1)
    return columns[fit], masks[fit]
