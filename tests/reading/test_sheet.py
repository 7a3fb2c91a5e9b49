import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading.sheet import below_titles, letter, lookalike, tabulate, tidy
from tests.strategies import exact

ROWS = [(1, ["case", "A", "Y"]), (2, ["x", "0.5", "1"]), (4, ["y", "", "0"])]


def table(sheet):
    """Header, and number and cells of each row."""
    return list(sheet.cells), [[number, *cells] for number, *cells in sheet.cells.itertuples()]


def test_the_first_row_names_the_columns_and_the_numbers_of_rows_stay():
    sheet = tabulate("d.csv", "line", ROWS, notes=["read"])
    assert table(sheet) == (["case", "A", "Y"], [[2, "x", "0.5", "1"], [4, "y", "", "0"]])
    assert (sheet.name, sheet.unit, sheet.flaws, sheet.notes, sheet.title) == ("d.csv", "line", {}, ("read",), None)
    assert sheet.at(4) == "d.csv, line 4"
    assert sheet.rows([2, 4]) == "lines 2, 4"


def test_cells_are_tidied_and_empty_rows_and_columns_left_out():
    rows = [
        (1, [" case ", "", "A\nof  2020", ""]),
        (2, ["", " ", "", ""]),
        (3, ["x\u200b", "", "e\u0301", "\ufeff"]),
    ]
    assert table(tabulate("d.csv", "line", rows)) == (["case", "A of 2020"], [[3, "x", "é"]])


def test_flaws_go_by_the_name_of_the_column_and_with_it():
    flaws = {(2, 1): ("is odd", "mend it"), (2, 3): ("is odd", "mend it")}
    rows = [(number, [*cells, ""]) for number, cells in ROWS]
    sheet = tabulate("d.xlsx", "row", rows, flaws=flaws)
    assert sheet.flaws == {(2, "A"): ("is odd", "mend it")}
    short = sheet.renamed({"SYS": "A", "OUT": "Y"})
    assert list(short.cells) == ["case", "SYS", "OUT"]
    assert short.flaws == {(2, "SYS"): ("is odd", "mend it")}
    assert list(sheet.cells) == ["case", "A", "Y"]


@pytest.mark.parametrize(
    ("header", "names", "expected"),
    [
        (["", "A"], ["x", "y"], ["case", "A"]),
        (["id", "A"], ["x", "y"], ["id", "A"]),
    ],
)
def test_a_first_column_without_a_name_is_that_of_the_cases(header, names, expected):
    sheet = tabulate("d.csv", "line", [(1, header), *((i, [name, "1"]) for i, name in enumerate(names, 2))])
    assert list(sheet.cells) == expected


def test_rows_above_the_header_row_are_not_read():
    rows = [(1, ["Table 1", "", ""]), (2, ["", "", ""]), *((n + 2, cells) for n, cells in ROWS)]
    assert table(tabulate("d.csv", "line", rows, header_row=2))[1] == [[4, "x", "0.5", "1"], [6, "y", "", "0"]]
    with pytest.raises(InputError) as error:
        tabulate("d.csv", "line", rows)
    assert str(error.value) == f"d.csv, line 1 names 1 of 3 columns. Hint: {below_titles('line', None)}"
    with pytest.raises(InputError) as error:
        tabulate("d.csv", "line", rows, header_row=1)
    assert str(error.value) == f"d.csv, line 1 names 1 of 3 columns. Hint: {below_titles('line', 3)}"


def test_the_header_row_is_named_only_where_the_user_may_name_it():
    title = "delete titles above the header: the first row names the columns"
    assert below_titles("line", None) == title
    assert below_titles("row", 3) == f"{title}, or write header_row: 3 (HEADER=3 of a new study) if row 3 is the header"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "d.csv holds no case. Hint: a header row, then one row a case"),
        (ROWS[:1], "d.csv holds no case. Hint: a header row, then one row a case"),
        ([ROWS[0], (2, [" ", "", ""])], "d.csv holds no case. Hint: a header row, then one row a case"),
        (
            [(1, ["case", "A", ""]), (2, ["x", "1", ""]), (3, ["y", "1", "2"])],
            "d.csv, line 3 has '2' in column C, which has no name in the header. Hint: name the column, or empty it",
        ),
        (
            [(1, ["", "case", "A"]), (2, ["1", "x", "1"])],
            "d.csv, line 2 has '1' in column A, which has no name in the header. Hint: name the column, or empty it",
        ),
        (
            [(1, ["", "A"]), (2, ["x", "1"]), (3, ["", "1"])],
            "d.csv, line 2 has 'x' in column A, which has no name in the header. Hint: name the column, or empty it",
        ),
        (
            [(1, ["case", "A B", "Y", "ＡＢ"]), (2, ["x", "1", "0", "1"])],
            "d.csv has the column name 'A B' twice, in columns B and D. Hint: each column needs its own name",
        ),
    ],
)
def test_what_is_no_table(rows, message):
    with pytest.raises(InputError) as error:
        tabulate("d.csv", "line", rows)
    assert str(error.value) == message


def test_tidy_and_lookalike_by_hand():
    assert tidy("\ufeff a\u3000\n b\u200d ") == "a b"
    assert tidy("Ａ１") == "Ａ１"
    assert lookalike("Ａ 县\u3000１") == "A县1"


@exact
@given(st.text(max_size=20))
def test_what_is_tidy_stays(text):
    assert tidy(tidy(text)) == tidy(text)


def test_letters_of_columns_count_as_spreadsheets_do():
    assert [letter(i) for i in (0, 1, 25, 26, 51, 52, 701, 702)] == ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


@exact
@given(st.integers(0, 20_000))
def test_letters_read_back(position):
    number = 0
    for character in letter(position):
        number = number * 26 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(character) + 1
    assert number - 1 == position


CELLS = st.lists(st.sampled_from(["", " ", "A", "Ａ", "B", "case", "1", "\u200b"]), min_size=3, max_size=3)


@exact
@given(st.lists(CELLS, max_size=5))
def test_a_table_that_is_not_refused_holds_every_text_under_a_name_of_its_own(rows):
    try:
        sheet = tabulate("d.csv", "line", list(enumerate(rows, 1)))
    except InputError:
        return
    names = [lookalike(name) for name in sheet.cells]
    assert all(names)
    assert len(set(names)) == len(names)
    texts = {number: "".join(cells) for number, *cells in sheet.cells.itertuples()}
    assert texts == {number: "".join(map(tidy, rows[number - 1])) for number in texts}
