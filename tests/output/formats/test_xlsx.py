import io

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText

from equifinal.output.formats.xlsx import CORE, PERIPHERAL, write
from equifinal.output.tables.configurations import configuration_tables
from equifinal.zips import unpack


def opened(tables):
    return load_workbook(io.BytesIO(write(tables)), rich_text=True)


def test_numbers_are_numbers_and_texts_are_no_formulas(nasty):
    (sheet,) = opened([nasty]).worksheets
    assert sheet.title == "T9 x"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_row=7)]
    assert rows[0] == [nasty.title, 0.12345, "–"]
    assert rows[1][0] == "-5"
    assert rows[2] == ["@x", -3, None]
    assert rows[3] == ["whole", 1e-9, None]
    assert [sheet.cell(4, 2).number_format, sheet.cell(6, 2).number_format] == ["0.000", "0"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet.cell(6, 2).font.b
    assert "A1:C1" in map(str, sheet.merged_cells.ranges)


def test_symbols_are_rich_text_of_two_sizes(source):
    found = {}
    for sheet in opened(configuration_tables(source)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                for block in cell.value if isinstance(cell.value, CellRichText) else ():
                    if str(block) in ("●", "⊗"):
                        assert block.font.rFont == "Segoe UI Symbol"
                        found.setdefault(str(block), set()).add(block.font.sz)
    assert found == {"●": {CORE, PERIPHERAL}, "⊗": {CORE, PERIPHERAL}}
    assert (CORE, PERIPHERAL) == (14, 9)


def test_three_lines(source):
    sheet = opened(configuration_tables(source)).worksheets[0]
    sides = {
        (row, edge): getattr(sheet.cell(row, 2).border, edge).style for row in (2, 4, 13) for edge in ("top", "bottom")
    }
    assert sides[2, "top"] == sides[13, "bottom"] == "medium"
    assert sides[4, "bottom"] == "thin"
    assert not any(sheet.cell(row, 1).border.left for row in range(2, 14))


def test_bytes_are_the_same_each_time_and_hold_no_date(source):
    content = write(configuration_tables(source))
    assert write(configuration_tables(source)) == content
    core = unpack(content)["docProps/core.xml"].decode()
    assert "created" not in core
    assert "modified" not in core
