"""UpSet: how many cases are in which configurations together.

References
----------
.. [1] Lex, A., Gehlenborg, N., Strobelt, H., Vuillemot, R., & Pfister, H. (2014). UpSet: visualization of intersecting
   sets. IEEE Transactions on Visualization and Computer Graphics, 20(12), 1983-1992. doi:10.1109/TVCG.2014.2346248
"""

from matplotlib.patches import Rectangle

from equifinal.output.figures.sheet import Sheet
from equifinal.output.figures.style import BLUE, INK, NARROW, ORANGE, PALE, RED, SMALL, THIN, WIDE, rc

from .groups import groups_of

__all__ = ["MOST_GROUPS", "upset_figure"]

MARGIN, ROW, BARS, STEP, CLOSE, SIZES, DOT = 2, 5.2, 34, 8, 5, 14, 1.5
MOST_GROUPS = 36  # that stand side by side on a page
FILLS = {
    "with": {"fc": BLUE, "ec": BLUE},
    "without": {"fc": "white", "ec": RED, "hatch": "//////"},
    "uncovered": {"fc": ORANGE, "ec": INK},
}


def upset_figure(names, x, y, labels, outcome):
    """Draw the cases by the configurations that they are in [1]_.

    Parameters
    ----------
    names : sequence of str
        Of the configurations, as tables print them.
    x : array of shape (configurations, cases)
    y : array of shape (cases,)
        Memberships in the configurations and in the outcome; a case is in a set above 0.5.
    labels : Labels
    outcome : str

    Returns
    -------
    matplotlib.figure.Figure
        A column for each group of cases that are in the same configurations, its bar parted by the outcome; the last
        column is of the members of the outcome that are in none. At the left, how many cases each configuration has.
        Of more than `MOST_GROUPS` groups the largest are drawn, and the legend says so.
    """
    with rc(labels.language):
        return _draw(list(names), groups_of(x, y), labels, outcome)


def _draw(names, groups, labels, outcome):
    sizes = [sum(g.cases for g in groups if i in g.inside) for i in range(len(names))]
    whole = [g for g in groups if g.inside]
    drawn = whole[:MOST_GROUPS]
    last = [g._replace(cases=g.members) for g in groups if not g.inside and g.members]
    columns = len(drawn) + len(last)
    sheet = Sheet(NARROW)
    stub = MARGIN + max(sheet.measure(name)[0] for name in names)
    left = stub + SIZES + 9
    sheet = sheet if left + CLOSE * columns + MARGIN <= NARROW else Sheet(WIDE)
    step = min(STEP, (sheet.width - left - MARGIN) / max(columns, 1))
    title = sheet.fit(labels.say("Outcome: {outcome}", outcome=labels.literal(outcome)), sheet.width - 2 * MARGIN)
    y = MARGIN + sheet.measure(title)[1]
    sheet.text(MARGIN, (MARGIN + y) / 2, title, ha="left")
    base = y + 6 + BARS
    top = max([1, *(g.cases for g in [*drawn, *last])])
    rows = [base + 3 + ROW * (i + 0.5) for i in range(len(names))]
    _rows(sheet, names, rows, sizes, (stub, left, left + step * columns))
    for i, group in enumerate([*drawn, *last]):
        at = left + step * (i + 0.5)
        _bar(sheet, at, base, step, group, BARS / top)
        _dots(sheet, at, rows, group.inside, min(DOT, 0.4 * step))
    sheet.rule(left, left + step * columns, base, THIN)
    y = base + 3 + ROW * len(names) + 4.5
    y = sheet.legend(y, MARGIN, _entries(sheet, labels, [*drawn, *last], len(whole)), 4.8)
    return sheet.cut(y - 4.8 + 2.4 + MARGIN)


def _rows(sheet, names, rows, sizes, places):
    """Write the names of the configurations, and how many cases each has, as a number and a bar towards the left."""
    stub, left, right = places
    unit = SIZES / max([1, *sizes])
    for i, (name, y, size) in enumerate(zip(names, rows, sizes, strict=True)):
        if i % 2 == 0:
            band = Rectangle((MARGIN, y - ROW / 2), right - MARGIN, ROW, fc="#f2f2f2", lw=0, zorder=0)
            sheet.axes.add_patch(band)
        sheet.text(stub, y, name, ha="right")
        bar = Rectangle((left - 3 - unit * size, y - 1.2), unit * size, 2.4, fc="#8a8a8a", lw=0, gid=f"size {size}")
        sheet.axes.add_patch(bar)
        sheet.text(left - 4 - unit * size, y, str(size), ha="right", size=SMALL)


def _bar(sheet, at, base, step, group, unit):
    """Draw the bar of a group, members of the outcome at its foot, and its number above."""
    parts = {"with": group.members, "without": group.cases - group.members}
    if not group.inside:
        parts = {"uncovered": group.cases}
    y = base
    for kind, n in parts.items():
        if n:
            y -= unit * n
            box = Rectangle((at - 0.34 * step, y), 0.68 * step, unit * n, lw=THIN, gid=f"{kind} {n}", **FILLS[kind])
            sheet.axes.add_patch(box)
    sheet.text(at, y - 2.2, str(group.cases), size=SMALL)


def _dots(sheet, at, rows, inside, radius):
    """Draw a dot for each configuration: dark where the group is in it, with a line from the first to the last."""
    for i, y in enumerate(rows):
        sheet.circle(at, y, radius, **({"gid": "dot"} if i in inside else {"facecolor": PALE, "edgecolor": PALE}))
    if inside:
        sheet.axes.plot([at, at], [rows[inside[0]], rows[inside[-1]]], color=INK, lw=1)


def _entries(sheet, labels, groups, whole):
    """Return the entries of the legend: what is there."""
    words = {
        "with": labels.say("Members of the outcome"),
        "without": labels.say("Not members of the outcome"),
        "uncovered": labels.say("Members of the outcome in no configuration"),
    }
    there = {
        "with": any(g.inside and g.members for g in groups),
        "without": any(g.inside and g.members < g.cases for g in groups),
        "uncovered": any(not g.inside for g in groups),
    }

    def swatch(x, y, kind):
        sheet.axes.add_patch(Rectangle((x - 2, y - 1.3), 4, 2.6, lw=THIN, **FILLS[kind]))

    found = [(lambda x, y, kind=kind: swatch(x, y, kind), words[kind]) for kind in FILLS if there[kind]]
    drawn = sum(bool(g.inside) for g in groups)
    if whole > drawn:
        found.append((None, labels.say("Drawn: the largest {n} of {whole} groups of cases", n=drawn, whole=whole)))
    return found
