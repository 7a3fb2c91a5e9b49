"""The bottleneck table: which level of the condition a level of the outcome needs."""

import math

import numpy as np

from equifinal.sets.tolerance import TOLERANCE

from .ceilings import LINES, corners_of, lines_of
from .effects import peers_in, single_zone
from .scope import CORNERS

__all__ = ["NOT_AVAILABLE", "NOT_NECESSARY", "UNITS", "bottleneck", "levels_of", "needs"]

UNITS = ("percentage.range", "percentage.max", "actual", "percentile")

# A need that every case of the scope meets, and one that none does.
NOT_NECESSARY, NOT_AVAILABLE = -math.inf, math.inf


def levels_of(plot, unit="percentage.range", steps=10):
    """Return the levels of the outcome that a bottleneck table goes through.

    Parameters
    ----------
    plot : Plot
    unit : str
        `percentage.range`: % of the scope; `percentage.max`: % of its upper end; `percentile`: quantiles of the cases
        (type 7); `actual`: the outcome itself, in even steps.
    steps : int
        From 0 to 100, so that there is one level more.

    Returns
    -------
    labels, levels : array of float of shape (levels,)
        The levels in the unit, and in the outcome's own units. In corners 3 and 4 the label 0 stands for the highest.

    Examples
    --------
    >>> from .scope import plot_of
    >>> levels_of(plot_of([0, 1, 2], [0.2, 0.4, 1.2]), steps=2)
    (array([  0.,  50., 100.]), array([0.2, 0.7, 1.2]))
    """
    labels = np.linspace(0, 100, steps + 1)
    shares = labels / 100 if CORNERS[plot.corner][1] > 0 else 1 - labels / 100
    low, high = plot.own_limits[2:]
    if unit == "percentage.max":
        return labels, shares * high
    if unit == "percentile":
        return labels, np.quantile(plot.own_y(plot.y), shares)
    levels = low + shares * (high - low)
    return (levels if unit == "actual" else labels), levels


def needs(plot, ceiling, levels):
    """Return the level of the condition that each level of the outcome needs.

    Parameters
    ----------
    plot : Plot
    ceiling : str
        Of `equifinal.nca.ceilings.CEILINGS`.
    levels : array of shape (levels,)
        In the outcome's own units.

    Returns
    -------
    array of shape (levels,)
        As a share of the mirrored range of the condition; `NOT_NECESSARY` where any x will do, `NOT_AVAILABLE` where
        none of the scope does, NaN where the ceiling is not defined.

    Examples
    --------
    >>> from .scope import plot_of
    >>> needs(plot_of([1, 2, 3, 3], [0, 3, 4, 2]), "ce_fdh", [0, 2, 4])
    array([-inf,  0.5,  1. ])
    """
    if not plot.area:
        return np.full(len(levels), math.nan)
    peers = peers_in(plot)
    height = plot.unit_y(plot.own_y(np.asarray(levels, dtype=float)))
    if ceiling not in LINES:
        corners = corners_of(peers, ceiling)
        need = _on_steps(corners, height) if ceiling == "ce_fdh" else np.interp(height, corners.y, corners.x)
        need = np.where(height > corners.y[-1] + TOLERANCE, NOT_AVAILABLE, need)
    elif len(peers.x) == 1:
        need = np.full(len(height), NOT_NECESSARY if single_zone(plot) == 0 else math.nan)
    else:
        intercept, slope = lines_of(peers, ceiling)
        need = (height - intercept) / slope
    return np.where(
        need <= TOLERANCE, NOT_NECESSARY, np.where(need > 1 + TOLERANCE, NOT_AVAILABLE, np.minimum(need, 1))
    )


def _on_steps(corners, height):
    """Return the x of the first peer that reaches each height."""
    place = np.searchsorted(corners.y, height - TOLERANCE)
    return corners.x[np.minimum(place, len(corners.x) - 1)]


def bottleneck(plot, ceiling, levels, unit="percentage.range"):
    """Return what each level of the outcome needs, in a unit of the condition.

    Parameters
    ----------
    plot, ceiling, levels
        As `needs`.
    unit : str
        As `levels_of`, but `percentile`: the % of cases that do not meet the need.

    Returns
    -------
    needed : array of float of shape (levels,)
        On the condition's own scale, which in corners 2 and 4 is a level not to be exceeded; `NOT_NECESSARY`,
        `NOT_AVAILABLE` and NaN as `needs`.
    short : array of float of shape (levels,)
        How many cases do not meet the need; NaN where there is no need that can be met.

    Examples
    --------
    >>> from .scope import plot_of
    >>> plot = plot_of([1, 2, 3, 3], [0, 3, 4, 2])
    >>> bottleneck(plot, "ce_fdh", [0, 2, 4], "actual")
    (array([-inf,   2.,   3.]), array([0., 1., 2.]))
    """
    need = needs(plot, ceiling, levels)
    found = np.isfinite(need)
    short = np.full(len(need), math.nan)
    short[need == NOT_NECESSARY] = 0
    if found.any():
        short[found] = (plot.unit_x(plot.x)[:, None] < need[found] - TOLERANCE).sum(axis=0)
    needed = need.copy()
    if unit == "percentile":
        needed[found] = 100 * short[found] / len(plot.x)
        needed[found & (short == 0)] = NOT_NECESSARY
        return needed, short
    x0, x1, _, _ = plot.limits
    own = plot.own_x(x0 + need[found] * (x1 - x0))
    low, high = plot.own_limits[:2]
    scale = {"percentage.range": (low, high - low), "percentage.max": (0, high), "actual": (0, 100)}
    start, width = scale[unit]
    needed[found] = 100 * (own - start) / width
    return needed, short
