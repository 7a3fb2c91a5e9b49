"""T5: what becomes of the solution under other choices, and how robust its fit and its cases are.

References
----------
.. [1] Oana, I.-E., & Schneider, C. Q. (2024). A robustness test protocol for applied QCA: theory and R software
   application. Sociological Methods & Research, 53(1), 57-88. doi:10.1177/00491241211036158
"""

import itertools
import re

from equifinal.identity import cutoff_name
from equifinal.languages import mark
from equifinal.output.formats.table import Cell, Figure, Table
from equifinal.output.words.naming import by_names, name_configurations, names_of_terms
from equifinal.output.words.numbers import decimals_of, inwards

from .configurations import configuration_tables

__all__ = ["robustness_tables"]

CHANGE = re.compile(r"(consistency|PRI|frequency) (\S+) to (\S+)|without (.+)|(baseline)")
CUTOFFS = {
    "consistency": "consistency_cutoff",
    "PRI": "pri_cutoff",
    "pri": "pri_cutoff",
    "frequency": "frequency_cutoff",
}
CHANGES = (
    mark("Change"),
    mark("Against the baseline"),
    mark("Tied models"),
    mark("Solution consistency"),
    mark("Solution coverage"),
    mark("Solution"),
)
RANGES = (mark("Parameter"), mark("In use"), mark("Lower limit"), mark("Upper limit"))
ANCHORS = ("inclusion", "crossover", "exclusion")
RAISED = (
    mark("Table 5e. Robustness: configurations for {outcome}, and for its negation, at the raised consistency cutoff"),
    mark("Table 5e. Robustness: configurations for {outcome} at the raised consistency cutoff"),
)
NOISE = {"overlap": "overlap with the outcome", "p_overlap": "p_overlap", "p_ranked": "p_ranked", "draws": "draws"}
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

    Made from `changes.csv`, `ranges.csv`, `anchors.csv`, `protocol.csv`, `protocol_cases.csv`, `noise.csv`, and the
    solutions at the raised consistency cutoffs.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    tables = [_changes(source), _ranges(source), _protocol(source), _cases(source)]
    for cutoff in source.raised:
        name = f"T5 {cutoff_name(cutoff)}"
        tables += configuration_tables(source, cutoff, name, RAISED)
    return tables


def _blocks(source, columns, rows):
    """Return a block for each outcome, under a heading: `rows` gives an outcome's rows."""
    blocks = []
    for outcome in source.sides:
        heading = Cell(source.labels.literal(outcome), columns, align="left")
        blocks.append(((heading,), *(tuple(row) for row in rows(outcome))))
    return tuple(blocks)


def _table(source, letter, title, headings, blocks, notes, align):
    """Return one of the tables, whose name ends in a letter."""
    header = (tuple(map(Cell, headings)),)
    notes = tuple((note,) for note in notes if note)
    return Table(f"T5{letter}", title, header, blocks, notes, align, source.language)


def _changes(source):
    """Return the table of one change at a time."""
    names = {outcome: _names(source, outcome) for outcome in source.sides}

    def rows(outcome):
        found = source.lines("changes", outcome).to_dict("records")
        for i, line in enumerate(found):
            solution = by_names(line["expression"], names[outcome]) or source.say("no solution")
            if i and line["expression"] and line["expression"] == found[0]["expression"]:
                solution = source.say("as at the baseline")
            cells = [Cell(change_words(source, line["change"])), Cell(source.term(line["relation"]))]
            cells += [
                Cell(Figure(line["models"], 0)),
                Cell(Figure(line["consistency"])),
                Cell(Figure(line["coverage"])),
            ]
            yield [*cells, Cell(solution, align="left")]

    title = source.say("Table 5a. Robustness: one change at a time")
    headings = map(source.say, CHANGES)
    notes = [
        source.sentence(
            "The last row leaves out the case whose loss changes most; where models tie, the first is shown."
        ),
        *(_legend_of_terms(source, outcome, names[outcome]) for outcome in source.sides),
        source.short + source.cutoffs() + source.made_by(),
    ]
    align = ("left", *["centre"] * 4, "left")
    return _table(source, "a", title, headings, _blocks(source, 6, rows), notes, align)


def _names(source, outcome):
    """Return the names of all terms of an outcome's changes: those of T3, and others for those that it has not."""
    tables = (source.lines(name, outcome) for name in ("configurations", "paths"))
    tables = (lines[lines["model"] == 1] for lines in tables)
    named = name_configurations(*tables, source.settings["conditions"])
    return names_of_terms(named, source.lines("changes", outcome)["expression"], outcome)


