"""An axis of cutoffs: where two that were tried lie far apart, what lies between is cut out."""

import numpy as np
from matplotlib.ticker import FixedFormatter, FixedLocator, MaxNLocator

from equifinal.output.figures.style import INK, THIN

__all__ = ["CutoffAxis"]

FAR = 4  # usual steps between neighbours, from which on the axis is cut
LEAST, CUT = 0.1, 0.05  # height of a part that is a single cutoff, and of a cut, as shares of all that was tried
ALONE = 0.05  # height of a cutoff that is the only one
STROKE = {"ls": "", "marker": [(-1, -0.5), (1, 0.5)], "ms": 6, "mec": INK, "mew": THIN, "clip_on": False, "zorder": 5}


class CutoffAxis:
    """The places of cutoffs along an axis, each with a cell around it.

    Parameters
    ----------
    values : array-like of float
        The cutoffs that were tried; repeated ones count once.

    Attributes
    ----------
    edges : array
        The borders of the cells along the axis, rising. A cut is a cell without a cutoff.
    cuts : list of tuple of float
        Where each cut starts and ends.

    Examples
    --------
    Cutoffs in even steps stand at their own values; one far below them stands beside them.

    >>> CutoffAxis([0.7, 0.8, 0.9]).edges.round(2).tolist()
    [0.65, 0.75, 0.85, 0.95]
    >>> axis = CutoffAxis([0, 0.7, 0.8, 0.9])
    >>> axis.edges.round(2).tolist(), axis.place([0, 0.8]).round(2).tolist()
    ([-0.05, 0.05, 0.07, 0.17, 0.27, 0.37], [0.0, 0.22])
    """

    def __init__(self, values):
        values = np.unique(np.asarray(values, dtype=float))
        gaps = np.diff(values)
        step = np.sort(gaps)[(len(gaps) - 1) // 2] if len(gaps) else ALONE
        parts = np.split(values, np.flatnonzero(gaps > FAR * step) + 1)
        self._own = [_edges(part, step) for part in parts]
        whole = sum(edges[-1] - edges[0] for edges in self._own)
        self._parts, self.cuts, drawn, start = parts, [], [], self._own[0][0]
        for edges in self._own:
            if drawn:
                self.cuts.append((start, start + CUT * whole))
                start += CUT * whole
            wide = edges[-1] - edges[0]
            stretch = max(1, LEAST * whole / wide) if len(parts) > 1 else 1
            drawn.append(start + (edges - edges[0]) * stretch)
            start = drawn[-1][-1]
        self._drawn, self.edges = drawn, np.concatenate(drawn)

    def place(self, values):
        """Return where cutoffs that were tried, or lie within a part, stand along the axis."""
        values = np.asarray(values, dtype=float)
        return values if not self.cuts else np.interp(values, np.concatenate(self._own), self.edges)

    def settle(self, axes, name, most):
        """Set limits and about `most` ticks of the axis ``x`` or ``y``, and mark the cuts.

        Parameters
        ----------
        axes : matplotlib.axes.Axes
        name : str
        most : int
        """
        axes.set(**{f"{name}lim": (self.edges[0], self.edges[-1])})
        axis = getattr(axes, f"{name}axis")
        if not self.cuts:
            axis.set_major_locator(MaxNLocator(most))
            return
        ticks = np.concatenate([_ticks(part, most) for part in self._parts])
        decimals = 2 if np.allclose(ticks, ticks.round(2)) else 3
        axis.set_major_locator(FixedLocator(self.place(ticks)))
        axis.set_major_formatter(FixedFormatter([f"{tick:.{decimals}f}" for tick in ticks]))
        transform = getattr(axes, f"get_{name}axis_transform")()
        for cut in self.cuts:
            line = ([0, 0], cut) if name == "y" else (cut, [0, 0])
            axes.plot(*line, color="white", lw=3 * THIN, transform=transform, clip_on=False, zorder=4)
            axes.plot(*line, transform=transform, gid="cut", **STROKE)


def _edges(part, step):
    """Return the borders half way between neighbours; at the ends as far out as within."""
    gaps = np.diff(part) if len(part) > 1 else np.array([step])
    inner = part[:-1] + gaps / 2 if len(part) > 1 else np.array([])
    return np.r_[part[0] - gaps[0] / 2, inner, part[-1] + gaps[-1] / 2]


def _ticks(part, most):
    """Return round numbers within a part; of a single cutoff itself."""
    if len(part) == 1:
        return part
    ticks = MaxNLocator(most - 1).tick_values(part[0], part[-1])
    slack = 1e-9
    return ticks[(ticks >= part[0] - slack) & (ticks <= part[-1] + slack)]
