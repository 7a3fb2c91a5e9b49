import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.steps.ingest.wide.faults import check, check_units, too_few

SHEET = read_sheet(b"town,A_2019,B_2019,year\nOak,1,2,3\nOak,4,5,6\n", "d.csv")


def test_a_pattern_without_a_column_is_named():
    with pytest.raises(InputError, match=r"no column of d\.csv is like C_\{year\}"):
        check(SHEET, {"C": "C_{year}"}, "time", {"C": {}})


def test_a_column_of_two_patterns_is_named():
    found = {"A": {"2019": "A_2019"}, "B": {"2019": "A_2019"}}
    with pytest.raises(InputError, match="A_2019 is like the pattern of A and like that of B"):
        check(SHEET, {"A": "A_{time}", "B": "{time}"}, "time", found)


def test_the_name_of_the_period_must_be_free():
    with pytest.raises(InputError, match=r"d\.csv has a column year already"):
        check(SHEET, {"A": "A_{year}"}, "year", {"A": {"2019": "A_2019"}})


def test_a_unit_has_one_row():
    with pytest.raises(InputError, match="names Oak more than once"):
        check_units(SHEET, ["town"])
    assert check_units(SHEET, ["nowhere"]) is None


def test_what_each_set_has_is_told():
    assert "A: 2019; B: –" in str(too_few("year", {"A": {"2019": "A_2019"}, "B": {}}))
