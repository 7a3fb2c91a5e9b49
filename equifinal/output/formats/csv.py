"""Tables of the paper as CSV: words for symbols, figures as they are printed."""

import csv
import io

from equifinal.output.words.vocabulary import say

from .symbols import spoken
from .table import Figure, Symbol, flat_header

__all__ = ["write"]

FORMULA = ("=", "+", "-", "@")


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
        lines = [[_safe(table.title)], list(map(_safe, flat_header(table, say("colon", table.language, "", ""))))]
        for block in table.blocks:
            lines += [[text for cell in row for text in (_text(table, cell), *[""] * (cell.span - 1))] for row in block]
        first, *others = map(_note, table.notes)
        lines += [[say("table note", table.language) + first], *([_safe(note)] for note in others)]
        out.writerows([[]] if i else [])
        out.writerows(line + [""] * (width - len(line)) for line in lines)
    return buffer.getvalue().encode()


def _text(table, cell):
    """Return what stands in a cell."""
    return str(cell.content) if isinstance(cell.content, Figure) else _safe(_words(table, cell.content))


def _words(table, part):
    """Return a text, or a symbol in words."""
    return spoken(part, table.language) if isinstance(part, Symbol) else str(part)


def _note(note):
    """Return a note; of the legend what words for symbols leave to be said."""
    return "".join(note) if all(isinstance(part, str) for part in note) else note[-1]


def _safe(text):
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
