"""T2: each condition and its negation as necessary for the outcome and for its negation."""

from equifinal.identity import cutoff_name
from equifinal.output.formats.table import Cell, Figure, Table

__all__ = ["necessity_tables"]

MEASURES = ("consistency", "coverage", "ron")


def necessity_tables(source):
    """Return T2 from `necessity.csv`.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    sides = [source.lines("necessity", outcome).set_index("condition") for outcome in source.sides]
    over = [Cell(source.labels.literal(outcome), len(MEASURES)) for outcome in source.sides]
    names = [Cell(source.term(measure)) for measure in MEASURES]
    rows = []
    for condition in sides[0].index:
        cells = [Cell(source.labels.literal(condition))]
        for side in sides:
            line = side.loc[condition]
            cells += [Cell(Figure(line[m]), strong=bool(line["necessary"]) and m == "consistency") for m in MEASURES]
        rows.append(tuple(cells))
    return [
        Table(
            "T2",
            source.say("Table 2. Analysis of necessary conditions"),
            ((Cell(), *over), (Cell(source.say("Condition")), *names * 2)),
            (tuple(rows),),
            tuple(_notes(source, sides)),
            ("left", *["centre"] * 6),
            source.language,
        )
    ]


def _notes(source, sides):
    """Return the notes: what is marked, and whether any condition is necessary."""
    yield (
        source.sentence(
            "Bold: consistency of at least {cutoff}.", cutoff=cutoff_name(source.settings["necessity_cutoff"])
        ),
    )
    for outcome, side in zip(source.sides, sides, strict=True):
        found = [source.labels.literal(name) for name in side.index[side["necessary"].astype(bool)]]
        name = source.labels.literal(outcome)
        if found:
            yield (
                source.sentence("Necessary for {outcome}: {conditions}.", outcome=name, conditions=source.list(found)),
            )
        else:
            yield (source.sentence("No condition is necessary for {outcome}.", outcome=name),)
    yield (source.sentence("RoN: relevance of necessity; ~: negation of a set.") + source.made_by(),)
