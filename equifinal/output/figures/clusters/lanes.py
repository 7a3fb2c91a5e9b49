"""Lanes: a row a unit, in which blocks tell when it is in the solution, and lines when it has the outcome."""

from functools import cache
from itertools import groupby

import numpy as np
from matplotlib.collections import LineCollection, PolyCollection

from equifinal.output.figures.labelling.lettering import measure
from equifinal.output.figures.style import BLUE, INK, MM, PALE, SMALL, TINY

__all__ = ["ABSENT", "IN", "draw_lanes", "lanes_of"]

IN, ABSENT = "#9cc6e6", "#e4e4e4"
HALF = 0.41  # of a block, from its middle up or down
OUTCOME = 0.3  # where the line of the outcome lies, below the middle
MARGIN = 1.2  # mm beside a name in its block


def lanes_of(trajectories, units, periods):
    """Return what each unit is in each of its periods, the units that are longest in the solution first.

    Parameters
    ----------
    trajectories : DataFrame
        The lines of `trajectories.csv` of one outcome.
    units, periods : sequence of str
        Those wanted; all periods, in time.

    Returns
    -------
    dict of str to (dict of int to (tuple of str, bool))
        Unit, position of the period, numbers of the configurations, and whether the outcome is there; of several cases
        together.
    """
    place = {period: i for i, period in enumerate(periods)}
    found = {unit: {} for unit in units}
    for line in trajectories[trajectories["unit"].isin(units)].itertuples():
        numbers, member = found[line.unit].get(place[line.period], ((), False))
        both = dict.fromkeys([*numbers, *filter(None, line.configurations.split(";"))])
        found[line.unit][place[line.period]] = tuple(both), member or line.outcome_membership > 0.5

    def order(unit):
        inside = [at for at, cell in found[unit].items() if cell[0]]
        return -len(inside) / len(found[unit]), min(inside, default=len(periods))

    return {unit: found[unit] for unit in sorted(units, key=order)}


def draw_lanes(axes, lanes, periods, names):
    """Draw a lane a unit, with the names of the configurations where they fit.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    lanes : dict
        From `lanes_of`.
    periods : sequence of str
    names : mapping of str to str
        Number of a configuration to the name that tables print.
    """
    blocks, outcomes = {IN: [], ABSENT: []}, []
    words = _wording(axes.get_figure(), lanes, len(periods), names)
    for y, cells in enumerate(lanes.values()):
        state = {at: cells[at][0] if at in cells else None for at in range(len(periods))}
        for start, end, configurations in _runs(state):
            if configurations is None or configurations:
                blocks[ABSENT if configurations is None else IN].append(_block(start, end, y))
            if configurations and (text := words(configurations, end - start)):
                middle = (start + end - 1) / 2
                style = {"size": TINY, "color": BLUE, "ha": "center", "va": "center_baseline"}
                axes.text(middle, y - 0.1, text, **style).set_in_layout(False)
        with_outcome = _runs({at: cell[1] for at, cell in cells.items()})
        at = y + OUTCOME
        outcomes += [[(start - 0.46, at), (end - 0.54, at)] for start, end, member in with_outcome if member]
    for colour, found in blocks.items():
        axes.add_collection(PolyCollection(found, fc=colour, ec="white", lw=0.9, zorder=1, gid=colour), autolim=False)
    lines = LineCollection(outcomes, colors=INK, lw=1.5, capstyle="butt", zorder=4, gid="outcome")
    axes.add_collection(lines, autolim=False)
    for lines, n, across in ((axes.vlines, len(periods), len(lanes)), (axes.hlines, len(lanes), len(periods))):
        lines(np.arange(1, n) - 0.5, -0.5, across - 0.5, colors=PALE, lw=0.3, zorder=2)
    axes.set(xlim=(-0.5, len(periods) - 0.5), ylim=(len(lanes) - 0.5, -0.5))
    axes.set_yticks(range(len(lanes)), list(lanes))
    axes.tick_params(length=0, labelsize=SMALL)


def _runs(cells):
    """Yield each run of periods in which the same holds: the first, the one after the last, and what holds."""
    counted = enumerate(sorted(cells))
    for (value, _), run in groupby(counted, key=lambda one: (cells[one[1]], one[1] - one[0])):
        found = [at for _, at in run]
        yield found[0], found[-1] + 1, value


def _block(start, end, y):
    """Return the corners of a block."""
    left, right = start - 0.5, end - 0.5
    return [(left, y - HALF), (right, y - HALF), (right, y + HALF), (left, y + HALF)]


def _wording(figure, lanes, periods, names):
    """Return what is written into a block: all names, or the first and a plus, or nothing where neither fits."""
    size = cache(lambda text: measure(figure, text, TINY)[0])
    beside = max(measure(figure, unit, SMALL)[0] for unit in lanes) + 5
    step = (figure.bbox.width / figure.dpi / MM - beside) / periods

    @cache
    def words(configurations, long):
        found = [names[number] for number in configurations]
        every = [", ".join(found), *([f"{found[0]}+"] if len(found) > 1 else [])]
        return next((text for text in every if size(text) + MARGIN <= long * step), "")

    return words
