"""A chart without the columns that lie in others, and its least covers with these columns again.

No cover of the least size has two columns that lie in the same third: that one would do. So each comes from one cover
by columns that lie in no other, a column of the one from a column of the other.
"""

import math

import numpy as np

from .bits import distinct, integers, pack, unpack

__all__ = ["Reduction", "holders"]

LOOK = 500  # columns between two looks at the clock


class Reduction:
    """A chart, and what is left of it without the columns that lie in others.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
    budget : Budget, optional

    Attributes
    ----------
    chart : boolean array of shape (columns, rows)
        The columns that lie in no other, and one of those that are alike.

    Raises
    ------
    OutOfBudget
        If its time ends before.

    Examples
    --------
    The first two columns lie in the third, which makes a cover with the last. The second would do as well.

    >>> whole = Reduction(np.array([[1, 0, 0], [0, 1, 0], [1, 1, 0], [1, 0, 1]], dtype=bool))
    >>> whole.chart.astype(int).tolist(), [whole.size([column]) for column in (0, 1)]
    ([[1, 1, 0], [1, 0, 1]], [3, 1])
    >>> whole.covers([np.array([0]), np.array([1])]).branches()
    ([[[1, 2], [3]]], [])
    """

    def __init__(self, chart, budget=None):
        masks, kind_of = distinct(pack(chart))
        self.kinds = unpack(masks)[:, : chart.shape[1]]
        self.numbers = np.bincount(kind_of)
        self.columns = np.split(np.argsort(kind_of, kind="stable"), np.cumsum(self.numbers)[:-1])
        tops, self.top_of = np.unique(holders(self.kinds, budget), return_inverse=True)
        self.chart = self.kinds[tops]

    def covers(self, places):
        """Return the node below which `walk` finds the covers of the whole that come from one of the reduced chart.

        Parameters
        ----------
        places : list of integer arrays
            For each place of the cover the columns of the reduced chart that may stand there.

        Returns
        -------
        object
            Its leaves are lists of list of int: for each place the columns of the whole that may stand there.

        Examples
        --------
        >>> whole = Reduction(np.array([[1, 0], [1, 1], [0, 1]], dtype=bool))
        >>> whole.covers([np.array([0])]).branches()
        ([[[1]]], [])
        """
        return _Choice(self, [self._kinds(place) for place in places])

    def size(self, columns):
        """Return how many columns of the whole those of the reduced chart stand for.

        Parameters
        ----------
        columns : integer array

        Returns
        -------
        int

        Examples
        --------
        >>> Reduction(np.array([[1, 0], [1, 1], [0, 1]], dtype=bool)).size([0])
        3
        """
        return int(self.numbers[self._kinds(columns)].sum())

    def under(self, columns):
        """Return the columns of the whole that those of the reduced chart stand for, those alike together.

        Parameters
        ----------
        columns : integer array

        Returns
        -------
        chart : boolean array of shape (kinds, rows)
        numbers : integer array of shape (kinds,)
            How many columns there are of each.

        Examples
        --------
        >>> chart, numbers = Reduction(np.array([[1, 0], [1, 1], [1, 0]], dtype=bool)).under([0])
        >>> chart.astype(int).tolist(), numbers.tolist()
        ([[1, 0], [1, 1]], [2, 1])
        """
        kinds = self._kinds(columns)
        return self.kinds[kinds], self.numbers[kinds]

    def _kinds(self, columns):
        return np.flatnonzero(np.isin(self.top_of, columns))


class _Choice:
    """For each place kinds of columns: which choices of one a place hold every row?"""

    def __init__(self, whole, places):
        self.whole, self.places = whole, places

    def most(self):
        return math.prod(int(self.whole.numbers[place].sum()) for place in self.places)

    def branches(self, budget=None):
        places, before = self.places, None
        while before != (before := sum(map(len, places))):
            held = np.array([self.whole.kinds[place].any(axis=0) for place in places])
            if not held.any(axis=0).all():
                return [], []
            alone = held & (held.sum(axis=0) == 1)
            places = [p[self.whole.kinds[p][:, own].all(axis=1)] for p, own in zip(places, alone, strict=True)]
        unsure = ~np.any([self.whole.kinds[place].all(axis=0) for place in places], axis=0)
        if not unsure.any():
            return [[np.concatenate([self.whole.columns[kind] for kind in p]).tolist() for p in places]], []
        row = unsure.argmax()
        holding = [self.whole.kinds[place][:, row] for place in places]
        split = next(i for i, holds in enumerate(holding) if holds.any())
        halves = [places[split][holding[split]], places[split][~holding[split]]]
        return [], [_Choice(self.whole, [*places[:split], half, *places[split + 1 :]]) for half in halves]


def holders(kinds, budget=None):
    """Return for each column the largest one that it lies in, the first of those as large.

    Parameters
    ----------
    kinds : boolean array of shape (columns, rows)
    budget : Budget, optional

    Raises
    ------
    OutOfBudget
        If its time ends before.

    Returns
    -------
    integer array of shape (columns,)
        Positions; its own for a column that lies in no other, or is the first of those alike.

    Examples
    --------
    >>> holders(np.array([[1, 1, 0], [0, 1, 0], [0, 1, 1]], dtype=bool)).tolist()
    [0, 0, 2]
    """
    order = np.argsort(-kinds.sum(axis=1), kind="stable")
    ordered, everything = kinds[order], (1 << len(kinds)) - 1
    holding = integers(ordered.T)
    rows, ends = np.nonzero(ordered)[1].tolist(), np.cumsum(ordered.sum(axis=1)).tolist()
    first, start = [], 0
    for position, end in enumerate(ends):
        if budget and position % LOOK == LOOK - 1:
            budget.check()
        containing = everything
        for row in rows[start:end]:
            containing &= holding[row]
        first.append((containing & -containing).bit_length() - 1)
        start = end
    found = np.empty(len(kinds), dtype=np.int64)
    found[order] = order[first]
    return found
