from pathlib import Path

import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet

FILES = Path(__file__).parents[1] / "files"  # saved by LibreOffice


def read(name, **options):
    return read_sheet((FILES / name).read_bytes(), name, **options)


@pytest.mark.parametrize("name", ["cases.xls", "cases.ods"])
def test_values_become_the_texts_that_they_would_be_in_a_csv_file(name):
    sheet = read(name)
    assert sheet.cells.columns.tolist() == ["县", "SYS", "ORG", "日期", "OUT"]
    assert sheet.cells.values.tolist() == [
        ["甲", "0.2", "1", "2026-05-01", "0.1"],
        ["乙", "0.9", "0", "2026-05-02", "0.8"],
        ["丙", "1", "1", "2026-05-03", "0.9"],
    ]
    assert sheet.at(3) == f"{name}, row 3"
    assert sheet.title is None
    assert sheet.notes == (f"{name} is no .xlsx: a cell with an error, such as #DIV/0!, was read as empty.",)


def test_an_error_is_an_empty_cell():
    assert read("errors.ods").cells.values.tolist() == [["x", "", "1"], ["y", "2", "TRUE"], ["z", "2024-01-02", "0.05"]]


def test_a_sheet_that_is_not_there():
    with pytest.raises(
        InputError, match=r"sheet is 'Cases', which cases\.ods does not have\. Hint: its sheets are cases"
    ):
        read("cases.ods", sheet="Cases")


@pytest.mark.parametrize("name", ["cases.xls", "cases.ods"])
@pytest.mark.parametrize("kept", [40, 600, 4000])
def test_a_damaged_workbook_is_told_in_a_sentence(name, kept):
    with pytest.raises(InputError, match=r"damaged|no Excel workbook|holds no case|no sheet"):
        read_sheet((FILES / name).read_bytes()[:kept], name)
