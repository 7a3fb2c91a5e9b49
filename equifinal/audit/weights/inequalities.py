"""Printed figures as linear inequalities over points: with whole coefficients, so that every check of them is exact."""

from math import lcm
from typing import NamedTuple

import numpy as np

__all__ = ["System", "system_of"]


class System(NamedTuple):
    """Inequalities row · w ≥ 0 over weights w ≥ 0 of points; those that are open: row · w > 0.

    Parameters
    ----------
    rows : array of int, shape (rows, points)
        Two for each figure, at least its low end and at most its high end, then one for each: it is no 0/0.
    opened : array of bool, shape (rows,)
    figure : array of int, shape (rows,)
        Which figure each row is of; -1 for what holds whatever is printed.
    unit : array of float, shape (rows,)
        What half a unit of the last digit is, for each row; 0 for the last kind.
    """

    rows: np.ndarray
    opened: np.ndarray
    figure: np.ndarray
    unit: np.ndarray

    def of(self, chosen):
        """Return the system of some of the figures, by their positions."""
        kept = np.isin(self.figure, [-1, *chosen])
        return System(self.rows[kept], self.opened[kept], self.figure[kept], self.unit[kept])

    def at(self, points):
        """Return the system over some of the points."""
        return self._replace(rows=self.rows[:, points])


def system_of(intervals, above, below):
    """Return the inequalities of figures.

    Parameters
    ----------
    intervals : sequence of Interval
    above, below : arrays of int, shape (figures, points)
        What each point adds to numerators and denominators.

    Examples
    --------
    >>> from equifinal.audit.rounding import interval_of
    >>> system = system_of([interval_of("0.5", "half_up")], np.array([[1, 0]]), np.array([[2, 2]]))
    >>> system.rows.tolist(), system.opened.tolist()
    ([[2, -18], [2, 22], [2, 2]], [False, True, True])
    """
    rows, opened, figure, unit = [], [], [], []
    for i, interval in enumerate(intervals):
        scale = lcm(interval.low.denominator, interval.high.denominator)
        low, high = int(interval.low * scale), int(interval.high * scale)
        rows += [scale * above[i] - low * below[i], high * below[i] - scale * above[i], below[i]]
        opened += [interval.low_open, interval.high_open, True]
        figure += [i] * 3
        unit += [(high - low) / 2, (high - low) / 2, 0.0]
    return System(np.array(rows), np.array(opened), np.array(figure), np.array(unit))
