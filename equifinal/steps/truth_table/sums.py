"""Rows of a truth table as numbers, and the sums behind their consistency and PRI."""

import math

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.implicants import literal_membership

__all__ = ["codes_of", "fits", "rows_in_all", "rows_of", "sums"]

BLOCK = 1 << 18  # numbers held at a time: what a processor's cache takes


def rows_in_all(levels):
    """Return how many rows are possible.

    Parameters
    ----------
    levels : sequence of int
        Number of values of each condition.

    Returns
    -------
    int

    Raises
    ------
    InputError
        If there are 2⁶² possible rows or more.

    Examples
    --------
    >>> rows_in_all([2, 2, 3])
    12
    """
    found = math.prod(levels)
    if found >= 2**62:
        raise InputError(said("{n} conditions make 2^62 rows or more.", n=len(levels)), said("leave out conditions"))
    return found


def codes_of(data):
    """Return the row of each case, as a number from 0, the first condition being the most significant digit.

    Parameters
    ----------
    data : CalibratedData

    Returns
    -------
    codes : integer array of shape (cases in a row,)
    half : boolean array of shape (cases,)
        Which cases are in no row: at exactly 0.5 in a condition.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> x = np.array([[0.9, 0.8], [0.5, 1], [0.2, 0.7]])
    >>> codes, half = codes_of(CalibratedData(tuple("pqr"), ("A", "B"), (2, 2), x, "Y", np.array([1, 1, 0])))
    >>> codes.tolist(), half.tolist()
    ([3, 1], [False, True, False])
    """
    multi = np.array(data.levels) > 2
    half = ((data.x == 0.5) & ~multi).any(axis=1)
    corners = np.where(multi, data.x, data.x > 0.5).astype(np.int64)
    return (corners @ _weights(data.levels))[~half], half


def rows_of(codes, levels):
    """Return rows by their numbers from 0.

    Parameters
    ----------
    codes : integer array of shape (rows,)
    levels : sequence of int

    Returns
    -------
    integer array of shape (rows, conditions)

    Examples
    --------
    >>> rows_of(np.array([0, 5]), [2, 3]).tolist()
    [[0, 0], [1, 2]]
    """
    return codes[:, None] // _weights(levels) % np.array(levels, dtype=np.int64)


def _weights(levels):
    return np.array([math.prod(levels[i + 1 :]) for i in range(len(levels))], dtype=np.int64)


def fits(totals):
    """Return consistency and PRI of each row from its sums.

    Parameters
    ----------
    totals : array of shape (3, rows)
        As `sums` returns them.

    Returns
    -------
    consistency, pri : arrays of shape (rows,)
        Not a number where undefined.

    Examples
    --------
    >>> [values.tolist() for values in fits(np.array([[2.0], [1.5], [0.5]]))]
    [[0.75], [0.6666666666666666]]
    """
    size, shared, ambiguous = totals
    with np.errstate(invalid="ignore", divide="ignore"):
        return shared / size, (shared - ambiguous) / (size - ambiguous)


def sums(data, rows):
    """Return for each row ΣX, Σmin(X,Y) and Σmin(X,Y,1−Y) over all cases.

    Parameters
    ----------
    data : CalibratedData
    rows : integer array of shape (rows, conditions)
        Sorted.

    Returns
    -------
    array of shape (3, rows)

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> x, y = np.array([[0.75], [0.5], [0]]), np.array([0.5, 0.25, 0])
    >>> sums(CalibratedData(tuple("pqr"), ("A",), (2,), x, "Y", y), np.array([[0], [1]])).tolist()
    [[1.75, 1.25], [0.5, 0.75], [0.5, 0.75]]

    Notes
    -----
    Rows that share their first conditions stand together: their membership in these is computed once, condition by
    condition, for a block of cases at a time.
    """
    parents, prefix = [], np.zeros(len(rows), dtype=np.int64)
    for i in range(rows.shape[1]):
        new = np.ones(len(rows), dtype=bool)
        new[1:] = (rows[1:, : i + 1] != rows[:-1, : i + 1]).any(axis=1)
        first = np.flatnonzero(new)
        parents.append((prefix[first], rows[first, i]))
        prefix = np.cumsum(new) - 1
    totals = np.zeros((3, len(rows)))
    step = max(1, BLOCK // max(1, len(rows)))
    for start in range(0, len(data.y), step):
        part = data.x[start : start + step]
        y = data.y[start : start + step]
        x = np.ones((1, len(part)))
        for column, n, (parent, values) in zip(part.T, data.levels, parents, strict=True):
            literals = np.array([literal_membership(column, value, n) for value in range(n)])
            x = np.minimum(x[parent], literals[values])
        totals[0] += x.sum(axis=1)
        np.minimum(x, y, out=x)
        totals[1] += x.sum(axis=1)
        np.minimum(x, 1 - y, out=x)
        totals[2] += x.sum(axis=1)
    return totals
