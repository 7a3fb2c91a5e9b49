"""The XY plot of a condition and the outcome: its corner, mirrored to the upper left, and its scope."""

from typing import NamedTuple

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["CORNERS", "Plot", "digits", "is_crisp", "limits_of", "plot_of"]

# By corner, the signs that mirror x and y so that the empty corner is the upper left.
CORNERS = {1: (1, 1), 2: (-1, 1), 3: (1, -1), 4: (-1, -1)}


class Plot(NamedTuple):
    """Cases in the plane, mirrored so that the corner to be empty is the upper left.

    Parameters
    ----------
    x, y : array of shape (cases,)
        Mirrored scores, in their own units.
    limits : tuple of float
        The scope x0, x1, y0, y1, mirrored like the scores.
    corner : int
        1: high x is necessary for high y; 2: low x for high y; 3: high x for low y; 4: low x for low y.

    Examples
    --------
    >>> plot = plot_of([1, 3, 5], [0, 3, 4], corner=2)
    >>> plot.x.tolist(), plot.own_limits, plot.area, plot.is_observed
    ([-1.0, -3.0, -5.0], (1.0, 5.0, 0.0, 4.0), 16.0, True)
    """

    x: np.ndarray
    y: np.ndarray
    limits: tuple
    corner: int

    @property
    def area(self):
        """The area of the scope, in the units of x times those of y."""
        x0, x1, y0, y1 = self.limits
        return (x1 - x0) * (y1 - y0)

    @property
    def own_limits(self):
        """The scope x0, x1, y0, y1 as the scores were given."""
        return (*self.own_x(self.limits[:2]), *self.own_y(self.limits[2:]))

    @property
    def is_observed(self):
        """Whether the scope is no wider than the cases."""
        return self.limits == limits_of(self.x, self.y)

    @property
    def unit(self):
        """The scores as shares of the scope: two arrays of shape (cases,)."""
        return self.unit_x(self.x), self.unit_y(self.y)

    def unit_x(self, x):
        """Return mirrored scores of the condition as shares of its range in the scope.

        Examples
        --------
        >>> plot_of([1, 3, 5], [0, 3, 4]).unit_x(np.array([2, 5]))
        array([0.25, 1.  ])
        """
        return (x - self.limits[0]) / (self.limits[1] - self.limits[0])

    def unit_y(self, y):
        """Return mirrored scores of the outcome as shares of its range in the scope.

        Examples
        --------
        >>> plot_of([1, 3, 5], [0, 3, 4]).unit_y(np.array([3]))
        array([0.75])
        """
        return (y - self.limits[2]) / (self.limits[3] - self.limits[2])

    def own_x(self, x):
        """Return mirrored scores of the condition as they were given; of a pair the lower first.

        Examples
        --------
        >>> plot_of([1, 3, 5], [0, 3, 4], corner=2).own_x(np.array([-5, -1]))
        array([5., 1.])
        """
        return _mirrored(x, CORNERS[self.corner][0])

    def own_y(self, y):
        """Return mirrored scores of the outcome as they were given; of a pair the lower first.

        Examples
        --------
        >>> plot_of([1, 3, 5], [0, 3, 4], corner=3).own_y(np.array([-4, 0]))
        array([4., 0.])
        """
        return _mirrored(y, CORNERS[self.corner][1])


def plot_of(x, y, corner=1, scope=None):
    """Return the XY plot of a condition and the outcome.

    Parameters
    ----------
    x, y : array of shape (cases,)
        Scores, at least two; they are taken at 15 significant digits, so that 0.1 + 0.2 is 0.3.
    corner : int
        From 1 to 4, as in `Plot`.
    scope : tuple of float, optional
        x0, x1, y0, y1; wider where a case lies outside. By default the minima and maxima of the cases.

    Returns
    -------
    Plot

    Raises
    ------
    InputError
        A score is missing, there are fewer than two, or a scope has its ends the wrong way round.

    Examples
    --------
    >>> plot_of([0.2, 0.5, 0.8], [0.1, 0.5, 0.9]).limits
    (0.2, 0.8, 0.1, 0.9)
    >>> plot_of([0.2, 0.5, 0.8], [0.1, 0.5, 0.9], corner=2, scope=(0, 1, 0, 1)).limits
    (-1.0, 0.0, 0.0, 1.0)

    References
    ----------
    Dul, J. (2016). Necessary Condition Analysis (NCA): logic and methodology of "necessary but not sufficient"
    causality. Organizational Research Methods, 19(1), 10-52. doi:10.1177/1094428115584005
    """
    x, y = digits(x), digits(y)
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        raise InputError(said("a score is missing."), said("give it, or leave the case out"))
    if len(x) < 2 or len(x) != len(y):
        raise InputError(
            said("{x} scores of the condition and {y} of the outcome are given.", x=len(x), y=len(y)),
            said("two or more are needed, as many of the one as of the other"),
        )
    signs = CORNERS[corner]
    if scope is not None:
        x0, x1, y0, y1 = digits(scope)
        if not (x0 < x1 and y0 < y1):
            raise InputError(
                said("the scope {scope} has no area.", scope=list(scope)),
                said("give the least and the greatest x, then the least and the greatest y"),
            )
        wide = (*_mirrored((x0, x1), signs[0]), *_mirrored((y0, y1), signs[1]))
    x, y = _mirrored(x, signs[0]), _mirrored(y, signs[1])
    limits = limits_of(x, y)
    if scope is not None:
        limits = tuple(float(f(a, b)) for f, a, b in zip((min, max, min, max), limits, wide, strict=True))
    return Plot(x, y, limits, corner)


def limits_of(x, y):
    """Return the scope of the cases: their minima and maxima.

    Examples
    --------
    >>> limits_of(np.array([0.2, 0.8]), np.array([0.9, 0.1]))
    (0.2, 0.8, 0.1, 0.9)
    """
    return (float(x.min()), float(x.max()), float(y.min()), float(y.max()))


def digits(values):
    """Return numbers at 15 significant digits.

    Examples
    --------
    >>> digits([0.1 + 0.2]) == digits([0.3])
    array([ True])
    """
    return np.array([float(f"{value:.15g}") for value in np.asarray(values, dtype=float).tolist()])


def is_crisp(values):
    """Whether scores have two values at most.

    Of such a condition, or such an outcome, a line through the peers cuts a triangle off an empty corner, which means
    nothing: the steps of CE-FDH alone can be read.

    Examples
    --------
    >>> is_crisp([0, 1, 1]), is_crisp([0, 0.5, 1])
    (True, False)
    """
    return len(np.unique(digits(values))) <= 2


def _mirrored(values, sign):
    """Return values, or a pair of limits in rising order, with this sign; no minus zero."""
    if isinstance(values, tuple):
        return tuple(sorted(sign * value + 0.0 for value in values))
    return sign * np.asarray(values) + 0.0
