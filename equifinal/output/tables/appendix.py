"""The appendix for reviewers: everything behind the tables of the paper, table by table."""

import math
from dataclasses import replace

from equifinal.languages import mark
from equifinal.output.formats.table import Cell, Figure
from equifinal.output.words.naming import name_configurations
from equifinal.steps.cases.kinds import MOST_MODELS

from .nca_appendix import nca_appendix_tables
from .panel_appendix import panel_appendix
from .simultaneous import simultaneous_table
from .theory import theory_tables
from .truth_table import truth_table_tables

__all__ = ["MOST_ROWS", "appendix_tables", "solution_tables"]

SOLUTIONS = ("conservative", "parsimonious", "intermediate")
MOST_ROWS = 100  # simplifying assumptions of a model that are printed
MEASURES = ("consistency", "pri", "raw_coverage", "unique_coverage")
ASSUMED = (mark("Row"), mark("Combination"), mark("Kind"), mark("Contradictory"))
KINDS = ("deviant in consistency", "deviant in degree", "deviant in coverage")


def appendix_tables(source):
    """Return calibrated data; of each outcome truth table, solutions, assumptions, deviant cases; both sides; theories.

    Made from `memberships.csv`, `truth_table.csv`, `overview.csv`, `deviant_cases.csv`, `models.csv`, `terms.csv`,
    `assumptions.csv`, `counterfactuals.csv`, `case_kinds.csv`, `theories.csv`, `theory_cases.csv` and what T4 is made
    from. Of tied models the first ten are printed. At its end stands what is behind T2a and T2b, and what
    `panel_appendix` adds, where the study has them.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    tables = [_data(source)]
    for letter, table, outcome in zip("ab", truth_table_tables(source), source.sides, strict=True):
        title = source.say(
            "Table A2{letter}. Truth table of {outcome}", letter=letter, outcome=source.labels.literal(outcome)
        )
        tables.append(replace(table, name=f"A2{letter}", title=title))
    tables += solution_tables(source)
    for build in (_assumptions, _deviant):
        tables += [build(source, letter, outcome) for letter, outcome in zip("ab", source.sides, strict=True)]
    tables += [simultaneous_table(source, "A6"), *theory_tables(source)]
    tables += nca_appendix_tables(source) if "nca" in source.frames else []
    return tables + (panel_appendix(source) if source.settings.get("clusters") else [])


def solution_tables(source):
    """Return the three solutions of the outcome and of its negation, term by term, from `models.csv` and `terms.csv`.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    return [_solutions(source, letter, outcome) for letter, outcome in zip("ab", source.sides, strict=True)]


def _data(source):
    """Return the calibrated data, three decimals."""
    frame = source.frames["memberships"]
    sets = [column for column in frame if column != "case"]
    rows = [
        (Cell(line["case"]), Cell(source.labels.case(line["case"])), *(_membership(line[name]) for name in sets))
        for line in frame.to_dict("records")
    ]
    headings = [source.say("Case"), source.say("Name"), *(source.labels.set(name) for name in sets)]
    align = ("left", "left", *["centre"] * len(sets))
    title = source.say("Table A1. Calibrated data")
    return source.table("A1", title, headings, [tuple(rows)], [source.made_by()], align)


def _membership(value):
    """Return a membership, or a level of a multi-value set."""
    return Cell(Figure(value, 0 if value > 1 else 3))


def _named(source, outcome, kind, model, count):
    """Return the heading of a model."""
    name = source.term(kind)
    return (
        source.say(
            "{text} ({share})", text=name, share=source.say("model {model} of {models}", model=model, models=count)
        )
        if count > 1
        else name
    )


def _models(source, outcome, kind):
    """Return an outcome's models of one kind that are printed, and how many there are."""
    models = source.lines("models", outcome)
    models = models[models["solution"] == kind]
    return models.head(MOST_MODELS).to_dict("records"), len(models)


def _none(source, kind, width):
    """Return the block of a kind of solution that there is none of."""
    words = source.say("{name}: {text}", name=source.term(kind), text=source.term("none"))
    return ((Cell(words, width, align="left"),),)


def _left_out(source, outcome):
    """Return the note of models that are not printed."""
    most = max(_models(source, outcome, kind)[1] for kind in SOLUTIONS)
    return (
        source.sentence("The first {models} are printed; models.csv lists them.", models=MOST_MODELS)
        if most > MOST_MODELS
        else ""
    )


def _solutions(source, letter, outcome):
    """Return the three solutions of one outcome, term by term, with their fit."""
    terms, blocks = source.lines("terms", outcome), []
    for kind in SOLUTIONS:
        models, count = _models(source, outcome, kind)
        for model in models:
            own = terms[(terms["solution"] == kind) & (terms["model"] == model["model"])]
            rows = [(Cell(_named(source, outcome, kind, model["model"], count), 6, align="left", strong=True),)]
            for line in own.to_dict("records"):
                figures = (line[key] for key in MEASURES)
                rows.append(
                    (Cell(line["term"]), *(Cell(Figure(v)) for v in figures), Cell(source.cases(line["cases"])))
                )
            figures = (model["consistency"], model["pri"], model["coverage"], None)
            rows.append((Cell(source.say("Solution")), *(Cell(Figure(v)) for v in figures), Cell()))
            blocks.append(tuple(rows))
        if not models:
            blocks.append(_none(source, kind, 6))
    headings = [source.say("Term"), *map(source.term, MEASURES), source.say("Cases above 0.5")]
    title = source.say(
        "Table A3{letter}. Solutions for {outcome}", letter=letter, outcome=source.labels.literal(outcome)
    )
    notes = [
        source.sentence("~: negation of a set.") + source.short,
        _left_out(source, outcome),
        source.cutoffs() + source.made_by(),
    ]
    align = ("left", *["centre"] * 4, "left")
    return source.table(f"A3{letter}", title, headings, blocks, notes, align)


