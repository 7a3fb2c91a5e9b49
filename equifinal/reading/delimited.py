"""Text with a delimiter, as spreadsheets and programs write it, in whatever encoding."""

from equifinal.errors import InputError
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
    header = rows[0][1] if rows else []
    width = usual_width(rows)
    for number, cells in rows[1:]:
        if len(cells) != len(header):
            if len(header) < width / 2:
                first = next(n for n, cells in rows if len(cells) == width)
                raise InputError(
                    said(
                        "{name}, line {line} is shorter than others, of {width} cells.",
                        name=name,
                        line=rows[0][0],
                        width=width,
                    ),
                    below_titles("line", first if header_row else None),
                )
            raise InputError(
                said(
                    "{name}, line {number} has {cells} cells where the header has {columns}.",
                    name=name,
                    number=number,
                    cells=len(cells),
                    columns=len(header),
                ),
                said("put a text that holds a {delimiter} in quotation marks", delimiter=DELIMITERS[given]),
            )
    if given != ",":
        notes.append(
            said("{name} was read with a {delimiter} between its cells.", name=name, delimiter=DELIMITERS[given])
        )
    return tabulate(name, "line", rows, header_row, notes=notes)
