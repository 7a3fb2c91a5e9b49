import io
import re
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.workbooks import packed
from equifinal.reading.workbooks.packed import check_package, check_parts, slim
from equifinal.zips import pack, unpack
from tests.strategies import exact

PAGE = "xl/worksheets/sheet1.xml"


def page(*rows, tail="", prefix=""):
    body = "".join(rows)
    text = f"<worksheet><cols/><sheetData>{body}</sheetData>{tail}</worksheet>"
    return re.sub(r"<(/?)", rf"<\1{prefix}", text).encode() if prefix else text.encode()


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_formats_go_and_values_stay(prefix):
    kept = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><f>A1</f></c></row>'
    soiled = kept.replace("</row>", '<c r="D1" s="4"/><c r="E1" s="4"></c><c r="F1" s="2" t="n"><v/></c></row>')
    rows = [soiled, '<row r="2" ht="30"><c r="A2" s="9"/></row>', '<row r="3" hidden="1"/>']
    found, merged = slim(io.BytesIO(page(*rows, prefix=prefix)), "d.xlsx")
    assert found == page(kept, prefix=prefix).replace(f"<{prefix}cols/>".encode(), b"")
    assert merged == []


def test_cells_without_a_place_of_their_own_stay_since_others_count_from_them():
    row = '<row r="1"><c/><c><v>3</v></c></row>'
    assert row.encode() in slim(io.BytesIO(page(row)), "d.xlsx")[0]


def test_merged_areas_are_named_and_nothing_else_of_what_follows_is_kept():
    tail = '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="$C$1:XFD1048576"/></mergeCells><conditionalFormatting/>'
    found, merged = slim(io.BytesIO(page(tail=tail)), "d.xlsx")
    assert (found, merged) == (b"<worksheet><sheetData></sheetData></worksheet>", ["B2:B3", "C1:XFD1048576"])


@exact
@given(st.integers(1, 40), st.lists(st.booleans(), min_size=4, max_size=30))
def test_where_the_bytes_are_cut_does_not_matter(size, filled):
    cells = [f'<c r="A{i}" s="1">{"<v>1</v>" if full else ""}</c>' for i, full in enumerate(filled, 1)]
    text = page(*(f'<row r="{i}">{cell}</row>' for i, cell in enumerate(cells, 1)))
    before, packed.CHUNK = packed.CHUNK, size
    try:
        found, _ = slim(io.BytesIO(text), "d.xlsx")
    finally:
        packed.CHUNK = before
    assert found.count(b"<v>") == sum(filled)
    assert openpyxl.worksheet._reader.WorkSheetParser(io.BytesIO(found), []) is not None


def test_more_cells_in_use_than_are_read(monkeypatch):
    monkeypatch.setattr(packed, "CELLS", 3)
    with pytest.raises(InputError, match=r"^d\.xlsx has 4 cells"):
        slim(io.BytesIO(page('<row r="1">' + "<c><v>1</v></c>" * 4 + "</row>")), "d.xlsx")


def test_no_sheet():
    with pytest.raises(ValueError, match="no sheet"):
        slim(io.BytesIO(b"<workbook/>"), "d.xlsx")


def test_a_zip_bomb_is_not_unpacked():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(PAGE, b"0" * 100_000_000)
    with pytest.raises(InputError, match=r"^d\.xlsx has \d+ bytes, and would unpack to 100000000\."):
        check_package(content.getvalue(), "d.xlsx")


def test_a_part_that_is_parsed_whole_has_a_size(monkeypatch):
    content = pack({"xl/styles.xml": b"<a>" * 20, "other.xml": b"<a>" * 90})
    archive = zipfile.ZipFile(io.BytesIO(content))
    check_parts(archive, ["xl/styles.xml", "nowhere.xml"], "d.xlsx")
    monkeypatch.setattr(packed, "TAGS", 19)
    with pytest.raises(InputError, match=r"^d\.xlsx holds too much: xl/styles\.xml has 60 bytes\."):
        check_parts(archive, ["xl/styles.xml"], "d.xlsx")


def book(change=None):
    made = openpyxl.Workbook()
    for row in (["case", "A"], ["p", 1], ["q", 0]):
        made.active.append(row)
    content = io.BytesIO()
    made.save(content)
    files = unpack(content.getvalue())
    files[PAGE] = change(files[PAGE]) if change else files[PAGE]
    return pack(files)


def test_formats_to_the_last_row_change_nothing():
    empty = "".join(f'<row r="{i}"><c r="A{i}" s="0"/><c r="B{i}" s="0"/></row>' for i in range(4, 200_000))
    content = book(lambda text: text.replace(b"</sheetData>", f"{empty}</sheetData>".encode()))
    assert read_sheet(content, "d.xlsx").cells.equals(read_sheet(book(), "d.xlsx").cells)


@pytest.mark.parametrize("area", ["D1:Z100000", "F1:XFD1048576", "A4:B1048576"])
def test_merges_beside_the_table_cost_nothing(area):
    merged = f'</sheetData><mergeCells count="1"><mergeCell ref="{area}"/></mergeCells>'.encode()
    sheet = read_sheet(book(lambda text: text.replace(b"</sheetData>", merged)), "d.xlsx")
    assert sheet.cells.equals(read_sheet(book(), "d.xlsx").cells)
    assert sheet.flaws == {}
