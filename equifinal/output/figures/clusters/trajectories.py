"""The units' ways through the periods: when each is in the solution, in which configuration, and with the outcome."""

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from equifinal.output.figures.labelling.lettering import fit
from equifinal.output.figures.style import BLUE, GREY, INK, MM, PALE, SMALL, TINY, WIDE, blank, rc

__all__ = ["trajectory_figure"]

IN, OUT = "#9cc6e6", "white"
MOST_NAMED, HIGHEST, ROW = 60, 235, 4.4
MOST_WRITTEN = 24  # periods beside each other in whose cells a name is legible


def trajectory_figure(trajectories, periods, names, labels, outcome):
    """Draw the units in rows and the periods in columns: blue where the unit is in the solution.

    Parameters
    ----------
    trajectories : DataFrame
        The lines of `trajectories.csv` of one outcome.
    periods : sequence of str
        In time.
    names : mapping of str to str
        Number of a configuration to the name that tables print.
    labels : Labels
    outcome : str

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide. Units that are in the solution longest stand first; each cell has the names of the configurations
        (``+``: and of others), and a dot where the case is a member of the outcome. Of more than 60 units neither is
        written.
    """
    units, cells = _cells(trajectories, periods)
    named = len(units) <= MOST_NAMED
    height = min(ROW * len(units), HIGHEST) + 24
    with rc(labels.language):
        figure = blank(WIDE, height)
        figure.set_layout_engine("constrained", w_pad=1 * MM, h_pad=1 * MM, rect=(0, 7 / height, 1, 1 - 7 / height))
        axes = figure.subplots()
        colours = {"in": IN, "out": OUT, "absent": "#ececec"}
        picture = [[_rgb(colours[_state(cells.get((u, p)))]) for p in range(len(periods))] for u in range(len(units))]
        axes.imshow(np.array(picture), aspect="auto", interpolation="nearest", zorder=0)
        _grid(axes, len(units), len(periods), named)
        if named:
            _write(axes, cells, names, len(periods))
        step = -(-len(periods) // MOST_WRITTEN)
        long = max(map(len, periods)) > 70 / len(periods)
        axes.set_xticks(range(0, len(periods), step), list(periods)[::step], rotation=90 * long)
        axes.set_yticks(range(len(units)) if named else [], units if named else [])
        axes.tick_params(length=0, labelsize=SMALL)
        title = labels.say("Outcome: {outcome}", outcome=labels.literal(outcome))
        axes.set_title(fit(figure, title, WIDE - 20), loc="left")
        figure.legend(handles=_legend(labels, named), loc="lower center", ncols=4)
        figure.draw_without_rendering()
        return figure


def _cells(trajectories, periods):
    """Return the units in the order of the figure, and what is in each cell by row and column."""
    place = {period: i for i, period in enumerate(periods)}
    found = {}
    for line in trajectories.itertuples():
        numbers = [number for number in line.configurations.split(";") if number]
        inside, before, member = found.setdefault(line.unit, {}).get(place[line.period], (False, [], False))
        both = list(dict.fromkeys([*before, *numbers]))
        found[line.unit][place[line.period]] = inside or bool(numbers), both, member or line.outcome_membership > 0.5

    def order(unit):
        way = found[unit]
        first = min((p for p, cell in way.items() if cell[0]), default=len(periods))
        return -sum(cell[0] for cell in way.values()) / len(way), first

    units = sorted(found, key=order)
    return units, {(u, p): cell for u, unit in enumerate(units) for p, cell in found[unit].items()}


def _state(cell):
    """Return the state of a cell."""
    return "absent" if cell is None else "in" if cell[0] else "out"


def _rgb(colour):
    """Return a colour as three numbers from 0 to 1."""
    from matplotlib.colors import to_rgb

    return to_rgb(colour)


def _grid(axes, units, periods, named):
    """Draw lines between the cells."""
    style = {"colors": PALE, "lw": 0.4, "zorder": 1}
    axes.vlines(np.arange(periods + 1) - 0.5, -0.5, units - 0.5, **style)
    if named:
        axes.hlines(np.arange(units + 1) - 0.5, -0.5, periods - 0.5, **style)


def _write(axes, cells, names, periods):
    """Write the names of the configurations into each cell, and a dot where the case is a member of the outcome."""
    # What does not fit beside the dot is told by a plus.
    shown = 1 if periods > MOST_WRITTEN // 2 else 2
    for (u, p), (inside, configurations, _) in cells.items() if periods <= MOST_WRITTEN else ():
        if inside:
            found = [names[number] for number in configurations]
            words = ",".join(found[:shown]) + ("+" if len(found) > shown else "")
            text = axes.text(p - 0.05, u, words, size=TINY, color=BLUE, ha="center", va="center_baseline")
            text.set_in_layout(False)
    members = [(p + 0.36, u) for (u, p), cell in cells.items() if cell[2]]
    if members:
        axes.plot(*zip(*members, strict=True), marker="o", ms=2.2, color=INK, ls="none", zorder=4)


def _legend(labels, named):
    """Return the entries of the legend."""
    entries = [
        Patch(fc=IN, ec=GREY, lw=0.4, label=labels.say("In the solution")),
        Patch(fc=OUT, ec=GREY, lw=0.4, label=labels.say("Not in the solution")),
        Patch(fc="#ececec", ec=GREY, lw=0.4, label=labels.say("Not observed")),
    ]
    dot = Line2D([], [], ls="none", marker="o", ms=2.6, color=INK, label=labels.say("Member of the outcome"))
    return [*entries, *([dot] if named else [])]
