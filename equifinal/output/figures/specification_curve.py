"""The multiverse of settings as a specification curve.

References
----------
.. [1] Simonsohn, U., Simmons, J. P., & Nelson, L. D. (2020). Specification curve analysis. Nature Human
   Behaviour, 4(11), 1208-1214. doi:10.1038/s41562-020-0912-z
"""

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from .cells import (
    RELATIONS,
    SETTINGS,
    cells_of,
    equal,
    legend,
    legend_shape,
    place_axes,
    published_cell,
    ring,
    shares,
    title_of,
)
from .labelling.lettering import fit, measure
from .style import GREY, INK, MM, RED, SMALL, THIN, WIDE, blank, rc

__all__ = ["specification_curve_figure"]

COVERAGE = "#8a8a8a"
DASHED = {"color": RED, "lw": 0.7, "ls": (0, (4, 2))}
LEFT, GAP, CURVE, STRIP, LEVEL = 27, 3, 48, 11, 3.6


def specification_curve_figure(cells, labels, outcome, solution, published=None):
    """Draw the fit of one solution in every cell of the multiverse, and the settings below it [1]_.

    Parameters
    ----------
    cells : DataFrame
        Of `multiverse.cells`: columns ``calibration, consistency_cutoff, pri_cutoff, frequency_cutoff,
        solution, relation, consistency, coverage``. Where there is a column ``outcome``, only the lines of
        `outcome` are drawn.
    labels : Labels
    outcome, solution : str
        Such as ``"OUT"`` and ``"intermediate"``.
    published : mapping of str to value, optional
        The published settings, as `multiverse.first_breaks` takes them; the cell and its values are marked.

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide. Cells from left to right by rising consistency, those without a solution last; equal
        ones by relation, coverage and settings. Dense layers are rasterised.

    Raises
    ------
    InputError
        If there is no cell of this outcome and solution.
    """
    rows = cells_of(cells, outcome, solution)
    calibrations = rows["calibration"].unique().tolist()
    rank = rows["relation"].map(list(RELATIONS).index)
    order = ["consistency", "_rank", "coverage", *SETTINGS]
    rows = rows.assign(_rank=rank).sort_values(order, kind="stable", na_position="last", ignore_index=True)
    with rc(labels.language):
        return _draw_curve(rows, calibrations, labels, outcome, solution, published or {})


def _draw_curve(rows, calibrations, labels, outcome, solution, published):
    drawn = [column for column in SETTINGS if column != "calibration" or len(calibrations) > 1]
    levels = {column: sorted(rows[column].unique().tolist()) for column in drawn}
    levels["calibration"] = calibrations
    tall = {c: max(STRIP, LEVEL * len(levels[c])) if c == "calibration" else STRIP for c in drawn}
    at = published_cell(rows, published, drawn)
    figure = blank(WIDE, 100)
    entries = _entries(rows, labels, published=at is not None)
    columns, foot = legend_shape(figure, entries)
    names = calibrations if len(calibrations) > 1 else []
    left = max([LEFT, *(18 + 4 + measure(figure, name, SMALL)[0] for name in names)])
    right = WIDE - left - 4
    title = fit(figure, title_of(labels, outcome, labels.term(solution)), right)
    head = 4 + measure(figure, title)[1]
    height = head + CURVE + sum(tall.values()) + GAP * len(drawn) + 11 + foot + 1
    figure.set_size_inches(WIDE * MM, height * MM)
    axes = place_axes(figure, height, head, left, right, CURVE)
    axes.set_title(title, loc="left", pad=4)
    axes.set_ylabel(fit(figure, labels.say("Consistency and coverage"), CURVE))
    place, heights = _draw_fit(axes, rows, (right - 1) / len(rows))
    strips = []
    top = head + CURVE
    for column in drawn:
        top += GAP
        strip = place_axes(figure, height, top, left, right, tall[column])
        top += tall[column]
        _draw_setting(strip, place, rows[column], levels[column], published.get(column))
        strip.set(xlim=axes.get_xlim(), xticks=[])
        strip.set_ylabel(fit(figure, labels.term(column), 15, SMALL), size=SMALL, rotation=0, ha="left", va="center")
        strip.yaxis.set_label_coords(-(left - 2) / right, 0.5)
        strips.append(strip)
    solved = int(rows["consistency"].notna().sum())
    for one in [axes, *strips]:
        if solved < len(rows):
            one.axvspan(solved + 0.5, len(rows) + 0.5, color="#f0f0f0", lw=0, zorder=0)
        if at is not None:
            one.axvline(place[at], color=INK, lw=THIN, zorder=1)
    if at is not None:
        axes.plot(place[at], heights[at], gid="published", **ring())
    strips[-1].xaxis.set_major_locator(MaxNLocator(6, integer=True))
    strips[-1].set_xlabel(
        fit(
            figure,
            labels.say("{cells} combinations of settings, by solution consistency", cells=f"{len(rows):,}"),
            right,
        )
    )
    legend(figure, entries, labels.say("Against the reported solution (share of cells)"), columns, foot)
    return figure


