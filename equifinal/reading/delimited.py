"""Text with a delimiter, as spreadsheets write it: CSV with comma, semicolon or tab, in the usual encodings."""

import csv
import io
from collections import Counter

from equifinal.errors import InputError
from equifinal.languages import said

from .encodings import decode
from .sheet import below_titles, tabulate

__all__ = ["read_delimited"]

DELIMITERS = {",": said("comma"), ";": said("semicolon"), "\t": said("tab")}


def read_delimited(content, name, header_row=None, encoding=None):
    """Read a text's bytes as a sheet; see `read_sheet`."""
    text, notes = decode(content, name, encoding)
    lines = text.splitlines()
    given = lines[0][4:] if lines and lines[0].lower().startswith("sep=") else ""
    if given in DELIMITERS:
        # Excel's way of naming the delimiter: a first line of its own.
        rows = split(text, given, name, max(2, header_row or 1))
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


def usual_width(rows):
    """Return the number of cells that most rows have, of several such the highest."""
    counts = Counter(len(cells) for _, cells in rows)
    return max(counts, key=lambda width: (counts[width], width), default=0)


def sniff(text, name, first):
    """Return the delimiter and the rows: of those with which every row is as long as the header, the longest."""
    found, complaints = {}, {}
    for delimiter in DELIMITERS:
        try:
            found[delimiter] = split(text, delimiter, name, first)
        except InputError as error:
            complaints[delimiter] = error
    if not found:
        raise next(iter(complaints.values()))
    whole = {d: rows for d, rows in found.items() if len({len(cells) for _, cells in rows}) < 2}
    candidates = whole if any(rows and len(rows[0][1]) > 1 for rows in whole.values()) else found
    return max(candidates.items(), key=lambda item: usual_width(item[1]))


def split(text, delimiter, name, first):
    """Return number and cells of each row, from line `first` on, that is not empty."""
    reader = csv.reader(io.StringIO(text, newline=None), delimiter=delimiter, strict=True)
    rows, number = [], 1
    try:
        for cells in reader:
            if number >= first and any(cell.strip() for cell in cells):
                rows.append((number, cells))
            number = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            said("{name}, line {number} cannot be read: {error}.", name=name, number=number, error=error),
            said("a quotation mark inside a text is doubled, and each one that opens is closed"),
        ) from None
    return rows
