"""The multiverse of settings in two figures: a specification curve and a map of the cutoffs.

References
----------
.. [1] Simonsohn, U., Simmons, J. P., & Nelson, L. D. (2020). Specification curve analysis. Nature Human
   Behaviour, 4(11), 1208-1214. doi:10.1038/s41562-020-0912-z
"""

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, PathPatch
from matplotlib.path import Path
from matplotlib.ticker import MaxNLocator

from equifinal.errors import InputError
from equifinal.figures.lettering import fit, measure
from equifinal.figures.style import BLUE, GREY, INK, MM, NARROW, ORANGE, RED, SMALL, THIN, WIDE, blank, rc
from equifinal.wording import say

__all__ = ["multiverse_heat_figure", "specification_curve_figure"]

RELATIONS = {
    "same": {"marker": "o", "color": BLUE, "hatch": None, "line": BLUE},
    "subset": {"marker": "v", "color": "#9cc6e6", "hatch": ".....", "line": BLUE},
    "superset": {"marker": "^", "color": ORANGE, "hatch": "/////", "line": INK},
    "changed": {"marker": "s", "color": RED, "hatch": "xxxxx", "line": "white"},
    "none": {"marker": "x", "color": "#f0f0f0", "hatch": None, "line": GREY},
}
SETTINGS = {
    "consistency_cutoff": "consistency cutoff",
    "pri_cutoff": "pri cutoff",
    "frequency_cutoff": "frequency cutoff",
    "calibration": "calibration",
}
COVERAGE = "#8a8a8a"
DASHED = {"color": RED, "lw": 0.7, "ls": (0, (4, 2))}
PANELS = 3
LEFT, GAP, CURVE, STRIP, LEVEL, MAP = 27, 3, 48, 11, 3.6, 56


