"""Labels beside points, without overlaps, the same every time: placed by textalloc."""

from contextlib import contextmanager, redirect_stdout
from io import StringIO

import numpy as np
import textalloc
from matplotlib.path import Path

from equifinal.output.figures.style import GREY, MM, TINY

__all__ = ["label_points"]

# Shares of the axes' size, and how many places to try: docs/figures.md.
SEARCH = {
    "margin": 0.006,
    "min_distance": 0.013,
    "max_distance": 0.4,
    "nbr_candidates": 500,
    "avoid_label_lines_overlap": True,  # what it lets through is taken off below
}
INSET = 0.012
SHORTEST_LEADER = 1.6


def label_points(axes, x, y, labels, radii, lines=()):
    """Label points so that no label lies on a point or another label, where there is room.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Of final size and limits.
    x, y : array-like, shape (points,)
    labels : sequence of str or None, length points
        None is a point without a label, to be kept clear all the same.
    radii : array-like, shape (points,)
        Radii of the markers in points (1/72 inch).
    lines : sequence of array, shape (corners, 2)
        Lines that no label may lie on either.

    Returns
    -------
    list of matplotlib.text.Text
        The labels drawn, those farther left first; one for which there is no room is left off. Labels away from
        their point have a thin leader to it, which runs through no other label.
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    named = sorted((i for i, label in enumerate(labels) if label), key=lambda i: x[i])
    if not named:
        return []
    frame = axes.axis()
    marks = axes.scatter(x, y)
    marks.set_sizes((2 * np.asarray(radii, float)) ** 2, axes.figure.dpi)
    with _undrawn(axes.get_figure(root=True)), redirect_stdout(StringIO()):  # textalloc prints where it finds no room
        _, _, texts, leaders = textalloc.allocate(
            axes,
            x[named],
            y[named],
            [labels[i] for i in named],
            x_scatter=x,
            y_scatter=y,
            scatter_plot=marks,
            x_lines=[line[:, 0] for line in lines] or None,
            y_lines=[line[:, 1] for line in lines] or None,
            textsize=TINY,
            draw_all=False,
            xlims=_within(*frame[:2]),
            ylims=_within(*frame[2:]),
            linecolor=GREY,
            linewidth=0.4,
            zorder=5,
            plot_kwargs={"zorder": 2, "gid": "leader"},
            **SEARCH,
        )
    marks.remove()
    axes.axis(frame)
    return list(_clear(axes, texts, leaders))


def _clear(axes, texts, leaders):
    """Yield the labels that stay, without the shortest leaders; take off those whose leader meets another label."""
    boxes = {i: text.get_window_extent() for i, text in enumerate(texts) if text is not None}
    for i, leader in enumerate(leaders):
        if leader is None:
            continue
        path = Path(axes.transData.transform(leader.get_xydata()))
        short = np.hypot(*np.diff(path.vertices, axis=0)[0]) < SHORTEST_LEADER * MM * axes.figure.dpi
        met = not short and any(path.intersects_bbox(boxes[j], filled=False) for j in boxes if j != i)
        if short or met:
            leader.remove()
        if met:
            del boxes[i]
            texts[i].remove()
    for i in boxes:
        yield texts[i]


@contextmanager
def _undrawn(figure):
    """Keep a figure from being drawn: textalloc does so twice, for sizes that are known here."""
    figure.set_visible(False)
    try:
        yield
    finally:
        figure.set_visible(True)


def _within(low, high):
    return low + INSET * (high - low), high - INSET * (high - low)
