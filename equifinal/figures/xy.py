"""XY plots: membership of the cases in a term or solution against membership in the outcome."""

import numpy as np
from adjustText import adjust_text
from matplotlib.lines import Line2D

from equifinal.figures.style import BLUE, GREY, INK, NARROW, ORANGE, RED, SMALL, THIN, TINY, blank, rc, wrap
from equifinal.wording import say

__all__ = ["kinds_of_cases", "xy_figure"]

MOST_LABELS = 60
MARKS = {
    "typical": {"marker": "o", "ms": 4, "mfc": BLUE, "mec": BLUE},
    "deviant in degree": {"marker": "o", "ms": 4, "mfc": "white", "mec": BLUE},
    "deviant in consistency": {"marker": "v", "ms": 4.8, "mfc": RED, "mec": INK},
    "deviant in coverage": {"marker": "D", "ms": 3.8, "mfc": ORANGE, "mec": INK},
    "irrelevant": {"marker": "x", "ms": 3.6, "mfc": GREY, "mec": GREY},
}

LEGEND = ("typical", "deviant in coverage", "irrelevant", "deviant in degree", "deviant in consistency")


def kinds_of_cases(x, y):
    """Return the kind of each case for a statement of sufficiency.

    Parameters
    ----------
    x, y : numpy.ndarray, shape (cases,)
        Memberships in the term and in the outcome.

    Returns
    -------
    numpy.ndarray of str, shape (cases,)
        ``typical`` (x > 0.5, y > 0.5, x <= y), ``deviant in degree`` (x > 0.5, y > 0.5, x > y),
        ``deviant in consistency`` (in kind: x > 0.5, y <= 0.5), ``deviant in coverage`` (x <= 0.5, y > 0.5),
        ``irrelevant`` (the rest).

    References
    ----------
    Schneider and Rohlfing (2013), doi 10.1177/0049124113481341.
    """
    inside, shown = x > 0.5, y > 0.5
    return np.select(
        [inside & shown & (x <= y), inside & shown, inside, shown],
        ["typical", "deviant in degree", "deviant in consistency", "deviant in coverage"],
        "irrelevant",
    )


def xy_figure(x, y, cases, title, labels, consistency, coverage, *, expression, outcome):
    """Draw an XY plot of a statement of sufficiency.

    Parameters
    ----------
    x, y : array-like, shape (cases,)
        Memberships in the term or solution and in the outcome.
    cases : sequence of str, length cases
    title : str
        Heading, such as ``"Configuration 1"``; may be empty.
    labels : equifinal.labels.Labels
    consistency, coverage : float
        Printed above the plot, where they hide no case.
    expression : str
        What `x` is the membership in, in short names: ``"~SYS*ORG"``.
    outcome : str
        The outcome, or its negation with ``~``.

    Returns
    -------
    matplotlib.figure.Figure
        85 mm wide. Of more than 60 cases only members of the term (x > 0.5) are labelled, the 60 highest.
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    with rc(labels.language):
        words = wrap(say("membership in", labels.language, expression), 50)
        title = wrap(title, 48)
        figure, axes = _frame(title.count("\n") + 1 if title else 0, words.count("\n") + 1)
        axes.set_xlabel(words)
        axes.set_ylabel(wrap(say("membership in", labels.language, labels.literal(outcome)), 44))
        axes.set_title(title, loc="left", pad=14)
        fit = [
            say("colon", labels.language, say(key, labels.language), f"{value:.3f}")
            for key, value in (("consistency", consistency), ("coverage", coverage))
        ]
        axes.annotate(
            "    ".join(fit), (0, 1), xytext=(0, 4), xycoords="axes fraction", textcoords="offset points", size=SMALL
        )
        kinds = kinds_of_cases(x, y)
        for kind, mark in MARKS.items():
            axes.plot(x[kinds == kind], y[kinds == kind], ls="none", mew=0.7, zorder=3, gid=kind, **mark)
        handles = [Line2D([], [], ls="none", mew=0.7, label=say(kind, labels.language), **MARKS[kind]) for kind in LEGEND]
        figure.legend(handles=handles, loc="lower center", ncols=2, handletextpad=0.3, columnspacing=1)
        figure.draw_without_rendering()
        _label(axes, x, y, [labels.case(case) for case in cases])
    return figure


def _frame(title_lines, label_lines):
    side, left, legend = 67, 14, 13
    below, above = legend + 7 + 3.6 * label_lines, 6 + 3.8 * title_lines
    height = below + side + above
    figure = blank(NARROW, height)
    axes = figure.add_axes((left / NARROW, below / height, side / NARROW, side / height))
    ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
    axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02), xticks=ticks, yticks=ticks)
    axes.spines[["top", "right"]].set_visible(True)
    axes.plot([0, 1], [0, 1], color=GREY, lw=THIN, zorder=1)
    for line in (axes.axhline, axes.axvline):
        line(0.5, color=GREY, lw=THIN, ls=(0, (4, 3)), zorder=1)
    return figure, axes


def _label(axes, x, y, cases):
    order = np.argsort(-x, kind="stable")
    if len(x) > MOST_LABELS:
        order = order[x[order] > 0.5][:MOST_LABELS]
    texts = [axes.text(x[i], y[i], cases[i], size=TINY, zorder=4) for i in order]
    adjust_text(
        texts, x, y, ax=axes, iter_lim=200, expand=(1.1, 1.25), force_text=(0.3, 0.5), max_move=20,
        min_arrow_len=25, arrowprops={"arrowstyle": "-", "color": GREY, "lw": 0.3},
    )  # fmt: skip
