"""Gates of a logic diagram: shapes of AND and OR, in millimetres on a sheet, y downwards."""

import numpy as np
from matplotlib.patches import PathPatch, Polygon
from matplotlib.path import Path

from equifinal.output.figures.style import INK

__all__ = ["BULGE", "and_gate", "back_of_or", "or_gate"]

BULGE = 0.32  # share of its width by which the back of an OR gate is hollow
STYLE = {"fc": "white", "ec": INK, "lw": 0.8, "zorder": 3}


def and_gate(axes, x, y, width, height):
    """Draw an AND gate: its left edge at `x`, its middle at `y`."""
    turn = np.linspace(-np.pi / 2, np.pi / 2, 25)
    flat = 0.45 * width
    arc = np.column_stack([x + flat + (width - flat) * np.cos(turn), y + height / 2 * np.sin(turn)])
    return axes.add_patch(Polygon([(x, y - height / 2), *arc, (x, y + height / 2)], closed=True, gid="and", **STYLE))


def or_gate(axes, x, y, width, height):
    """Draw an OR gate: the ends of its back at `x`, its tip at `x + width`, its middle at `y`."""
    top, foot, bow = y - height / 2, y + height / 2, x + 0.65 * width
    way = [(x, top), (bow, top), (x + width, y), (bow, foot), (x, foot), (x + 2 * BULGE * width, y), (x, top)]
    return axes.add_patch(PathPatch(Path(way, [Path.MOVETO, *[Path.CURVE3] * 6]), gid="or", **STYLE))


def back_of_or(x, y, width, height, at):
    """Return how far to the right the back of an OR gate is at a height.

    Examples
    --------
    >>> float(back_of_or(0, 0, 10, 8, 4)), float(back_of_or(0, 0, 10, 8, 0))
    (0.0, 3.2)
    """
    share = (at - (y - height / 2)) / height
    return x + 2 * BULGE * width * 2 * share * (1 - share)
