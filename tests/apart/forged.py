"""Files that a forger wrote: an old workbook around any records, and bytes of a file put elsewhere."""

import struct

__all__ = ["book", "label", "number", "record"]

FREE, END, FAT, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
SECTOR = 512


def record(kind, content=b""):
    """Return a record of an old workbook (BIFF8, [MS-XLS])."""
    return struct.pack("<HH", kind, len(content)) + content


def number(row, column, value):
    """Return a cell with a number."""
    return record(0x203, struct.pack("<HHHd", row, column, 0, value))


def label(row, column, text):
    """Return a cell with a text."""
    return record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def book(cells, dimensions=(0, 3, 0, 2), more=b""):
    """Return an old workbook (.xls) of one sheet.

    Parameters
    ----------
    cells : list of bytes
        Records of the sheet.
    dimensions : tuple of int
        First row, the one after the last, likewise of columns, as the sheet says them.
    more : bytes
        Records of the workbook, before its sheets.
    """
    start, end = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 6)), record(0x0A)
    sheets = record(0x85, struct.pack("<IHBB", 0, 0, 6, 0) + b"Sheet1")
    at = len(start + more + sheets + end)
    sheets = record(0x85, struct.pack("<IHBB", at, 0, 6, 0) + b"Sheet1")
    size = record(0x200, struct.pack("<IIHHH", *dimensions, 0))
    sheet = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6)) + size + b"".join(cells) + end
    return _container(start + more + sheets + end + sheet)


def _container(stream):
    """Return an OLE file ([MS-CFB]) with one stream, ``Workbook``: the FAT, the directory, then the stream."""
    stream = stream.ljust(4096, b"\0")  # shorter ones are kept elsewhere
    count = -(-len(stream) // SECTOR)
    fats = -(-(count + 2) // 128)
    while fats * 128 < fats + 1 + count:
        fats += 1
    chain = [FAT] * fats + [END] + [fats + 2 + i for i in range(count - 1)] + [END]
    chain += [FREE] * (fats * 128 - len(chain))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, fats, fats, 0, 4096, END, 0, END, 0)
    head += struct.pack("<109I", *range(fats), *[FREE] * (109 - fats))
    entries = _entry("Root Entry", 5, 1, END, 0) + _entry("Workbook", 2, NONE, fats + 1, len(stream))
    directory = entries.ljust(SECTOR, b"\0")
    return head + struct.pack(f"<{len(chain)}I", *chain) + directory + stream.ljust(count * SECTOR, b"\0")


def _entry(name, kind, child, start, size):
    """Return an entry of the directory."""
    text = name.encode("utf-16-le") + b"\0\0"
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, NONE, NONE, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)
