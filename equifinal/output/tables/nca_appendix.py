"""What is behind T2a and T2b: every condition and its negation, for both outcomes; and the cases that decide."""

from equifinal.identity import cutoff_name
from equifinal.output.formats.table import Cell, Figure
from equifinal.output.words.nca import ceiling_name, p_text, shown_levels
from equifinal.sets.tolerance import at_least

from .nca import cell_of, in_degree_note, main_lines, scope_note

__all__ = ["MOST_ROWS", "nca_appendix_tables"]

MOST_ROWS = 100  # outliers of an outcome that are printed


def nca_appendix_tables(source):
    """Return effect sizes, bottleneck levels in scores, robustness and outliers, each for both outcomes.

    Made from `nca.csv`, `bottlenecks.csv`, `nca_outliers.csv` and `nca_robustness.csv`.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    builders = (_effects, _bottlenecks, _robustness, _outliers)
    return [build(source, *side) for build in builders for side in zip("ab", source.sides, strict=True)]


def _effects(source, letter, outcome):
    """Return the figures of every ceiling over every condition."""
    lines, blocks = source.lines("nca", outcome), []
    for condition, group in lines.groupby("condition", sort=False):
        rows = []
        for line in group.to_dict("records"):
            marked = bool(line["in_degree"])
            figures = [
                Cell(Figure(line["effect_size"]), strong=marked),
                Cell(p_text(line["p"]) or Figure(line["p"]), strong=marked),
                Cell(Figure(line["accuracy"], 1)),
                Cell(Figure(line["fit"], 1)),
                Cell(Figure(line["ceiling_zone"])),
                Cell(Figure(line["scope"])),
                Cell(Figure(line["condition_inefficiency"], 1)),
                Cell(Figure(line["outcome_inefficiency"], 1)),
            ]
            name = "" if rows else source.labels.literal(condition)
            rows.append((Cell(name), Cell(ceiling_name(line["ceiling"])), *figures))
        blocks.append(tuple(rows))
    headings = [
        source.say("Condition"),
        source.say("Method"),
        source.say("Effect size (d)"),
        source.say("p value"),
        source.say("Accuracy (%)"),
        source.say("Fit (%)"),
        source.say("Ceiling zone"),
        source.say("Scope"),
        source.say("Condition inefficiency (%)"),
        source.say("Outcome inefficiency (%)"),
    ]
    title = source.say(
        "Table A8{letter}. Necessary condition analysis of every condition and its negation for {outcome}",
        letter=letter,
        outcome=source.labels.literal(outcome),
    )
    notes = [
        source.sentence("Fit: the ceiling zone in % of that of CE-FDH, – where it is larger.")
        + source.sentence(
            "Condition inefficiency: the part of its range where the condition constrains no level of the outcome; "
            "outcome inefficiency: the part of its range that no level of the condition constrains."
        ),
        in_degree_note(source, outcome, lines),
        scope_note(source) + source.made_by(),
    ]
    return source.table(f"A8{letter}", title, headings, blocks, notes, ("left", *["centre"] * 9))


def _bottlenecks(source, letter, outcome):
    """Return the scores that levels of the outcome need, a row a condition."""
    lines = main_lines(source, outcome)
    levels = shown_levels(list(dict.fromkeys(lines["level"])))
    rows = []
    for condition, group in lines.groupby("condition", sort=False):
        cells = [Cell(cell_of(line, "needed_score", 3)) for line in group.to_dict("records") if line["level"] in levels]
        rows.append((Cell(source.labels.literal(condition)), Cell(ceiling_name(group["ceiling"].iloc[0])), *cells))
    decimals = 3 if source.settings["nca"]["bottleneck_outcome"] == "actual" else 0
    headings = [source.say("Condition"), source.say("Method"), *(str(Figure(level, decimals)) for level in levels)]
    title = source.say(
        "Table A9{letter}. Scores of the conditions that levels of {outcome} need",
        letter=letter,
        outcome=source.labels.literal(outcome),
    )
    notes = [
        source.sentence("NN: not necessary.") + source.sentence("NA: not available.") + _directions(source, outcome),
        scope_note(source) + source.made_by(),
    ]
    return source.table(f"A9{letter}", title, headings, [tuple(rows)], notes, ("left", *["centre"] * (len(levels) + 1)))


def _directions(source, outcome):
    """Return a note where a raw score is one not to be exceeded."""
    lines = source.lines("nca", outcome)
    names = dict.fromkeys(lines["condition"][lines["corner"].isin((2, 4))])
    if not names:
        return ""
    return source.sentence(
        "A score not to be exceeded: {conditions}.", conditions=source.list(map(source.labels.literal, names))
    )


def _robustness(source, letter, outcome):
    """Return the effect sizes without one case, and the cases that decide."""
    lines, without, blocks = source.lines("nca_robustness", outcome), source.lines("nca_outliers", outcome), []
    without = without[without["difference"].isna() | (without["difference"].abs() > 1e-9)]
    most = without.drop_duplicates(["condition", "ceiling"]).set_index(["condition", "ceiling"])["case"]
    for condition, group in lines.groupby("condition", sort=False):
        rows = []
        for line in group.to_dict("records"):
            case = most.get((condition, line["ceiling"]), "")
            cells = [
                Cell("" if rows else source.labels.literal(condition)),
                Cell(ceiling_name(line["ceiling"])),
                *(Cell(Figure(line[name])) for name in ("effect_size", "lowest", "highest")),
                Cell(source.labels.case(case) if case else ""),
                Cell(source.cases(line["cases"])),
                Cell(source.say("yes") if str(line["ceilings_agree"]) == "True" else source.say("no")),
            ]
            rows.append(tuple(cells))
        blocks.append(tuple(rows))
    cutoff = cutoff_name(source.settings["nca"]["effect_cutoff"])
    headings = [
        source.say("Condition"),
        source.say("Method"),
        source.say("Effect size (d)"),
        source.say("Lowest d"),
        source.say("Highest d"),
        source.say("Case that changes it most"),
        source.say("Cases that decide"),
        source.say("Ceilings agree"),
    ]
    title = source.say(
        "Table A10{letter}. Robustness of the effect sizes for {outcome}: one case left out",
        letter=letter,
        outcome=source.labels.literal(outcome),
    )
    notes = [
        source.sentence(
            "Lowest and highest d: of all the cases, and without each single one. Cases that decide: without one of "
            "them d is on the other side of {cutoff}. Ceilings agree: under all of them d is on the same side.",
            cutoff=cutoff,
        ),
        source.sentence("Every case that changes d stands in nca_outliers.csv.") + source.made_by(),
    ]
    align = ("left", *["centre"] * 4, "left", "left", "centre")
    return source.table(f"A10{letter}", title, headings, blocks, notes, align)


def _outliers(source, letter, outcome):
    """Return the cases that effects rest on which reach the cutoff, or would without one case."""
    lines, robust = source.lines("nca_outliers", outcome), source.lines("nca_robustness", outcome)
    reach = at_least(robust["highest"], source.settings["nca"]["effect_cutoff"])
    told = list(robust[reach][["condition", "ceiling"]].itertuples(index=False, name=None))
    lines = lines[[pair in told for pair in zip(lines["condition"], lines["ceiling"], strict=True)]]
    blocks = []
    for (condition, ceiling), group in lines.head(MOST_ROWS).groupby(["condition", "ceiling"], sort=False):
        rows = []
        for line in group.to_dict("records"):
            heads = ("", "") if rows else (source.labels.literal(condition), ceiling_name(ceiling))
            figures = (Figure(line[name]) for name in ("effect_size", "effect_size_without", "difference"))
            part = source.say("Peer") if str(line["peer"]) == "True" else source.say("End of the scope")
            decides = source.say("yes") if str(line["decides"]) == "True" else ""
            case = source.labels.case(line["case"])
            rows.append(tuple(map(Cell, (*heads, case, part, *figures, decides))))
        blocks.append(tuple(rows))
    if not blocks:
        blocks = [((Cell(source.say("No case"), 8, align="left"),),)]
    headings = [
        source.say("Condition"),
        source.say("Method"),
        source.say("Case"),
        source.say("Part"),
        source.say("Effect size (d)"),
        source.say("d without it"),
        source.say("Difference"),
        source.say("Decides"),
    ]
    title = source.say(
        "Table A11{letter}. Cases that the effect sizes for {outcome} rest on",
        letter=letter,
        outcome=source.labels.literal(outcome),
    )
    notes = [
        source.sentence(
            "Of the conditions whose d reaches {cutoff}, or does without one case. Every other case changes nothing.",
            cutoff=cutoff_name(source.settings["nca"]["effect_cutoff"]),
        ),
        source.sentence("The first {rows} are printed; nca_outliers.csv lists them.", rows=MOST_ROWS)
        if len(lines) > MOST_ROWS
        else "",
        source.made_by(),
    ]
    align = ("left", "centre", "left", *["centre"] * 5)
    return source.table(f"A11{letter}", title, headings, blocks, notes, align)
