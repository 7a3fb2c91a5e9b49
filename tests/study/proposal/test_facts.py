from io import BytesIO

import openpyxl
import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.study.proposal import check_named, is_score
from equifinal.study.proposal.facts import check_usable, columns_of_sheet


def columns(text):
    return {column.name: column for column in columns_of_sheet(read_sheet(text.encode(), "d.csv"))}


def test_facts_of_columns():
    found = columns("no,town,A,B,C\n1,Oak,3,yes,\n2,Elm,4.5,no,\n3,Ash,NA,yes,\n")
    assert [column.running for column in found.values()] == [True, False, False, False, False]
    assert [column.names_all for column in found.values()] == [True, True, False, False, False]
    assert [column.is_score for column in found.values()] == [True, False, True, True, False]
    assert found["A"].range() == ("3", "4.5")
    assert (found["A"].whole, found["no"].whole) == (False, True)


def test_a_running_number_is_no_score():
    sheet = read_sheet(b"no,A\n1,3\n2,4\n3,5.5\n", "d.csv")
    assert (is_score(sheet, "no"), is_score(sheet, "A")) == (False, True)


def test_a_column_that_is_not_there_is_told():
    with pytest.raises(InputError, match=r"d.csv has no column Z. Hint: its columns are no, A"):
        check_named(read_sheet(b"no,A\n1,3\n", "d.csv"), [None, "A", "Z"])


def workbook(cells):
    """Return a workbook as a sheet."""
    book = openpyxl.Workbook()
    for row in cells:
        book.active.append(row)
    kept = BytesIO()
    book.save(kept)
    return read_sheet(kept.getvalue(), "d.xlsx")


def test_most_cells_without_a_value_are_told_with_the_first():
    rows = [["town", "A", "B"], ["Oak", 0.5, "=B2*2"], ["Elm", 0.4, "=B3*2"], ["Ash", 0.1, "=B4*2"]]
    with pytest.raises(InputError) as told:
        check_usable(workbook(rows), ["town", "A", "B"])
    assert str(told.value) == (
        "d.xlsx, row 2: B is a formula without a value (cell C2), as 3 of its 3 cells are. Hint: open the workbook in "
        "Excel and save it, or put values in the place of formulas; or name --conditions without the column"
    )
    check_usable(workbook(rows), ["town", "A", None])


def test_a_single_cell_without_a_value_is_left_to_the_reading_of_scores():
    rows = [["town", "A"], ["Oak", 0.5], ["Elm", "=B2*2"], ["Ash", 0.1]]
    check_usable(workbook(rows), ["town", "A"])
