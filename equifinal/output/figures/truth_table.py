"""The truth table as bubbles: consistency against PRI, area by number of cases."""

import numpy as np

from equifinal.steps.sides import outcomes_of
from equifinal.steps.truth_table.cutoffs import Cutoffs

from .labelling.lettering import fit
from .labelling.placing import label_points
from .style import BLUE, GREY, INK, MM, ORANGE, RED, SMALL, WIDE, blank, rc

__all__ = ["draw_truth_table", "truth_table_figure", "truth_table_figures"]

HEIGHT = 92
LABELLED = 80  # rows, those with most cases first
RIGHT = 129 / WIDE + 0.01
CODES = {
    "1": {"facecolor": BLUE, "edgecolor": BLUE},
    "0": {"facecolor": "white", "edgecolor": INK},
    "C": {"facecolor": ORANGE, "edgecolor": INK, "hatch": "//////"},
    "?": {"facecolor": "#e4e4e4", "edgecolor": GREY, "linestyle": (0, (2, 1.5))},
}


def truth_table_figures(truth_table, settings, consistency, labels):
    """Draw the truth tables of the outcome and of its negation.

    Parameters
    ----------
    truth_table : DataFrame
        The table of its name.
    settings : mapping
        `outcome`, `pri_cutoff` and the negation's own cutoffs of the configuration.
    consistency : float
        The consistency cutoff.
    labels : Labels

    Yields
    ------
    tuple of str and matplotlib.figure.Figure
        The figure's name and the figure.
    """
    given = {"frequency_cutoff": 1, "contradiction_cutoff": None, **settings}
    sides = {
        side: (outcome, Cutoffs.of_settings(given, consistency, outcome))
        for side, outcome in outcomes_of(settings).items()
    }
    frame = _frame([(_observed(truth_table, outcome), at.consistency, at.pri) for outcome, at in sides.values()])
    for side, (outcome, at) in sides.items():
        yield (
            f"truth_table_{side}",
            truth_table_figure(truth_table, labels, outcome, at.consistency, at.pri, frame),
        )


def truth_table_figure(truth_table, labels, outcome, consistency_cutoff, pri_cutoff, frame=None):
    """Draw the observed rows of a truth table.

    Parameters
    ----------
    truth_table : pandas.DataFrame
        Columns ``outcome,row,value,n,consistency,pri`` and others; rows without a consistency (no case
        belongs to them) are not drawn.
    labels : Labels
    outcome : str
        Which block of the table to draw.
    consistency_cutoff, pri_cutoff : float
        Drawn as lines.
    frame : tuple of float, optional
        Ends of the axes, so that figures can be compared: lowest and highest consistency, then PRI. Left out, they are
        those of the rows.

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide; each bubble carries the number of its row, of many those with most cases.
    """
    rows = _observed(truth_table, outcome)
    with rc(labels.language):
        figure = blank(WIDE, HEIGHT)
        axes = figure.add_axes((14 / WIDE, 12 / HEIGHT, 108 / WIDE, 69 / HEIGHT))
        _draw(axes, rows, labels, outcome, (consistency_cutoff, pri_cutoff), 105, frame)
        _legends(axes, rows, labels)
        _label(axes, rows)
    return figure


def draw_truth_table(axes, truth_table, labels, outcome, consistency_cutoff, pri_cutoff):
    """Draw the observed rows of a truth table on axes that are there, without a legend.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Row numbers are placed for the size that it has now.
    truth_table, labels, outcome, consistency_cutoff, pri_cutoff
        As for `truth_table_figure`.
    """
    rows = _observed(truth_table, outcome)
    with rc(labels.language):
        axes.get_figure(root=True).draw_without_rendering()
        side = axes.get_window_extent().width / axes.figure.dpi / MM
        _draw(axes, rows, labels, outcome, (consistency_cutoff, pri_cutoff), side)
        _label(axes, rows)


def _observed(truth_table, outcome):
    """Return the rows of an outcome that cases belong to, those with most cases first."""
    rows = truth_table[(truth_table["outcome"] == outcome) & (truth_table["n"] > 0)]
    return rows.dropna(subset=["consistency", "pri"]).sort_values(["n", "row"], ascending=[False, True])


def _unit(rows):
    """Return the area of a bubble for one case."""
    return min(32, 320 / rows["n"].max()) if len(rows) else 32


