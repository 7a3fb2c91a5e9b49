"""The appendix on periods, units and groups: their design, and each unit's figures and way."""

from equifinal.output.formats.table import Cell, Figure

__all__ = ["MOST_UNITS", "panel_appendix"]

MOST_UNITS = 100  # that are printed
MOST_NAMES = 12


def panel_appendix(source):
    """Return A10, the design, and A11, the units, from `design.csv`, `fit.csv`, `partitions.csv` and `ways.csv`.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    units = source.frames["design"].query("kind == 'unit'")["dimension"].tolist()
    tables = [_design(source)]
    if units:
        tables += [
            _units(source, units[0], letter, outcome) for letter, outcome in zip("ab", source.sides, strict=True)
        ]
    return tables


def _design(source):
    """Return how the cases spread over periods, units and groups."""
    kinds = {"period": source.say("period"), "unit": source.say("unit"), "group": source.say("group")}
    rows = []
    for line in source.frames["design"].to_dict("records"):
        counts = (line[key] for key in ("partitions", "smallest", "largest", "empty_cells", "cells_with_several"))
        row = [Cell(line["dimension"]), Cell(kinds[line["kind"]]), *(Cell(_whole(n)) for n in counts)]
        rows.append((*row, Cell(_named(source, line["of_one_case"])), Cell(_named(source, line["constant"]))))
    headings = [
        source.say("Column"),
        source.say("Kind"),
        source.say("How many"),
        source.say("Fewest cases"),
        source.say("Most cases"),
        source.say("Empty cells"),
        source.say("Cells of several cases"),
        source.say("Of one case"),
        source.say("No condition changes"),
    ]
    note = source.sentence("Cells: pairs of unit and period; nothing is filled in where a cell is empty.")
    title = source.say("Table A10. Periods, units and groups")
    align = ("left", *["centre"] * 6, "left", "left")
    return source.table("A10", title, headings, (tuple(rows),), [note, source.made_by()], align)


def _whole(n):
    """Return a whole number; a dash where there is none."""
    return Figure(None if n != n else n, 0)


def _named(source, joined):
    """Return the first of some names, and how many more there are."""
    names = [name for name in str(joined).split(";") if name and joined == joined]
    shown, more = source.list(names[:MOST_NAMES]), len(names) - MOST_NAMES
    return source.say("{cases} and {more} more", cases=shown, more=more) if more > 0 else shown


def _units(source, dimension, letter, outcome):
    """Return the fit of the solution in each unit, what comes of it on its own, and its way through the periods."""
    fit = source.lines("fit", outcome)
    whole = fit[(fit["solution"] == "intermediate") & (fit["part"] == "model") & (fit["model"] == 1)]
    whole = whole[whole["dimension"] == dimension].set_index("partition")
    ways = source.lines("ways", outcome).set_index("unit") if len(source.frames["ways"]) else None
    partitions = source.lines("partitions", outcome)
    partitions = partitions[partitions["dimension"] == dimension]
    rows = []
    for line in partitions.head(MOST_UNITS).to_dict("records"):
        name = line["partition"]
        figures = [whole.loc[name, key] if name in whole.index else None for key in ("consistency", "coverage")]
        way = ways.loc[name] if ways is not None else None
        rows.append(
            (
                Cell(name),
                Cell(Figure(line["n"], 0)),
                *(Cell(Figure(value)) for value in figures),
                Cell(source.term(line["status"])),
                Cell("" if way is None else source.term(way["course"])),
                Cell("" if way is None else str(way["moved"]).replace(";", " ")),
            )
        )
    headings = [
        dimension,
        source.say("Cases"),
        source.term("consistency"),
        source.term("coverage"),
        source.say("On its own"),
        source.say("Course"),
        source.say("In (+) and out (-)"),
    ]
    title = source.say(
        "Table A11{letter}. Units and the solution for {outcome}",
        letter=letter,
        outcome=source.labels.literal(outcome),
    )
    notes = [
        source.sentence("Consistency and coverage of the solution over all cases, in each unit."),
        source.sentence("The first {units} are printed; partitions.csv and ways.csv list them.", units=MOST_UNITS)
        if len(partitions) > MOST_UNITS
        else "",
        source.made_by(),
    ]
    align = ("left", *["centre"] * 3, "left", "left", "left")
    return source.table(f"A11{letter}", title, headings, (tuple(rows),), notes, align)
