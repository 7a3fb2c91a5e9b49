"""A table of the paper as a fragment of HTML, for the report."""

from html import escape

from .symbols import glyph, spoken
from .table import Symbol, pieces, starts

__all__ = ["STYLE", "fragment"]

STYLE = """\
.paper-table { margin: 1em 0; font-size: 0.9em; }
.paper-table table { border-collapse: collapse; border-top: 1.5pt solid; border-bottom: 1.5pt solid; }
.paper-table caption { text-align: left; font-weight: bold; padding-bottom: 0.4em; }
.paper-table th { font-weight: normal; vertical-align: bottom; }
.paper-table th, .paper-table td { padding: 0.15em 0.6em; text-align: center; }
.paper-table .left { text-align: left; }
.paper-table thead tr:last-child th { border-bottom: 0.75pt solid; }
.paper-table th.over { border-bottom: 0.5pt solid; }
.paper-table tbody + tbody tr:first-child > * { padding-top: 0.6em; }
.paper-table .large { font-size: 1.4em; line-height: 1; }
.paper-table .small { font-size: 0.8em; line-height: 1; }
.paper-table p { margin: 0.3em 0; font-size: 0.9em; }
"""


def fragment(table):
    """Return a table as HTML: one ``div`` of the class ``paper-table``; `STYLE` holds its rules.

    Parameters
    ----------
    table : Table

    Returns
    -------
    str
    """
    lines = [f'<div class="paper-table" lang="{table.language}">', "<table>"]
    lines += [f"<caption>{escape(table.title)}</caption>", "<thead>"]
    lines += [_row(table, row, "th") for row in table.header]
    lines.append("</thead>")
    for block in table.blocks:
        lines += ["<tbody>", *(_row(table, row, "td") for row in block), "</tbody>"]
    lines.append("</table>")
    lines += [f"<p>{_text(table, note)}</p>" for note in table.paragraphs]
    return "\n".join([*lines, "</div>"]) + "\n"


def _row(table, row, tag):
    """Return a row; a heading over several columns has a line beneath it."""
    cells = []
    for column, cell in starts(row):
        classes = ["left"] if table.alignment(cell, column) == "left" else []
        classes += ["over"] if tag == "th" and cell.span > 1 and cell.content else []
        named = f' class="{" ".join(classes)}"' if classes else ""
        span = f' colspan="{cell.span}"' if cell.span > 1 else ""
        text = _text(table, [cell.content])
        cells.append(f"<{tag}{named}{span}>{f'<b>{text}</b>' if cell.strong else text}</{tag}>")
    return f"<tr>{''.join(cells)}</tr>"


def _text(table, parts):
    """Return some parts: texts, figures and symbols."""
    return "".join(_symbol(table, piece) if isinstance(piece, Symbol) else escape(piece) for piece in pieces(parts))


def _symbol(table, symbol):
    """Return a symbol, large or small, which a screen reader speaks."""
    drawn, words = glyph(symbol, table.symbols), escape(spoken(symbol, table.language))
    size = "large" if drawn.large else "small"
    return f'<span class="{size}" role="img" aria-label="{words}">{drawn.character}</span>'