def _entries(rows, labels, published):
    """Return the entries of the legend: relations with their shares, coverage, and the published settings if drawn."""
    entries = [_dot(name, label=text) for name, text in shares(rows, labels).items()]
    entries.append(
        Line2D([], [], ls="", marker=".", ms=4, mew=0, color=COVERAGE, label=labels.say("Solution coverage"))
    )
    if published:
        entries.append(Line2D([], [], label=labels.say("Reported settings"), **ring() | DASHED))
    return entries


def _draw_fit(axes, rows, unit):
    """Draw consistency and coverage of every cell, those without a solution at the foot; return where they stand."""
    place = np.arange(1, len(rows) + 1)
    found = rows["consistency"].notna().to_numpy()
    fits = rows.loc[found, ["consistency", "coverage"]].to_numpy()
    floor = max(0, np.floor(10 * fits.min(initial=1) - 0.3) / 10)
    axes.set(xlim=(0.5, len(rows) + 0.5), ylim=(floor, 1 + 0.03 * (1 - floor)), xticks=[])
    heights = np.where(found, rows["consistency"], floor + 0.05 * (1 - floor))
    axes.plot(place, rows["coverage"], ls="", marker=".", ms=1.5, mew=0, color=COVERAGE, rasterized=True, zorder=2)
    _draw_relations(axes, place, heights, rows["relation"].to_numpy(), unit)
    return place, heights


def _draw_relations(axes, place, heights, relations, unit):
    """Draw a dot a cell, and a larger one in the middle of runs of equal cells; `unit` is a cell's width in mm."""
    breaks = np.flatnonzero((np.diff(heights) != 0) | (relations[1:] != relations[:-1])) + 1
    starts, ends = np.r_[0, breaks], np.r_[breaks, len(place)]
    wide = (ends - starts) * unit >= 1.5
    for name, style in RELATIONS.items():
        here = relations == name
        few = {"ls": "", "marker": style["marker"], "color": style["line"], "mfc": style["color"]}
        small = {"color": GREY, "mew": 0.3} if name == "none" else {"color": style["color"], "mew": 0}
        axes.plot(place[here], heights[here], ms=2.5, zorder=3, rasterized=True, gid=name, **few | small)
        runs = np.flatnonzero(wide & (relations[starts] == name))
        middle = (starts[runs] + ends[runs] - 1) // 2
        axes.plot(place[middle], heights[middle], ms=4, mew=0.5, zorder=4, **few)


def _dot(name, **options):
    style = RELATIONS[name]
    face = {"marker": style["marker"], "color": style["line"], "mfc": style["color"]}
    return Line2D([], [], ls="", ms=4, mew=0.5, **face, **options)


def _draw_setting(axes, place, values, levels, published):
    """Draw the value of one setting in every cell: few values as bars, many as dots."""
    if isinstance(levels[0], str) or len(levels) <= 3:
        y = values.map({level: i for i, level in enumerate(levels)}).to_numpy()
        axes.set(ylim=(-0.6, len(levels) - 0.4), yticks=range(len(levels)), yticklabels=[str(v) for v in levels])
        bars = np.stack([np.c_[place, y - 0.3], np.c_[place, y + 0.3]], axis=1)
        axes.add_collection(LineCollection(bars, colors=INK, lw=0.25, rasterized=True), autolim=False)
        lines = [i for i, level in enumerate(levels) if published is not None and equal(level, published)]
    else:
        room = 0.08 * (levels[-1] - levels[0])
        axes.set_ylim(levels[0] - room, levels[-1] + room)
        axes.yaxis.set_major_locator(MaxNLocator(3, steps=[1, 2, 5, 10]))
        axes.plot(place, values, ls="", marker=".", ms=1, mew=0, color=INK, rasterized=True)
        lines = [] if published is None else [published]
    for line in lines:
        axes.axhline(line, zorder=3, **DASHED)
