"""Text with a delimiter, as spreadsheets write it: CSV with comma, semicolon or tab, in the usual encodings."""

import codecs
import csv
import io
from collections import Counter

from equifinal.errors import InputError
from equifinal.languages import said

from .sheet import below_titles, tabulate

__all__ = ["decode", "read_delimited"]

DELIMITERS = {",": said("comma"), ";": said("semicolon"), "\t": said("tab")}
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# Of Chinese text in GB18030 nearly every character is one of GB2312; of other text read as GB18030, few are.
COMMON = 0.9


def read_delimited(content, name, header_row=None):
    """Read a text's bytes as a sheet; see `read_sheet`."""
    text, notes = decode(content, name)
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


def decode(content, name):
    """Return a file's text, and notes of an encoding other than UTF-8.

    Raises
    ------
    InputError
        If the bytes are neither UTF-8, UTF-16 with its mark, nor GB18030.
    """
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                raise InputError(
                    said("{name} breaks off in the middle of a character.", name=name), said("save it anew")
                ) from None
            return text, [said("{name} was read as UTF-16.", name=name)] if encoding == "utf-16" else []
    if b"\0" in content:
        raise InputError(
            said("{name} is a binary file.", name=name), said("a CSV file or an Excel workbook (.xlsx) is wanted")
        )
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    wide = [c for c in text if ord(c) > 127]
    if len(wide) > 0 and sum(in_gb2312(c) for c in wide) >= COMMON * len(wide):
        return text, [said("{name} was read as GB18030.", name=name)]
    raise InputError(
        said("{name} is neither UTF-8 nor GB18030 at line {line}.", name=name, line=line), said("save it as CSV UTF-8")
    )


def in_gb2312(character):
    """Return whether a character is one of the 7,445 of GB2312."""
    try:
        return len(character.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


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
