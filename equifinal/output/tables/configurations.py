"""T3: the Ragin–Fiss table, core and peripheral conditions by configuration.

References
----------
.. [1] Ragin, C. C., & Fiss, P. C. (2008). Net effects analysis versus configurational analysis: an empirical
   demonstration. In C. C. Ragin, Redesigning Social Inquiry (pp. 190-212). University of Chicago Press.
.. [2] Fiss, P. C. (2011). Building better causal theories: a fuzzy set approach to typologies in organization
   research. Academy of Management Journal, 54(2), 393-420. doi:10.5465/amj.2011.60263120
"""

from itertools import groupby, zip_longest
from typing import NamedTuple

import pandas as pd

from equifinal.languages import mark
from equifinal.output.formats.symbols import legend
from equifinal.output.formats.table import Cell, Figure, Symbol, Table
from equifinal.output.words.naming import name_configurations, name_of
from equifinal.output.words.numbers import tied
from equifinal.steps.asked import chosen_of
from equifinal.steps.minimise.frames import intermediate

__all__ = ["COLUMNS", "MODELS", "configuration_tables"]

COLUMNS = 14  # configurations that stand side by side on a page
MODELS = 12  # tied models that are printed
MEASURES = ("consistency", "pri", "raw_coverage", "unique_coverage")
WHOLE = {"consistency": mark("Solution consistency"), "coverage": mark("Solution coverage")}
TITLES = (
    mark("Table 3. Configurations sufficient for {outcome}, and for its negation"),
    mark("Table 3. Configurations sufficient for {outcome}"),
)


class Side(NamedTuple):
    """Some configurations of one model of one outcome: their lines, the model's line, its number; maybe none."""

    outcome: str
    lines: pd.DataFrame
    model: dict
    number: int


def configuration_tables(source, cutoff=None, name="T3", titles=TITLES):
    """Return T3: a table for each tied model, the outcome's block first, then the negation's.

    A model with more configurations than fit on a page has its blocks, and these their columns, in tables of their
    own.

    Parameters
    ----------
    source : Source
    cutoff : float, optional
        A raised consistency cutoff; without one, the baseline's solutions.
    name : str
        Name of the tables.
    titles : (str, str)
        Their title with both outcomes, and with one alone.

    Returns
    -------
    list of Table
    """
    frames = source.frames if cutoff is None else source.raised[cutoff]
    named = name_configurations(frames["configurations"], frames["paths"], source.settings["conditions"])
    terms = frames["terms"]
    terms = terms.loc[terms["solution"] == "intermediate", ["outcome", "model", "term", "pri"]]
    named = named.merge(terms, on=["outcome", "model", "term"], how="left")
    models = [_sides(named, frames["models"], outcome) for outcome in source.sides]
    tied = max(map(len, models))
    tables = []
    for number, sides in enumerate(list(zip_longest(*models))[:MODELS], 1):
        panels = _panels([side for side in sides if side])
        for i, panel in enumerate(panels, 1):
            mark = f" M{number}" if tied > 1 else ""
            mark += f" ({i})" if len(panels) > 1 else ""
            outcomes = [source.labels.literal(side.outcome) for side in panel]
            heading = source.say(titles[0] if len(panel) > 1 else titles[1], outcome=outcomes[0])
            heading = source.say("{text} ({share})", text=heading, share=mark.strip()) if mark else heading
            tables.append(_table(source, f"{name}{mark}", heading, panel, frames["solutions"], cutoff))
    return tables


def _sides(named, models, outcome):
    """Return one side a tied model; one without configurations where there is no solution."""
    models = models[(models["outcome"] == outcome) & (models["solution"] == "intermediate")]
    lines = named[named["outcome"] == outcome]
    sides = [Side(outcome, lines[lines["model"] == m["model"]], m, m["model"]) for m in models.to_dict("records")]
    return sides or [Side(outcome, lines, {"consistency": None, "coverage": None}, 1)]


def _panels(sides):
    """Return the sides of each table: all in one where they fit on a page."""
    if sum(max(1, len(side.lines)) for side in sides) <= COLUMNS:
        return [sides]
    starts = [(side, start) for side in sides for start in range(0, max(1, len(side.lines)), COLUMNS)]
    return [[side._replace(lines=side.lines[start : start + COLUMNS])] for side, start in starts]


def _table(source, name, title, sides, solutions, cutoff):
    """Return the table of some sides."""
    header = _header(source, sides)
    blocks = [*_groups(source, _body(source, sides)), *_measures(source, sides)]
    return Table(
        name,
        title,
        tuple(tuple(row) for row in header),
        tuple(tuple(map(tuple, block)) for block in blocks),
        tuple(_notes(source, sides, solutions, cutoff)),
        ("left", *["centre"] * (sum(cell.span for cell in header[-1]) - 1)),
        source.language,
        source.settings["symbols"],
    )


def _header(source, sides):
    """Return the rows of the header: outcomes, paths where there are any, names of configurations."""
    outcomes, paths, names = [Cell()], [Cell()], [Cell(source.say("Condition"))]
    for side in sides:
        lines = side.lines.to_dict("records")
        outcomes.append(Cell(source.labels.literal(side.outcome), max(1, len(lines)), align="centre"))
        names += [Cell(line["name"]) for line in lines] or [Cell(source.say("No configuration"))]
        for path, members in groupby(lines, key=lambda line: line["path"]):
            paths.append(Cell(source.labels.path(path), len(list(members)), align="centre"))
        paths += [] if lines else [Cell()]
    found = [outcomes, paths, names] if any(cell.content for cell in paths) else [outcomes, names]
    given = [
        name_of(source, line["term"]) for side in sides for line in side.lines.to_dict("records") or [{"term": ""}]
    ]
    return [*found[:-1], [Cell(source.say("Name")), *map(Cell, given)], names] if any(given) else found


