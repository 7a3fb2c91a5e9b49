"""How many covers a chart has at most, without a search for them."""

import math

import numpy as np

__all__ = ["most_covers"]

TILTS = np.array([0, 1, 2, 4, 8, 16, 32, 64, 128])  # of which the best is taken
SLACK, ROUNDING = 1e-6, 1 + 1e-9


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
