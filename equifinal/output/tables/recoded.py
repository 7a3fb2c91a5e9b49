"""What the notes of T4 say of rows that are not coded as the cutoffs have it."""

from equifinal.steps.asked import coded_by_hand, of_side
from equifinal.steps.truth_table.exclusions import CLAIM
from equifinal.steps.truth_table.recoded import recoded_rows

__all__ = ["claimed_rows", "claims_notes", "excluded_of", "hands_notes"]


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
