"""Tables of the paper as Markdown (pipe tables): a letter for each symbol, large and small told apart."""

import re

from equifinal.output.words.vocabulary import say

from .symbols import glyph
from .table import Symbol, flat_header

__all__ = ["write"]

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&^])")


def write(tables):
    """Return tables as Markdown, one after the other.

    Parameters
    ----------
    tables : sequence of Table

    Returns
    -------
    bytes
    """
    return "\n\n".join(_table(table) for table in tables).encode() + b"\n"


def _table(table):
    """Return title, pipe table and notes of one table."""
    lines = [_row(map(escape, flat_header(table, say("colon", table.language, "", ""))))]
    lines.append(_row("---" if align == "left" else ":---:" for align in table.align))
    for block in table.blocks:
        for row in block:
            lines.append(_row(text for cell in row for text in (_cell(cell), *[""] * (cell.span - 1))))
    notes = ["".join(map(_part, note)) for note in table.notes]
    notes[0] = escape(say("table note", table.language)) + notes[0]
    return "\n\n".join([f"**{escape(table.title)}**", "\n".join(lines), *notes])


def _row(cells):
    """Return one line of a pipe table."""
    return f"| {' | '.join(cells)} |"


def _cell(cell):
    """Return what stands in a cell."""
    text = _part(cell.content)
    return f"**{text}**" if cell.strong and text else text


def _part(part):
    """Return a text without markup of its own, or the letter of a symbol."""
    if not isinstance(part, Symbol):
        return escape(str(part))
    level = f" {escape(part.level)}" if part.level else ""
    return f"`{glyph(part, 'ascii').character}`{level}"


def escape(text):
    """Return a text in which nothing is markup.

    Examples
    --------
    >>> escape("~SYS*ORG | A_1")
    '\\\\~SYS\\\\*ORG \\\\| A\\\\_1'
    """
    return SPECIAL.sub(r"\\\1", text)
