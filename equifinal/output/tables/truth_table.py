"""T4: the truth tables of the outcome and of its negation."""

from equifinal.identity import cutoff_name
from equifinal.output.formats.table import Cell, Figure, Table
from equifinal.output.words.numbers import figure
from equifinal.sets.fit import at_least

__all__ = ["truth_table_tables"]


def truth_table_tables(source):
    """Return T4 from `truth_table.csv`, `overview.csv` and `deviant_cases.csv`: a table for each outcome.

    Rows coded 1 first, then by consistency, both falling, as the run's table has them.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    tables = []
    conditions = source.settings["conditions"]
    for letter, outcome in zip("ab", source.sides, strict=True):
        lines = source.lines("truth_table", outcome)
        names = [Cell(source.say("row")), *(Cell(source.labels.set(name)) for name in conditions)]
        names += [Cell(source.labels.literal(outcome)), *(Cell(source.say(key)) for key in ("n", "consistency", "pri"))]
        blocks = {}
        for line in lines.to_dict("records"):
            cells = [Cell(Figure(line[name], 0)) for name in ("row", *conditions)]
            cells += [Cell(str(line["value"])), Cell(Figure(line["n"], 0))]
            cells += [Cell(Figure(line[measure])) for measure in ("consistency", "pri")]
            blocks.setdefault(line["value"], []).append((*cells, Cell(source.cases(line["cases"]))))
        tables.append(
            Table(
                f"T4{letter}",
                source.say("table 4", letter, source.labels.literal(outcome)),
                ((*names, Cell(source.say("cases"))),),
                tuple(map(tuple, blocks.values())),
                tuple((note,) for note in _notes(source, outcome, lines)),
                (*["centre"] * (len(conditions) + 5), "left"),
                source.language,
            )
        )
    return tables


def _notes(source, outcome, lines):
    """Yield the notes: how many rows are observed, the gap at the cutoff, which cases contradict."""
    seen = source.lines("overview", outcome).iloc[0]
    yield source.sentence("rows observed", seen["observed_rows"], seen["possible_rows"], seen["remainders"])
    yield _gap(source, lines)
    deviant = source.lines("deviant_cases", outcome)
    for kind in ("consistency", "coverage"):
        rows = [
            source.say("row with cases", row, source.cases(";".join(found["case"])))
            for row, found in deviant[deviant["deviant"] == kind].groupby("row", sort=True)
        ]
        named = source.say("semicolon").join(rows)
        yield source.sentence(f"contradict {kind}", named) if rows else source.sentence(f"no contradiction {kind}")
    if seen["cases_in_no_row"]:
        yield source.sentence("cases in no row", source.cases(seen["cases_in_no_row"]))
    excluded = source.frames["excluded"]["combination"]
    if len(excluded):
        yield source.sentence("excluded", source.list(excluded)) + source.short
    yield source.sentence("codes of rows") + source.cutoffs() + source.made_by()


def _gap(source, lines):
    """Return the note of the gap in consistency at the cutoff, among the rows that reach the frequency cutoff."""
    cutoff = source.settings["consistency_cutoff"]
    frequent = lines[lines["value"] != "?"]
    reached = [at_least(value, cutoff) for value in frequent["consistency"]]
    above, below = (frequent.loc[[r == side for r in reached], "consistency"] for side in (True, False))
    if above.empty or below.empty:
        return source.sentence("no gap", cutoff_name(cutoff))
    text = source.sentence("gap", cutoff_name(cutoff), figure(above.min()), figure(below.max()))
    coded = frequent.loc[frequent["value"] == "1", "consistency"]
    text += source.sentence("lowest coded 1", figure(coded.min())) if len(coded) else ""
    held = int((frequent.loc[above.index, "pri"] < source.settings["pri_cutoff"]).sum())
    return text + (source.sentence("held by pri", held) if held else "")
