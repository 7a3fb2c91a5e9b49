"""Theory evaluation in the appendix: the fit of each area, and the eight kinds of cases with their shares."""

from equifinal.output.formats.table import Cell, Figure
from equifinal.steps.cases.kinds import MOST_MODELS

__all__ = ["theory_tables"]

MEASURES = ("consistency", "pri", "coverage")


def theory_tables(source):
    """Return the tables of each outcome with a solution, from `theories.csv` and `theory_cases.csv`.

    Of tied models the first ten are printed. Without a theory there are no tables.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    sides = [(letter, outcome) for letter, outcome in zip("ab", source.sides, strict=True)]
    return [
        build(source, letter, outcome)
        for build in (_fit, _cases)
        for letter, outcome in sides
        if len(source.lines("theories", outcome))
    ]


def _blocks(source, frame, outcome, width, row):
    """Return a block for each theory and model that is printed, its heading first."""
    lines, blocks = source.lines(frame, outcome), []
    models = lines["model"].nunique()
    for (theory, model), own in lines[lines["model"] <= MOST_MODELS].groupby(["theory", "model"], sort=False):
        name = source.say("Theory {theory}", theory=theory)
        if models > 1:
            tied = source.say("model {model} of {models}", model=model, models=models)
            name = source.say("{text} ({share})", text=name, share=tied)
        rows = [row(line) for line in own.to_dict("records")]
        blocks.append(((Cell(name, width, align="left", strong=True),), *rows))
    return blocks


def _left_out(source, outcome):
    """Return the note of models that are not printed."""
    if source.lines("theories", outcome)["model"].max() <= MOST_MODELS:
        return ""
    return source.sentence("The first {models} are printed; theories.csv lists them.", models=MOST_MODELS)


def _fit(source, letter, outcome):
    """Return the fit of theory, solution and their four areas."""

    def row(line):
        text = line["expression"] if isinstance(line["expression"], str) else ""
        return (Cell(source.term(line["part"])), Cell(text), *(Cell(Figure(line[key])) for key in MEASURES))

    headings = [source.say("Area"), source.say("Expression"), *map(source.term, MEASURES)]
    title = source.say(
        "Table A6{letter}. Theories held against the solution for {outcome}",
        letter=letter,
        outcome=source.labels.literal(outcome),
    )
    notes = [
        source.sentence(
            "The figures of an area are those of the minimum of the two memberships, taken along the theory as it is "
            "written; its expression is multiplied out and serves reading alone. Ragin 1987; Schneider & Wagemann "
            "2012, section 11.3, doi:10.1017/CBO9781139004244."
        )
        + source.short,
        _left_out(source, outcome),
        source.made_by(),
    ]
    align = ("left", "left", *["centre"] * 3)
    blocks = _blocks(source, "theories", outcome, 5, row)
    return source.table(f"A6{letter}", title, headings, blocks, notes, align)


def _cases(source, letter, outcome):
    """Return the kinds of cases with their shares."""

    def row(line):
        area = source.term(line["part"]) if isinstance(line["part"], str) and line["part"] else ""
        return (
            Cell(area),
            Cell(source.term(line["kind"])),
            Cell(Figure(line["n"], 0)),
            Cell(Figure(line["share"])),
            Cell(Figure(line["share_of_side"])),
            Cell(source.cases(line["cases"])),
        )

    headings = [
        source.say("Area"),
        source.say("Kind"),
        source.say("Number of cases"),
        source.say("Share of all cases"),
        source.say("Share of the cases with, without or at 0.5 in the outcome"),
        source.say("Cases"),
    ]
    title = source.say(
        "Table A7{letter}. Cases by theory and solution for {outcome}",
        letter=letter,
        outcome=source.labels.literal(outcome),
    )
    notes = [
        source.sentence(
            "Covered and uncovered cases have the outcome, inconsistent and consistent ones do not; most likely ones "
            "are in the theory, least likely ones are not. A case at exactly 0.5 in the outcome is undecided and "
            "contradicts nothing; one at exactly 0.5 in theory or solution is in no area."
        ),
        source.sentence(
            "Covered cases that the theory misses (least likely) ask for a wider theory; uncovered ones that it holds "
            "(most likely) are what the solution misses; consistent ones that it holds say that it claims too much."
        ),
        _left_out(source, outcome),
        source.made_by(),
    ]
    align = ("left", "left", *["centre"] * 3, "left")
    blocks = _blocks(source, "theory_cases", outcome, 6, row)
    return source.table(f"A7{letter}", title, headings, blocks, notes, align)
