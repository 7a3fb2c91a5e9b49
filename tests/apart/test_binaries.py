import struct
from pathlib import Path

import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet

from .forged import book, label, number, record

FILES = Path(__file__).parents[1] / "reading/files"
SMALL = [label(0, 0, "case"), label(0, 1, "SYS"), label(1, 0, "Ash"), number(1, 1, 0.5), number(2, 1, 1)]
SMALL.insert(4, label(2, 0, "Elm"))
CASES = [["Ash", "0.5"], ["Elm", "1"]]
DAMAGED = r"d\.xls is a damaged workbook"
TOO_MUCH = r"d\.xls (is damaged, or holds too much|has \d+ cells, more than|has \d+ columns, more than)"


def far(row, column):
    """Return a workbook with a cell far from the others."""
    return book([*SMALL, number(row, column, 1)])


@pytest.mark.parametrize(
    "content",
    [
        book(SMALL),
        book([*SMALL, record(0xE5, struct.pack("<H", 1000) + struct.pack("<HHHH", 0, 0, 0, 0) * 1000)]),
        book([*SMALL, record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6))] * 2000),
        book(SMALL, more=record(0xFC, struct.pack("<II", 0xFFFFFFFF, 0xFFFFFFFF))),
        book(SMALL, more=record(0x18, bytes(14) + b"\x15" * 8000)),
        book(SMALL, more=record(0x17, b"\xff\xff")),
    ],
    ids=["plain", "merges", "sheets within", "texts that are not there", "a name of brackets", "links"],
)
def test_odd_records_beside_the_cases_do_no_harm(content):
    assert read_sheet(content, "d.xls").cells.values.tolist() == CASES


@pytest.mark.parametrize(
    "content",
    [far(65535, 255), far(65535, 65535), far(3, 65535), book(SMALL, (0, 0xFFFFFFFF, 0, 0xFFFF))],
    ids=["far", "farther", "wide", "declared"],
)
def test_an_old_workbook_of_far_cells_is_refused(content):
    with pytest.raises(InputError, match=TOO_MUCH):
        read_sheet(content, "d.xls")


@pytest.mark.parametrize(
    "content",
    [
        book([*SMALL, record(0xBD, struct.pack("<HH", 3, 0) + bytes(6000) + b"\xff\xff")]),
        book(
            [*SMALL, record(0xFD, struct.pack("<HHHI", 3, 1, 0, 0xFFFFFFFF))],
            more=record(0xFC, struct.pack("<IIHB", 1, 1, 0xFFFF, 1) + b"ab"),
        ),
        book([*SMALL, record(0x203, b"\0"), record(0x204, bytes(3)), record(0x6, bytes(5))]),
        book([*SMALL, struct.pack("<HH", 0x203, 0xFFFF)]),
        book([*SMALL, record(6, struct.pack("<HHHQHIH", 3, 1, 0, 0, 0, 0, 60000) + b"\x15" * 5000)]),
    ],
    ids=["many numbers", "a text far off", "short records", "a long record", "a formula of brackets"],
)
def test_damaged_records_are_told_in_a_sentence(content):
    with pytest.raises(InputError, match=DAMAGED):
        read_sheet(content, "d.xls")


@pytest.mark.parametrize("name", ["cases.sav", "cases.dta"])
@pytest.mark.parametrize("value", [0, 0x7FFFFFFF, 0xFFFFFFFF])
def test_forged_numbers_in_the_head_of_a_data_file(name, value):
    whole = (FILES / name).read_bytes()
    said = []
    for at in range(64, 128, 8):
        try:
            read_sheet(whole[:at] + struct.pack("<I", value) + whole[at + 4 :], name)
        except InputError as error:
            said.append(str(error))
    assert said
    assert [one for one in said if not one.startswith(name)] == []


def test_a_variable_that_is_called_as_days_are_told():
    whole = (FILES / "cases.dta").read_bytes().replace(b"sex\0" + bytes(5), b"datetime\0")
    sheet = read_sheet(whole, "cases.dta")
    assert sheet.cells["datetime"].tolist() == ["2", "1", "2"]
