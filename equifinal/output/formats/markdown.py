"""Tables of the paper as Markdown (pipe tables): a letter for each symbol, large and small told apart."""

import re

from .symbols import glyph
from .table import Symbol, flat, flat_header, pieces

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
    lines = [_row(map(escape, flat_header(table)))]
    lines.append(_row("---" if align == "left" else ":---:" for align in table.align))
    lines += [_row(flat(row, _cell)) for block in table.blocks for row in block]
    return "\n\n".join([f"**{escape(table.title)}**", "\n".join(lines), *map(_text, table.paragraphs)])


def _row(cells):
    """Return one line of a pipe table."""
    return f"| {' | '.join(cells)} |"


def _cell(cell):
    """Return what stands in a cell."""
    text = _text([cell.content])
    return f"**{text}**" if cell.strong and text else text


def _text(parts):
    """Return some parts without markup of their own, letters for symbols."""
    return "".join(_letter(piece) if isinstance(piece, Symbol) else escape(piece) for piece in pieces(parts))


def _letter(symbol):
    """Return the letter of a symbol."""
    return f"`{glyph(symbol, 'ascii').character}`"


def escape(text):
    """Return a text in which nothing is markup.

    Examples
    --------
    >>> escape("~SYS*ORG | A_1")
    '\\\\~SYS\\\\*ORG \\\\| A\\\\_1'
    """
    return SPECIAL.sub(r"\\\1", text)
