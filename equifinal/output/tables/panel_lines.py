"""What the tables on periods, units and groups share: their sets, lines and frame."""

from typing import NamedTuple

from equifinal.languages import mark
from equifinal.output.formats.table import Cell, Table
from equifinal.output.words.naming import name_configurations

__all__ = ["Set", "dimensions", "lines_of", "outcome_block", "sets_of", "table", "view"]

VIEWS = {"period": mark("{name} (between)"), "group": mark("{name} (between)"), "unit": mark("{name} (within)")}


class Set(NamedTuple):
    """A configuration of the first intermediate model, or the whole of it: name, key of the tables, lines of `fit`."""

    name: str
    part: str
    expression: str


def table(source, title, header, blocks, notes, align):
    """Return what makes a table of its letter: titles begin with it."""

    def made(letter):
        name = source.say("Table 6{letter}. {title}", letter=letter, title=title)
        return Table(
            f"T6{letter}", name, header, tuple(blocks), tuple((n,) for n in notes if n), align, source.language
        )

    return made


def view(source, dimension, kind):
    """Return a dimension with the view that it gives: between or within."""
    return source.say(VIEWS[kind], name=dimension)


def dimensions(source):
    """Return name and kind of each dimension."""
    design = source.frames["design"]
    return list(zip(design["dimension"], design["kind"], strict=True))


def sets_of(source, outcome):
    """Return the configurations of an outcome's first intermediate model, then the whole solution.

    Parameters
    ----------
    source : Source
    outcome : str

    Returns
    -------
    list of Set
        Empty where there is no solution.
    """
    frames = (source.lines(name, outcome) for name in ("configurations", "paths"))
    configurations, paths = (frame[frame["model"] == 1] for frame in frames)
    conditions = list(source.settings["conditions"])
    configurations = configurations.assign(**configurations[conditions].astype(object).fillna(""))
    named = name_configurations(configurations, paths, conditions)
    models = source.lines("models", outcome)
    whole = models[(models["solution"] == "intermediate") & (models["model"] == 1)]["expression"]
    found = [Set(name, "term", term) for name, term in zip(named["name"], named["term"], strict=True)]
    return found + [Set(source.say("Solution"), "model", text) for text in whole]


def lines_of(source, name, outcome, one):
    """Return the lines of `fit` or `distances` that tell of a configuration or the solution."""
    frame = source.lines(name, outcome)
    frame = frame[(frame["solution"] == "intermediate") & (frame["part"] == one.part)]
    return frame[(frame["expression"] == one.expression) & ((one.part == "term") | (frame["model"] == 1))]


def outcome_block(source, outcome, width, rows):
    """Return the block of an outcome: its name, then its rows, or that there are none."""
    none = ((Cell(source.term("none"), width, align="left"),),)
    return ((Cell(source.labels.literal(outcome), width, align="left", strong=True),), *(tuple(rows) or none))
