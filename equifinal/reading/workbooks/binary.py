"""How many cells a sheet of a binary workbook (.xlsb) spans: two cells far from each other may be a few bytes.

Its reader lays a sheet out whole, from the first cell to the last, before anything can be asked of it.
"""

import io
import re
import zipfile

from equifinal.reading.bounds import check_table

__all__ = ["check_span", "records"]

SHEET = re.compile(r"xl/(work|chart|macro|dialog)?sheets/.*\.bin", re.IGNORECASE)
ROW, CELLS = 0, {*range(2, 12), 62}  # types of records [MS-XLSB 2.3.2]: a row's header, and cells with a value


def records(content):
    """Yield type, start and length of each record of a part, as far as it is whole.

    Parameters
    ----------
    content : bytes

    Yields
    ------
    tuple of int

    Examples
    --------
    >>> list(records(bytes([5, 2, 7, 7, 0x91, 1, 0])))
    [(5, 2, 2), (145, 7, 0)]
    """
    at, end = 0, len(content)
    while at < end:
        kind, at = content[at], at + 1
        if kind & 0x80 and at < end:
            kind, at = (kind & 0x7F) | (content[at] & 0x7F) << 7, at + 1
        length = 0
        for shift in (0, 7, 14, 21):
            if at >= end:
                return
            byte, at = content[at], at + 1
            length |= (byte & 0x7F) << shift
            if byte < 0x80:
                break
        yield kind, at, length
        at += length


def check_span(content, name):
    """Refuse a binary workbook one of whose sheets spans more cells than are read.

    Parameters
    ----------
    content : bytes
        A zip file, which is known to unpack to no more than its bytes are worth.
    name : str
        The file's name, for messages.

    Raises
    ------
    InputError
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for part in archive.namelist():
            if SHEET.fullmatch(part):
                _check_sheet(archive.read(part), name)


def _check_sheet(content, name):
    """Refuse a sheet that spans more cells than are read."""
    row, rows, columns, cells = 0, 0, 0, 0
    for kind, start, length in records(content):
        if kind != ROW and kind not in CELLS:
            continue
        if length < 4 or start + 4 > len(content):
            continue
        place = int.from_bytes(content[start : start + 4], "little")
        if kind == ROW:
            row = place
            continue
        rows, columns, cells = max(rows, row + 1), max(columns, place + 1), cells + 1
        check_table(name, rows, columns)
        check_table(name, cells, 1)
