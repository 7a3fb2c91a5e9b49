import pytest

from equifinal.errors import InputError
from equifinal.reading.sheet import tabulate
from equifinal.reading.workbooks.choosing import chosen, first_table
from tests.reading.workbooks.test_workbook import scores, workbook

CASES = [["case", "A", "OUT"], ["x", 0.5, 1], ["y", 0.2, 0]]
README = [["Data for the paper"], ["See the sheet Cases"]]
CODEBOOK = [["column", "meaning"], ["A", "share of votes"], ["OUT", "peace"]]


def book(*pages):
    """Return a workbook of several sheets."""

    def change(book, page):
        for title, rows in pages[1:]:
            more = book.create_sheet(title)
            for row in rows:
                more.append(row)

    return workbook(pages[0][1], pages[0][0], change)


def read(content, **asked):
    from equifinal.reading import read_sheet

    return read_sheet(content, "d.xlsx", header_row=1, **asked)


@pytest.mark.parametrize("page", [README, CODEBOOK, [["About"], [None], ["Cases: see there"]]])
def test_a_page_of_explanations_is_passed_over(page):
    sheet = read(book(("README", page), ("Cases", CASES)))
    assert scores(sheet) == scores(read(book(("Cases", CASES))))
    assert sheet.title == "Cases"
    assert sheet.notes[0] == "d.xlsx, sheet README holds no table of cases; sheet Cases does."


def test_of_several_sheets_with_cases_the_user_says_which():
    content = book(("README", README), ("2019", CASES), ("2020", CASES))
    with pytest.raises(InputError) as error:
        read(content)
    assert str(error.value) == (
        "d.xlsx, sheet README holds no table of cases. "
        "Hint: say with --sheet (sheet: in the configuration) which does: 2019, 2020"
    )
    assert read(content, sheet="2020").title == "2020"
    assert read(book(("Cases", CASES), ("2020", CASES))).title == "Cases"


def test_a_fault_of_the_only_table_is_told():
    with pytest.raises(InputError, match="sheet Cases has the column name 'A' twice"):
        read(book(("Cases", [["case", "A", "A"], ["x", 1, 2]]), ("README", README)))


def test_the_sheet_named_is_the_only_one_tried():
    assert chosen(["a", "b"], ["b"], "d.xlsx", None) == ["b"]
    assert chosen(["a", "b"], [], "d.xlsx", None) == ["a", "b"]
    assert chosen(["a", "b"], ["b"], "d.xlsx", "a") == ["a"]
    only = tabulate("d.xlsx", "row", [(1, ["a"]), (2, ["text"])])
    assert first_table(["a"], {"a": only}.get, "d.xlsx") is only
