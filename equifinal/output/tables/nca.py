"""T2a and T2b: effect sizes of the conditions, and the levels of them that levels of the outcome need."""

from equifinal.identity import cutoff_name
from equifinal.output.formats.table import Cell, Figure, Table
from equifinal.output.words.nca import UNITS, ceiling_name, found_in_degree, p_text, positive
from equifinal.output.words.numbers import figure

__all__ = ["bottleneck_tables", "cell_of", "in_degree_note", "main_lines", "nca_tables", "scope_note"]


def nca_tables(source):
    """Return T2a from `nca.csv`: the conditions as they are, for the outcome.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    outcome = source.sides[0]
    lines = source.lines("nca", outcome)
    lines = lines[lines["condition"].map(positive)]
    blocks = []
    for condition, group in lines.groupby("condition", sort=False):
        rows = []
        for line in group.to_dict("records"):
            name = "" if rows else source.labels.literal(condition)
            figures = (Figure(line["accuracy"], 1), Figure(line["ceiling_zone"]), Figure(line["scope"]))
            size = Cell(Figure(line["effect_size"]), strong=bool(line["in_degree"]))
            p = Cell(p_text(line["p"]) or Figure(line["p"]), strong=bool(line["in_degree"]))
            rows.append((Cell(name), Cell(ceiling_name(line["ceiling"])), *map(Cell, figures), size, p))
        blocks.append(tuple(rows))
    headings = [
        source.say("Condition"),
        source.say("Method"),
        source.say("Accuracy (%)"),
        source.say("Ceiling zone"),
        source.say("Scope"),
        source.say("Effect size (d)"),
        source.say("p value"),
    ]
    title = source.say(
        "Table 2a. Necessary condition analysis (NCA) for {outcome}", outcome=source.labels.literal(outcome)
    )
    return [
        Table(
            "T2a",
            title,
            (tuple(map(Cell, headings)),),
            tuple(blocks),
            tuple((note,) for note in _notes(source, lines)),
            ("left", *["centre"] * 6),
            source.language,
        )
    ]


def _notes(source, lines):
    """Return the notes of T2a."""
    nca = source.settings["nca"]
    yield (
        source.sentence(
            "Bold: d of at least {effect} and p below {p}.",
            effect=cutoff_name(nca["effect_cutoff"]),
            p=cutoff_name(nca["p_cutoff"]),
        )
        + source.sentence(
            "0 < d < 0.1: small effect; 0.1 ≤ d < 0.3: medium; 0.3 ≤ d < 0.5: large; d ≥ 0.5: very large (Dul 2016, "
            "doi:10.1177/1094428115584005)."
        )
    )
    yield in_degree_note(source, source.sides[0], lines)
    yield scope_note(source) + _permutations(source, lines) + _flaws(source, lines)
    yield source.made_by()


def in_degree_note(source, outcome, lines):
    """Return which conditions are necessary in degree, as a sentence."""
    name, found = source.labels.literal(outcome), found_in_degree(lines)
    if not found:
        return source.sentence("No condition is necessary in degree for {outcome}.", outcome=name)
    words = [
        source.say(
            "{condition} (by {ceilings} alone)",
            condition=source.labels.literal(condition),
            ceilings=source.list(ceilings),
        )
        if ceilings
        else source.labels.literal(condition)
        for condition, ceilings in found.items()
    ]
    return source.sentence(
        "Necessary in degree for {outcome}, where theory supports it: {conditions}.",
        outcome=name,
        conditions=source.list(words),
    )


def scope_note(source):
    """Return of what scores, and of what scope, the figures are."""
    nca = source.settings["nca"]
    if nca["scores"] == "raw":
        return source.sentence("Raw scores, scope as observed or as raw_scopes gives it.")
    if nca["scope"] == "theoretical":
        return source.sentence("Memberships after calibration, scope from 0 to 1.")
    return source.sentence("Memberships after calibration, scope as observed.")


def _permutations(source, lines):
    """Return how p was found."""
    drawn = lines[lines["permutations"] > 0]
    if drawn.empty:
        return source.sentence("p is exact.")
    text = source.sentence(
        "p from {n} permutations, give or take {error} at most.",
        n=f"{int(drawn['permutations'].max()):,}",
        error=figure(drawn["p_error"].max()),
    )
    exact = len(drawn) < len(lines[lines["p"].notna()])
    return text + (source.sentence("Where a set has two values, p is exact.") if exact else "")


def _flaws(source, lines):
    """Return what could not be drawn."""
    text, flaws = "", set(lines["flaw"].dropna())
    if "crisp" in flaws:
        text += source.sentence("Where a set has two values, a line means nothing: {ceiling} alone.", ceiling="CE-FDH")
    if "constant" in flaws:
        text += source.sentence("–: the condition is the same in every case.")
    elif lines["effect_size"].isna().any():
        text += source.sentence("–: the ceiling rests on one point, through which no line can be drawn.")
    return text


def bottleneck_tables(source):
    """Return T2b from `bottlenecks.csv`: a column a condition as it is, under the first ceiling.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    outcome = source.sides[0]
    lines = main_lines(source, outcome)
    lines = lines[lines["condition"].map(positive)]
    conditions = list(dict.fromkeys(lines["condition"]))
    columns = {name: group.to_dict("records") for name, group in lines.groupby("condition")}
    nca = source.settings["nca"]
    over = 3 if nca["bottleneck_outcome"] == "actual" else 0
    within = 3 if nca["bottleneck_condition"] == "actual" else 1
    rows = [
        (Cell(Figure(cells[0]["level"], over)), *(Cell(cell_of(cell, "needed", within)) for cell in cells))
        for cells in zip(*(columns[name] for name in conditions), strict=True)
    ]
    title = source.say(
        "Table 2b. Bottleneck levels of the conditions for {outcome}", outcome=source.labels.literal(outcome)
    )
    return [
        Table(
            "T2b",
            title,
            (tuple(Cell(source.labels.literal(name)) for name in (outcome, *conditions)),),
            (tuple(rows),),
            tuple((note,) for note in _bottleneck_notes(source, lines)),
            ("centre",) * (len(conditions) + 1),
            source.language,
        )
    ]


