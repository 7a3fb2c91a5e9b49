from pathlib import Path

import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet

FILES = Path(__file__).parent / "files"  # saved by R's haven 2.5


@pytest.mark.parametrize("name", ["cases.sav", "cases.dta"])
def test_codes_stay_codes_and_their_labels_are_noted(name):
    sheet = read_sheet((FILES / name).read_bytes(), name)
    assert sheet.cells.columns.tolist() == ["case", "SYS", "ORG", "sex", "when", "OUT"]
    assert sheet.cells.values.tolist() == [
        ["甲", "1", "0.5", "2", "2026-05-01", "0.1"],
        ["乙", "2", "1", "1", "2026-05-02", "0.8"],
        ["丙", "", "0", "2", "2026-05-03", "0.9"],
    ]
    assert sheet.notes == (
        f"{name}: SYS is 体系整合 (1 = 不同意, 2 = 同意).",
        f"{name}: sex (1 = 女, 2 = 男).",
    )
    assert sheet.at(2) == f"{name}, row 2"


@pytest.mark.parametrize("name", ["cases.sav", "cases.dta"])
@pytest.mark.parametrize("kept", [5, 60, 300])
def test_a_damaged_file_is_told_in_a_sentence(name, kept):
    with pytest.raises(InputError, match=r"is a damaged data file|holds no case"):
        read_sheet((FILES / name).read_bytes()[:kept], name)


def test_a_file_of_r_is_refused_with_the_way_out():
    with pytest.raises(InputError, match=r"cases\.rds is a data file of R\. Hint: in R, write\.csv"):
        read_sheet((FILES / "cases.rds").read_bytes(), "cases.rds")


def test_a_sheet_is_for_workbooks():
    with pytest.raises(InputError, match="no workbook"):
        read_sheet((FILES / "cases.sav").read_bytes(), "cases.sav", sheet="Data")
