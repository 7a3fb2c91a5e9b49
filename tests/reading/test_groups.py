import pytest

from equifinal.reading import read_sheet
from equifinal.reading.groups import without_groups


@pytest.mark.parametrize(
    "text",
    [
        ",Conditions,,Result\ncase,ORG,INF,OUT\nx,1,0,1\ny,0,1,1\n",
        "case,Conditions,,OUT\n,ORG,INF,\nx,1,0,1\ny,0,1,1\n",
        "案例,条件,,结果\ncase,ORG,INF,OUT\nx,1,0,1\ny,0,1,1\n",
    ],
)
def test_groups_above_the_names_of_columns_are_told_and_not_read(text):
    sheet = read_sheet(text.encode(), "d.csv", header_row=1)
    assert list(sheet.cells.columns) == ["case", "ORG", "INF", "OUT"]
    assert sheet.cells["case"].tolist() == ["x", "y"]
    assert sheet.notes == ("d.csv, line 2 is the header; the groups above it were not read.",)


@pytest.mark.parametrize(
    "rows",
    [
        [["case", "A", ""], ["x", "1", "2"], ["y", "1", "2"]],
        [["Table 1", "", ""], ["case", "A", "B"], ["x", "1", "2"]],
        [["", "A", "B"], ["x", "high", "low"], ["y", "1", "2"]],
        [["case", "2019", "", "2020"], ["", "1", "2", "3"], ["x", "1", "2", "3"]],
        [["case", "A", ""], ["x", "high", "low"], ["y", "high", "low"]],
    ],
)
def test_what_is_no_row_of_groups(rows):
    rows = list(enumerate(rows, 1))
    assert without_groups(rows) == (rows, False)
