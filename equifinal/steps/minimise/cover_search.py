"""The search for covers of a given size, and for the least size.

A chart has one column a prime implicant and one row a positive row of the truth table. The search takes the
open row that the fewest columns cover and tries these columns in turn; a column that was tried is closed to
its siblings, so that each cover is met once, and columns that cover the same of what is open are one branch.
Weights on the rows (`bounds`) say which columns and which branches cannot do.
"""

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .bits import distinct, pack, unpack
from .bounds import SLACK, dual_fit, even_weights, independent_rows
from .budget import OutOfBudget, walk
from .reduction import Reduction, holders

__all__ = ["covers_of", "greedy_cover", "least_size", "most_covers"]

TILTS = np.array([0, 1, 2, 4, 8, 16, 32, 64, 128])  # of which the best is taken
ROUNDING = 1 + 1e-9


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
        kept = np.unique(holders(chart, budget))
        first, chart = first[kept], chart[kept]
        for bound in itertools.count(independent_rows(chart)):
            found = next(covers_of(chart, bound, dual_fit, budget), None)
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


def covers_of(chart, size, fit, budget, whole=None):
    """Yield the covers of all rows by `size` columns, where none is smaller.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
    size : int
        Proved: no cover has fewer columns.
    fit : callable
        `even_fit`, or `dual_fit`, which leaves fewer columns and takes longer.
    budget : Budget
    whole : Reduction, optional
        What the chart was reduced from: its covers are meant.

    Yields
    ------
    list of list of int
        A place of the cover each, and the columns that may stand there, one as good as another.

    Raises
    ------
    OutOfBudget
        If the budget ends before the search; its `left` says how many covers were not yet met, at most.

    Examples
    --------
    The first two columns are alike, and the last two.

    >>> from equifinal.steps.minimise.budget import Budget
    >>> from equifinal.steps.minimise.bounds import even_fit
    >>> chart = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 1]], dtype=bool)
    >>> list(covers_of(chart, 2, even_fit, Budget()))
    [[[0, 1], [2, 3]]]
    """
    rows = pack(np.ones((1, chart.shape[1]), dtype=bool))[0]
    weights = even_weights(chart, unpack(rows))
    search = _Search(fit, whole)
    return walk(_Open(search, np.arange(len(chart)), pack(chart), rows, size, weights, ()), budget)


@dataclass(frozen=True)
class _Search:
    """What is the same for the whole search: how columns are left out, and how many each stands for."""

    fit: Callable
    whole: Reduction | None


