import codecs

import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet

TEXT = "案例,体系整合,备注\n长兴县,0.5,县域医共体\n德清县,1,先行先试\n"
TABLE = [["长兴县", "0.5", "县域医共体"], ["德清县", "1", "先行先试"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_dialect_gives_the_same_table(delimiter, encoding, ending):
    content = TEXT.replace(",", delimiter).replace("\n", ending).encode(encoding)
    cells = read_sheet(content, "d.csv").cells
    assert list(cells.columns) == ["案例", "体系整合", "备注"]
    assert cells.to_numpy().tolist() == TABLE
    assert list(cells.index) == [2, 3]


def test_big_endian_unicode_text_of_excel():
    assert read_sheet(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "d.txt").cells.to_numpy().tolist() == TABLE


def test_the_delimiter_is_the_one_that_fits_every_row():
    sheet = read_sheet(b"case;GDP, per head;Y\nx;0,5;1\ny;1,5;0\n", "d.csv")
    assert list(sheet.cells.columns) == ["case", "GDP, per head", "Y"]
    assert sheet.notes == ("d.csv was read with a semicolon between its cells.",)
    assert list(read_sheet(b"sep=;\ncase;A\nx;1,2\n", "d.csv").cells.columns) == ["case", "A"]


def test_quoted_cells_keep_delimiters_and_line_breaks_and_the_count_of_lines():
    cells = read_sheet(b'case,"A\nof 2020",note\nx,1,"one,\ntwo"\ny,0,\n', "d.csv").cells
    assert list(cells.columns) == ["case", "A of 2020", "note"]
    assert list(cells.index) == [3, 5]
    assert cells.at[3, "note"] == "one, two"


def test_a_first_column_without_a_name_is_that_of_the_cases_as_r_writes_it():
    assert list(read_sheet(b'"";"A"\n"x";1\n"y";2\n', "d.csv").cells.columns) == ["case", "A"]


def test_empty_rows_and_columns_are_no_part_of_the_table():
    cells = read_sheet("case,A,,\n\nx\u200b , 1,,\n,,,\n".encode(), "d.csv").cells
    assert cells.to_numpy().tolist() == [["x", "1"]]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "d.csv is empty."),
        (b" \n", "d.csv is empty."),
        (b"case,A\n", "d.csv holds no case."),
        ("case,A\nOrléans,1\nMâcon,0\n".encode() + b"\xff\xff\n", "d.csv: its encoding cannot be told at line 4."),
        (b"case,A,A\nx,1,2\n", "d.csv has the column name 'A' twice, in columns B and C."),
        ("case,A,Ａ\nx,1,2\n".encode(), "d.csv has the column name 'A' twice, in columns B and C."),
        (b"case,A,\nx,1,2\n", "d.csv, line 2 has '2' in column C, which has no name in the header."),
        (b"case,A\nx,1,2\n", "d.csv, line 2 has 3 cells where the header has 2."),
        (b"Table 1,,,\ncase,A,B,Y\nx,1,2,1\n", "d.csv, line 1 names 1 of 4 columns. Hint: delete titles above"),
        (
            b"Table 1\nin per cent\n\ncase,A,B,Y\nx,1,2,1\n",
            "d.csv, line 1 is shorter than others, of 4 cells. Hint: delete titles above",
        ),
        (b'case,A\n"x,1\ny,2\n', "d.csv, line 2 cannot be read: unexpected end of data."),
        (b"case,A\0\nx,1\n", "d.csv is a binary file."),
        (b"%PDF-1.7 \xe2", "d.csv is a PDF."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "d.csv is a damaged workbook, or protected by a password"),
        (codecs.BOM_UTF16_LE + b"a", "d.csv breaks off in the middle of a character."),
    ],
)
def test_file_that_is_no_table(content, message):
    with pytest.raises(InputError) as error:
        read_sheet(content, "d.csv")
    assert message in str(error.value)


def test_a_sheet_is_of_a_workbook():
    with pytest.raises(InputError, match=r"sheet is 'Data', but d\.csv is no workbook"):
        read_sheet(b"case,A\nx,1\n", "d.csv", "Data")


@pytest.mark.parametrize(
    "content", [b"Table 1\nin %, 2024\ncase;A;Y\nx;0,5;1\n", b"sep=;\nTable, 1;;\ncase;A;Y\nx;0,5;1\n"]
)
def test_rows_above_the_header_are_not_read(content):
    sheet = read_sheet(content, "d.csv", header_row=3)
    assert sheet.cells.to_csv() == ',case,A,Y\n4,x,"0,5",1\n'


@pytest.mark.parametrize("content", [b"T\n\ncase,A,Y\nx,1,1\n", b"T,,\n\ncase,A,Y\nx,1,1\n"])
def test_the_row_of_the_header_is_named_where_it_can_be_chosen(content):
    with pytest.raises(InputError, match=r"or write header_row: 3 \(HEADER=3 of a new study\) if line 3 is the header"):
        read_sheet(content, "d.csv", header_row=1)
    with pytest.raises(InputError, match=r"the first row names the columns$"):
        read_sheet(content, "coding.csv")
