import datetime
import io
import zipfile

import openpyxl
import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.cells import text_of
from equifinal.reading.numbers import missing_cells, read_numbers
from equifinal.reading.workbooks.workbook import opened, page_of


def workbook(rows, title="Sheet", change=None):
    book = openpyxl.Workbook()
    page = book.active
    page.title = title
    for row in rows:
        page.append(row)
    if change:
        change(book, page)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


ROWS = [["案例", "A", "Y"], ["长兴县", 0.5, 1], ["德清县", "0,75", 0]]


def scores(sheet):
    missing = missing_cells(sheet.cells[["A"]], [""])
    return read_numbers(sheet, ["A"], sheet.cells[sheet.cells.columns[0]], missing)[0]["A"].tolist()


def test_values_become_texts():
    values = [3, 3.0, 0.125, True, datetime.datetime(2026, 5, 1), datetime.datetime(2026, 5, 1, 12), " x ", None]
    sheet = read_sheet(workbook([[f"c{i}" for i in range(8)], values]), "d.xlsx")
    assert sheet.cells.iloc[0].tolist() == [
        *("3", "3", "0.125", "TRUE", "2026-05-01", "2026-05-01 12:00:00", "x", ""),
    ]
    assert sheet.at(2) == "d.xlsx, row 2"


def test_whole_numbers_are_written_without_a_point_as_far_as_they_are_exact():
    values = [1e14, -0.0, 1e15, 2.5, datetime.date(2026, 5, 1), datetime.time(12, 30), False]
    assert [text_of(value) for value in values] == [
        *("100000000000000", "0", "1000000000000000.0", "2.5", "2026-05-01", "12:30:00", "FALSE")
    ]


def test_numbers_and_texts_that_are_numbers_stand_in_one_column():
    assert scores(read_sheet(workbook(ROWS), "d.xlsx")) == [0.5, 0.75]


def test_the_first_visible_sheet_or_the_one_named():
    def more(book, page):
        page.sheet_state = "hidden"
        other = book.create_sheet("数据")
        for row in [["id", "A"], ["x", 1]]:
            other.append(row)

    content = workbook(ROWS, "old", more)
    sheet = read_sheet(content, "d.xlsx")
    assert list(sheet.cells.columns) == ["id", "A"]
    assert sheet.notes == ("d.xlsx, sheet 数据 was read; the other sheets are not.",)
    assert list(read_sheet(content, "d.xlsx", "old").cells.columns) == ["案例", "A", "Y"]
    with pytest.raises(InputError, match=r"sheet is 'New', which .* Hint: its sheets are old, 数据"):
        read_sheet(content, "d.xlsx", "New")


def test_hidden_rows_are_read_and_noted():
    def hide(book, page):
        page.row_dimensions[3].hidden = True

    sheet = read_sheet(workbook(ROWS, change=hide), "d.xlsx")
    assert len(sheet.cells) == 2
    assert sheet.notes == ("d.xlsx has hidden rows, which were read as well: 3.",)


def test_formats_far_below_the_table_are_no_part_of_it():
    def colour(book, page):
        page["Z1048576"].number_format = "0.00"

    content = workbook(ROWS, change=colour)
    assert scores(read_sheet(content, "d.xlsx")) == [0.5, 0.75]
    reader, sheets = opened(content, "d.xlsx")
    page = page_of(reader, sheets["Sheet"][0], "d.xlsx")
    assert [(n, [value for value, _ in cells]) for n, cells in page.rows] == list(enumerate(ROWS, 1))


def with_cached_value(content, value):
    """Put a calculated value beside the formula, as Excel does."""
    old, new = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(new, "w") as file:
        for name in old.namelist():
            text = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                assert text.count(b"<v></v>") == 1
                text = text.replace(b"<v></v>", f"<v>{value}</v>".encode())
            file.writestr(name, text)
    return new.getvalue()


def test_a_formula_counts_with_its_value():
    content = with_cached_value(workbook([*ROWS, ["x", "=B2/2", 0]]), 0.25)
    sheet = read_sheet(content, "d.xlsx")
    assert scores(sheet) == [0.5, 0.75, 0.25]
    assert sheet.notes == ("d.xlsx has 1 formulas; the values last calculated were read.",)


def merged(book, page):
    page.merge_cells("B2:B3")


@pytest.mark.parametrize(
    ("rows", "change", "message"),
    [
        ([*ROWS, ["x", "=B2/2", 0]], None, "d.xlsx, row 4: A of case x is a formula without a value (cell B4)."),
        ([*ROWS, ["x", "#DIV/0!", 0]], None, "d.xlsx, row 4: A of case x is #DIV/0! (cell B4)."),
        (ROWS, merged, "d.xlsx, row 2: A of case 长兴县 stands in the merged cells B2:B3, and to be"),
        ([*ROWS, ["x", datetime.date(2026, 5, 1), 0]], None, "d.xlsx, row 4: A of case x is '2026-05-01'."),
        ([*ROWS, ["x", True, 0]], None, "d.xlsx, row 4: A of case x is 'TRUE'."),
    ],
)
def test_cells_that_hold_no_number(rows, change, message):
    with pytest.raises(InputError) as error:
        scores(read_sheet(workbook(rows, change=change), "d.xlsx"))
    assert message in str(error.value)


def test_merged_cells_elsewhere_do_no_harm():
    def merge(book, page):
        page["D1"] = "省"
        page.merge_cells("D2:D3")

    assert scores(read_sheet(workbook(ROWS, change=merge), "d.xlsx")) == [0.5, 0.75]


def zipped(**files):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, text in files.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
            "d.xlsx is a damaged workbook, or protected by a password.",
        ),
        (zipped(word__document_xml=""), "d.xlsx is no Excel workbook."),
        (zipped(xl__workbook_xml="<"), "d.xlsx is a damaged workbook."),
        (workbook(ROWS)[:500], "d.xlsx is a damaged workbook."),
        (workbook([]), "d.xlsx holds no case."),
        (workbook([["省级汇总表"], *ROWS]), "d.xlsx, row 1 names 1 of 3 columns."),
    ],
)
def test_files_that_are_no_table(content, message):
    with pytest.raises(InputError) as error:
        read_sheet(content, "d.xlsx")
    assert message in str(error.value)


def test_cells_shown_in_per_cent_are_read_as_they_are_stored_and_told():
    def change(book, page):
        for row in (2, 3):
            page.cell(row, 2).number_format = "0.0%"

    sheet = read_sheet(workbook([["case", "A", "B"], ["x", 0.45, 1], ["y", 0.078, 0]], change=change), "d.xlsx")
    assert sheet.cells["A"].tolist() == ["0.45", "0.078"]
    assert sheet.notes == ("d.xlsx, column B is shown in per cent, and was read as it is stored: 45% is 0.45.",)
