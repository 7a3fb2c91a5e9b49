"""What stands between the cells of a text: comma, semicolon, tab, a stroke or spaces, told by which makes a table."""

import csv
import io
import re
from collections import Counter

from equifinal.errors import InputError
from equifinal.languages import said

from .footers import is_note
from .marks import NUMBER

__all__ = ["DELIMITERS", "as_table", "sniff", "split", "usual_width"]

DELIMITERS = {
    ",": said("comma"),
    ";": said("semicolon"),
    "\t": said("tab"),
    "|": said("stroke (|)"),
    " ": said("space"),
}
# Names over the first column; where one of them stands in the header, that column has its name.
NAMES = re.compile(
    r"(case|name|id|country|city|firm|unit|region|案例|名称|编号|国家|城市|企业|地区|县|市|省)s?", re.IGNORECASE
)

BLANKS, MARKS = " \t", re.compile(r"[^-:|\s]")


def sniff(text, name, first):
    """Return the delimiter and the rows: of those with which every row is as long as the header, the longest.

    Spaces stand within names as well, so they count only where nothing else makes a table.
    """
    found, complaints = {}, {}
    for delimiter in DELIMITERS:
        try:
            found[delimiter] = as_table(split(text, delimiter, name, first))
        except InputError as error:
            complaints[delimiter] = error
    spaced = found.pop(" ", [])
    whole = {d: rows for d, rows in found.items() if len({len(cells) for _, cells in rows}) < 2}
    several = any(rows and len(rows[0][1]) > 1 for rows in whole.values())
    if not several and usual_width(spaced) > 1 and len({len(cells) for _, cells in spaced}) == 1:
        return " ", spaced
    if not found:
        raise next(iter(complaints.values()))
    return max((whole if several else found).items(), key=lambda item: usual_width(item[1]))


def split(text, delimiter, name, first):
    """Return number and cells of each row, from line `first` on, that is not empty."""
    if delimiter == " ":
        text = "\n".join(line.rstrip(BLANKS) for line in text.split("\n"))
    if delimiter == "|":
        text = "\n".join(map(_without_frame, text.split("\n")))
    spaced = delimiter == " "
    reader = csv.reader(io.StringIO(text, newline=None), delimiter=delimiter, strict=True, skipinitialspace=spaced)
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
    return rows if not spaced else _with_names(rows)


def _without_frame(line):
    """Return a line without strokes at its ends; an empty one where it is a rule, as Markdown has below a header."""
    if "-" in line and not MARKS.search(line):
        return ""
    if line.lstrip(BLANKS).startswith("|"):
        line = line.lstrip(BLANKS)[1:]
    return line.rstrip(BLANKS)[:-1] if line.rstrip(BLANKS).endswith("|") else line


def as_table(rows):
    """Return the rows with notes below the table as one cell, and the name that R leaves out of a header."""
    width, rows = usual_width(rows), list(rows)
    for i in reversed(range(1, len(rows))):
        number, cells = rows[i]
        if len(cells) >= width or not is_note(cells[0]):
            break
        rows[i] = number, [", ".join(cell.strip() for cell in cells), *[""] * (width - 1)]
    if not rows or len(rows[0][1]) != width - 1 or len(rows) < 3 or NAMES.fullmatch(rows[0][1][0].strip()):
        return rows
    body = [cells for _, cells in rows[1:]]
    running = [cells[0] for cells in body] == [str(i) for i in range(1, len(body) + 1)]
    if any(len(cells) != width or not _is_score(cells[1]) for cells in body):
        return rows
    if not running and any(_is_score(cells[0]) for cells in body):
        return rows
    # `write.table` of R gives the names of rows no name.
    return [(rows[0][0], ["", *rows[0][1]]), *rows[1:]]


def usual_width(rows):
    """Return the number of cells that most rows have, of several such the highest."""
    counts = Counter(len(cells) for _, cells in rows)
    return max(counts, key=lambda width: (counts[width], width), default=0)


def _with_names(rows):
    """Return rows between spaces with a name of several words in one cell, where only scores follow it."""
    if len(rows) < 2:
        return rows
    header = rows[0][1]
    for scores in (len(header), len(header) - 1):
        if scores > 0 and all(len(c) > scores and all(map(_is_score, c[-scores:])) for _, c in rows[1:]):
            return [rows[0], *((n, [" ".join(c[:-scores]), *c[-scores:]]) for n, c in rows[1:])]
    return rows


def _is_score(text):
    """Return whether a text is a number or says that there is none."""
    return bool(NUMBER.fullmatch(text.strip().replace(",", "."))) or text.strip() in ("", "NA", ".", "-")