def _legend_of_terms(source, outcome, names):
    """Return the note that says what the names of terms stand for."""
    if not names:
        return ""
    terms = source.parts(f"{name} = {term}" for term, name in names.items())
    return source.sentence("{outcome}: {text}.", outcome=source.labels.literal(outcome), text=terms)


def change_words(source, change):
    """Return a change of `changes.csv` in the language of the labels."""
    found = CHANGE.fullmatch(change)
    if not found:
        return change
    cutoff, before, after, case, _ = found.groups()
    if cutoff:
        return source.say("{setting} from {old} to {new}", setting=source.term(CUTOFFS[cutoff]), old=before, new=after)
    return source.say("Without {case}", case=source.labels.case(case)) if case else source.say("Baseline")


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
            yield [Cell(source.term(CUTOFFS[line["parameter"]])), *map(Cell, found)]
        for line in source.lines("anchors", outcome).to_dict("records"):
            value, lower, upper = (float(line[key]) for key in ("value", "lower", "upper"))
            name = source.say(
                "{name}: {text}", name=source.labels.set(line["set"]), text=anchor_words(source, line["anchor"])
            )
            yield [
                Cell(name),
                Cell(Figure(value, decimals_of(value))),
                *(Cell(Figure(end)) for end in inwards(lower, upper)),
            ]

    title = source.say("Table 5b. Robustness: sensitivity ranges")
    headings = map(source.say, RANGES)
    notes = [
        source.sentence(
            "All else equal, the solution is the same above the lower limit and up to the upper limit, for "
            "the frequency cutoff from the one to the other; limits are rounded inwards; –: none."
        )
        + source.made_by()
    ]
    return _table(source, "b", title, headings, _blocks(source, 4, rows), notes, ("left", *["centre"] * 3))


def anchor_words(source, anchor):
    """Return the name of an anchor in the language of the labels."""
    name, _, rest = anchor.partition("_")
    if name not in ANCHORS:
        return source.say("Threshold {threshold}", threshold=rest).strip() if name == "threshold" else anchor
    return (
        source.say("{text} ({share})", text=source.term(name), share=source.term(rest)) if rest else source.term(name)
    )


def _protocol(source):
    """Return the parameters of the robustness test protocol, a column for each outcome."""
    sides = {o: source.lines("protocol", o).to_dict("records") for o in source.sides}
    rows = []
    for key in (*RATIOS, *COUNTS):
        figures = [Figure(lines[0][key] if lines else None, 3 if key in RATIOS else 0) for lines in sides.values()]
        rows.append((Cell(key if key in RATIOS else source.term(key)), *map(Cell, figures)))
    noise = {o: source.lines("noise", o).to_dict("records") for o in source.sides}
    for key, code in NOISE.items():
        figures = [Figure(lines[0][key] if lines else None, 0 if key == "draws" else 3) for lines in noise.values()]
        rows.append((Cell(source.term(code)), *map(Cell, figures)))
    header = ((Cell(source.say("Parameter")), *(Cell(source.labels.literal(o)) for o in sides)),)
    notes = (
        (
            source.sentence(
                "RF: robustness of fit of the robust core and against the narrowest and the widest alternative "
                "(minTS, maxTS); RCR: share of robust cases; Oana & Schneider 2024, "
                "doi:10.1177/00491241211036158."
            )
            + source.sentence(
                "Overlap: of solution and outcome, Σmin(X,Y)/Σmax(X,Y); p: share of the permuted outcomes, the "
                "observed one among them, with a solution as good, by overlap and by rank of consistency and coverage."
            )
            + source.made_by(),
        ),
    )
    ends = (0, len(RATIOS), len(RATIOS) + len(COUNTS), len(rows))
    blocks = tuple(tuple(rows[start:end]) for start, end in itertools.pairwise(ends))
    return Table(
        "T5c",
        source.say("Table 5c. Robustness: fit across plausible alternatives"),
        header,
        blocks,
        notes,
        ("left", "centre", "centre"),
        source.language,
    )


def _cases(source):
    """Return the cases by what the protocol calls them."""

    def rows(outcome):
        lines = source.lines("protocol_cases", outcome)
        for kind in KINDS:
            found = lines[lines["kind"] == kind]
            yield [Cell(source.term(kind)), Cell(Figure(len(found), 0)), Cell(source.cases(";".join(found["case"])))]

    title = source.say("Table 5d. Robustness: cases across plausible alternatives")
    headings = [source.say("Kind of case"), source.say("n"), source.say("Cases")]
    align = ("left", "centre", "left")
    blocks = _blocks(source, 3, rows)
    return _table(source, "d", title, headings, blocks, [source.made_by()], align)
