"""T4: the truth tables of the outcome and of its negation."""

from equifinal.identity import cutoff_name
from equifinal.languages import mark
from equifinal.output.formats.table import Cell, Figure, Table
from equifinal.output.words.numbers import figure
from equifinal.sets.tolerance import at_least
from equifinal.steps.asked import coded_by_hand, of_side
from equifinal.steps.truth_table.exclusions import CLAIM
from equifinal.steps.truth_table.recoded import recoded_rows

__all__ = ["claimed_rows", "claims_notes", "excluded_of", "hands_notes", "truth_table_tables"]

# By kind: where there are such rows, and where there are none.
CONTRADICTIONS = {
    "consistency": (
        mark("Rows coded 1 with cases outside the outcome: {rows}."),
        mark("No row coded 1 has a case outside the outcome."),
    ),
    "coverage": (
        mark("Rows coded 0 or C with cases in the outcome: {rows}."),
        mark("No row coded 0 or C has a case in the outcome."),
    ),
}


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
        names = [Cell(source.say("Row")), *(Cell(source.labels.set(name)) for name in conditions)]
        heads = (source.say("n"), source.term("consistency"), source.term("pri"))
        names += [Cell(source.labels.literal(outcome)), *map(Cell, heads)]
        blocks = {}
        for line in lines.to_dict("records"):
            cells = [Cell(Figure(line[name], 0)) for name in ("row", *conditions)]
            cells += [Cell(str(line["value"])), Cell(Figure(line["n"], 0))]
            cells += [Cell(Figure(line[measure])) for measure in ("consistency", "pri")]
            blocks.setdefault(line["value"], []).append((*cells, Cell(source.cases(line["cases"]))))
        tables.append(
            Table(
                f"T4{letter}",
                source.say(
                    "Table 4{letter}. Truth table of {outcome}", letter=letter, outcome=source.labels.literal(outcome)
                ),
                ((*names, Cell(source.say("Cases"))),),
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
    yield source.sentence(
        "{observed} of {possible} possible rows are observed; {remainders} are remainders.",
        observed=seen["observed_rows"],
        possible=seen["possible_rows"],
        remainders=seen["remainders"],
    )
    yield _gap(source, outcome, lines)
    deviant = source.lines("deviant_cases", outcome)
    for kind in ("consistency", "coverage"):
        rows = [
            source.say("row {row} ({cases})", row=row, cases=source.cases(";".join(found["case"])))
            for row, found in deviant[deviant["deviant"] == kind].groupby("row", sort=True)
        ]
        coded = lines["value"].astype(str).isin(["1"] if kind == "consistency" else ["0", "C"]).any()
        if coded:
            yield source.sentence(CONTRADICTIONS[kind][not rows], rows=source.parts(rows))
    if seen["cases_in_no_row"]:
        yield source.sentence("In no row, at exactly 0.5: {cases}.", cases=source.cases(seen["cases_in_no_row"]))
    yield from hands_notes(source, outcome)
    excluded = excluded_of(source, outcome)
    if len(excluded):
        yield (
            source.sentence("Excluded combinations: {combinations}.", combinations=source.list(excluded)) + source.short
        )
    yield from claims_notes(source, outcome)
    yield (
        source.sentence("1: sufficient; 0: not sufficient; C: contradictory; ?: below the frequency cutoff.")
        + source.cutoffs(outcome=outcome)
        + source.made_by()
    )


def _gap(source, outcome, lines):
    """Return the note of the gap in consistency at the cutoff, among the rows that reach the frequency cutoff."""
    cutoffs = source.cutoffs_of(outcome)
    cutoff = cutoffs.consistency
    frequent = lines[lines["value"] != "?"]
    reached = [at_least(value, cutoff) for value in frequent["consistency"]]
    above, below = (frequent.loc[[r == side for r in reached], "consistency"] for side in (True, False))
    if frequent.empty:
        return source.sentence("No row reaches the frequency cutoff.")
    if above.empty or below.empty:
        return source.sentence(
            "The consistencies of all rows lie on one side of the cutoff of {cutoff}.", cutoff=cutoff_name(cutoff)
        )
    text = source.sentence(
        "The lowest consistency at or above the cutoff of {cutoff} is {above}, the highest below it {below}.",
        cutoff=cutoff_name(cutoff),
        above=figure(above.min()),
        below=figure(below.max()),
    )
    coded = frequent.loc[frequent["value"] == "1", "consistency"]
    text += (
        source.sentence("The lowest of a row coded 1 is {consistency}.", consistency=figure(coded.min()))
        if len(coded)
        else ""
    )
    held = int((frequent.loc[above.index, "pri"] < cutoffs.pri).sum())
    return text + (source.sentence("Rows that reach it but not the PRI cutoff: {rows}.", rows=held) if held else "")


def excluded_of(source, outcome):
    """Return the combinations that are excluded for one side, as they stand in `excluded.csv`."""
    frame = source.frames["excluded"]
    if "outcome" in frame:
        frame = frame[frame["outcome"].fillna("").isin(["", outcome])]
    return frame["combination"].astype(str)


def claimed_rows(source, outcome):
    """Return the rows that claims of necessity recode for one side; None where none is claimed."""
    if not of_side(source.settings.get("necessity_claims"), outcome):
        return None
    data = source.data if outcome == source.sides[0] else source.data.negated()
    tables = (source.frames[name] for name in ("truth_table", "excluded"))
    rows = recoded_rows(*tables, data, source.settings, source.settings["consistency_cutoff"])
    return rows.loc[rows["why"] == CLAIM, "row"].astype(str).tolist()


def hands_notes(source, outcome):
    """Yield the note on the rows coded by hand, each with its reason."""
    rows = source.settings.get("row_outcomes", {}).get(outcome) or {}
    parts = [
        source.say("row {row} as {value} ({text})", row=number, value=value, text=source.text(given["reason"]))
        for (number, value), given in zip(coded_by_hand(source.settings, outcome).items(), rows.values(), strict=True)
    ]
    if parts:
        yield source.sentence("Coded by hand: {rows}.", rows=source.parts(parts))


def claims_notes(source, outcome):
    """Yield the note on the claims of necessity, and on how many observed rows they recode."""
    rows = claimed_rows(source, outcome)
    if rows is None:
        return
    claims = of_side(source.settings["necessity_claims"], outcome)
    text = source.sentence(
        "Claimed to be necessary, so that no row without it is used: {expressions}.", expressions=source.parts(claims)
    )
    if not rows:
        yield text + source.sentence("This recodes no observed row.")
        return
    yield text + source.say_many(
        "This recodes {n} observed row to 0: {rows}.",
        "This recodes {n} observed rows to 0: {rows}.",
        len(rows),
        rows=source.list(rows),
    )
