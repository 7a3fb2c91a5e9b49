"""Logic diagram of a solution: conditions, a gate (AND) for each configuration, one (OR) for the outcome."""

from equifinal.output.figures.sheet import Sheet
from equifinal.output.figures.style import GREY, INK, NARROW, SMALL, TINY, WIDE, rc

from .gates import and_gate, back_of_or, or_gate
from .wires import heights_of_gates, heights_of_labels, turns

__all__ = ["HIGHEST", "logic_figure"]

MARGIN, GATE, OR, RING, DOT = 2, 9, 10, 0.85, 0.5
INPUT, CLOSE, LEVEL, LEAST, GAP, CHANNEL = 2.6, 2.1, 3.4, 6.5, 3, 1.4
LABEL, RESULT, ROOM = 44, 32, 5.2  # mm: widest labels of conditions and of the outcome, height of a line of labels
HIGHEST = 200  # mm of gates that a page holds
CORE, PERIPHERAL, TRUNK = 1.7, 0.6, 0.8  # points


def logic_figure(configurations, conditions, labels, outcome):
    """Draw a solution as a circuit: conditions at the left, their configurations, the outcome at the right.

    Parameters
    ----------
    configurations : pandas.DataFrame
        One row a configuration: ``name``, and one column a condition, as for `configurations_figure`.
    conditions : sequence of str
        Those that are in no configuration are not drawn.
    labels : Labels
    outcome : str

    Returns
    -------
    matplotlib.figure.Figure
        85 mm wide where that is enough, otherwise 175 mm. A ring before a gate: the absence of the condition; thick
        wires: core conditions. Of more configurations than a page holds the first are drawn, and the legend says so.
    """
    with rc(labels.language):
        words = [[(c, str(line[c])) for c in conditions if line[c]] for line in configurations.to_dict("records")]
        steps = (LEVEL,) if any("[" in word for line in words for _, word in line) else (INPUT, CLOSE)
        step = next((step for step in steps if _ends(words, step) <= HIGHEST), steps[-1])
        drawn = [i for i in range(len(words)) if _ends(words[: i + 1], step) <= HIGHEST] or [0]
        words, names = words[: len(drawn)], configurations["name"].tolist()[: len(drawn)]
        there = [c for c in conditions if any(c == name for line in words for name, _ in line)]
        return _draw(words, names, there, len(configurations), step, labels, outcome)


def _ends(words, step):
    """Return how high the gates of some configurations are together."""
    return heights_of_gates([len(line) for line in words], 0, step, LEAST, GAP)[1]


