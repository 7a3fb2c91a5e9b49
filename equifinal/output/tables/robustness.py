"""T5: what becomes of the solution under other choices, and how robust its fit and its cases are.

References
----------
.. [1] Oana, I.-E., & Schneider, C. Q. (2024). A robustness test protocol for applied QCA: theory and R software
   application. Sociological Methods & Research, 53(1), 57-88. doi:10.1177/00491241211036158
"""

import re

from equifinal.identity import cutoff_name
from equifinal.output.formats.table import Cell, Figure, Table
from equifinal.output.words.numbers import decimals_of, inwards

from .configurations import configuration_tables

__all__ = ["robustness_tables"]

CHANGE = re.compile(r"(consistency|PRI|frequency) (\S+) to (\S+)|without (.+)|(baseline)")
CUTOFFS = {
    "consistency": "consistency cutoff",
    "PRI": "pri cutoff",
    "pri": "pri cutoff",
    "frequency": "frequency cutoff",
}
RATIOS = ("RF_cov", "RF_cons", "RF_SC_minTS", "RF_SC_maxTS", "RCR_typ", "RCR_dev")
COUNTS = (
    "RCC_rank",
    "robust_typical",
    "shaky_typical",
    "possible_typical",
    "alternatives",
    "settings_without_solution",
)
KINDS = (
    *(f"{word} {side}" for side in ("typical", "deviant") for word in ("robust", "shaky", "possible")),
    "extreme deviant in coverage",
)


def robustness_tables(source):
    """Return T5: changes, sensitivity ranges, the test protocol [1]_, its cases, and the raised cutoffs' T3.

    Made from `changes.csv`, `ranges.csv`, `anchors.csv`, `protocol.csv`, `protocol_cases.csv`, and the solutions at
    the raised consistency cutoffs.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    tables = [_changes(source), _ranges(source), _protocol(source), _cases(source)]
    for cutoff in source.raised:
        mark = f"T5 {cutoff_name(cutoff)}"
        tables += configuration_tables(source, cutoff, mark, "table 5 configurations")
    return tables


def _blocks(source, columns, rows):
    """Return a block for each outcome, under a heading: `rows` gives an outcome's rows."""
    blocks = []
    for outcome in source.sides:
        heading = Cell(source.labels.literal(outcome), columns, align="left")
        blocks.append(((heading,), *(tuple(row) for row in rows(outcome))))
    return tuple(blocks)


def _table(source, letter, headings, blocks, notes, align):
    """Return one of the tables, whose name and title end in a letter."""
    header = (tuple(Cell(source.say(key)) for key in headings),)
    notes = tuple((note,) for note in notes if note)
    return Table(f"T5{letter}", source.say(f"table 5{letter}"), header, blocks, notes, align, source.language)


def _changes(source):
    """Return the table of one change at a time."""

    def rows(outcome):
        found = source.lines("changes", outcome).to_dict("records")
        for i, line in enumerate(found):
            solution = line["expression"] or source.say("none")
            if i and line["expression"] and line["expression"] == found[0]["expression"]:
                solution = source.say("as baseline")
            cells = [Cell(change_words(source, line["change"])), Cell(source.say(line["relation"]))]
            cells += [
                Cell(Figure(line["models"], 0)),
                Cell(Figure(line["consistency"])),
                Cell(Figure(line["coverage"])),
            ]
            yield [*cells, Cell(solution, align="left")]

    headings = ("change", "relation", "tied models", "solution consistency", "solution coverage", "solution")
    notes = [source.sentence("change note") + source.short, source.cutoffs() + source.made_by()]
    align = ("left", *["centre"] * 4, "left")
    return _table(source, "a", headings, _blocks(source, 6, rows), notes, align)


def change_words(source, change):
    """Return a change of `changes.csv` in the language of the labels."""
    found = CHANGE.fullmatch(change)
    if not found:
        return change
    cutoff, before, after, case, _ = found.groups()
    if cutoff:
        return source.say("from to", source.say(CUTOFFS[cutoff]), before, after)
    return source.say("without case", source.labels.case(case)) if case else source.say("baseline")


def _ranges(source):
    """Return the table of sensitivity ranges, of cutoffs and anchors."""

    def rows(outcome):
        for line in source.lines("ranges", outcome).to_dict("records"):
            value, lower, upper = (float(line[key]) for key in ("value", "lower", "upper"))
            if line["parameter"] == "frequency":
                found = [Figure(v, 0) for v in (value, lower, upper if line["rows_above"] else None)]
            else:
                ends = inwards(lower if line["rows_below"] else None, upper if line["rows_above"] else None)
                found = [Figure(value, max(2, decimals_of(value))), *map(Figure, ends)]
            yield [Cell(source.say(CUTOFFS[line["parameter"]])), *map(Cell, found)]
        for line in source.lines("anchors", outcome).to_dict("records"):
            value, lower, upper = (float(line[key]) for key in ("value", "lower", "upper"))
            name = source.say("colon", source.labels.set(line["set"]), anchor_words(source, line["anchor"]))
            yield [
                Cell(name),
                Cell(Figure(value, decimals_of(value))),
                *(Cell(Figure(end)) for end in inwards(lower, upper)),
            ]

    headings = ("parameter", "in use", "lower limit", "upper limit")
    notes = [source.sentence("ranges note") + source.made_by()]
    return _table(source, "b", headings, _blocks(source, 4, rows), notes, ("left", *["centre"] * 3))


def anchor_words(source, anchor):
    """Return the name of an anchor in the language of the labels."""
    name, _, rest = anchor.partition("_")
    known = {"inclusion": "full membership", "crossover": "crossover", "exclusion": "full non-membership"}
    if name not in known:
        return source.say("threshold", rest).strip() if name == "threshold" else anchor
    return source.say("with share", source.say(known[name]), source.say(rest)) if rest else source.say(known[name])


def _protocol(source):
    """Return the parameters of the robustness test protocol, a column for each outcome."""
    sides = {o: source.lines("protocol", o).to_dict("records") for o in source.sides}
    rows = []
    for key in (*RATIOS, *COUNTS):
        figures = [Figure(lines[0][key] if lines else None, 3 if key in RATIOS else 0) for lines in sides.values()]
        rows.append((Cell(key if key in RATIOS else source.say(key)), *map(Cell, figures)))
    header = ((Cell(source.say("parameter")), *(Cell(source.labels.literal(o)) for o in sides)),)
    notes = ((source.sentence("protocol note") + source.made_by(),),)
    ratios = len(RATIOS)
    blocks = (tuple(rows[:ratios]), tuple(rows[ratios:]))
    return Table("T5c", source.say("table 5c"), header, blocks, notes, ("left", "centre", "centre"), source.language)


def _cases(source):
    """Return the cases by what the protocol calls them."""

    def rows(outcome):
        lines = source.lines("protocol_cases", outcome)
        for kind in KINDS:
            found = lines[lines["kind"] == kind]
            yield [Cell(source.say(kind)), Cell(Figure(len(found), 0)), Cell(source.cases(";".join(found["case"])))]

    align = ("left", "centre", "left")
    blocks = _blocks(source, 3, rows)
    return _table(source, "d", ("kind of case", "n", "cases"), blocks, [source.made_by()], align)