def _body(source, sides):
    """Return a row for each condition: its symbol in each configuration."""
    conditions = source.settings["conditions"]
    body = [[Cell(source.labels.set(condition))] for condition in conditions]
    for side in sides:
        lines = side.lines.to_dict("records")
        for row, condition in zip(body, conditions, strict=True):
            row += [Cell(Symbol.of(line[condition]) if line[condition] else "") for line in lines] or [Cell()]
    return body


def _measures(source, sides):
    """Return the blocks below the conditions: fit of each configuration, of the whole, and where wanted the cases."""
    fit = [[Cell(source.term(key))] for key in MEASURES]
    whole = [[Cell(source.say(key))] for key in WHOLE.values()]
    covered = [Cell(source.say("Cases"))]
    for side in sides:
        lines = side.lines.to_dict("records")
        for row, key in zip(fit, MEASURES, strict=True):
            row += [Cell(Figure(line[key])) for line in lines] or [Cell(Figure(None))]
        for row, key in zip(whole, WHOLE, strict=True):
            row.append(Cell(Figure(side.model[key]), max(1, len(lines)), align="centre"))
        covered += [Cell(source.cases(line["cases"])) for line in lines] or [Cell()]
    return [fit, whole, *([[covered]] if source.settings["table_cases"] else [])]


def _groups(source, body):
    """Return the rows of the conditions, each group of the configuration under its heading."""
    rows = dict(zip(source.settings["conditions"], body, strict=True))
    width = sum(cell.span for cell in body[0])
    blocks = []
    for name, group in source.settings["condition_groups"].items():
        heading = [Cell(group.get(source.language, name), width, align="left")]
        blocks.append([heading, *(rows.pop(condition) for condition in group["conditions"])])
    return [*blocks, list(rows.values())] if rows else blocks


def _notes(source, sides, solutions, cutoff):
    """Yield the notes: symbols, cutoffs, expectations, tied models, cases and software."""
    words = [word for side in sides for c in source.settings["conditions"] for word in side.lines[c] if word]
    yield legend(source.language, any("[" in word for word in words))
    yield (source.cutoffs(cutoff) + _all_expectations(source, sides),)
    for side in sides:
        if tie := _ties(source, side, solutions, _is_chosen(source, side, cutoff)):
            yield (tie,)
        for line in side.lines.to_dict("records"):
            present = [line[c] for c in source.settings["conditions"] if line[c]]
            if present and not any(word.startswith("core") for word in present):
                yield (
                    source.sentence(
                        "{configuration} lies in no parsimonious term: all its conditions are peripheral.",
                        configuration=line["name"],
                    ),
                )
    yield (source.made_by(),)


def _all_expectations(source, sides):
    """Return the note of the directional expectations."""
    s = source.settings
    if not s["directional_expectations"] and not s["directional_expectations_negation"]:
        return source.sentence("No directional expectations: the intermediate solution is the conservative one.")
    return "".join(_expectations(source, side.outcome) for side in sides)


def _expectations(source, outcome):
    """Return the note of the directional expectations for one outcome."""
    s = source.settings
    expected = s["directional_expectations"]
    if outcome != source.sides[0]:
        given = s["directional_expectations_negation"]
        if given is None:
            return (
                source.sentence(
                    "For {outcome} each single expectation is reversed.", outcome=source.labels.literal(outcome)
                )
                if expected
                else ""
            )
        expected = given
    named = source.list(_literals(source, text) for text in expected)
    name = source.labels.literal(outcome)
    if expected:
        return source.sentence(
            "Directional expectations for {outcome}: {expectations}.", outcome=name, expectations=named
        )
    return source.sentence(
        "No directional expectations for {outcome}: the intermediate solution is the conservative one.", outcome=name
    )


def _literals(source, text):
    """Return an expectation with labels for its sets."""
    return "*".join(source.labels.literal(part.strip()) for part in text.split("*"))


def _is_chosen(source, side, cutoff):
    """Return whether this is the model that the study chose: the first at the baseline, and the same elsewhere."""
    if "intermediate" not in chosen_of(source.settings, side.outcome):
        return False
    if cutoff is None:
        return side.number == 1
    first = intermediate(source.frames["models"], side.outcome)["expression"].iloc[0]
    return side.model.get("expression") == first


def _ties(source, side, solutions, chosen=False):
    """Return the note of the tied models behind a block; empty where none tie."""
    found = solutions[solutions["outcome"] == side.outcome].set_index("solution")
    shown, outcome = found.loc["intermediate"], source.labels.literal(side.outcome)
    text = ""
    if shown["models"] > 1 or not shown["exact"]:
        text = source.sentence(
            "{outcome}: model {model} of {models} tied models.", outcome=outcome, model=side.number, models=tied(shown)
        )
        if chosen:
            text += source.sentence("{outcome}: this one was chosen among them.", outcome=outcome)
        if shown["models"] > MODELS:
            text += source.sentence("The first {models} are printed; models.csv lists them.", models=MODELS)
    shorter = found.loc["parsimonious"]
    if len(side.lines) and shorter["models"] > 1 and "parsimonious" in chosen_of(source.settings, side.outcome):
        text += source.sentence(
            "{outcome}: core conditions are those of one parsimonious model, chosen among {models} that tie, wherever "
            "this model rests on it.",
            outcome=outcome,
            models=tied(shorter),
        )
    elif len(side.lines) and shorter["models"] > 1:
        text += source.sentence(
            "{outcome}: {models} parsimonious models tie; a condition is core if any of those behind this "
            "model has it.",
            outcome=outcome,
            models=tied(shorter),
        )
    return text
