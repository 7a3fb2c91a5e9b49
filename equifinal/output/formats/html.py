"""A table of the paper as a fragment of HTML, for the report and for notebooks."""

from typing import NamedTuple

from markupsafe import Markup

from .pages import filled
from .symbols import glyph, spoken
from .table import Symbol, pieces, starts

__all__ = ["fragment", "framed", "styled"]


class Shown(NamedTuple):
    """A symbol as it is shown, and as a screen reader speaks it."""

    character: str
    large: bool
    words: str


class Place(NamedTuple):
    """A cell as the template takes it."""

    classes: str
    span: int
    strong: bool
    pieces: list


def fragment(table):
    """Return a table as HTML: one ``div`` of the class ``paper-table``; ``templates/table.css`` holds its rules.

    Parameters
    ----------
    table : Table

    Returns
    -------
    markupsafe.Markup
    """
    return filled(
        "output/formats/templates/table.html.jinja",
        language=table.language,
        title=table.title,
        header=[_row(table, row, heading=True) for row in table.header],
        blocks=[[_row(table, row) for row in block] for block in table.blocks],
        notes=[_pieces(table, note) for note in table.paragraphs],
    )


def styled(tables):
    """Return tables as HTML with their rules, for a page that has none of its own.

    Parameters
    ----------
    tables : sequence of Table

    Returns
    -------
    str
    """
    return filled("output/formats/templates/styled.html.jinja", tables=map(fragment, tables))


def framed(frame, told):
    """Return a frame that pandas has written as HTML, with a text below.

    Parameters
    ----------
    frame, told : str

    Returns
    -------
    str
    """
    return filled("output/formats/templates/result.html.jinja", frame=Markup(frame), told=told)


def _row(table, row, heading=False):
    """Return the cells of a row; a heading over several columns has a line beneath it."""
    cells = []
    for column, cell in starts(row):
        classes = ["left"] if table.alignment(cell, column) == "left" else []
        classes += ["over"] if heading and cell.span > 1 and cell.content else []
        cells.append(Place(" ".join(classes), cell.span, cell.strong, _pieces(table, [cell.content])))
    return cells


def _pieces(table, parts):
    """Return some parts: texts, figures and symbols."""
    return [_symbol(table, piece) if isinstance(piece, Symbol) else piece for piece in pieces(parts)]


def _symbol(table, symbol):
    drawn = glyph(symbol, table.symbols)
    return Shown(drawn.character, drawn.large, spoken(symbol, table.language))
