"""The truth table as bubbles: consistency against PRI, area by number of cases."""

import numpy as np
from adjustText import adjust_text
from matplotlib.lines import Line2D

from equifinal.figures.style import BLUE, GREY, INK, ORANGE, RED, SMALL, TINY, WIDE, blank, rc, wrap
from equifinal.wording import say

__all__ = ["truth_table_figure"]

HEIGHT = 92
CODES = {
    "1": {"facecolor": BLUE, "edgecolor": BLUE},
    "0": {"facecolor": "white", "edgecolor": INK},
    "C": {"facecolor": ORANGE, "edgecolor": INK, "hatch": "//////"},
    "?": {"facecolor": "#e4e4e4", "edgecolor": GREY, "linestyle": (0, (2, 1.5))},
}


def truth_table_figure(truth_table, labels, outcome, consistency_cutoff, pri_cutoff):
    """Draw the observed rows of a truth table.

    Parameters
    ----------
    truth_table : pandas.DataFrame
        Columns ``outcome,row,value,n,consistency,pri`` and others; rows without a consistency (no case
        belongs to them) are not drawn.
    labels : equifinal.labels.Labels
    outcome : str
        Which block of the table to draw.
    consistency_cutoff, pri_cutoff : float
        Drawn as lines.

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide; each bubble carries the number of its row.
    """
    rows = truth_table[(truth_table["outcome"] == outcome) & (truth_table["n"] > 0)]
    rows = rows.dropna(subset=["consistency", "pri"]).sort_values(["n", "row"], ascending=[False, True])
    with rc(labels.language):
        return _draw(rows, labels, outcome, consistency_cutoff, pri_cutoff)


def _draw(rows, labels, outcome, consistency_cutoff, pri_cutoff):
    figure = blank(WIDE, HEIGHT)
    axes = figure.add_axes((15 / WIDE, 13 / HEIGHT, 108 / WIDE, 71 / HEIGHT))
    unit = 20 if rows["n"].max() <= 12 else 240 / rows["n"].max()
    low = min(rows["consistency"].min(), consistency_cutoff, 0.95)
    axes.set(xlim=(low - 0.08 * (1 - low), 1 + 0.06 * (1 - low)), ylim=(-0.07, 1.07), yticks=np.linspace(0, 1, 6))
    axes.set_xlabel(say("consistency", labels.language))
    axes.set_ylabel(say("pri", labels.language))
    axes.set_title(wrap(say("necessity for", labels.language, labels.literal(outcome)), 70), loc="left", pad=12)
    axes.axvline(consistency_cutoff, color=RED, lw=0.9, ls=(0, (4, 2)), zorder=1)
    axes.axhline(pri_cutoff, color=RED, lw=0.9, ls=(0, (4, 2)), zorder=1)
    cutoffs = (
        (say("consistency cutoff", labels.language), consistency_cutoff, (consistency_cutoff, 1.07), (0, 2), "center", "bottom"),
    )
    for code, style in CODES.items():
        part = rows[rows["value"].astype(str) == code]
        axes.scatter(part["consistency"], part["pri"], s=unit * part["n"], lw=0.8, zorder=3, gid=code, **style)
    texts = [
        axes.text(x, y, str(row), size=TINY, zorder=5)
        for x, y, row in zip(rows["consistency"], rows["pri"], rows["row"], strict=True)
    ]
    figure.draw_without_rendering()
    adjust_text(texts, ax=axes, iter_lim=200)
    return figure
