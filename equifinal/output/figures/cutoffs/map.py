"""The sweep of the cutoffs as a map: how a solution stands to the published one, over consistency and PRI cutoff."""

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, PathPatch
from matplotlib.path import Path

from equifinal.output.figures.cells import (
    RELATIONS,
    SETTINGS,
    cells_of,
    legend,
    legend_shape,
    place_axes,
    published_cell,
    ring,
    shares,
    title_of,
)
from equifinal.output.figures.labelling.lettering import fit, measure
from equifinal.output.figures.panels import on_map
from equifinal.output.figures.style import MM, NARROW, WIDE, blank, rc

from .axis import CutoffAxis

__all__ = ["cutoff_map_figure"]

MAP = 56


def cutoff_map_figure(cells, labels, outcome, solution, published=None):
    """Draw how one solution stands to the published one, over consistency and PRI cutoff.

    Parameters
    ----------
    cells : DataFrame
        Of `multiverse.cells`: columns ``calibration, consistency_cutoff, pri_cutoff, frequency_cutoff,
        solution, relation``. Where there is a column ``outcome``, only the lines of `outcome` are drawn; of
        several calibrations the first, which the title names.
    labels : Labels
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
    rows = cells_of(cells, outcome, solution)
    several = rows["calibration"].nunique() > 1
    first = rows["calibration"].iloc[0]
    published = published or {}
    if published.get("calibration", first) != first:
        published = {}
    rows = on_map(rows, published.get("frequency_cutoff", 0))
    frequencies = sorted(rows["frequency_cutoff"].unique().tolist())
    with rc(labels.language):
        return _draw_map(rows, frequencies, labels, outcome, solution, first if several else None, published)


def _draw_map(rows, frequencies, labels, outcome, solution, calibration, published):
    width = WIDE if len(frequencies) > 1 else NARROW
    figure = blank(width, 120)
    phrases = [labels.term(solution)]
    if calibration is not None:
        phrases.append(labels.say("First calibration: {calibration}", calibration=calibration))
    title = fit(figure, title_of(labels, outcome, *phrases), width - 4)
    entries = [
        Patch(facecolor=style["color"], edgecolor=style["line"], hatch=style["hatch"], lw=0, label=text)
        for style, text in ((RELATIONS[name], text) for name, text in shares(rows, labels).items())
    ]
    settings = SETTINGS[:3]
    if published_cell(rows, published, settings) is not None:
        entries.append(Line2D([], [], label=labels.say("Reported settings"), **ring()))
    columns, foot = legend_shape(figure, entries)
    head = 2 + measure(figure, title)[1] + (7.5 if len(frequencies) > 1 else 3)
    height = head + MAP + 11 + foot + 1
    figure.set_size_inches(width * MM, height * MM)
    figure.text(2 / width, 1 - 2 / height, title, va="top")
    across = (width - 15 - 4 + 8) / len(frequencies) - 8
    x, y = (CutoffAxis(rows[column]) for column in ("consistency_cutoff", "pri_cutoff"))
    for i, frequency in enumerate(frequencies):
        axes = place_axes(figure, height, head, 15 + i * (across + 8), across, MAP)
        if len(frequencies) > 1:
            axes.set_title(
                labels.say("{name}: {text}", name=labels.say("Frequency cutoff"), text=frequency), loc="left", pad=4
            )
        block = rows[rows["frequency_cutoff"] == frequency]
        _draw_block(axes, block, x, y)
        x.settle(axes, "x", 5 if across > 40 else 4)
        y.settle(axes, "y", 8)
        axes.set_xlabel(labels.say("Consistency cutoff"))
        if i:
            axes.tick_params(labelleft=False)
        else:
            axes.set_ylabel(labels.say("PRI cutoff"))
        if published_cell(block, published, settings) is not None:
            spot = (x.place(published["consistency_cutoff"]), y.place(published["pri_cutoff"]))
            axes.plot(*spot, clip_on=False, **ring() | {"mec": "white", "mew": 3.2})
            axes.plot(*spot, clip_on=False, gid="published", **ring() | {"zorder": 7})
    legend(figure, entries, labels.say("Against the reported solution (share of cells)"), columns, foot)
    return figure


def _draw_block(axes, block, x, y):
    """Draw the cells of one panel: fills reach below those drawn later, so that no seams show."""
    edges = x.edges, y.edges
    ranks = np.full((len(y.edges) - 1, len(x.edges) - 1), -1)
    columns, lines = (
        np.searchsorted(axis.edges, axis.place(block[name])) - 1
        for axis, name in ((x, "consistency_cutoff"), (y, "pri_cutoff"))
    )
    ranks[lines, columns] = block["relation"].map(list(RELATIONS).index)
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