def _assumptions(source, letter, outcome):
    """Return the remainders that the solutions of one outcome assume, easy and difficult ones."""
    listed, counts, blocks, cut = source.lines("counterfactuals", outcome), source.lines("assumptions", outcome), [], 0
    for kind in SOLUTIONS[1:]:
        models, count = _models(source, outcome, kind)
        for model in models:
            keys = (listed["solution"] == kind) & (listed["model"] == model["model"])
            own = listed[keys]
            keys = (counts["solution"] == kind) & (counts["model"] == model["model"])
            line = counts[keys].iloc[0]
            rows = [
                (
                    Cell(
                        source.say(
                            "{name}: {text}",
                            name=_named(source, outcome, kind, model["model"], count),
                            text=_counted(source, line),
                        ),
                        4,
                        align="left",
                        strong=True,
                    ),
                )
            ]
            rows += [
                (
                    Cell(Figure(a["row"], 0)),
                    Cell(a["combination"]),
                    Cell(source.term(a["kind"])),
                    Cell(_mark(source, a)),
                )
                for a in own.head(MOST_ROWS).to_dict("records")
            ]
            cut = max(cut, len(own) - MOST_ROWS)
            blocks.append(tuple(rows))
        if not models:
            blocks.append(_none(source, kind, 4))
    headings = map(source.say, ASSUMED)
    title = source.say(
        "Table A4{letter}. Simplifying assumptions of the solutions for {outcome}",
        letter=letter,
        outcome=source.labels.literal(outcome),
    )
    notes = [
        source.sentence(
            "Easy: the directional expectations speak for it; contradictory: a solution of the same kind for "
            "the opposite outcome rests on it too."
        )
        + source.short,
        source.sentence("The first {rows} of a model are printed; counterfactuals.csv lists them.", rows=MOST_ROWS)
        if cut
        else "",
        _left_out(source, outcome),
    ]
    align = ("centre", "left", "centre", "centre")
    return source.table(f"A4{letter}", title, headings, blocks, notes, align)


def _counted(source, line):
    """Return how many remainders a model assumes, in words."""
    names = ("assumptions", "easy", "difficult", "contradictory")
    if math.isnan(line["assumptions"]):
        return source.say("not counted within max_seconds")
    return source.say(
        "assumptions {assumptions}, of which easy {easy}, difficult {difficult}; contradictory {contradictory}",
        **{name: int(line[name]) for name in names},
    )


def _mark(source, line):
    """Return a word where an assumption is contradictory."""
    return source.say("yes") if str(line["contradictory"]) == "True" else ""


def _names(source, outcome):
    """Return the configurations of the first model by number, with the names of T3."""
    frames = (source.lines(name, outcome) for name in ("configurations", "paths"))
    named = name_configurations(*(frame[frame["model"] == 1] for frame in frames), source.settings["conditions"])
    return dict(zip(named["configuration"], named["name"], strict=True))


def _deviant(source, letter, outcome):
    """Return the cases that go against the first intermediate model: against a configuration, or the whole."""
    kinds, blocks = source.lines("case_kinds", outcome), []
    kinds, names = kinds[kinds["model"] == 1], _names(source, outcome)
    for kind in KINDS:
        whole = kind == "deviant in coverage"
        found = kinds[(kinds["kind"] == kind) & ((kinds["configuration"] == "solution") == whole)]
        rows = [(Cell(source.term(kind), 6, align="left", strong=True),)]
        for line in found.to_dict("records"):
            row = line["row"] if line["row"] == line["row"] else None
            rows.append(
                (
                    Cell(source.labels.case(line["case"])),
                    Cell(source.say("Solution") if whole else names[line["configuration"]]),
                    Cell(Figure(line["membership"])),
                    Cell(Figure(line["outcome_membership"])),
                    Cell(Figure(row, 0)),
                    Cell("" if whole else line["term"]),
                )
            )
        if found.empty:
            rows.append((Cell(source.say("No case"), 6, align="left"),))
        blocks.append(tuple(rows))
    headings = [
        source.say("Case"),
        source.say("Configuration"),
        source.say("Membership in configuration or solution"),
        source.say("Membership in {set}", set=source.labels.literal(outcome)),
        source.say("Row"),
        source.say("Term"),
    ]
    title = source.say(
        "Table A5{letter}. Deviant cases of the solution for {outcome}",
        letter=letter,
        outcome=source.labels.literal(outcome),
    )
    count = _models(source, outcome, "intermediate")[1]
    notes = [
        source.sentence(
            "Deviant in consistency: member of the configuration, not of the outcome; in degree: more of the "
            "configuration than of the outcome; in coverage: member of the outcome, of no configuration; "
            "Schneider & Rohlfing 2013, doi:10.1177/0049124113481341."
        ),
        source.sentence("The first of {models} tied models.", models=count) if count > 1 else "",
        source.made_by(),
    ]
    align = ("left", *["centre"] * 4, "left")
    return source.table(f"A5{letter}", title, headings, blocks, notes, align)
