"""The Ragin–Fiss chart: conditions by configurations, core and peripheral, as drawn circles."""

from itertools import groupby

from equifinal.output.words.numbers import figure

from .sheet import Sheet
from .style import NARROW, RULE, THIN, WIDE, rc

__all__ = ["MOST", "configurations_figure"]

MARGIN, ROW, GAP = 2, 6.6, 2
MOST = 30  # configurations that a page can show
CORE, PERIPHERAL = 2.2, 1.1
SYMBOLS = {
    "core present": (CORE, True),
    "peripheral present": (PERIPHERAL, True),
    "core absent": (CORE, False),
    "peripheral absent": (PERIPHERAL, False),
}
MEASURES = ("consistency", "raw_coverage", "unique_coverage")


def configurations_figure(configurations, conditions, labels, paths, outcome, solution):
    """Draw the configurations of one model of one outcome.

    Parameters
    ----------
    configurations : pandas.DataFrame
        One row a configuration: ``configuration``, one column a condition (``core present``,
        ``peripheral present``, ``core absent``, ``peripheral absent``, ``core [2]`` for a level, or empty),
        ``consistency``, ``raw_coverage``, ``unique_coverage``.
    conditions : sequence of str
        Conditions in the order of the rows.
    labels : Labels
    paths : mapping of str to str
        Configuration to path; neighbours of one path stand under one heading, None has none.
    outcome : str
        The outcome, or its negation with ``~``.
    solution : mapping
        ``consistency`` and ``coverage`` of the whole solution.

    Returns
    -------
    matplotlib.figure.Figure
        85 mm wide where that is enough, otherwise 175 mm. Of more than `MOST` configurations the first are drawn, and
        the legend says so.
    """
    with rc(labels.language):
        return _draw(configurations, list(conditions), labels, paths, outcome, solution)


def _draw(configurations, conditions, labels, paths, outcome, solution):
    whole, configurations = len(configurations), configurations.head(MOST)
    names = [str(name) for name in configurations["configuration"]]
    paths = {str(name): path for name, path in (paths or {}).items()}
    sheet = Sheet(NARROW if len(names) <= 3 else WIDE)
    titles = [labels.term(measure) for measure in MEASURES]
    totals = [labels.say("Solution consistency"), labels.say("Solution coverage")]
    result = sheet.fit(labels.literal(outcome), 42)
    stubs = [sheet.fit(labels.set(name), 42) for name in conditions]
    left, step, centres = sheet.columns([result, *stubs, *titles, *totals], len(names), MARGIN)
    right = sheet.width - MARGIN

    y = MARGIN
    sheet.rule(MARGIN, right, y, 2 * RULE)
    y = _heading(sheet, y, left, step, names, paths, labels)
    middle, y = sheet.stub(y, MARGIN, result, ROW)
    for x, name in zip(centres, names, strict=True):
        sheet.text(x, middle, name)
    sheet.rule(MARGIN, right, y, RULE)

    y = 1 + _symbols(sheet, y + 1, stubs, centres, [configurations[condition] for condition in conditions])
    sheet.rule(MARGIN, right, y, THIN)
    for title, measure in zip(titles, MEASURES, strict=True):
        words = [figure(value) for value in configurations[measure]]
        y = sheet.row(y, MARGIN, title, centres, words, step) if words else y
    sheet.rule(MARGIN, right, y, THIN)
    for title, measure in zip(totals, ("consistency", "coverage"), strict=True):
        words = [figure(solution[measure])]
        y = sheet.row(y, MARGIN, title, [(left + right) / 2], words, right - left)
    sheet.rule(MARGIN, right, y, 2 * RULE)

    y = sheet.legend(y + 5, MARGIN, _entries(sheet, configurations[conditions], labels, whole), 5.6)
    return sheet.cut(y - 5.6 + 2.8 + MARGIN)


def _entries(sheet, kinds, labels, whole):
    """Return the entries of the legend: the symbols, numbers for levels, what is blank, what is left out."""
    entries = [(lambda x, y, kind=kind: _symbol(sheet, x, y, kind), labels.term(kind)) for kind in SYMBOLS]
    levels = kinds.map(lambda kind: "[" in str(kind)).any(axis=None)
    ends = [labels.say("Number: value of the condition")] if levels else []
    ends.append(labels.say("Blank: present or absent"))
    if whole > len(kinds):
        ends.append(labels.say("Drawn: the first {n} of {whole} configurations", n=len(kinds), whole=whole))
    return entries + [(None, words) for words in ends]


def _symbols(sheet, y, stubs, centres, rows):
    """Draw a row of symbols for each condition, and return where the last one ends."""
    for stub, kinds in zip(stubs, rows, strict=True):
        middle, y = sheet.stub(y, MARGIN, stub, ROW)
        for x, kind in zip(centres, kinds, strict=True):
            if isinstance(kind, str) and kind:
                _symbol(sheet, x, middle, kind)
    return y


def _symbol(sheet, x, y, kind):
    rank, _, level = kind.partition(" [")
    radius, present = SYMBOLS[f"{rank} present" if level else kind]
    if level:
        sheet.text(x + radius + 1.6, y, level.rstrip("]"))
    sheet.circle(x, y, radius, filled=present, crossed=not present).set_gid(kind)


def _heading(sheet, y, left, step, names, paths, labels):
    groups = []
    for path, members in groupby(enumerate(names), key=lambda item: paths.get(item[1])):
        columns = [i for i, _ in members]
        if path:
            groups.append((labels.path(path), left + step * columns[0], step * len(columns)))
    if not groups:
        return y + 0.5
    lines = [sheet.fit(label, width - 1) for label, _, width in groups]
    upright = any(sheet.measure(words)[0] > g[2] - 1 for words, g in zip(lines, groups, strict=True))
    if upright:
        lines = [sheet.fit(label, 35) for label, _, _ in groups]
    height = max(sheet.measure(words)[0 if upright else 1] for words in lines) + GAP
    for words, (_, start, width) in zip(lines, groups, strict=True):
        sheet.text(start + width / 2, y + height / 2, words, rotation=90 * upright, linespacing=1.2)
        sheet.rule(start + 0.8, start + width - 0.8, y + height, THIN)
    return y + height
