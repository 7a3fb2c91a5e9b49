"""What is drawn of three units in two years, as `trajectories.csv` has it."""

import pandas as pd

from equifinal.output.figures.clusters.trajectories import trajectory_figure
from equifinal.output.words.labels import Labels

COLUMNS = ["unit", "period", "configurations", "outcome_membership", "move"]
LINES = [
    ("Elm", "2019", "", 0.2, "first"),
    ("Elm", "2020", "1;2", 0.9, "enters"),
    ("Oak", "2019", "2", 0.4, "first"),
    ("Oak", "2020", "2", 0.6, "stays in"),
    ("Ash", "2020", "", 0.8, "first"),
]


def figure(lines=LINES, periods=("2019", "2020"), language="en"):
    """Return the figure of some lines of the table."""
    table = pd.DataFrame(lines, columns=COLUMNS)
    return trajectory_figure(table, periods, {"1": "1a", "2": "1b"}, Labels(language), "Y")


def blocks(axes, colour):
    """Return the blocks of a colour: lane, first and last period, as they lie."""
    (found,) = (one for one in axes.collections if one.get_gid() == colour)
    corners = [path.vertices[:4] for path in found.get_paths()]
    return [(round(one[:, 1].mean()), round(one[:, 0].min() + 0.5), round(one[:, 0].max() - 0.5)) for one in corners]


def lines(axes):
    """Return the lines of the outcome: lane, first and last period."""
    (found,) = (one for one in axes.collections if one.get_gid() == "outcome")
    return [(round(start[1] - 0.3), round(start[0]), round(end[0])) for start, end in found.get_segments()]
