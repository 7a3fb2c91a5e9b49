"""Bounds: what cannot be, found without a search.

Weights on the rows, no column holding more than 1 in all, say that a cover needs as many columns as the rows weigh,
and that each of its columns must hold what the others cannot.
"""

import math

import numpy as np

from .bits import integers
from .budget import Budget, OutOfBudget

__all__ = ["dual_weights", "even_weights", "holders", "independent_rows", "most_covers"]

LOOK = 500  # columns between two looks at the clock
TILTS = np.array([0, 1, 2, 4, 8, 16, 32, 64, 128])  # of which the best is taken
SLACK, ROUNDING = 1e-6, 1 + 1e-9


def even_weights(kinds, rows, budget=None):
    """Return the same weight for every open row.

    Parameters
    ----------
    kinds : boolean array of shape (columns, rows)
        What the columns cover.
    rows : boolean array of shape (rows,)
        Which rows are open.
    budget : Budget, optional
        As for `dual_weights`; not looked at.

    Returns
    -------
    array of float of shape (rows,)
        One part of the rows of the largest column, and 0 for the rows that are not open.

    Examples
    --------
    Three rows, no column holding more than two of them: one column cannot do.

    >>> even_weights(np.array([[1, 1, 0], [0, 1, 1]], dtype=bool), np.ones(3, dtype=bool)).tolist()
    [0.5, 0.5, 0.5]
    """
    return rows / max(1, kinds.sum(axis=1).max())


def dual_weights(kinds, rows, budget=None):
    """Return the weights that bound best, by linear programming.

    The linear programme, the dual of the one that relaxes the cover, is solved by HiGHS [1]_; its weights are scaled
    down where a column holds more than 1, so that the bound is right whatever the solver's rounding.

    Parameters
    ----------
    kinds : boolean array of shape (columns, rows)
        What the columns cover, every open row is covered.
    rows : boolean array of shape (rows,)
        Which rows are open.
    budget : Budget, optional

    Raises
    ------
    OutOfBudget
        If its time ends before.

    Returns
    -------
    array of float of shape (rows,)
        For fewer than 8 columns those of `even_weights`, which take less time.

    Examples
    --------
    Eight rows, each with a column of its own, and one column that holds the first four: five are needed.

    >>> chart = np.vstack([np.eye(8), np.arange(8) < 4]).astype(bool)
    >>> rows = np.ones(8, dtype=bool)
    >>> [round(float(weigh(chart, rows).sum()), 6) for weigh in (even_weights, dual_weights)]
    [2.0, 5.0]

    References
    ----------
    .. [1] Huangfu, Q., & Hall, J. A. J. (2018). Parallelizing the dual revised simplex method. Mathematical
       Programming Computation, 10(1), 119-142. doi:10.1007/s12532-017-0130-5
    """
    if len(kinds) < 8:
        return even_weights(kinds, rows)
    from scipy.optimize import LinearConstraint, milp
    from scipy.sparse import csc_array

    budget = budget or Budget()
    chart = csc_array(kinds[np.unique(holders(kinds, budget))][:, rows].astype(float))
    options = {"presolve": False} | ({"time_limit": budget.seconds} if math.isfinite(budget.end) else {})
    answer = milp(-np.ones(chart.shape[1]), constraints=LinearConstraint(chart, ub=1), options=options)
    if answer.status:
        raise OutOfBudget
    weights = np.zeros(len(rows))
    weights[rows] = np.maximum(0, answer.x)
    return weights / max(1, (kinds @ weights).max())


def independent_rows(chart):
    """Return how many rows, picked greedily, share no column: no cover is smaller.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)
        Every row covered by a column at least.

    Returns
    -------
    int

    Examples
    --------
    The first and the last row have no column in common.

    >>> independent_rows(np.array([[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1]], dtype=bool))
    2
    """
    open_rows, held = np.ones(chart.shape[1], dtype=bool), chart.sum(axis=0)
    count = 0
    while open_rows.any():
        row = np.where(open_rows, held, len(chart) + 1).argmin()
        open_rows &= ~chart[chart[:, row]].any(axis=0)
        count += 1
    return count


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
