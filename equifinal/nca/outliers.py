"""Which case decides: the effect size without each case that a ceiling or the scope rests on."""

import math
from typing import NamedTuple

import numpy as np

from .effects import effect_size, peers_in
from .scope import Plot, limits_of, plot_of

__all__ = ["Outlier", "outliers"]


class Outlier(NamedTuple):
    """What becomes of an effect size without a case.

    Parameters
    ----------
    case : int
        Its place among the cases.
    peer, end : bool
        Whether the ceiling rests on it, and whether it alone reaches an end of the scope.
    size : float
        The effect size d of the others; NaN where they leave none.

    Examples
    --------
    >>> Outlier(case=3, peer=True, end=False, size=0.12).size
    0.12
    """

    case: int
    peer: bool
    end: bool
    size: float


def outliers(x, y, ceiling, corner=1, scope=None):
    """Return the effect size without each case on which it may rest, the case that changes it most first.

    Every other case can be left out without any change.

    Parameters
    ----------
    x, y, corner, scope
        As `equifinal.nca.scope.plot_of`; at least three cases.
    ceiling : str
        Of `equifinal.nca.ceilings.CEILINGS`.

    Returns
    -------
    list of Outlier

    Examples
    --------
    Without the last case but one the corner is empty.

    >>> found = outliers([0, 0.5, 1, 0, 1], [0, 0.5, 1, 1, 0], "ce_fdh")
    >>> found[0].case, found[0].size
    (3, 0.75)

    References
    ----------
    Dul, J. (2016). Necessary Condition Analysis (NCA): logic and methodology of "necessary but not sufficient"
    causality. Organizational Research Methods, 19(1), 10-52. doi:10.1177/1094428115584005
    """
    plot = plot_of(x, y, corner, scope)
    whole = effect_size(plot, ceiling)
    if math.isnan(whole):
        return []
    peers, ends = _at_peers(plot), _alone_at_ends(plot) if scope is None else np.zeros(len(plot.x), dtype=bool)
    found = []
    for case in np.flatnonzero(peers | ends).tolist():
        rest = Plot(np.delete(plot.x, case), np.delete(plot.y, case), plot.limits, corner)
        if scope is None:
            rest = rest._replace(limits=limits_of(rest.x, rest.y))
        found.append(Outlier(case, bool(peers[case]), bool(ends[case]), effect_size(rest, ceiling)))
    return sorted(found, key=lambda outlier: -_change(outlier.size, whole))


def _change(size, whole):
    """Return how far an effect size is from the whole one; infinitely far where there is none."""
    return math.inf if math.isnan(size) else abs(size - whole)


def _at_peers(plot):
    """Return which cases stand at a peer."""
    x, y = plot.unit
    peers = peers_in(plot)
    return ((x[:, None] == peers.x) & (y[:, None] == peers.y)).any(axis=1)


def _alone_at_ends(plot):
    """Return which cases alone reach an end of the scope."""
    at = [values == end for values, ends in ((plot.x, plot.limits[:2]), (plot.y, plot.limits[2:])) for end in ends]
    return np.any([mask & (mask.sum() == 1) for mask in at], axis=0)
