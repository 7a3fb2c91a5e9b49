"""The adjusted distances of configurations and solutions, between periods and groups and within units."""

from matplotlib.lines import Line2D

from equifinal.output.figures.cells import legend_shape
from equifinal.output.figures.labelling.lettering import fit
from equifinal.output.figures.style import BLUE, INK, MM, ORANGE, PALE, RED, SMALL, WIDE, blank, rc, settle

__all__ = ["distance_figure"]

MARKS = {
    "period": {"marker": "o", "mfc": BLUE, "mec": BLUE},
    "unit": {"marker": "s", "mfc": "white", "mec": INK},
    "group": {"marker": "D", "mfc": ORANGE, "mec": ORANGE},
}
ROW, LEAST, APART = 6, 0.25, 0.6


def distance_figure(distances, dimensions, labels, outcomes, threshold):
    """Draw a dot plot of adjusted distances, one panel an outcome.

    Parameters
    ----------
    distances : dict of str to (dict of str to DataFrame)
        Outcome to the names of its configurations (the last: of the solution), to their lines of `distances.csv`.
    dimensions : list of (str, str)
        Name and kind of each.
    labels : Labels
    outcomes : sequence of str
    threshold : float
        Drawn as a line.

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide.
    """
    rows = max([1, *(len(distances[outcome]) for outcome in outcomes)])
    with rc(labels.language):
        figure = blank(WIDE, 100)
        entries = _legend(dimensions, labels, threshold)
        columns, below = legend_shape(figure, entries)
        height = ROW * rows + 23 + below
        figure.set_size_inches(WIDE * MM, height * MM)
        share = (below - 3) / height
        figure.set_layout_engine("constrained", w_pad=1 * MM, h_pad=1 * MM, rect=(0, share, 0.99, 1 - share))
        panels = figure.subplots(1, len(outcomes), squeeze=False)[0]
        known = [line["adjusted"].max() for found in distances.values() for line in found.values()]
        right = max([LEAST, 1.2 * threshold, *(1.08 * value for value in known if value == value)])
        for axes, outcome in zip(panels, outcomes, strict=True):
            _panel(axes, distances[outcome], dimensions, threshold)
            axes.set(xlim=(0, right), ylim=(rows - 0.4, -0.6))
            axes.set_xlabel(labels.say("Adjusted distance"))
            title = labels.say("Outcome: {outcome}", outcome=labels.literal(outcome))
            axes.set_title(fit(figure, title, 70), loc="left")
        figure.legend(handles=entries, loc="lower center", ncols=columns)
        settle(figure)
        return figure


def _mark(kind, i):
    """Return the mark of a dimension; further groups have other shapes."""
    return MARKS[kind] | ({"marker": "D^vPX"[i % 5]} if kind == "group" else {})


def _legend(dimensions, labels, threshold):
    """Return the entries of the legend."""
    marks = [_mark(kind, i) for i, (_, kind) in enumerate(dimensions)]
    entries = [
        Line2D([], [], ls="none", ms=4.5, label=name, **mark) for (name, _), mark in zip(dimensions, marks, strict=True)
    ]
    words = labels.say("Threshold {threshold}", threshold=f"{threshold:g}")
    return [*entries, Line2D([], [], color=RED, lw=0.9, ls=(0, (4, 2)), label=words)]


def _panel(axes, found, dimensions, threshold):
    """Draw the rows of one outcome."""
    for y, lines in enumerate(found.values()):
        axes.axhline(y, color=PALE, lw=0.4, zorder=0.6)
        by_name = lines.set_index("dimension")["adjusted"]
        for i, (name, kind) in enumerate(dimensions):
            beside = y + APART * ((i + 0.5) / len(dimensions) - 0.5)  # so that none hides another
            axes.plot(by_name[name], beside, ls="none", ms=4.5, clip_on=False, zorder=3, **_mark(kind, i))
    axes.axvline(threshold, color=RED, lw=0.9, ls=(0, (4, 2)), zorder=1)
    axes.set_yticks(range(len(found)), list(found))
    axes.tick_params(axis="y", length=0, labelsize=SMALL)