@dataclass(frozen=True)
class _Open:
    """All covers of the open rows by `size` columns, where none is smaller: a node for `walk`.

    Parameters
    ----------
    search : _Search
    columns : integer array of shape (columns,)
        The columns' numbers.
    masks : array of shape (columns, words)
        The rows that they cover, from `pack`.
    rows : array of shape (words,)
        The rows that are open.
    size : int
    weights : array of shape (64 words,)
        Weights to begin with, no column holding more than 1.
    places : tuple of integer arrays
        The columns chosen before, interchangeable ones for each place.
    """

    search: _Search
    columns: np.ndarray
    masks: np.ndarray
    rows: np.ndarray
    size: int
    weights: np.ndarray
    places: tuple

    def branches(self, budget):
        rows, size = self.rows, self.size
        if not rows.any():
            whole = self.search.whole
            return ([], [whole.covers(self.places)]) if whole else ([[place.tolist() for place in self.places]], [])
        if not size:
            return [], []
        columns, masks = self.fitting()
        kinds, kind_of = distinct(masks)
        flags, wanted, weights = unpack(kinds), unpack(rows), self.weights
        if not flags.any(axis=0)[wanted].all():
            return [], []
        if size > 1:
            chosen, weights = self.search.fit(flags, wanted, size, weights * wanted, budget)
            kept = np.isin(kind_of, chosen)
            columns, kind_of = columns[kept], np.searchsorted(chosen, kind_of[kept])
            kinds, flags = kinds[chosen], flags[chosen]
        choices = flags.sum(axis=0)
        if not choices[wanted].all():
            return [], []
        first = np.flatnonzero(flags[:, np.where(wanted, choices, len(kinds) + 1).argmin()])
        first = first[np.argsort(-flags[first].sum(axis=1), kind="stable")]
        turn = np.full(len(kinds), len(first))
        turn[first] = np.arange(len(first))
        turn, masks = turn[kind_of], kinds[kind_of]
        return [], [
            _Open(
                self.search,
                columns[turn > number],
                masks[turn > number],
                rows & ~kinds[kind],
                size - 1,
                weights,
                (*self.places, columns[turn == number]),
            )
            for number, kind in enumerate(first)
        ]

    def most(self):
        whole, columns = self.search.whole, self.columns
        chosen = math.prod(len(place) if whole is None else whole.size(place) for place in self.places)
        flags, numbers = whole.under(columns) if whole else (unpack(self.masks), np.ones(len(columns), dtype=np.int64))
        wanted = unpack(self.rows)[: flags.shape[1]]
        flags, weights = flags[:, wanted], self.weights[: flags.shape[1]][wanted]
        return chosen * most_covers(flags, self.size, numbers, 1 - flags @ weights, self.size - weights.sum())

    def fitting(self):
        """Return the columns that hold what `size` - 1 others leave open, and their open rows."""
        # The weight of eight rows at a time, by table.
        masks = self.masks & self.rows
        table = self.weights.reshape(-1, 8) @ unpack(np.arange(256, dtype=np.uint8)[:, None]).T
        held = table[np.arange(len(table)), np.atleast_2d(masks).view(np.uint8)].sum(axis=1)
        wanted = self.weights[unpack(self.rows)].sum()
        fit = (held >= wanted - (self.size - 1) - SLACK) & masks.any(axis=1)
        return self.columns[fit], masks[fit]


def most_covers(chart, size, numbers, short, spare):
    """Return a number that the covers by `size` columns do not exceed, where none is smaller.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
    size : int
    numbers : integer array of shape (columns,)
        How many columns are like this one.
    short : array of float of shape (columns,)
        What each falls short of, 0 or more: no cover falls short of more than `spare` in all.
    spare : float

    Returns
    -------
    int or float
        Infinite where it is beyond what a machine holds.

    Examples
    --------
    Each of two rows is in two columns, and one of these falls short of all that a cover may.

    >>> chart = np.array([[1, 0], [1, 0], [0, 1], [0, 1]], dtype=bool)
    >>> numbers, short = np.ones(4, dtype=int), np.array([0, 1, 0, 1])
    >>> [most_covers(chart, 2, numbers, short, spare) for spare in (2, 1, 0.5)]
    [4, 4, 1]

    Notes
    -----
    A cover takes a column for the open row that has the fewest, then for the next, to its end: the product of these
    numbers bounds how many there are. After so many columns, one of the rows is open that they cannot all hold, and has
    no more columns than the one of these rows that has most. Columns may count less the more they fall short, by the
    factor exp(-tilt short / spare), if all covers together count exp(tilt) times as much.
    """
    if not chart.shape[1]:
        return 1
    spare = max(0, spare) + SLACK
    fit = short <= spare
    chart, numbers, short = chart[fit], numbers[fit], short[fit] / spare
    if not size or not chart.any(axis=0).all():
        return 0
    turns = np.minimum(np.arange(size) * chart.sum(axis=1).max(), chart.shape[1] - 1)
    choices = np.sort((numbers * np.exp(-np.outer(TILTS, short))) @ chart.astype(float), axis=1)[:, turns]
    with np.errstate(over="ignore"):
        least = np.exp(TILTS + np.log(choices).sum(axis=1)).min()
    return math.floor(least * ROUNDING) if least < math.inf else math.inf
