"""The grid of the multiverse: its cells, its parts, and how far a cell is from the cutoffs in use."""

import itertools

import numpy as np
import pandas as pd

from equifinal.steps.minimise.solutions import SOLUTIONS

__all__ = ["PARAMETERS", "distance_of", "grid", "portion"]

PARAMETERS = ["calibration", "consistency_cutoff", "pri_cutoff", "frequency_cutoff", "solution"]


def grid(calibrations, consistency, pri, frequency, solutions=SOLUTIONS):
    """Return every combination of settings, one line a cell; the solution changes fastest [1]_.

    Parameters
    ----------
    calibrations : iterable of str
        Names of the calibrated data sets.
    consistency, pri : iterable of float
        Cutoffs, from 0 to 1.
    frequency : iterable of int
        Cutoffs, in cases.
    solutions : iterable of str
        Of `SOLUTIONS`.

    Returns
    -------
    DataFrame
        `calibration`, `consistency_cutoff`, `pri_cutoff`, `frequency_cutoff`, `solution`; the index numbers
        the cells from 0.

    Examples
    --------
    >>> print(grid(["coded"], [0.8, 0.9], [0.5], [1], ["parsimonious"]).to_string(index=False))
    calibration  consistency_cutoff  pri_cutoff  frequency_cutoff     solution
          coded                 0.8         0.5                 1 parsimonious
          coded                 0.9         0.5                 1 parsimonious

    References
    ----------
    .. [1] Steegen, S., Tuerlinckx, F., Gelman, A., & Vanpaemel, W. (2016). Increasing transparency through a
       multiverse analysis. Perspectives on Psychological Science, 11(5), 702-712. doi:10.1177/1745691616658637
    """
    return pd.DataFrame(itertools.product(calibrations, consistency, pri, frequency, solutions), columns=PARAMETERS)


def portion(count, part):
    """Return which things a part of the work takes.

    Parameters
    ----------
    count : int
        How many things there are.
    part : tuple of int
        (i, n): the i-th of n parts, from 1.

    Returns
    -------
    slice
        Contiguous, the parts one after the other; none is larger than another by more than 1.

    Examples
    --------
    >>> [portion(10, (i, 3)) for i in (1, 2, 3)]
    [slice(0, 3, None), slice(3, 6, None), slice(6, 10, None)]
    """
    i, n = part
    return slice(count * (i - 1) // n, count * i // n)


def distance_of(cells, cutoffs):
    """Return how far each cell of a grid is from the cutoffs: the sum of the three differences.

    Parameters
    ----------
    cells : DataFrame
        Of `grid`.
    cutoffs : Cutoffs

    Returns
    -------
    array of float

    Examples
    --------
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> distance_of(grid(["coded"], [0.75, 1], [0.5], [1, 2], ["parsimonious"]), Cutoffs(0.75, 0.5, 1)).tolist()
    [0.0, 1.0, 0.25, 1.25]
    """
    steps = cells[PARAMETERS[1:4]].to_numpy(dtype=float) - (cutoffs.consistency, cutoffs.pri, cutoffs.frequency)
    return np.abs(steps).sum(axis=1)
