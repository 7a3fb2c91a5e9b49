import pytest

from equifinal.apart.webpages import web_page
from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.webpages import is_web_page

TABLE = "<table><tr><td>case<td>SYS<tr><td>Ash<td>{}</table>"


def test_the_largest_table_with_its_merged_cells():
    page = b"<table><tr><td>x</table><table><tr><td colspan=2>a<tr><td>b<td>c</table>"
    assert web_page(page, {"cells": 9}) == {
        "tables": 2,
        "rows": [(1, ["a", ""]), (2, ["b", "c"])],
        "merged": [(1, 0), (1, 1)],
    }


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr>" + "<td rowspan=1000 colspan=100>" * 60,
        '<workbook><table><row ss:index="999999999"><cell ss:index="999999999">1',
        '<workbook><table><row ss:index="2500"><cell ss:index="2500">1',
    ],
)
def test_a_few_marks_that_stand_for_many_cells_are_refused(page):
    with pytest.raises(InputError, match=r"d\.xls has \d+ cells, more than 5000000"):
        read_sheet(page.encode(), "d.xls")


@pytest.mark.parametrize("index", ["x", "-1", "0", "1e9", "9" * 5000, "²", ""])
def test_a_place_that_is_none(index):
    page = TABLE.format("1").replace("<tr>", f'<row ss:index="{index}">')
    assert read_sheet(page.encode(), "d.xls").cells.values.tolist() == [["Ash", "1"]]


def test_a_cell_without_end_is_cut():
    (_, cells) = web_page(TABLE.format("<br>" * 50_000).encode(), {"cells": 9})["rows"][1]
    assert len(cells[1]) == 32_767


def test_comments_before_the_page_are_passed_over_at_once():
    assert not is_web_page(b"<!---->" * 500 + b"x")
    assert is_web_page(b"<!-- a --><!---->\n<table>")