def _draw(words, names, conditions, whole, step, labels, outcome):
    sheet = Sheet(WIDE)
    stubs = [sheet.fit(labels.set(name), LABEL) for name in conditions]
    result = sheet.fit(labels.literal(outcome), RESULT)
    left = MARGIN + max([0, *(sheet.measure(stub)[0] for stub in stubs)]) + 1.5
    fixed = left + 6 + GATE + 4 + CHANNEL * (len(names) // 2 + 1) + OR + 6 + sheet.measure(result)[0] + MARGIN
    trunk = min(7, max(2.4, (WIDE - fixed) / (len(conditions) + 1)))
    if fixed + 3 * len(conditions) <= NARROW:
        sheet, trunk = Sheet(NARROW), (NARROW - fixed) / (len(conditions) + 1)
    sizes = [max(ROOM, sheet.measure(stub)[1] + 1.5) for stub in stubs]
    high = max(_ends(words, step), sum(sizes))
    top = MARGIN + 5
    gates, _ = heights_of_gates([len(w) for w in words], top + (high - _ends(words, step)) / 2, step, LEAST, GAP)
    wires = [
        (c, word, y + step * (i - (len(line) - 1) / 2))
        for line, (y, _) in zip(words, gates, strict=True)
        for i, (c, word) in enumerate(line)
    ]
    middles = heights_of_labels(sizes, [y for *_, y in wires], top, top + high, 1) if stubs else []
    x = left + trunk * (len(conditions) + 1)
    for i, (name, stub, y) in enumerate(zip(conditions, stubs, middles, strict=True)):
        sheet.text(left - 1.5, y, stub, ha="right")
        at = [(height, word) for c, word, height in wires if c == name]
        _wire(sheet, left, left + trunk * (i + 1), x, y, at)
    for name, (y, height) in zip(names, gates, strict=True):
        and_gate(sheet.axes, x, y, GATE, height)
        sheet.text(x + 0.45 * GATE, y, name, zorder=4, size=SMALL if len(name) > 2 else None)
    sheet.text(x + GATE / 2, MARGIN + 1.5, labels.say("AND"), color=GREY, size=SMALL)
    end = _meet(sheet, x + GATE, [y for y, _ in gates], top + high / 2, labels)
    sheet.text(end + 1.5, top + high / 2, result, ha="left")
    entries = _entries(sheet, words, whole, labels)
    y = top + high + 6
    return sheet.cut((sheet.legend(y, MARGIN, entries, 5) if entries else y) - 5 + 2.5 + MARGIN)


def _line(sheet, places, weight, gid=None):
    """Draw a wire."""
    sheet.axes.plot(*zip(*places, strict=True), color=INK, lw=weight, solid_capstyle="butt", gid=gid)


def _wire(sheet, left, trunk, gates, y, at):
    """Draw the wire of a condition: from its label to its trunk, along it, and to the gates `at` which heights."""
    ends = sorted([y, *(height for height, _ in at)])
    _line(sheet, [(left, y), (trunk, y)], TRUNK)
    _line(sheet, [(trunk, ends[0]), (trunk, ends[-1])], TRUNK)
    for height in ends[1:-1]:
        sheet.circle(trunk, height, DOT, gid="joint")
    for height, word in at:
        kind, _, level = word.partition(" [")
        weight = CORE if kind.startswith("core") else PERIPHERAL
        _line(sheet, [(trunk, height), (gates, height)], weight, gid="input")
        if level:
            sheet.text(gates - 1, height - 1.3, level.rstrip("]"), size=TINY, ha="right")
        elif word.endswith("absent"):
            sheet.circle(gates - RING, height, RING, filled=False, gid="not", zorder=3)


def _meet(sheet, x, heights, middle, labels):
    """Lead the gates to the outcome, by an OR gate where there are several; return where the last wire ends."""
    n = len(heights)
    if n == 1:
        _line(sheet, [(x, heights[0]), (x + 8, heights[0]), (x + 8, middle), (x + 12, middle)], TRUNK)
        return x + 12
    left, height = x + 4 + CHANNEL * (n // 2 + 1), max(8, 2.2 * n)
    for i, (y, channel) in enumerate(zip(heights, turns(n), strict=True)):
        at = middle + height * ((i + 0.5) / n - 0.5)
        turn = x + 2 + CHANNEL * (channel + 0.5)
        _line(sheet, [(x, y), (turn, y), (turn, at), (back_of_or(left, middle, OR, height, at), at)], TRUNK, "output")
    or_gate(sheet.axes, left, middle, OR, height)
    sheet.text(left + 0.6 * OR, middle, labels.say("OR"), zorder=4, size=SMALL)
    _line(sheet, [(left + OR, middle), (left + OR + 5, middle)], TRUNK)
    return left + OR + 5


def _entries(sheet, words, whole, labels):
    """Return the entries of the legend: what is there."""
    found = [word for line in words for _, word in line]

    def line(x, y, weight):
        _line(sheet, [(x - 2.3, y), (x + 2.3, y)], weight)

    def ring(x, y):
        line(x, y, PERIPHERAL)
        sheet.circle(x, y, RING, filled=False, zorder=3)

    entries = []
    if any(word.startswith("core") for word in found):
        entries.append((lambda x, y: line(x, y, CORE), labels.say("Core condition")))
    if any(word.startswith("peripheral") for word in found):
        entries.append((lambda x, y: line(x, y, PERIPHERAL), labels.say("Peripheral condition")))
    if any(word.endswith("absent") for word in found):
        entries.append((ring, labels.say("Absence of the condition (NOT)")))
    if any("[" in word for word in found):
        entries.append((None, labels.say("Number: value of the condition")))
    if whole > len(words):
        entries.append((None, labels.say("Drawn: the first {n} of {whole} configurations", n=len(words), whole=whole)))
    return entries
