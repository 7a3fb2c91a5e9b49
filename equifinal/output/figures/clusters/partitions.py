"""The consistency of each configuration in every period and group, and of the units in a box."""

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from equifinal.output.figures.cells import legend_shape
from equifinal.output.figures.labelling.lettering import fit
from equifinal.output.figures.style import BLUE, GREY, INK, MM, ORANGE, PALE, RED, SMALL, TINY, WIDE, blank, rc, settle

__all__ = ["PALETTE", "partition_figure"]

TALL = 52
PALETTE = (BLUE, RED, ORANGE, "#3b8a5a", "#7b5ea7", "#8a5a2b", "#4aa3c7", GREY)
MARKERS = "osD^vP<>"
MOST_TICKS = 24
MOST_POINTS = 100  # units that are all drawn; of more those outside the whiskers


def partition_figure(fits, dimensions, labels, outcome, cutoff):
    """Draw the consistencies of one outcome's configurations, and of its solution: one panel a dimension.

    Parameters
    ----------
    fits : dict of str to DataFrame
        Name of a configuration (the last: of the solution) to its lines of `fit.csv`.
    dimensions : list of (str, str)
        Name and kind of each.
    labels : Labels
    outcome : str
    cutoff : float
        The consistency cutoff; drawn as a line.

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide. Of periods a line each; of groups points; of units a box a configuration, with points: all, or of
        more than 100 those outside the whiskers; the lowest is named where no other is as low and there is room.
    """
    with rc(labels.language):
        figure = blank(WIDE, 100)
        entries = _legend(fits, labels, cutoff)
        columns, below = legend_shape(figure, entries)
        height = TALL * len(dimensions) + 5 + below
        figure.set_size_inches(WIDE * MM, height * MM)
        share = (below - 3) / height
        figure.set_layout_engine("constrained", h_pad=1.5 * MM, w_pad=1 * MM, rect=(0, share, 1, 1 - share))
        panels = figure.subplots(len(dimensions), 1, squeeze=False)[:, 0]
        for axes, (name, kind) in zip(panels, dimensions, strict=True):
            draw = _boxes if kind == "unit" else _lines
            draw(axes, {key: lines[lines["dimension"] == name] for key, lines in fits.items()}, kind)
            axes.axhline(cutoff, color=RED, lw=0.9, ls=(0, (4, 2)), zorder=1)
            axes.set_ylabel(labels.term("consistency"))
            title = labels.say("{outcome}: by {name}", outcome=labels.literal(outcome), name=name)
            axes.set_title(fit(figure, title, WIDE - 20), loc="left")
        figure.legend(handles=entries, loc="lower center", ncols=columns)
        settle(figure)
        for axes in panels:
            _thin_out(axes.texts)
        return figure


def _style(i, n):
    """Return how the i-th of n sets is drawn; the last is the solution."""
    if i == n - 1:
        return {"color": INK, "marker": "o", "lw": 1.6, "ms": 4, "zorder": 5}
    return {"color": PALETTE[i % len(PALETTE)], "marker": MARKERS[i % len(MARKERS)], "lw": 0.9, "ms": 3.2, "zorder": 3}


def _lines(axes, fits, kind):
    """Draw a line with points a set, over the partitions in their order; of groups the points alone."""
    names = next(iter(fits.values()))["partition"].tolist()
    for i, lines in enumerate(fits.values()):
        style = _style(i, len(fits))
        # Side by side where no line leads from one to the next.
        shift = 0 if kind == "period" else 0.5 * (i / max(len(fits) - 1, 1) - 0.5)
        axes.plot(
            np.arange(len(names)) + shift,
            lines["consistency"],
            **style | ({} if kind == "period" else {"ls": "none"}),
            clip_on=False,
        )
    step = -(-len(names) // MOST_TICKS)
    axes.set_xticks(range(0, len(names), step), names[::step], rotation=90 * (max(map(len, names)) > 60 / len(names)))
    _scale(axes, fits)


def _boxes(axes, fits, kind):
    """Draw a box a set, its units as points, and the name of the one that lies lowest, where one does."""
    for i, lines in enumerate(fits.values()):
        known = lines.dropna(subset=["consistency"]).sort_values("consistency", kind="stable")
        values, color = known["consistency"].to_numpy(), _style(i, len(fits))["color"]
        if not len(values):
            continue
        box = {"color": color, "lw": 0.8}
        axes.boxplot([values], positions=[i], widths=0.5, showfliers=False, medianprops=box | {"lw": 1.4},
                     boxprops=box, whiskerprops=box, capprops=box)  # fmt: skip
        # Spread evenly by rank, so that the same data give the same picture.
        spread = 0.18 * np.cos(2.4 * np.arange(len(values)))
        shown = _outside(values) if len(values) > MOST_POINTS else values >= 0
        shown[0] = True
        axes.plot(i + spread[shown], values[shown], ls="none", marker=".", ms=3, color=color, alpha=0.6, zorder=2)
        if len(values) == 1 or values[0] < values[1]:
            axes.annotate(known["partition"].iloc[0], (i + spread[0], values[0]), (4, -1), textcoords="offset points",
                          size=TINY, color=GREY, va="center")  # fmt: skip
    axes.set_xticks(range(len(fits)), list(fits))
    axes.set_xlim(-0.6, len(fits) - 0.4)
    _scale(axes, fits)


def _thin_out(names):
    """Take off names that lie on another whose unit lies lower."""
    kept = []
    for name in sorted(names, key=lambda name: name.xy[1]):
        box = name.get_window_extent()
        if any(box.overlaps(other) for other in kept):
            name.remove()
        else:
            kept.append(box)


def _outside(values):
    """Tell which values lie outside the whiskers of their box."""
    low, high = np.percentile(values, [25, 75])
    return (values < low - 1.5 * (high - low)) | (values > high + 1.5 * (high - low))


def _scale(axes, fits):
    """Set the axis of consistency: to 1, and down to what is there, but to 0.7 at least."""
    low = min(lines["consistency"].min() for lines in fits.values())
    axes.set_ylim(max(0, min(0.7, np.floor(10 * np.nan_to_num(low, nan=1) - 0.2) / 10)), 1.01)
    axes.yaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
    axes.grid(axis="y", color=PALE, lw=0.4)
    axes.tick_params(labelsize=SMALL)


def _legend(fits, labels, cutoff):
    """Return the entries of the legend."""
    entries = [Line2D([], [], label=name, **_style(i, len(fits))) for i, name in enumerate(fits)]
    words = labels.say("Cutoff {cutoff}", cutoff=f"{cutoff:g}")
    return [*entries, Line2D([], [], color=RED, lw=0.9, ls=(0, (4, 2)), label=words)]
