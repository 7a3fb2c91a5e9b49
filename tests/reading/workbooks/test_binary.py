import struct

import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.workbooks.binary import check_span, records
from equifinal.zips import pack

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = f"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{RELATION}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>"""


def record(kind, content=b""):
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + bytes([len(content)]) + content


def wide(text):
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def book(cells):
    """Return a binary workbook of one sheet: cells by row and column, in order."""
    sheet = record(0x81) + record(0x94, struct.pack("<IIII", 0, 2, 0, 2)) + record(0x91)
    last = None
    for (row, column), value in cells.items():
        if row != last:
            sheet += record(0, struct.pack("<I", row) + bytes(21))
        last, place = row, struct.pack("<II", column, 0)
        sheet += (
            record(6, place + wide(value)) if isinstance(value, str) else record(5, place + struct.pack("<d", value))
        )
    sheet += record(0x92) + record(0x82)
    sheets = record(0x8F) + record(0x9C, struct.pack("<II", 0, 1) + wide("rId1") + wide("Sheet1")) + record(0x90)
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "xl/_rels/workbook.bin.rels": RELATIONS.encode(),
        "xl/workbook.bin": record(0x83) + sheets + record(0x9D, bytes(26)) + record(0x84),
        "xl/worksheets/sheet1.bin": sheet,
    }
    return pack(parts)


SMALL = {(0, 0): "case", (0, 1): "SYS", (1, 0): "Ash", (1, 1): 0.5, (2, 0): "Elm", (2, 1): 1.0}


def test_a_binary_workbook_is_read():
    sheet = read_sheet(book(SMALL), "d.xlsb")
    assert sheet.cells["case"].tolist() == ["Ash", "Elm"]
    assert sheet.cells["SYS"].tolist() == ["0.5", "1"]


@pytest.mark.parametrize("far", [(1048575, 16383), (3, 0x7FFFFFFF), (0x7FFFFFFF, 0)])
def test_cells_far_apart_are_refused_before_they_are_laid_out(far):
    with pytest.raises(InputError, match=r"d\.xlsb has \d+ cells, more than 5000000"):
        read_sheet(book(SMALL | {far: 1.0}), "d.xlsb")


def test_a_part_that_is_cut_short_ends_the_records():
    whole = record(5, bytes(16)) + record(0x91)
    assert [kind for kind, *_ in records(whole)] == [5, 0x91]
    assert all(list(records(whole[:n])) in ([], [(5, 2, 16)], [(5, 2, 16), (0x91, 21, 0)]) for n in range(len(whole)))
    check_span(pack({"xl/worksheets/sheet1.bin": whole[:3]}), "d.xlsb")
