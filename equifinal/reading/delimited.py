"""Text with a delimiter, as spreadsheets and programs write it, in whatever encoding."""

from equifinal.errors import InputError, together
from equifinal.languages import said

from .delimiters import DELIMITERS, as_table, sniff, split, usual_width
from .encodings import decode
from .sheet import below_titles, tabulate

__all__ = ["read_delimited"]


def read_delimited(content, name, header_row=None, encoding=None):
    """Read a text's bytes as a sheet; see `read_sheet`."""
    text, notes = decode(content, name, encoding)
    lines = text.splitlines()
    given = lines[0][4:] if lines and lines[0].lower().startswith("sep=") else ""
    if given in DELIMITERS:
        # Excel's way of naming the delimiter: a first line of its own.
        rows = as_table(split(text, given, name, max(2, header_row or 1)))
    else:
        given, rows = sniff(text, name, header_row or 1)
    width = usual_width(rows)
    if faults := list(_ragged(name, rows, width, header_row, DELIMITERS[given])):
        raise together(faults)
    if given != ",":
        notes.append(
            said("{name} was read with a {delimiter} between its cells.", name=name, delimiter=DELIMITERS[given])
        )
    return tabulate(name, "line", rows, header_row, notes=notes)


def _ragged(name, rows, width, header_row, delimiter):
    """Yield the rows that are not as long as the header; the header itself where it is much shorter than the others."""
    header = rows[0][1] if rows else []
    if any(len(cells) != len(header) for _, cells in rows) and len(header) < width / 2:
        first = next(n for n, cells in rows if len(cells) == width)
        yield InputError(
            said(
                "{name}, line {line} is shorter than others, of {width} cells.", name=name, line=rows[0][0], width=width
            ),
            below_titles("line", first if header_row else None),
        )
        return
    for number, cells in rows[1:]:
        if len(cells) != len(header):
            yield InputError(
                said(
                    "{name}, line {number} has {cells} cells where the header has {columns}.",
                    name=name,
                    number=number,
                    cells=len(cells),
                    columns=len(header),
                ),
                said("put a text that holds a {delimiter} in quotation marks", delimiter=delimiter),
            )
