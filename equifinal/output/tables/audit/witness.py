"""The data that give every printed figure, and each figure beside theirs."""

from fractions import Fraction

from equifinal.audit.sums import parts_of
from equifinal.languages import mark, say, spoken
from equifinal.output.formats.table import Cell, Figure, Table

__all__ = ["figures_table", "witness_table"]

NOT_THEIRS = mark("The witness is one data set of many, made for this purpose; it is not the data of the paper.")
FAIR = mark(
    "A slip in the last digit, or a figure from another row, is the usual reason; an audit says nothing of intent."
)


def figures_table(paper, verdict, language):
    """Return every printed figure beside that of the witness."""
    above, below = parts_of(paper, paper.figures, list(verdict.sets), verdict.members, verdict.scale)
    counts = [1] * len(verdict.members) if verdict.counts is None else verdict.counts
    rows = []
    for figure, a, b in zip(paper.figures, above @ counts, below @ counts, strict=True):
        value = float(Fraction(int(a), int(b)))
        rows.append((Cell(spoken(figure.words, language)), Cell(figure.printed), Cell(Figure(value, 6))))
    header = ((Cell(say("Figure", language)), Cell(say("Printed", language)), Cell(say("Of the witness", language))),)
    title = say("The printed figures, and those of the witness", language)
    return Table("A2", title, header, (tuple(rows),), (), ("left", "centre", "centre"), language)


def witness_table(verdict, language):
    """Return the cases of the witness."""
    counted = verdict.counts is not None
    names = [*verdict.sets, *([say("Cases", language)] if counted else [])]
    header = ((Cell(say("Case", language)), *map(Cell, names)),)
    rows = []
    for i, row in enumerate(verdict.members):
        cells = [Cell(f"{int(one) / verdict.scale:g}") for one in row]
        rows.append((Cell(str(i + 1)), *cells, *([Cell(str(int(verdict.counts[i])))] if counted else [])))
    notes = ((say(NOT_THEIRS, language),),)
    title = say("A data set that gives every printed figure", language)
    return Table("A3", title, header, (tuple(rows),), notes, ("left", *["centre"] * len(names)), language)
