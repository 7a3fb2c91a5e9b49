"""A small multiverse, and what of its figures is looked at."""

import numpy as np

from equifinal.output.figures.cells import RELATIONS
from equifinal.steps.robustness.grid import grid

PUBLISHED = {"calibration": "c0", "consistency_cutoff": 0.8, "pri_cutoff": 0.6, "frequency_cutoff": 1}


def table(consistency=9, pri=8, frequencies=(1, 2), calibrations=1):
    cutoffs = np.linspace(0.75, 0.95, consistency).round(4), np.linspace(0.5, 0.85, pri).round(4)
    cells = grid([f"c{i}" for i in range(calibrations)], *cutoffs, frequencies, ["intermediate"])
    number = np.arange(len(cells))
    cells["relation"] = np.array(list(RELATIONS))[number % 5]
    found = cells["relation"] != "none"
    cells["consistency"] = np.where(found, 0.75 + 0.25 * np.sin(number) ** 2, np.nan)
    cells["coverage"] = np.where(found, 0.2 + 0.6 * np.cos(number) ** 2, np.nan)
    published = {**PUBLISHED, "consistency_cutoff": cutoffs[0][consistency // 2], "pri_cutoff": cutoffs[1][pri // 2]}
    return cells, published


def by_name(figure, name):
    return [artist for artist in figure.findobj(include_self=False) if artist.get_gid() == name]


def drawn(figure):
    """The number of lines, of collections and of patches in each of the axes of a figure."""
    return [(len(axes.lines), len(axes.collections), len(axes.patches)) for axes in figure.axes]


def panels(figure):
    return [axes for axes in figure.axes if axes.get_xlabel()]
