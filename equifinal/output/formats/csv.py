"""Tables of the paper as CSV: words for symbols, figures as they are printed."""

import csv
import io
from functools import partial
from itertools import pairwise

from .symbols import spoken
from .table import Figure, Symbol, flat, flat_header

__all__ = ["FORMULA", "write"]

# Chinese and Japanese spreadsheets take the wide ones for formulas too.
FORMULA = tuple("=+-@＝＋－＠")


def write(tables):
    """Return tables as one CSV file (UTF-8, comma), an empty line between them: title, header, rows, notes.

    A text that a spreadsheet would take for a formula has an apostrophe before it.

    Parameters
    ----------
    tables : sequence of Table

    Returns
    -------
    bytes
    """
    buffer = io.StringIO()
    out = csv.writer(buffer, lineterminator="\n")
    for i, table in enumerate(tables):
        width = len(table.align)
        lines = [[_safe(table.title)], list(map(_safe, flat_header(table)))]
        lines += [flat(row, partial(_text, table)) for block in table.blocks for row in block]
        lines += [[_safe(_note(note))] for note in table.paragraphs]
        out.writerows([[]] if i else [])
        out.writerows(line + [""] * (width - len(line)) for line in lines)
    return buffer.getvalue().encode()


def _text(table, cell):
    """Return what stands in a cell, a symbol in words."""
    if isinstance(cell.content, Symbol):
        return spoken(cell.content, table.language)
    return str(cell.content) if isinstance(cell.content, Figure) else _safe(cell.content)


def _note(note):
    """Return a note without symbols and the texts behind them, which say in words what a symbol is."""
    pairs = pairwise(("", *note))
    return "".join(part for before, part in pairs if not any(isinstance(p, Symbol) for p in (before, part)))


def _safe(text):
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
