"""Venn diagram of two to four configurations: how many cases are in which of them.

References
----------
.. [1] Venn, J. (1880). On the diagrammatic and mechanical representation of propositions and reasonings. Philosophical
   Magazine, 10(59), 1-18. doi:10.1080/14786448008626877
"""

import math

from matplotlib.colors import to_rgba
from matplotlib.patches import Ellipse

from equifinal.output.figures.sheet import Sheet
from equifinal.output.figures.style import BLUE, GREY, INK, NARROW, ORANGE, RED, SMALL, TEXT, rc

from .groups import groups_of
from .shapes import HALF, SHAPES, middles

__all__ = ["SETS", "venn_figure"]

SETS = tuple(SHAPES)
MARGIN, SCALE = 2, 38  # mm, and mm of a unit of the shapes
STYLES = ((BLUE, "-"), (ORANGE, (0, (5, 2))), (RED, (0, (1, 1.2))), (INK, (0, (6, 2, 1, 2))))


def venn_figure(names, x, y, labels, outcome, expressions=None):
    """Draw configurations as overlapping sets, and in each area how many cases there are [1]_.

    Parameters
    ----------
    names : sequence of str
        Of two to four configurations, as tables print them.
    x : array of shape (configurations, cases)
    y : array of shape (cases,)
        Memberships in the configurations and in the outcome; a case is in a set above 0.5.
    labels : Labels
    outcome : str
    expressions : sequence of str, optional
        Of the configurations; they stand below the diagram.

    Returns
    -------
    matplotlib.figure.Figure
        85 mm wide. In each area the members of the outcome, a stroke, and all cases; below, those in no configuration.
    """
    with rc(labels.language):
        sheet = Sheet(NARROW)
        title = sheet.fit(labels.say("Outcome: {outcome}", outcome=labels.literal(outcome)), NARROW - 2 * MARGIN)
        top = MARGIN + sheet.measure(title)[1]
        sheet.text(MARGIN, (MARGIN + top) / 2, title, ha="left")
        middle = top + 3 + SCALE * HALF[1]
        _shapes(sheet, names, middle)
        _counts(sheet, groups_of(x, y), len(names), middle, labels)
        y = middle + SCALE * HALF[1] + 8
        lines = [
            labels.say("{name}: {text}", name=name, text=text)
            for name, text in zip(names, expressions or (), strict=False)
        ]
        lines.append(labels.say("{m}/{n}: {n} cases, {m} of them members of the outcome", m="m", n="n"))
        for line in lines:
            line = sheet.fit(line, NARROW - 2 * MARGIN, SMALL)
            height = sheet.measure(line, SMALL)[1] + 1.3
            sheet.text(MARGIN, y + height / 2, line, ha="left", size=SMALL)
            y += height
        return sheet.cut(y + MARGIN)


def _place(at, middle):
    """Return a place of the field on the sheet."""
    return NARROW / 2 + SCALE * at[0], middle - SCALE * at[1]


def _shapes(sheet, names, middle):
    """Draw the shapes and the names of their sets."""
    for name, shape, (colour, dashes) in zip(names, SHAPES[len(names)], STYLES, strict=False):
        x, y = _place((shape.x, shape.y), middle)
        size = (2 * SCALE * shape.long, 2 * SCALE * shape.short)
        ellipse = Ellipse((x, y), *size, angle=-math.degrees(shape.turn), gid=f"set {name}")
        ellipse.set(facecolor=to_rgba(colour, 0.13), edgecolor=colour, linewidth=1, linestyle=dashes)
        sheet.axes.add_patch(ellipse)
        sheet.text(*_place(shape.name, middle), name, size=TEXT + 1)


def _counts(sheet, groups, n, middle, labels):
    """Write the number of members of the outcome, and of all cases, into each area; nothing where there are none."""
    places = middles(n)
    for group in groups:
        words = f"{group.members}/{group.cases}"
        if group.inside:
            sheet.text(*_place(places[group.inside], middle), words, gid="area")
        else:
            words = labels.say("{name}: {text}", name=labels.say("In no configuration"), text=words)
            x, y = _place((0, -HALF[1]), middle)
            sheet.text(x, y + 4, words, color=GREY, size=SMALL, gid="outside")
