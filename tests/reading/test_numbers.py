import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading.numbers import missing_cells, places, plain, read_numbers
from equifinal.reading.sheet import Sheet, tabulate
from tests.strategies import exact


def read(*texts):
    rows = [(1, ["case", "A"]), *((i, [f"c{i}", text]) for i, text in enumerate(texts, 2))]
    sheet = tabulate("d.csv", "line", rows)
    missing = missing_cells(sheet.cells[["A"]], ["", "NA"])
    return read_numbers(sheet, ["A"], sheet.cells["case"], missing)


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["1", "0.85", "-3", "+4.", ".5", "1e3"], [1, 0.85, -3, 4, 0.5, 1000]),
        (["0,85", "1,234", "7"], [0.85, 1.234, 7]),
        (["０．８５", "−１", "０，５"], [0.85, -1, 0.5]),
        (["12,5", "0.5"], [12.5, 0.5]),
        (["1.234"], [1.234]),
        (["1", "1,234.5"], [1, 1234.5]),
        (["1", "1.234.567"], [1, 1234567]),
    ],
)
def test_numbers_as_people_write_them(texts, numbers):
    assert read(*texts)[0]["A"].tolist() == numbers


@exact
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=5))
def test_what_a_program_wrote_reads_back_exactly(numbers):
    assert read(*map(repr, numbers))[0]["A"].tolist() == numbers


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1,234", "write no mark between thousands"),
        ("1 234", "write no mark between thousands"),
        ("85%", "write 85 % as 0.85"),
        ("85 ％", "write 85 % as 0.85"),
        ("2026-05-01", "a date stands there"),
        ("TRUE", "write 1 for yes"),
        ("是", "write 1 for yes"),
        ("NaN", "a finite number is wanted"),
        ("-inf", "a finite number is wanted"),
        ("1e999", "a finite number is wanted"),
        (">5", "not a range or an estimate"),
        ("约5", "not a range or an estimate"),
        ("5 km", "without a unit or a note"),
        ("high", "a number such as 0.85 is wanted"),
        ("1_000", "a number such as 0.85 is wanted"),
        ("٣", "a number such as 0.85 is wanted"),
        ("0x1F", "without a unit or a note"),
    ],
)
def test_what_is_no_number_comes_with_a_hint(text, hint):
    with pytest.raises(InputError) as error:
        read("1", text)
    assert f"d.csv, line 3: A of case c3 is '{text}'" in str(error.value) or "1e999" in text
    assert hint in str(error.value)


def test_a_comma_in_one_column_says_nothing_of_another():
    rows = [(1, ["case", "A", "B"]), (2, ["x", "0,5", "3,200"]), (3, ["y", "0,7", "4100"])]
    sheet = tabulate("d.csv", "line", rows)
    missing = missing_cells(sheet.cells[["A", "B"]], [""])
    with pytest.raises(InputError, match=r"d\.csv, line 2: B of case x is '3,200'"):
        read_numbers(sheet, ["A", "B"], sheet.cells["case"], missing)


def test_further_cells_to_mend_are_named():
    with pytest.raises(InputError) as error:
        read("1", "a", "2", "5%", "NA", "c")
    assert str(error.value) == (
        "d.csv, line 3: A of case c3 is 'a', and to be mended are also A of c5 (line 5), A of c7 (line 7). "
        "Hint: a number such as 0.85 is wanted"
    )


def test_a_point_between_thousands_is_in_doubt_beside_decimal_commas():
    with pytest.raises(InputError, match=r"A of case c3 is '1\.234'"):
        read("0,5", "1.234")


def test_cells_that_hold_nothing_whatever_their_width_and_case():
    cells = pd.DataFrame({"A": ["NA", "ｎａ", " na ", "", "0", "N A"]})
    assert missing_cells(cells, ["", "na"])["A"].tolist() == [True, True, True, True, False, False]
    assert plain(" Ｎa　") == "NA"


def test_a_cell_that_holds_nothing_is_nan_and_one_with_a_flaw_is_refused_even_so():
    numbers, notes = read("1", "NA", "")
    assert numbers["A"].tolist() == pytest.approx([1, math.nan, math.nan], nan_ok=True)
    assert (notes, read("0,5")[1]) == ((), ("d.csv writes decimals with a comma.",))
    cells = pd.DataFrame({"case": ["x"], "A": [""]}, index=[2])
    sheet = Sheet("d.xlsx", "row", cells, {(2, "A"): ("stands in the merged cells A2:B2", "unmerge them")})
    with pytest.raises(InputError) as error:
        read_numbers(sheet, ["A"], cells["case"], missing_cells(cells[["A"]], [""]))
    assert str(error.value) == "d.xlsx, row 2: A of case x stands in the merged cells A2:B2. Hint: unmerge them"


def test_places_names_five_and_counts_the_rest():
    sheet = tabulate("d.csv", "line", [(1, ["case", "A"]), *((i, [f"c{i}", "?"]) for i in range(2, 10))])
    found = [(row, "A") for row in range(2, 10)]
    assert places([], sheet, sheet.cells["case"], "one is", "some are") == ""
    assert places(found[:1], sheet, sheet.cells["case"], "one is", "some are") == ", one is A of c2 (line 2)"
    assert places(found, sheet, sheet.cells["case"], "one is", "some are") == (
        ", some are A of c2 (line 2), A of c3 (line 3), A of c4 (line 4), A of c5 (line 5), A of c6 (line 6) and 3 more"
    )