def main_lines(source, outcome):
    """Return the lines of `bottlenecks.csv` of one outcome, under the first ceiling that each condition has."""
    lines = source.lines("bottlenecks", outcome)
    first = lines.groupby("condition")["ceiling"].transform("first")
    return lines[lines["ceiling"] == first]


def cell_of(line, column, decimals):
    """Return what stands in a cell of a bottleneck table."""
    words = {"not necessary": "NN", "not available": "NA"}
    return words.get(line["status"]) or Figure(line[column], decimals)


def _bottleneck_notes(source, lines):
    """Return the notes of T2b."""
    nca, statuses = source.settings["nca"], set(lines["status"])
    ceilings = list(dict.fromkeys(map(ceiling_name, lines["ceiling"])))
    yield source.sentence(
        "The level of each condition that a level of {outcome} needs: {outcome} in {unit}, conditions in {units}; "
        "ceiling {ceilings}.",
        outcome=source.labels.literal(source.sides[0]),
        unit=source.say(UNITS[nca["bottleneck_outcome"]]),
        units=source.say("% of cases that do not reach what is needed")
        if nca["bottleneck_condition"] == "percentile"
        else source.say(UNITS[nca["bottleneck_condition"]]),
        ceilings=source.list(ceilings),
    )
    text = source.sentence("NN: not necessary.")
    if "not available" in statuses:
        text += source.sentence("NA: not available, the ceiling leaves the scope below this level.")
    first = lines["level"] == lines["level"].min()
    if (lines["status"][first] == "needed").any():
        text += source.sentence(
            "A ceiling that meets the floor inside the scope asks for something at the lowest level too."
        )
    yield text
    yield scope_note(source) + source.made_by()