def specification_curve_figure(cells, labels, outcome, solution, published=None):
    """Draw the fit of one solution in every cell of the multiverse, and the settings below it [1]_.

    Parameters
    ----------
    cells : DataFrame
        Of `multiverse.cells`: columns ``calibration, consistency_cutoff, pri_cutoff, frequency_cutoff,
        solution, relation, consistency, coverage``. Where there is a column ``outcome``, only the lines of
        `outcome` are drawn.
    labels : equifinal.labels.Labels
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
    rows = _cells_of(cells, outcome, solution)
    calibrations = rows["calibration"].unique().tolist()
    rank = rows["relation"].map(list(RELATIONS).index)
    order = ["consistency", "_rank", "coverage", *SETTINGS]
    rows = rows.assign(_rank=rank).sort_values(order, kind="stable", na_position="last", ignore_index=True)
    with rc(labels.language):
        return _draw_curve(rows, calibrations, labels, outcome, solution, published or {})


def multiverse_heat_figure(cells, labels, outcome, solution, published=None):
    """Draw how one solution stands to the published one, over consistency and PRI cutoff.

    Parameters
    ----------
    cells : DataFrame
        Of `multiverse.cells`: columns ``calibration, consistency_cutoff, pri_cutoff, frequency_cutoff,
        solution, relation``. Where there is a column ``outcome``, only the lines of `outcome` are drawn; of
        several calibrations the first, which the title names.
    labels : equifinal.labels.Labels
    outcome, solution : str
        Such as ``"OUT"`` and ``"intermediate"``.
    published : mapping of str to value, optional
        The published settings, as `multiverse.first_breaks` takes them; their cell is marked.

    Returns
    -------
    matplotlib.figure.Figure
        One panel for each frequency cutoff, at most three: the lowest, or those next to the published one.
        85 mm wide with one panel, else 175 mm. The shares in the legend are of the cells drawn.

    Raises
    ------
    InputError
        If there is no cell of this outcome and solution.
    """
    rows = _cells_of(cells, outcome, solution)
    several = rows["calibration"].nunique() > 1
    first = rows["calibration"].iloc[0]
    rows = rows[rows["calibration"] == first]
    published = published or {}
    if published.get("calibration", first) != first:
        published = {}
    centre = published.get("frequency_cutoff", 0)
    frequencies = sorted(rows["frequency_cutoff"].unique().tolist(), key=lambda n: (abs(n - centre), n))[:PANELS]
    rows = rows[rows["frequency_cutoff"].isin(frequencies)]
    with rc(labels.language):
        return _draw_map(rows, sorted(frequencies), labels, outcome, solution, first if several else None, published)


def _cells_of(cells, outcome, solution):
    rows = cells[cells["solution"] == solution]
    if "outcome" in rows:
        rows = rows[rows["outcome"] == outcome]
    if rows.empty:
        raise InputError(f"the multiverse holds no cell of outcome {outcome} and solution {solution}.")
    return rows


def _title(labels, outcome, *phrases):
    stop = {"en": ". ", "zh": "。"}[labels.language]
    return stop.join([say("outcome", labels.language, labels.literal(outcome)), *phrases])


def _shares(rows, word):
    """Return for each relation its word with its share of the cells."""
    counts = rows["relation"].value_counts()
    shares = {name: counts.get(name, 0) / len(rows) for name in RELATIONS}
    return {
        name: word("with share", word(name), "<1%" if 0 < share < 0.005 else f"{share:.0%}")
        for name, share in shares.items()
    }


def _legend_shape(figure, entries):
    """Return in how many columns the legend's entries fit, and how high it is in mm."""
    widest = max(measure(figure, entry.get_label(), SMALL)[0] for entry in entries)
    most = max(1, int((figure.bbox.width / figure.dpi / MM - 4) / (widest + 9.5)))
    lines = -(-len(entries) // most)
    return -(-len(entries) // lines), 5 + 4.3 * lines


def _legend(figure, entries, title, columns, tall):
    """Put the legend at the lower edge, `tall` mm high and with a margin below."""
    width, height = figure.bbox.width / figure.dpi / MM, figure.bbox.height / figure.dpi / MM
    figure.legend(
        handles=entries, title=title, loc="upper left", bbox_to_anchor=(2 / width, (tall + 1) / height), ncols=columns,
        alignment="left", handlelength=1.9, handleheight=1.0, handletextpad=0.6, columnspacing=1.5, borderaxespad=0,
    )  # fmt: skip


def _place(figure, height, top, left, width, tall):
    """Return axes at `top` mm from the upper edge."""
    whole = figure.bbox.width / figure.dpi / MM
    return figure.add_axes((left / whole, 1 - (top + tall) / height, width / whole, tall / height))


def _draw_curve(rows, calibrations, labels, outcome, solution, published):
    def word(key, *parts):
        return say(key, labels.language, *parts)

    drawn = [column for column in SETTINGS if column != "calibration" or len(calibrations) > 1]
    levels = {column: sorted(rows[column].unique().tolist()) for column in drawn}
    levels["calibration"] = calibrations
    tall = {c: max(STRIP, LEVEL * len(levels[c])) if c == "calibration" else STRIP for c in drawn}
    at = _published_cell(rows, published, drawn)
    figure = blank(WIDE, 100)
    entries = [_dot(name, label=text) for name, text in _shares(rows, word).items()]
    entries.append(Line2D([], [], ls="", marker=".", ms=4, mew=0, color=COVERAGE, label=word("solution coverage")))
    if at is not None:
        entries.append(Line2D([], [], label=word("published settings"), **_ring() | DASHED))
    columns, foot = _legend_shape(figure, entries)
    names = calibrations if len(calibrations) > 1 else []
    left = max([LEFT, *(18 + 4 + measure(figure, name, SMALL)[0] for name in names)])
    right = WIDE - left - 4
    title = fit(figure, _title(labels, outcome, word(solution)), right)
    head = 4 + measure(figure, title)[1]
    height = head + CURVE + sum(tall.values()) + GAP * len(drawn) + 11 + foot + 1
    figure.set_size_inches(WIDE * MM, height * MM)
    axes = _place(figure, height, head, left, right, CURVE)
    axes.set_title(title, loc="left", pad=4)
    axes.set_ylabel(fit(figure, word("consistency and coverage"), CURVE))
    place = np.arange(1, len(rows) + 1)
    found = rows["consistency"].notna().to_numpy()
    fits = rows.loc[found, ["consistency", "coverage"]].to_numpy()
    floor = max(0, np.floor(10 * fits.min(initial=1) - 0.3) / 10)
    axes.set(xlim=(0.5, len(rows) + 0.5), ylim=(floor, 1 + 0.03 * (1 - floor)), xticks=[])
    heights = np.where(found, rows["consistency"], floor + 0.05 * (1 - floor))
    axes.plot(place, rows["coverage"], ls="", marker=".", ms=1.5, mew=0, color=COVERAGE, rasterized=True, zorder=2)
    _draw_relations(axes, place, heights, rows["relation"].to_numpy(), (right - 1) / len(rows))

    strips = []
    top = head + CURVE
    for column in drawn:
        top += GAP
        strip = _place(figure, height, top, left, right, tall[column])
        top += tall[column]
        _draw_setting(strip, place, rows[column], levels[column], published.get(column))
        strip.set(xlim=axes.get_xlim(), xticks=[])
        strip.set_ylabel(fit(figure, word(SETTINGS[column]), 15, SMALL), size=SMALL, rotation=0, ha="left", va="center")
        strip.yaxis.set_label_coords(-(left - 2) / right, 0.5)
        strips.append(strip)
    if not found.all():
        for one in [axes, *strips]:
            one.axvspan(found.sum() + 0.5, len(rows) + 0.5, color="#f0f0f0", lw=0, zorder=0)
    if at is not None:
        for one in [axes, *strips]:
            one.axvline(place[at], color=INK, lw=THIN, zorder=1)
        axes.plot(place[at], heights[at], gid="published", **_ring())
    strips[-1].xaxis.set_major_locator(MaxNLocator(6, integer=True))
    strips[-1].set_xlabel(fit(figure, word("cells by consistency", f"{len(rows):,}"), right))
    _legend(figure, entries, word("against published"), columns, foot)
    return figure


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


def _ring():
    return {"ls": "", "marker": "o", "ms": 8, "mfc": "none", "mec": INK, "mew": 1.1, "zorder": 6}


def _published_cell(rows, published, columns):
    """Return the line of the published settings, or None."""
    if not all(column in published for column in columns):
        return None
    agrees = np.ones(len(rows), dtype=bool)
    for column in columns:
        agrees &= _equal(rows[column], published[column])
    return int(agrees.argmax()) if agrees.any() else None


def _equal(column, value):
    return column == value if isinstance(value, str) else np.isclose(column, value, rtol=0, atol=1e-9)


def _draw_setting(axes, place, values, levels, published):
    """Draw the value of one setting in every cell: few values as bars, many as dots."""
    if isinstance(levels[0], str) or len(levels) <= 3:
        y = values.map({level: i for i, level in enumerate(levels)}).to_numpy()
        axes.set(ylim=(-0.6, len(levels) - 0.4), yticks=range(len(levels)), yticklabels=[str(v) for v in levels])
        bars = np.stack([np.c_[place, y - 0.3], np.c_[place, y + 0.3]], axis=1)
        axes.add_collection(LineCollection(bars, colors=INK, lw=0.25, rasterized=True), autolim=False)
        lines = [i for i, level in enumerate(levels) if published is not None and _equal(level, published)]
    else:
        room = 0.08 * (levels[-1] - levels[0])
        axes.set_ylim(levels[0] - room, levels[-1] + room)
        axes.yaxis.set_major_locator(MaxNLocator(3, steps=[1, 2, 5, 10]))
        axes.plot(place, values, ls="", marker=".", ms=1, mew=0, color=INK, rasterized=True)
        lines = [] if published is None else [published]
    for line in lines:
        axes.axhline(line, zorder=3, **DASHED)


def _draw_map(rows, frequencies, labels, outcome, solution, calibration, published):
    def word(key, *parts):
        return say(key, labels.language, *parts)

    width = WIDE if len(frequencies) > 1 else NARROW
    figure = blank(width, 120)
    phrases = [word(solution)]
    if calibration is not None:
        phrases.append(word("first calibration", calibration))
    title = fit(figure, _title(labels, outcome, *phrases), width - 4)
    entries = [
        Patch(facecolor=style["color"], edgecolor=style["line"], hatch=style["hatch"], lw=0, label=text)
        for style, text in zip(RELATIONS.values(), _shares(rows, word).values(), strict=True)
    ]
    settings = list(SETTINGS)[:3]
    if _published_cell(rows, published, settings) is not None:
        entries.append(Line2D([], [], label=word("published settings"), **_ring()))
    columns, foot = _legend_shape(figure, entries)
    head = 2 + measure(figure, title)[1] + (7.5 if len(frequencies) > 1 else 3)
    height = head + MAP + 11 + foot + 1
    figure.set_size_inches(width * MM, height * MM)
    figure.text(2 / width, 1 - 2 / height, title, va="top")
    across = (width - 15 - 4 + 8) / len(frequencies) - 8
    edges = [_edges(rows[column]) for column in ("consistency_cutoff", "pri_cutoff")]
    for i, frequency in enumerate(frequencies):
        axes = _place(figure, height, head, 15 + i * (across + 8), across, MAP)
        if len(frequencies) > 1:
            axes.set_title(word("colon", word("frequency cutoff"), frequency), loc="left", pad=4)
        block = rows[rows["frequency_cutoff"] == frequency]
        _draw_block(axes, block, edges)
        axes.set(xlim=(edges[0][0], edges[0][-1]), ylim=(edges[1][0], edges[1][-1]))
        axes.xaxis.set_major_locator(MaxNLocator(5 if across > 40 else 4))
        axes.yaxis.set_major_locator(MaxNLocator(8))
        axes.set_xlabel(word("consistency cutoff"))
        if i:
            axes.tick_params(labelleft=False)
        else:
            axes.set_ylabel(word("pri cutoff"))
        if _published_cell(block, published, settings) is not None:
            spot = (published["consistency_cutoff"], published["pri_cutoff"])
            axes.plot(*spot, clip_on=False, **_ring() | {"mec": "white", "mew": 3.2})
            axes.plot(*spot, clip_on=False, gid="published", **_ring() | {"zorder": 7})
    _legend(figure, entries, word("against published"), columns, foot)
    return figure


def _edges(values):
    """Return the borders half way between the values of a cutoff."""
    values = np.unique(values.to_numpy(dtype=float))
    gaps = np.diff(values) if len(values) > 1 else np.array([0.05])
    inner = values[:-1] + gaps / 2 if len(values) > 1 else np.array([])
    return np.r_[values[0] - gaps[0] / 2, inner, values[-1] + gaps[-1] / 2]


def _draw_block(axes, block, edges):
    """Draw the cells of one panel: fills reach below those drawn later, so that no seams show."""
    ranks = np.full((len(edges[1]) - 1, len(edges[0]) - 1), -1)
    x = np.searchsorted(edges[0], block["consistency_cutoff"]) - 1
    y = np.searchsorted(edges[1], block["pri_cutoff"]) - 1
    ranks[y, x] = block["relation"].map(list(RELATIONS).index)
    for rank, (name, style) in enumerate(RELATIONS.items()):
        if not (ranks == rank).any():
            continue
        axes.add_artist(PathPatch(_outline(ranks >= rank, edges), facecolor=style["color"], lw=0, zorder=1 + rank / 10))
        area = PathPatch(_outline(ranks == rank, edges), facecolor="none", edgecolor=style["line"], lw=0, gid=name)
        area.set(hatch=style["hatch"], zorder=2)
        axes.add_artist(area)


def _outline(mask, edges):
    """Return one path of rectangles, a rectangle for each run of cells in a line."""
    vertices = []
    for y, line in enumerate(mask):
        steps = np.flatnonzero(np.diff(np.r_[0, line.astype(int), 0]))
        low, high = edges[1][y], edges[1][y + 1]
        for x0, x1 in zip(edges[0][steps[::2]], edges[0][steps[1::2]], strict=True):
            vertices += [(x0, low), (x1, low), (x1, high), (x0, high), (x0, low)]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * (len(vertices) // 5)
    return Path(vertices, codes)
