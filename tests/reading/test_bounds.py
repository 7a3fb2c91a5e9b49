import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.bounds import CELLS, LINES, check_table, check_text


def test_what_any_study_has_is_read():
    check_table("d.csv", 200_000, 20)
    check_text(b"case,A\n" * 100_000, "d.csv")


def test_a_table_has_a_size():
    with pytest.raises(InputError, match=r"^d\.csv has 5001000 cells, more than 5000000\. Hint: put the cases, and"):
        check_table("d.csv", CELLS // 1000 + 1, 1000)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_text_has_as_many_lines(end):
    with pytest.raises(InputError, match=r"^d\.csv has 2000002 lines, more than 2000000\. Hint: delete empty lines"):
        check_text(b"case,A" + end + b"p,1" + end * (LINES + 1), "d.csv")


def test_a_wide_table_is_read():
    """Every header is held against every other: in one pass, not in pairs."""
    names = ",".join(f"c{i}" for i in range(20_000))
    sheet = read_sheet(f"case,{names}\np{',1' * 20_000}\n".encode(), "d.csv")
    assert sheet.cells.shape == (1, 20_001)
