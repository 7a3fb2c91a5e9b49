"""Ceilings over the peers, and the empty zone above each: of many orders of the outcome at once.

All is in the unit square of the scope, so that a zone is an effect size, the share of the scope that is empty.

References
----------
.. [1] Dul, J. (2016). Necessary Condition Analysis (NCA): logic and methodology of "necessary but not sufficient"
   causality. Organizational Research Methods, 19(1), 10-52. doi:10.1177/1094428115584005
"""

from typing import NamedTuple

import numpy as np

from .peers import hull

__all__ = ["CEILINGS", "LINES", "Lines", "corners_of", "lines_of", "zone_above", "zones"]

# CE: envelopment, no case above; CR: regression through the peers; FDH: free disposal hull, steps; VRS: varying
# returns to scale, the concave hull; C-LP: by linear programming.
LINES = ("cr_fdh", "cr_vrs", "c_lp")
CEILINGS = ("ce_fdh", "cr_fdh", "ce_vrs", "cr_vrs", "c_lp")

# How near the mean x of the peers a corner of the hull is that all lines between its two edges tie.
TIED = 1e-9


class Lines(NamedTuple):
    """Straight ceilings, y = intercept + slope·x; NaN where there is but one peer.

    Parameters
    ----------
    intercept, slope : array of shape (orders,)

    Examples
    --------
    >>> Lines(np.array([0.25]), np.array([0.5])).slope
    array([0.5])
    """

    intercept: np.ndarray
    slope: np.ndarray


def corners_of(peers, ceiling):
    """Return the peers that are corners of a ceiling: all of them, or those of the concave hull.

    Examples
    --------
    >>> from .peers import peers_of
    >>> peers = peers_of(np.array([0, 0.5, 0.6, 1]), np.array([0, 0.6, 0.65, 1]))
    >>> len(corners_of(peers, "ce_fdh").x), len(corners_of(peers, "ce_vrs").x)
    (4, 3)
    """
    return hull(peers) if ceiling in ("ce_vrs", "cr_vrs", "c_lp") else peers


def zones(peers, ceiling, single=0.0):
    """Return the share of the scope that is empty above a ceiling.

    Parameters
    ----------
    peers : Peers
        In the unit square of the scope.
    ceiling : str
        Of `CEILINGS`.
    single : float
        The zone above a line where there is but one peer, so that no line can be drawn: 0 in the scope of the cases,
        NaN in a wider one.

    Returns
    -------
    array of shape (orders,)

    Examples
    --------
    >>> from .peers import peers_of
    >>> peers = peers_of(np.array([0, 0.5, 1]), np.array([0, 0.75, 1]))
    >>> {ceiling: round(float(zones(peers, ceiling)[0]), 3) for ceiling in CEILINGS}
    {'ce_fdh': 0.625, 'cr_fdh': 0.42, 'ce_vrs': 0.375, 'cr_vrs': 0.42, 'c_lp': 0.25}
    """
    corners = corners_of(peers, ceiling)
    if ceiling in LINES:
        lines = lines_of(peers, ceiling)
        return np.where(corners.number == 1, single, zone_above(*lines))
    first, last = corners.first, corners.first + corners.number - 1
    left, top = corners.x[first], 1 - corners.y[last]
    rise = np.diff(corners.y, prepend=0)
    across = corners.x - left[corners.order]
    if ceiling == "ce_vrs":
        across = across - np.diff(corners.x, prepend=0) / 2
    rise[first] = 0
    return left + top - left * top + corners.total(rise * across)


def lines_of(peers, ceiling):
    """Return the straight ceilings.

    CR-FDH and CR-VRS are the least-squares lines through the peers and through the corners of the hull, where every
    case at a peer counts. C-LP is the line with no peer above it whose summed vertical distance to the cases at the
    peers is least: the edge of the hull over their mean x; where that is a corner of the hull, of its two edges the
    one with the smaller zone.

    Parameters
    ----------
    peers : Peers
    ceiling : str
        Of `LINES`.

    Returns
    -------
    Lines

    Examples
    --------
    >>> from .peers import peers_of
    >>> lines_of(peers_of(np.array([0.2, 0.6, 1]), np.array([0.2, 0.6, 0.9])), "c_lp").slope.round(6)
    array([0.75])
    """
    if ceiling == "c_lp":
        return _least_edge(peers, hull(peers))
    points = corners_of(peers, ceiling)
    n = points.total(points.count)
    mean_x, mean_y = (points.total(points.count * part) / n for part in (points.x, points.y))
    x, y = points.x - mean_x[points.order], points.y - mean_y[points.order]
    with np.errstate(invalid="ignore", divide="ignore"):
        slope = np.where(points.number > 1, points.total(points.count * x * y), np.nan)
        slope = slope / points.total(points.count * x * x)
    return Lines(mean_y - slope * mean_x, slope)


def _least_edge(peers, corners):
    """Return the edge of each order's hull that lies over the mean x of its peers."""
    mean = peers.total(peers.count * peers.x) / peers.total(peers.count)
    left = np.flatnonzero(corners.order[:-1] == corners.order[1:])
    order, x, y, _ = corners
    over = mean[order[left]]
    left = left[(x[left] - TIED <= over) & (over <= x[left + 1] + TIED)]
    slope = (y[left + 1] - y[left]) / (x[left + 1] - x[left])
    intercept = y[left] - slope * x[left]
    by_zone = np.lexsort((zone_above(intercept, slope), order[left]))
    chosen = by_zone[np.diff(order[left][by_zone], prepend=-1) > 0]
    lines = np.full((2, len(mean)), np.nan)
    lines[:, order[left][chosen]] = intercept[chosen], slope[chosen]
    return Lines(*lines)


def zone_above(intercept, slope):
    """Return the area of the unit square above rising lines; NaN for a line that is NaN.

    Examples
    --------
    >>> zone_above(np.array([0, 0.5]), np.array([1.0, 1.0]))
    array([0.5  , 0.125])
    """

    def integral(gap):
        """Of the gap between line and top, cut to the square."""
        inside = np.clip(gap, 0, 1)
        return inside * inside / 2 + np.maximum(gap - 1, 0)

    return (integral(1 - intercept) - integral(1 - intercept - slope)) / slope
