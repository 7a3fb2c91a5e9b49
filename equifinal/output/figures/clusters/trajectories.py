"""The units' ways through the periods: when each is in the solution, in which configuration, and with the outcome."""

from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from equifinal.output.figures.cells import legend_shape
from equifinal.output.figures.labelling.lettering import fit
from equifinal.output.figures.style import BLUE, GREY, INK, MM, ORANGE, WIDE, blank, rc, settle

from .lanes import ABSENT, IN, draw_lanes, lanes_of
from .movements import draw_movements
from .shown import units_shown

__all__ = ["trajectory_figure"]

HIGHEST, ROW = 235, 4.4
ABOVE = (36, 30)  # mm, the shares and the moves of many units
MOST_TICKS = 24


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
        175 mm wide. Units that are in the solution longest stand first; each block has the names of the configurations
        (``+``: and of others), and a line where the case is a member of the outcome. Of more than 60 units the 30 that
        move most often, and above them how many are in the solution, enter, and leave.
    """
    units, every = units_shown(trajectories), trajectories["unit"].nunique()
    many = len(units) < every
    rows = min(ROW * len(units), HIGHEST - sum(ABOVE) * many - 24)
    heights = [*(ABOVE if many else ()), rows]
    with rc(labels.language):
        figure = blank(WIDE, 100)
        entries = _legend(labels, many)
        columns, below = legend_shape(figure, entries)
        height = sum(heights) + 10 + below
        figure.set_size_inches(WIDE * MM, height * MM)
        share = (below - 3) / height
        figure.set_layout_engine("constrained", w_pad=1 * MM, h_pad=1 * MM, rect=(0, share, 1, 1 - share))
        *above, axes = figure.subplots(len(heights), 1, height_ratios=heights, squeeze=False)[:, 0]
        draw_lanes(axes, lanes_of(trajectories, units, periods), periods, names)
        title = labels.say("Outcome: {outcome}", outcome=labels.literal(outcome))
        (above or [axes])[0].set_title(fit(figure, title, WIDE - 20), loc="left")
        if many:
            draw_movements(*above, trajectories, periods, labels)
            axes.set_title(fit(figure, _told(labels, len(units), every), WIDE - 20), loc="left")
        for one in [*above[1:], axes]:
            _ticks(one, periods)
        for one in above[:1]:
            one.set_xticks(above[1].get_xticks(), [])
        figure.legend(handles=entries, loc="lower center", ncols=columns)
        settle(figure)
        return figure


def _told(labels, shown, every):
    """Return which units are shown, and how many are left out."""
    return labels.say(
        "The {shown} of {every} units that move most often; {others} others are not drawn (trajectories.csv has all).",
        shown=shown,
        every=every,
        others=every - shown,
    )


def _ticks(axes, periods):
    """Write the periods below, upright where they are long, and not all of very many."""
    step = -(-len(periods) // MOST_TICKS)
    long = max(map(len, periods)) > 70 / len(periods)
    axes.set_xticks(range(0, len(periods), step), list(periods)[::step], rotation=90 * long)


def _legend(labels, many):
    """Return the entries of the legend."""
    entries = [
        Patch(fc=IN, ec=GREY, lw=0.4, label=labels.say("In the solution")),
        Patch(fc="white", ec=GREY, lw=0.4, label=labels.say("Not in the solution")),
        Patch(fc=ABSENT, ec=GREY, lw=0.4, label=labels.say("Not observed")),
        Line2D([], [], color=INK, lw=1.5, label=labels.say("Member of the outcome")),
    ]
    moves = [
        Patch(fc=BLUE, ec="none", label=labels.say("Enters the solution")),
        Patch(fc=ORANGE, ec="none", label=labels.say("Leaves the solution")),
    ]
    return entries + moves * many
