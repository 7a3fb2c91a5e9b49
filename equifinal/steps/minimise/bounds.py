"""Bounds: what cannot be, found without a search.

Weights on the rows, no column holding more than 1 in all, say that a cover needs as many columns as the rows weigh,
and that each of its columns must hold what the others cannot. Weights of which columns hold more bound as well: what
they hold beyond 1 is taken from what the rows weigh. This is the Lagrangian bound on covers [1]_.

References
----------
.. [1] Caprara, A., Fischetti, M., & Toth, P. (1999). A heuristic method for the set covering problem. Operations
   Research, 47(5), 730-743. doi:10.1287/opre.47.5.730
"""

import math

import numpy as np

from .budget import Budget, OutOfBudget
from .reduction import holders

__all__ = ["SLACK", "ascent", "dual_fit", "dual_weights", "even_fit", "even_weights", "independent_rows"]

SLACK = 1e-6  # for rounding in weights: a column or node is left out only if it misses by more
NEAR = 0.15  # weights that bound so close to the size are good enough
STEPS, STRETCH = 200, 20  # at most, and those of which each time
GAIN = 0.2  # of the way has to be done, or no more are taken
BEYOND = 0.05  # how far beyond what is to be proved they aim
TURN = 0.6  # the part of the step before that is in the next
SHRUNK = 0.9  # the columns are copied when fewer than these are left


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


def even_fit(kinds, rows, size, weights=None, budget=None):
    """Return the columns that may stand in a cover, by weights that are the same for every row.

    Parameters
    ----------
    kinds : boolean array of shape (columns, rows)
        What the columns cover; every open row is covered.
    rows : boolean array of shape (rows,)
        Which rows are open.
    size : int
        How many columns the cover has.
    weights, budget : optional
        As for `dual_fit`; not looked at.

    Returns
    -------
    fit : integer array
        Positions of the columns.
    weights : array of float of shape (rows,)
        No column holds more than 1.

    Examples
    --------
    Two columns for five rows, and three of them in the largest: the other has to hold two.

    >>> chart = np.array([[1, 1, 1, 0, 0], [0, 0, 0, 1, 1], [0, 0, 0, 1, 0]], dtype=bool)
    >>> even_fit(chart, np.ones(5, dtype=bool), 2)[0].tolist()
    [0, 1]
    """
    weights = even_weights(kinds, rows)
    return np.flatnonzero(kinds @ weights >= weights.sum() - (size - 1) - SLACK), weights


def dual_fit(kinds, rows, size, weights, budget=None):
    """Return the columns that may stand in a cover, by the best weights: by `ascent`, then by `dual_weights`.

    Parameters
    ----------
    kinds, rows, size
        As for `even_fit`.
    weights : array of float of shape (rows,)
        To begin with; 0 for rows that are not open, and no column holds more than 1.
    budget : Budget, optional

    Raises
    ------
    OutOfBudget
        If its time ends before.

    Returns
    -------
    fit, weights
        As from `even_fit`.

    Examples
    --------
    Nine columns of two rows each, each row in two: there is no cover by four.

    >>> ring = np.eye(9, dtype=bool) | np.roll(np.eye(9, dtype=bool), 1, axis=1)
    >>> [len(fit(ring, np.ones(9, dtype=bool), 4, np.zeros(9))[0]) for fit in (even_fit, dual_fit)]
    [0, 0]
    """
    if size < 3 or len(kinds) < 8:
        return even_fit(kinds, rows, size)
    kept = ascent(kinds, rows, size, weights)
    if not (kinds[kept].any(axis=0) >= rows).all():
        return kept[:0], weights
    if weights.sum() < size - NEAR:
        weights = dual_weights(kinds[kept], rows, budget)
    return kept[kinds[kept] @ weights >= weights.sum() - (size - 1) - SLACK], weights


def ascent(kinds, rows, size, weights):
    """Return the columns that may stand in a cover, by weights that are made better step by step.

    Each step goes as far as the bound would need to get beyond `size`, along a subgradient [1]_ and part of the step
    before it [2]_. They end where no cover is possible, or where they gain too little.

    Parameters
    ----------
    kinds, rows, size
        As for `even_fit`.
    weights : array of float of shape (rows,)
        To begin with, from 0 to 1; 0 for rows that are not open.

    Returns
    -------
    integer array
        Positions of the columns; where they do not hold every open row, there is no such cover.

    Examples
    --------
    >>> ring = np.eye(9, dtype=bool) | np.roll(np.eye(9, dtype=bool), 1, axis=1)
    >>> [len(ascent(ring, np.ones(9, dtype=bool), size, np.zeros(9))) for size in (4, 5)]
    [0, 9]

    References
    ----------
    .. [1] Held, M., Wolfe, P., & Crowder, H. P. (1974). Validation of subgradient optimization. Mathematical
       Programming, 6(1), 62-88. doi:10.1007/BF01580223
    .. [2] Camerini, P. M., Fratta, L., & Maffioli, F. (1975). On improving relaxation methods by modified gradient
       techniques. Mathematical Programming Studies, 3, 26-34. doi:10.1007/BFb0120697
    """
    kept, chart, wanted = np.arange(len(kinds)), kinds.astype(float), rows.astype(float)
    best = before = -np.inf
    way = np.zeros(len(rows))
    for step in range(STEPS):
        held = chart @ weights
        full = held > 1
        bound = weights.sum() - (held[full] - 1).sum()
        if bound > size + SLACK:
            return kept[:0]
        if bound > best:
            best = bound
            fit = held >= bound - (size - 1) - SLACK
            if np.count_nonzero(fit) < SHRUNK * len(fit):
                kept, chart, full = kept[fit], chart[fit], full[fit]
                if (chart.sum(axis=0) < wanted).any():
                    break
        if step % STRETCH == 0:
            if size + BEYOND - best > (1 - GAIN) * (size + BEYOND - before):
                break
            before = best
        slope = wanted - full @ chart
        slope[(weights <= 0) & (slope < 0)] = 0
        way = slope + TURN * way
        if not (slope.any() and way.any()):
            break
        # Weights above 1 bound no better, and without an end to them rounding could prove what is not so.
        weights = np.clip(weights + (size + BEYOND - bound) / (way @ way) * way, 0, 1)
    return kept
