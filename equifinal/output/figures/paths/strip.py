"""Set-relation strip: memberships of all cases in all sets, cases side by side in the order of their configurations.

References
----------
.. [1] Rubinson, C. (2019). Presenting qualitative comparative analysis: notation, tabular layout, and visualization.
   Methodological Innovations, 12(2). doi:10.1177/2059799119862110
"""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from equifinal.output.figures.sheet import Sheet
from equifinal.output.figures.style import GREY, INK, PALE, SMALL, THIN, TINY, WIDE, rc

__all__ = ["MOST_NAMED", "order_of_cases", "strip_figure"]

MARGIN, ROW, GAP, UNIT, LEAST, MOST_NAMED = 2, 4.2, 1.8, 0.3, 2.8, 60
STEPS = ((0.0, "#ffffff"), (0.5, "#dedede"), (0.5, "#a8cbe6"), (1.0, "#083a66"))  # a leap where members begin


def strip_figure(sets, configurations, solution, y, cases, labels, outcome):
    """Draw the memberships of the cases as a strip of heat: a row a set, a column a case [1]_.

    Parameters
    ----------
    sets : list of (str, array of shape (cases,))
        Label of a condition and the memberships in it; values of a set with levels as shares of the highest.
    configurations : dict of str to array of shape (cases,)
        Name of a configuration to the memberships in it.
    solution, y : array of shape (cases,)
        Memberships in the solution and in the outcome.
    cases : sequence of str, length cases
        Labels; up to `MOST_NAMED` are written.
    labels : Labels
    outcome : str

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide. Cases in the order of `order_of_cases`, a line between its groups.
    """
    with rc(labels.language):
        order, groups = order_of_cases(list(configurations.values()), y)
        sheet = Sheet(WIDE)
        blocks = [
            sets,
            [(labels.say("Configuration {name}", name=name), values) for name, values in configurations.items()],
            [(labels.say("Solution"), solution), (labels.literal(outcome), y)],
        ]
        blocks = [[(sheet.fit(stub, 44), values) for stub, values in block] for block in blocks]
        stubs = [stub for block in blocks for stub, _ in block]
        left, step, centres = sheet.columns(stubs, len(order), MARGIN)
        right = sheet.width - MARGIN
        top = _groups(sheet, list(configurations), groups, left, step, labels)
        picture, rows, bottom = LinearSegmentedColormap.from_list("members", STEPS, N=64), [], top
        for block in blocks:
            for stub, values in block:
                _, below = sheet.stub(bottom, MARGIN, stub, ROW)
                rows.append((np.asarray(values, float)[order], bottom, below))
                bottom = below
            bottom += GAP
        bottom -= GAP
        _heat(sheet, rows, picture, left, right)
        edges = np.cumsum([0, *(n for _, n in groups)])
        for edge in edges[1:-1]:
            sheet.axes.plot([left + step * edge] * 2, [top, bottom], color=INK, lw=THIN, zorder=2, gid="edge")
        bottom = _names(sheet, [cases[i] for i in order], centres, step, bottom)
        return _finish(sheet, picture, bottom, labels)


def order_of_cases(x, y):
    """Return the cases by configurations: each in the first that it is a member of, then by its membership in `y`.

    Parameters
    ----------
    x : list of array of shape (cases,)
        Memberships in the configurations.
    y : array of shape (cases,)

    Returns
    -------
    tuple of (list of int, list of (int, int))
        The cases, and of each group that has any the place of its configuration and its size. The members of the
        outcome in no configuration have the place after the last, the other cases the place after that.

    Examples
    --------
    >>> order_of_cases([[0.9, 0.1, 0.7, 0.2, 0.1]], [0.6, 0.8, 0.9, 0.1, 0.3])
    ([2, 0, 1, 4, 3], [(0, 2), (1, 1), (2, 2)])
    """
    inside, y = np.asarray(x) > 0.5, np.asarray(y, float)
    place = np.where(inside.any(axis=0), inside.argmax(axis=0), np.where(y > 0.5, len(x), len(x) + 1))
    order = sorted(range(len(y)), key=lambda i: (place[i], -y[i], i))
    return order, [(int(p), int((place == p).sum())) for p in np.unique(place)]


def _heat(sheet, rows, picture, left, right):
    """Draw the rows as one image, lines of it `UNIT` mm high, the last of each row left white."""
    top, bottom = rows[0][1], rows[-1][2]
    image = np.ones((round((bottom - top) / UNIT), len(rows[0][0]), 4))
    for values, start, end in rows:
        image[round((start - top) / UNIT) : round((end - top) / UNIT) - 1] = picture(values)
    sheet.axes.imshow(
        image, extent=(left, right, bottom, top), aspect="auto", zorder=1, interpolation="nearest", gid="heat"
    )


def _groups(sheet, names, groups, left, step, labels):
    """Write over each group what it is, a line above its cases; return the y below."""
    words = [*names, labels.say("Uncovered"), labels.term("irrelevant")]
    y, start = MARGIN, left
    found = []
    for place, n in groups:
        found.append((words[place], start, step * n))
        start += step * n
    sizes = [sheet.measure(text, SMALL) for text, *_ in found]
    upright = [wide > width - 0.5 for (wide, _), (*_, width) in zip(sizes, found, strict=True)]
    height = max(size[0 if turned else 1] for size, turned in zip(sizes, upright, strict=True)) + 2
    for (text, at, width), turned in zip(found, upright, strict=True):
        if turned and width < LEAST:
            continue  # the rows of the configurations tell which it is
        sheet.text(at + width / 2, y + height / 2, text, size=SMALL, rotation=90 * turned)
        sheet.rule(at + 0.3, at + width - 0.3, y + height, THIN)
    return y + height + 1


def _names(sheet, cases, centres, step, y):
    """Write the names of the cases below, upright; return the y below. Of many none is written."""
    if len(cases) > MOST_NAMED:
        return y
    height = max(sheet.measure(case, TINY)[0] for case in cases) + 1
    for case, x in zip(cases, centres, strict=True):
        sheet.text(x, y + 0.8, case, rotation=90, size=TINY, va="top")
    return y + height


def _finish(sheet, picture, y, labels):
    """Draw the scale of memberships; return the figure."""
    y += 4
    words = labels.say("Membership")
    start = MARGIN + sheet.measure(words, SMALL)[0] + 4
    sheet.text(MARGIN, y, words, ha="left", size=SMALL)
    scale = picture(np.linspace(0, 1, 200))[None]
    sheet.axes.imshow(scale, extent=(start, start + 40, y + 1.3, y - 1.3), aspect="auto")
    sheet.axes.add_patch(Rectangle((start, y - 1.3), 40, 2.6, fc="none", ec=PALE, lw=THIN))
    for share, text in ((0, "0"), (0.5, "0.5"), (1, "1")):
        sheet.text(start + 40 * share, y + 3, text, size=TINY, color=GREY)
    return sheet.cut(y + 5 + MARGIN)
