"""How many units are in the solution in each period, and how many enter and leave it."""

import numpy as np

from equifinal.output.figures.style import BLUE, INK, ORANGE, PALE, SMALL

from .lanes import IN

__all__ = ["draw_movements"]


def draw_movements(upper, lower, trajectories, periods, labels):
    """Draw the share of the units in the solution and with the outcome, and below it who enters and leaves.

    Parameters
    ----------
    upper, lower : matplotlib.axes.Axes
    trajectories : DataFrame
        The lines of `trajectories.csv` of one outcome.
    periods : sequence of str
        In time.
    labels : Labels
    """
    frame = trajectories.assign(
        inside=trajectories["configurations"] != "", member=trajectories["outcome_membership"] > 0.5
    )
    share = frame.groupby(["period", "unit"])[["inside", "member"]].any().groupby("period").mean().loc[list(periods)]
    at = np.arange(len(periods))
    upper.plot(at, share["member"], color=INK, lw=1.5, zorder=2)
    upper.fill_between(at, share["inside"], color=IN, lw=0, zorder=1)
    upper.set_ylim(0, max(0.1, 1.12 * share.to_numpy().max()))
    upper.yaxis.set_major_formatter(lambda value, _: f"{value:.0%}")
    upper.set_ylabel(labels.say("Share of the units"))
    counts = frame.groupby(["period", "move"]).size().unstack(fill_value=0).reindex(periods, fill_value=0)
    for move, sign, colour in (("enters", 1, BLUE), ("leaves", -1, ORANGE)):
        heights = counts[move] if move in counts else np.zeros(len(periods))
        lower.bar(at, sign * heights, width=0.6, color=colour, zorder=2)
    lower.axhline(0, color=INK, lw=0.5, zorder=3)
    lower.yaxis.set_major_formatter(lambda value, _: f"{abs(value):g}")
    lower.set_ylabel(labels.say("Enter, leave"))
    for axes in (upper, lower):
        axes.locator_params(axis="y", nbins=4, steps=[1, 2, 5, 10])
        axes.set_xlim(-0.5, len(periods) - 0.5)
        axes.grid(axis="y", color=PALE, lw=0.4)
        axes.tick_params(labelsize=SMALL)
