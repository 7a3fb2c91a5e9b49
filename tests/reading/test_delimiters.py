import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.delimiters import DELIMITERS, as_table, sniff, split, usual_width

TABLE = [["New York", "0.9", "1"], ["Oak", "NA", "0"], ["Elm", "0.4", "1"]]


def cells(text):
    sheet = read_sheet(text.encode(), "d.txt", header_row=1)
    return [list(sheet.cells.columns), *sheet.cells.to_numpy().tolist()]


@pytest.mark.parametrize(
    "text",
    [
        "case|SYS|OUT\nNew York|0.9|1\nOak|NA|0\nElm|0.4|1\n",
        '"SYS" "OUT"\n"New York" 0.9 1\n"Oak" NA 0\n"Elm" 0.4 1\n',
        "SYS OUT\nNew York 0.9 1\nOak NA 0\nElm 0.4 1\n",
        'case SYS OUT\n"New York" 0.9 1\n"Oak" NA 0\n"Elm" 0.4 1\n',
        "case       SYS   OUT\nNew York   0.9   1  \nOak        NA    0\nElm        0.4   1\n",
        '"SYS","OUT"\n"New York",0.9,1\n"Oak",NA,0\n"Elm",0.4,1\n',
        "SYS\tOUT\nNew York\t0.9\t1\nOak\tNA\t0\nElm\t0.4\t1\n",
        "| case | SYS | OUT |\n|------|:---:|----:|\n| New York | 0.9 | 1 |\n| Oak | NA | 0 |\n| Elm | 0.4 | 1 |\n",
    ],
)
def test_what_programs_write_gives_the_same_table(text):
    assert cells(text) == [["case", "SYS", "OUT"], *TABLE]


def test_running_numbers_that_r_takes_for_names():
    assert cells('"SYS" "OUT"\n"1" 0.9 1\n"2" 0.4 0\n') == [
        ["case", "SYS", "OUT"],
        ["1", "0.9", "1"],
        ["2", "0.4", "0"],
    ]


def test_spaces_within_names_do_not_part_cells():
    assert cells("county name,A\nNorth Ash County,1\nSouth Elm County,0\n")[1] == ["North Ash County", "1"]


@pytest.mark.parametrize("text", ["case,A\nx,1,2\ny,1,2\nz,3,4\n", "A,B\n1,2,3\n4,5,6\n7,8,9\n"])
def test_a_header_that_lacks_the_last_name_is_not_that_of_r(text):
    with pytest.raises(InputError, match="line 2 has 3 cells where the header has 2"):
        cells(text)


def test_the_delimiter_is_told():
    for delimiter, name in DELIMITERS.items():
        sheet = read_sheet(f"case{delimiter}A\nx{delimiter}1\ny{delimiter}0\n".encode(), "d.txt")
        assert (f"d.txt was read with a {name} between its cells." in sheet.notes) == (delimiter != ",")


def test_notes_below_the_table_may_hold_the_delimiter():
    rows = as_table(split("case,A,B\nx,1,2\ny,1,2\nSource: own, 2020\n", ",", "d.txt", 1))
    assert rows[-1] == (4, ["Source: own, 2020", "", ""])
    assert sniff("case;A\nx;1\ny;2\n", "d.txt", 1)[0] == ";"
    assert usual_width(rows) == 3