def _frame(sides):
    """Return the ends of the axes that hold the rows of some sides and their two cutoffs."""
    low = min(min([*rows["consistency"], consistency, 0.95]) for rows, consistency, _ in sides)
    floor = np.floor(5 * min(min([*rows["pri"], pri, 0.8]) for rows, _, pri in sides)) / 5
    return low - 0.08 * (1 - low), 1 + 0.06 * (1 - low), floor - 0.07 * (1 - floor), 1 + 0.07 * (1 - floor)


def _draw(axes, rows, labels, outcome, cutoffs, room, frame=None):
    """Draw bubbles and cutoffs; the title is at most `room` mm wide."""
    consistency_cutoff, pri_cutoff = cutoffs
    frame = frame or _frame([(rows, *cutoffs)])
    first = np.ceil(5 * frame[2] - 1e-9) / 5
    axes.set(xlim=frame[:2], ylim=frame[2:], yticks=np.arange(first, 1.01, 0.2).round(1))
    axes.set_xlabel(labels.say("Consistency"))
    axes.set_ylabel(labels.say("PRI"))
    axes.set_title(
        fit(axes.figure, labels.say("Outcome: {outcome}", outcome=labels.literal(outcome)), room), loc="left", pad=14
    )
    cutoffs = [
        (consistency_cutoff, frame[2], consistency_cutoff, frame[3]),
        (frame[0], pri_cutoff, frame[1], pri_cutoff),
    ]
    for x0, y0, x1, y1 in cutoffs:
        axes.plot([x0, x1], [y0, y1], color=RED, lw=0.9, ls=(0, (4, 2)), zorder=1)
    notes = {"size": SMALL, "color": RED, "textcoords": "offset points"}
    line = labels.say("{name}: {text}", name=labels.say("Consistency cutoff"), text=f"{consistency_cutoff:g}")
    axes.annotate(line, cutoffs[0][2:], xytext=(0, 3), ha="center", va="bottom", **notes)
    line = labels.say("{name}: {text}", name=labels.say("PRI cutoff"), text=f"{pri_cutoff:g}")
    axes.annotate(line, cutoffs[1][:2], xytext=(3, 3), ha="left", va="bottom", **notes)
    for code, style in CODES.items():
        part = rows[rows["value"].astype(str) == code]
        style = {"label": labels.term(f"coded {code}") if len(part) else "_"} | style
        area = _unit(rows) * part["n"]
        axes.scatter(part["consistency"], part["pri"], s=area, lw=0.8, zorder=3, gid=code, **style)


def _label(axes, rows):
    """Put the numbers of the rows beside their bubbles."""
    axes.get_figure(root=True).draw_without_rendering()
    x, y = rows["consistency"].to_numpy(), rows["pri"].to_numpy()
    names = [str(row) if i < LABELLED else None for i, row in enumerate(rows["row"])]
    label_points(axes, x, y, names, np.sqrt(_unit(rows) * rows["n"].to_numpy() / np.pi) + 0.4)


def _legends(axes, rows, labels):
    """Draw what the codes and the areas mean."""

    figure, unit = axes.figure, _unit(rows)
    codes = [code for code in CODES if (rows["value"].astype(str) == code).any()]
    handles = [_bubble(axes, 32, **CODES[code], label=labels.term(f"coded {code}")) for code in codes]
    style = {"loc": "upper left", "alignment": "left", "handletextpad": 0.9, "labelspacing": 0.7}
    top = 81 / HEIGHT
    first = figure.legend(handles=handles, title=labels.say("Truth-table rows"), bbox_to_anchor=(RIGHT, top), **style)
    sizes = sorted({int(n) for n in [1, rows["n"].max() / 2, rows["n"].max()] if n >= 1})
    step = {"labelspacing": max(0.7, 0.12 * np.sqrt(unit * max(sizes, default=1)))}
    bubbles = [_bubble(axes, unit * n, facecolor="white", edgecolor=INK, label=str(n)) for n in sizes]
    box = first.get_window_extent()
    top -= (box.height / figure.dpi / MM + 5) / HEIGHT
    figure.legend(handles=bubbles, title=labels.say("Cases in a row"), bbox_to_anchor=(RIGHT, top), **style | step)
    figure.text(
        RIGHT + 0.005,
        12 / HEIGHT,
        fit(figure, labels.say("Numbers: rows of the truth table"), 42, SMALL),
        size=SMALL,
        color=GREY,
    )


def _bubble(axes, area, **style):
    return axes.scatter([], [], s=area, lw=0.8, **style)
