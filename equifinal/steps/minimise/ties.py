"""Ties: all covers of a prime implicant chart that have the least number of columns, counted and listed.

Each is a model of the solution, and none is better than another [1]_.

References
----------
.. [1] Baumgartner, M., & Thiem, A. (2017). Model ambiguities in configurational comparative research.
   Sociological Methods & Research, 46(4), 954-987. doi:10.1177/0049124115610351
"""

import itertools
import math
from dataclasses import dataclass, field

import numpy as np

from .bits import distinct, integers, pack, unpack
from .bounds import dual_fit, even_fit, independent_rows
from .budget import Budget, OutOfBudget
from .cover_search import covers_of, greedy_cover, least_size
from .reduction import Reduction

__all__ = ["Covers", "is_cover", "minimum_covers"]

LOOK = 10_000  # columns between two looks at the clock
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
    at_most : int or float, optional
        Proved: there are no more covers that have the least number of columns. Equal to `count` where `complete`;
        infinite where nothing is proved, as when the least number is not.

    Examples
    --------
    Time ended after one cover of three columns, when it was known that one column will not do:

    >>> Covers(count=1, listed=[(0, 1, 2)], complete=False, size=3, bound=2).complete
    False
    """

    count: int = 0
    listed: list = field(default_factory=list)
    complete: bool = True
    size: int = 0
    bound: int = 0
    at_most: int | float | None = None

    def __post_init__(self):
        if self.at_most is None:
            self.at_most = self.count if self.complete else math.inf

    def add(self, branches, limit):
        """Count and list the covers of a search; where its budget ends, what was found until then.

        Parameters
        ----------
        branches : iterable of list of list of int
            From `covers_of`: for each place of a cover the columns that may stand there.
        limit : int
            How many covers to list.

        Returns
        -------
        Covers
            These, with the new ones.

        Examples
        --------
        >>> found = Covers().add([[[0, 1], [2, 3]]], limit=3)
        >>> found.count, found.listed, found.size
        (4, [(0, 2), (0, 3), (1, 2)], 2)
        """
        try:
            for branch in branches:
                self.size = min(self.size, len(branch)) if self.count else len(branch)
                self.count += math.prod(map(len, branch))
                picks = itertools.islice(itertools.product(*branch), max(0, limit - len(self.listed)))
                self.listed += [tuple(sorted(pick)) for pick in picks]
            self.at_most = self.count
        except OutOfBudget as end:
            self.complete, self.at_most = not end.left, self.count + end.left
        self.listed.sort()
        return self

    def beside(self, other, columns, limit):
        """Return the covers of this chart and of another that shares nothing with it, taken together.

        Parameters
        ----------
        other : Covers
        columns : integer array
            The numbers that the other chart's columns have in the whole.
        limit : int
            How many covers to list.

        Returns
        -------
        Covers

        Examples
        --------
        >>> one, two = Covers(2, [(0,), (1,)], True, 1, 1), Covers(1, [(0,)], True, 1, 1)
        >>> one.beside(two, np.array([7]), limit=10)
        Covers(count=2, listed=[(0, 7), (1, 7)], complete=True, size=2, bound=2, at_most=2)
        """
        numbered = [tuple(columns[list(cover)].tolist()) for cover in other.listed]
        pairs = itertools.islice(itertools.product(self.listed, numbered), limit)
        return Covers(
            self.count * other.count,
            sorted(tuple(sorted(one + two)) for one, two in pairs),
            self.complete and other.complete,
            self.size + other.size,
            self.bound + other.bound,
            math.inf if math.inf in (self.at_most, other.at_most) else self.at_most * other.at_most,
        )


def minimum_covers(chart, limit=1000, seconds=math.inf, budget=None):
    """Find all covers of a chart that have the least number of columns [1]_.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
        Every row covered by a column at least.
    limit : int
        How many covers to list; all are counted.
    seconds : float
        Time after which the search stops with what is proved until then.
    budget : Budget, optional
        One that is shared with other searches, instead of `seconds`.

    Returns
    -------
    Covers

    Examples
    --------
    >>> chart = np.array([[1, 1, 0], [0, 1, 1], [0, 0, 1], [1, 0, 0]], dtype=bool)
    >>> covers = minimum_covers(chart)
    >>> covers.size, covers.count, covers.listed
    (2, 3, [(0, 1), (0, 2), (1, 3)])

    Notes
    -----
    Parts of the chart that share no column are searched apart: their covers are counted as a product.

    References
    ----------
    .. [1] McCluskey, E. J. (1956). Minimization of Boolean functions. Bell System Technical Journal, 35(6),
       1417-1444. doi:10.1002/j.1538-7305.1956.tb03835.x
    """
    chart = np.asarray(chart, dtype=bool)
    budget = budget or Budget(seconds=seconds)
    try:
        needed, parts = _split(chart, budget)
    except OutOfBudget:
        cover = greedy_cover(chart)
        return Covers(1, [tuple(sorted(cover))], False, len(cover), 1)
    covers = Covers(1, [tuple(needed)], True, len(needed), len(needed))
    for columns, rows in parts:
        covers = covers.beside(_connected(chart[np.ix_(columns, rows)], limit, budget), columns, limit)
    return covers


def _split(chart, budget):
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
    parts = []
    for count, mask in enumerate(integers(unpack(distinct(pack(chart[:, open_rows]))[0])), 1):
        if count % LOOK == 0:
            budget.check()
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
    try:
        whole = Reduction(chart, budget)
    except OutOfBudget:
        cover = greedy_cover(chart)
        return Covers(1, [tuple(sorted(cover))], False, len(cover), independent_rows(chart))
    quick = Budget(min(QUICK, 20 + 1_000_000 // max(1, len(chart))), budget.seconds, budget.clock)
    try:
        for size in itertools.count(independent_rows(chart)):
            found = list(covers_of(whole.chart, size, even_fit, quick, whole))
            if found:
                return Covers(bound=size).add(found, limit)
    except OutOfBudget:
        pass
    bound, cover = least_size(chart, budget)
    if bound < len(cover):
        return Covers(1, [tuple(sorted(cover))], False, len(cover), bound)
    covers = Covers(bound=bound).add(covers_of(whole.chart, bound, dual_fit, budget, whole), limit)
    if covers.count:
        return covers
    return Covers(1, [tuple(sorted(cover))], covers.at_most == 1, bound, bound, covers.at_most)


def is_cover(chart, columns):
    """Whether these columns cover every row of the chart: the check of what the search finds.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
    columns : iterable of int

    Returns
    -------
    bool

    Examples
    --------
    >>> chart = [[True, True, False], [False, True, True]]
    >>> is_cover(chart, [0, 1]), is_cover(chart, [0])
    (True, False)
    """
    return bool(np.asarray(chart)[list(columns)].any(axis=0).all())
