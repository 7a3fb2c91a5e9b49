import sys

import pandas as pd
import pytest

from equifinal.commands.tracing.origins import origins_of
from equifinal.study.resolve import fill

LONG = "city,year,n,医生,Y\nOak,2019,1,2,3\nOak,2020,2,3,4\nElm,2019,1,1,5\n"
WIDE = "city,A_2019,A_2020,n,2019年Y,2020年Y\nOak,1,2,1,3,4\nElm,5,6,2,,7\n"
STUDY = {"study": "s", "data": "d", "case_id": ["city", "year"], "conditions": ["A"], "outcome": "Y"}
BY_YEAR = {"wide": {"A": "A_{year}", "Y": "{year}年Y"}, "missing": "drop"}


def origins(file, text, cases=("Oak 2019", "Oak 2020", "Elm 2019", "Elm 2020"), **change):
    if file.suffix == ".xlsx":
        head = text.splitlines()[0].split(",")
        rows = [[None] * len(head)] * 2 + [line.split(",") for line in text.splitlines()]
        pd.DataFrame(rows).to_excel(file, header=False, index=False)
    else:
        file.write_text(text, encoding="utf-8")
    study = STUDY | change
    return origins_of(file, fill(study | {"calibration": {}}), cases)


def cell(found, case, name):
    return f"{found.at(case)}: {found.column(name, case)}"


def test_a_long_sheet_by_line_and_by_the_column_as_it_is_called_there(tmp_path):
    found = origins(tmp_path / "d.csv", LONG, columns={"A": "医生"})
    assert cell(found, "Oak 2020", "A") == "line 3: 医生"
    assert cell(found, "Elm 2019", "Y") == "line 4: Y"
    assert not found.at("Elm 2020")


@pytest.mark.parametrize(("kind", "unit", "first"), [("csv", "line", 2), ("xlsx", "row", 4)])
def test_a_wide_sheet_by_row_and_column_of_the_year(tmp_path, kind, unit, first):
    found = origins(tmp_path / f"d.{kind}", WIDE, **BY_YEAR)
    assert cell(found, "Oak 2019", "A") == f"{unit} {first}: A_2019"
    assert cell(found, "Oak 2020", "Y") == f"{unit} {first}: 2020年Y"
    assert cell(found, "Elm 2020", "A") == f"{unit} {first + 1}: A_2020"
    assert not found.at("Elm 2019")


def test_a_wide_sheet_whose_columns_are_renamed(tmp_path):
    text = WIDE.replace("A_2019", "甲（2019）").replace("A_2020", "甲（2020）")
    found = origins(tmp_path / "d.csv", text, **BY_YEAR, columns={"A_2019": "甲（2019）", "A_2020": "甲（2020）"})
    assert cell(found, "Oak 2020", "A") == "line 2: 甲（2020）"


def test_a_column_that_is_computed_is_told_by_its_formula(tmp_path):
    found = origins(tmp_path / "d.csv", LONG, compute={"A": "mean(n, 医生)"})
    assert cell(found, "Oak 2019", "A") == "line 2: mean(n, 医生)"


def test_a_row_of_several_cases_is_that_of_each(tmp_path):
    found = origins(tmp_path / "d.csv", LONG, frequency="n", columns={"A": "医生"})
    assert (cell(found, "Oak 2020 (1)", "A"), cell(found, "Oak 2020 (2)", "A")) == ("line 3: 医生", "line 3: 医生")


@pytest.mark.parametrize("text", [LONG, WIDE])
def test_without_the_packages_lines_of_a_csv_file_are_found(tmp_path, monkeypatch, text):
    monkeypatch.setitem(sys.modules, "equifinal.study.settle", None)
    how = BY_YEAR if text == WIDE else {}
    found = origins(tmp_path / "d.csv", text, ("Oak 2019", "Elm 2019 (2)", "Fir 2019"), **how)
    lines = {"Oak 2019": "2", "Elm 2019 (2)": "3" if how else "4"}
    assert (found.rows, found.column("A", "Oak 2019")) == (lines, "A")
    assert origins(tmp_path / "d.xlsx", text, **how).rows == {}


def test_a_file_that_is_gone_or_altered_stops_nothing(tmp_path):
    assert origins(tmp_path / "d.csv", "city;\n").rows == {}
    assert origins_of(tmp_path / "none.csv", {}, []).rows == {}
