"""What a ceiling says of a condition: its empty zone, effect size and accuracy, and where it constrains nothing."""

import math
from typing import NamedTuple

import numpy as np

from .ceilings import LINES, corners_of, lines_of, zones
from .peers import peers_of
from .scope import CORNERS

__all__ = ["Effect", "effect", "effect_size", "peers_in", "single_zone"]

# Above a line lies a case that is higher by more than this share of the range of y.
ABOVE = 1e-7


class Effect(NamedTuple):
    """The figures of a ceiling; NaN where one is not defined.

    Parameters
    ----------
    zone : float
        The empty area above the ceiling, within the scope, in the units of x times those of y.
    size : float
        The effect size d, the zone as a share of the scope, from 0 to 1.
    above : float
        Cases above the ceiling.
    accuracy, fit : float
        The % of cases on or under the ceiling; the zone in % of that of CE-FDH, NaN where it is larger.
    slope, intercept : float
        Of a straight ceiling, in the scores' own units.
    complexity : float
        Corners of the ceiling; 1 for a line.
    condition_inefficiency, outcome_inefficiency : float
        The % of the range of x where x constrains no y, and of the range of y that no x constrains.
    relative_inefficiency, absolute_inefficiency : float
        Either of the two, in % of the scope, and as an area.

    Examples
    --------
    >>> Effect(zone=5.0, size=0.625).size, Effect().size
    (0.625, nan)
    """

    zone: float = math.nan
    size: float = math.nan
    above: float = math.nan
    accuracy: float = math.nan
    fit: float = math.nan
    slope: float = math.nan
    intercept: float = math.nan
    complexity: float = math.nan
    condition_inefficiency: float = math.nan
    outcome_inefficiency: float = math.nan
    relative_inefficiency: float = math.nan
    absolute_inefficiency: float = math.nan


def effect(plot, ceiling):
    """Return the figures of a ceiling.

    Parameters
    ----------
    plot : Plot
    ceiling : str
        Of `equifinal.nca.ceilings.CEILINGS`.

    Returns
    -------
    Effect
        All NaN where x or y is constant in the scope, and of a line through one peer in a scope wider than the cases.

    Examples
    --------
    >>> from .scope import plot_of
    >>> plot = plot_of([1, 2, 3, 3], [0, 3, 4, 2])
    >>> effect(plot, "ce_fdh")[:5]
    (5.0, 0.625, 0.0, 100.0, 100.0)
    >>> found = effect(plot, "cr_fdh")
    >>> round(found.slope, 6), round(found.intercept, 6), found.accuracy
    (2.0, -1.666667, 75.0)

    References
    ----------
    .. [1] Dul, J. (2016). Necessary Condition Analysis (NCA): logic and methodology of "necessary but not sufficient"
       causality. Organizational Research Methods, 19(1), 10-52. doi:10.1177/1094428115584005
    """
    size = effect_size(plot, ceiling)
    if math.isnan(size):
        return Effect()
    peers = peers_in(plot)
    corners = corners_of(peers, ceiling)
    if ceiling not in LINES:
        shares = _shares(1 - corners.x[-1], corners.y[0]) if len(corners.x) > 1 else (math.nan, math.nan)
        found = Effect(above=0.0, complexity=float(len(corners.x)))
    elif len(peers.x) == 1:
        shares = (math.nan, math.nan)
        found = Effect(above=0.0, complexity=1.0)
    else:
        intercept, slope = (float(part[0]) for part in lines_of(peers, ceiling))
        shares = _shares(1 - (1 - intercept) / slope, intercept)
        x, y = plot.unit
        above = 0 if ceiling == "c_lp" else np.count_nonzero(y - (intercept + slope * x) > ABOVE)
        found = Effect(above=float(above), complexity=1.0, **_own_line(plot, intercept, slope))
    return _completed(found, plot, size, shares, 100.0 if ceiling == "ce_fdh" else _fit(size, plot))


def effect_size(plot, ceiling):
    """Return the effect size d of a ceiling; NaN where it is not defined.

    Examples
    --------
    >>> from .scope import plot_of
    >>> effect_size(plot_of([1, 2, 3, 3], [0, 3, 4, 2]), "ce_fdh")
    0.625
    """
    return float(zones(peers_in(plot), ceiling, single_zone(plot))[0]) if plot.area else math.nan


def peers_in(plot):
    """Return the peers of the cases, in the unit square of the scope, which must have an area.

    Examples
    --------
    >>> from .scope import plot_of
    >>> peers_in(plot_of([1, 2, 3, 3], [0, 3, 4, 2])).y
    array([0.  , 0.75, 1.  ])
    """
    peers = peers_of(plot.x, plot.y)
    return peers._replace(x=plot.unit_x(peers.x), y=plot.unit_y(peers.y))


def single_zone(plot):
    """Return the zone above a line where there is but one peer: NaN in a scope wider than the cases.

    Examples
    --------
    >>> from .scope import plot_of
    >>> single_zone(plot_of([0.2, 0.8], [0.9, 0.3])), single_zone(plot_of([0.2, 0.8], [0.9, 0.3], 1, (0, 1, 0, 1)))
    (0.0, nan)
    """
    return 0.0 if plot.is_observed else math.nan


def _shares(condition, outcome):
    """Return the shares of x and of y that are not constrained, cut to the scope."""
    return max(0.0, float(condition)), max(0.0, float(outcome))


def _own_line(plot, intercept, slope):
    """Return slope and intercept in the scores' own units."""
    x0, x1, y0, y1 = plot.limits
    sign_x, sign_y = CORNERS[plot.corner]
    steep = slope * (y1 - y0) / (x1 - x0)
    return {"slope": sign_x * sign_y * steep, "intercept": sign_y * (y0 + intercept * (y1 - y0) - steep * x0)}


def _fit(size, plot):
    """Return the zone in % of that of CE-FDH; NaN where it is larger, or that is 0."""
    most = effect_size(plot, "ce_fdh")
    fit = 100 * size / most if most else math.nan
    return min(fit, 100.0) if fit <= 100 + ABOVE else math.nan


def _completed(found, plot, size, shares, fit):
    """Return the figures with those that follow from others."""
    condition, outcome = shares
    either = condition + outcome - condition * outcome
    return found._replace(
        zone=size * plot.area,
        size=size,
        accuracy=100 * (len(plot.x) - found.above) / len(plot.x),
        fit=fit,
        condition_inefficiency=100 * condition,
        outcome_inefficiency=100 * outcome,
        relative_inefficiency=100 * either,
        absolute_inefficiency=plot.area * either,
    )
