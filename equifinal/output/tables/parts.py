"""T7: the solutions of several outcomes or groups side by side, each held against the others; ways of a chain."""

from equifinal.languages import LANGUAGES
from equifinal.output.formats.symbols import legend
from equifinal.output.formats.table import Cell, Figure, Symbol, Table
from equifinal.output.tables.source import Source
from equifinal.output.words.naming import name_configurations
from equifinal.output.words.parts import named
from equifinal.steps.parts.found import SIDES
from equifinal.study.apart.outcomes import own_of

__all__ = ["parts_tables"]

MEASURES = ("consistency", "raw_coverage", "unique_coverage")


def parts_tables(source, parts):
    """Return T7 from `terms`, `crossed` and `chain`, and the solutions of the parts.

    Parameters
    ----------
    source : Source
        Of the study, with the tables of the step of parts.
    parts : sequence of Found

    Returns
    -------
    list of Table
    """
    tables = [_configurations(source, parts, side, letter) for side, letter in zip(SIDES, "ab", strict=True)]
    tables += [_crossed(source, parts, side, letter) for side, letter in zip(SIDES, "cd", strict=True)]
    return [*tables, *([_chain(source)] if len(source.frames["chain"]) else [])]


def _configurations(source, parts, side, letter):
    """Return the configurations of all parts, a block of columns a part."""
    conditions = list(dict.fromkeys(name for part in parts for name in part.conditions))
    heads, names, columns = [Cell()], [Cell(source.say("Condition"))], []
    for part in parts:
        keep = part.configurations["outcome"].eq(part.side(side)) & part.configurations["model"].eq(1)
        frame = part.configurations[keep]
        paths = part.paths[part.paths["outcome"].eq(part.side(side)) & part.paths["model"].eq(1)]
        lines = name_configurations(frame, paths, part.conditions).to_dict("records") if len(frame) else []
        heads.append(Cell(_named(source, part), max(1, len(lines)), align="centre"))
        names += [Cell(line["name"]) for line in lines] or [Cell(source.say("No configuration"))]
        columns += lines or [{}]
    body = [
        (Cell(source.labels.set(name)), *(Cell(Symbol.of(c[name]) if c.get(name) else "") for c in columns))
        for name in conditions
    ]
    fit = [(Cell(source.term(key)), *(Cell(Figure(c.get(key))) for c in columns)) for key in MEASURES]
    title = (
        source.say("Table 7{letter}. Configurations of each part sufficient for its outcome", letter=letter)
        if side == SIDES[0]
        else source.say(
            "Table 7{letter}. Configurations of each part sufficient for the negation of its outcome", letter=letter
        )
    )
    words = [c[name] for c in columns for name in conditions if c.get(name)]
    notes = (
        legend(source.language, any("[" in word for word in words)),
        (_cutoffs(source, parts, side) + _made(source, parts),),
    )
    align = ("left", *["centre"] * len(columns))
    header, blocks, symbols = (tuple(heads), tuple(names)), (tuple(body), tuple(fit)), source.settings["symbols"]
    return Table(f"T7{letter}", title, header, blocks, notes, align, source.language, symbols)


def _named(source, part):
    """Return what a part is called."""
    return named(part, source.settings, source.labels)


def _crossed(source, parts, side, letter):
    """Return how the solution of each part does in every part: consistency, and coverage beneath it."""
    frame = source.frames["crossed"]
    frame = frame[frame["side"] == side].set_index(["solution_of", "in_part"])
    blocks = []
    for part in parts:
        rows = []
        for key in ("consistency", "coverage"):
            cells = [
                Cell(Figure(frame.loc[(part.name, other.name), key]))
                if (part.name, other.name) in frame.index
                else Cell(Figure(None))
                for other in parts
            ]
            rows.append((Cell(_named(source, part) if key == "consistency" else ""), Cell(source.term(key)), *cells))
        blocks.append(tuple(rows))
    title = (
        source.say("Table 7{letter}. The solution of each part in the cases of every part", letter=letter)
        if side == SIDES[0]
        else source.say(
            "Table 7{letter}. The solution of each part for the negation, in the cases of every part", letter=letter
        )
    )
    heads = (source.say("Solution of"), source.say("Measure"), *(_named(source, part) for part in parts))
    note = source.sentence(
        "Columns: the cases, and the outcome, of the part; on the diagonal each solution in its own."
    )
    align = ("left", "left", *["centre"] * len(parts))
    return source.table(f"T7{letter}", title, heads, blocks, [note + _made(source, parts)], align)


def _chain(source):
    """Return the ways through the chain of outcomes."""
    rows = [
        (
            Cell(line.way),
            *(Cell(Figure(getattr(line, key))) for key in ("consistency", "raw_coverage")),
            Cell(source.cases(line.cases)),
        )
        for line in source.frames["chain"].itertuples()
    ]
    heads = (source.say("Way"), source.term("consistency"), source.term("raw_coverage"), source.say("Cases"))
    note = source.sentence("A case is on a way to the least of its memberships in all configurations along it.")
    title = source.say("Table 7e. Ways through the chain of outcomes")
    return source.table(
        "T7e", title, heads, (tuple(rows),), [note + source.short], ("left", "centre", "centre", "left")
    )


def _cutoffs(source, parts, side):
    """Return the note of the cutoffs: of all parts, or of each where one has its own."""
    texts = {}
    for part in parts:
        own = own_of(source.settings, part.outcome, part.group, part.name)
        settings = source.settings | own | {"outcome": part.outcome}
        texts[part.name] = Source(settings, source.labels, {}).cutoffs(outcome=part.side(side)).strip()
    if len(set(texts.values())) == 1:
        return next(iter(texts.values())) + LANGUAGES[source.language].space
    return "".join(
        source.sentence("{name}: {text}", name=_named(source, part), text=texts[part.name]) for part in parts
    )


def _made(source, parts):
    """Return the note of how many cases each part has."""
    texts = [source.say("{name}: {text}", name=_named(source, part), text=len(part.memberships)) for part in parts]
    return source.sentence("Cases: {cases}.", cases=source.parts(texts))
