"""A set that was coded as it is: how many cases have which membership."""

import numpy as np
from matplotlib.ticker import MaxNLocator

from equifinal.output.figures.style import BLUE, RED

__all__ = ["BAR", "HALF", "bars", "draw_coded"]

FEW = 7  # values that each have their bar
BINS = np.linspace(0, 1, 11)
BAR = {"fc": "#9cc6e6", "ec": BLUE, "lw": 0.5}
HALF = {"color": RED, "lw": 0.8, "ls": (0, (4, 2))}


def bars(values):
    """Return the bars of a set: where each stands, how wide it is, and of how many cases.

    Of few values each has a bar. Else memberships are counted in tenths, the upper end of each within it, so that
    the bars right of 0.5 are the members.

    Parameters
    ----------
    values : array of shape (cases,)
        Memberships, or values of a set with levels; NaN are not counted.

    Returns
    -------
    tuple of array
        Centres, widths, counts.

    Examples
    --------
    >>> [part.tolist() for part in bars([0, 1, 1, float("nan")])]
    [[0.0, 1.0], [0.06, 0.06], [1, 2]]
    """
    values = np.asarray(values, float)
    values = values[~np.isnan(values)]
    found, counts = np.unique(values, return_counts=True)
    if len(found) <= FEW or values.max() > 1:
        return found, np.full(len(found), 0.06 * max(1, values.max(initial=1))), counts
    places = np.clip(np.searchsorted(BINS, values - 1e-12), 1, len(BINS) - 1)
    return (BINS[1:] + BINS[:-1]) / 2, np.diff(BINS), np.bincount(places, minlength=len(BINS))[1:]


def draw_coded(axes, values):
    """Draw the cases of a set by membership: bars, each case in a rug below them, a line at 0.5.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    values : array of shape (cases,)
    """
    centres, widths, counts = bars(values)
    top, most = max(1, np.nanmax(values, initial=1)), max(1, counts.max(initial=1))
    axes.bar(centres, counts, widths, zorder=2, gid="coded", **BAR)
    axes.plot(values, np.full(len(values), -0.13 * most), ls="none", marker="|", ms=4.5, mew=0.5, color=BLUE)
    if top == 1:
        axes.axvline(0.5, zorder=3, gid="half", **HALF)
    axes.set(xlim=(-0.06 * top, 1.06 * top), ylim=(-0.2 * most, 1.05 * most))
    axes.set_xticks([0, 0.5, 1] if top == 1 else np.unique(values))
    axes.yaxis.set_major_locator(MaxNLocator(3, integer=True))
    axes.set_yticks([tick for tick in axes.get_yticks() if 0 <= tick <= 1.05 * most])
    axes.spines["left"].set_bounds(0, most)
