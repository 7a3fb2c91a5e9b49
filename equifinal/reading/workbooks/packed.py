"""What a workbook unpacks to, held against bounds before anything is parsed, and its sheets without empty cells."""

import io
import re
import zipfile

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.bounds import CELLS, too_many
from equifinal.zips import most

__all__ = ["check_package", "check_parts", "slim"]

PART, TAGS = 256 << 20, 5_000_000  # bytes and XML tags of a part that is parsed whole
SHEET = 512 << 20  # bytes of a sheet without its empty cells
CHUNK = 16 << 20
# An empty cell, as formats leave it: with its own place, so that no other moves where it is gone. Rows likewise.
EMPTY_CELL = re.compile(
    rb'<(?:\w+:)?c(?=\s[^<>]*\br=")(?:\s+[\w:]+="[^"<>]*")*\s*(?:/>|>\s*(?:<(?:\w+:)?v\s*/>)?\s*</(?:\w+:)?c>)'
)
EMPTY_ROW = re.compile(rb'<(?:\w+:)?row(?=\s[^<>]*\br=")(?:\s+[\w:]+="[^"<>]*")*\s*(?:/>|>\s*</(?:\w+:)?row>)')
CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
DOCUMENT = re.compile(rb"<(?:(\w+):)?worksheet\b[^<>]*>")
SHEET_DATA = re.compile(rb"<(?:\w+:)?sheetData\b[^<>]*>.*</(?:\w+:)?sheetData\s*>", re.DOTALL)
MERGE = re.compile(rb'<(?:\w+:)?mergeCell\b[^<>]*\bref="\$?([A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7})"')
ALONE = said("save the sheet with the cases alone: as a new workbook, or as CSV UTF-8")


def check_package(content, name):
    """Refuse a zip file that would unpack to more than its bytes are worth.

    Raises
    ------
    InputError
    zipfile.BadZipFile
        If it is none.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > most(len(content)):
        raise InputError(
            said("{name} has {n} bytes, and would unpack to {size}.", name=name, n=len(content), size=size), ALONE
        )


def check_parts(archive, parts, name):
    """Refuse a workbook of which a part that is parsed whole is too large.

    Parameters
    ----------
    archive : zipfile.ZipFile
    parts : iterable of str
        Paths; those that are not there do no harm.
    name : str
        The file's name, for messages.
    """
    for part in set(parts) & set(archive.namelist()):
        size = archive.getinfo(part).file_size
        if size > PART or archive.read(part).count(b"<") > TAGS:
            raise InputError(
                said("{name} holds too much: {part} has {size} bytes.", name=name, part=part, size=size), ALONE
            )


def slim(stream, name):
    """Return a sheet's XML with nothing but its cells in use, and the areas that are merged.

    Cells that hold a format only, down to the last row as spreadsheets leave them, go before anything is parsed.

    Parameters
    ----------
    stream : file of bytes
    name : str
        The file's name, for messages.

    Returns
    -------
    bytes
    list of str
        As ``B2:B3``.

    Raises
    ------
    InputError
        If there is too much in use.
    ValueError
        If it is no sheet.

    Examples
    --------
    >>> sheet = b'<worksheet><sheetData><row r="1"><c r="A1"><v>3</v></c></row><row r="9"><c r="A9" s="1"/></row>'
    >>> sheet += b'</sheetData><mergeCells><mergeCell ref="B1:B2"/></mergeCells></worksheet>'
    >>> slim(io.BytesIO(sheet), "d.xlsx")
    (b'<worksheet><sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData></worksheet>', ['B1:B2'])
    """
    kept, rest, used, size = [], b"", 0, 0
    while chunk := stream.read(CHUNK):
        whole, mark, rest = (rest + chunk).rpartition(b"<")
        kept.append(EMPTY_CELL.sub(b"", whole))
        rest = mark + rest
        used, size = used + len(CELL.findall(kept[-1])), size + len(kept[-1])
        if used > CELLS:
            raise too_many(name, used)
        if size > SHEET:
            raise InputError(said("{name} holds too much: its sheet has {size} bytes.", name=name, size=size), ALONE)
    text = EMPTY_ROW.sub(b"", b"".join([*kept, rest]))
    document, data = DOCUMENT.search(text), SHEET_DATA.search(text)
    if document is None:
        raise ValueError("no sheet")
    closing = b"</worksheet>" if document[1] is None else b"</" + document[1] + b":worksheet>"
    found = MERGE.findall(text, data.end() if data else 0)
    areas = [area.replace(b"$", b"").decode() for area in found]
    return document[0] + (data[0] if data else b"") + closing, areas
