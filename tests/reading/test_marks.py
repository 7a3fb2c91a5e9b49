import math

import pytest

from equifinal.reading.marks import Marks, decimal_of, in_doubt, marks_of, narrow, number_of, plainly_decimal


@pytest.mark.parametrize(
    ("texts", "sheet", "marks"),
    [
        (["0.5", "7"], "", Marks()),
        (["0,5", "7"], "", Marks(",", "", True)),
        (["1,097,200", "12"], "", Marks(".", ",")),
        (["1.097,5"], "", Marks(",", ".")),
        (["1,200", "80.5"], "", Marks(".", ",")),
        (["1,200", "2,400", "80"], ".", Marks(".", ",")),
        (["1,200", "80"], ".", Marks()),
        (["1,200", "1800"], ".", Marks()),
        (["1 200", "3 400,5"], "", Marks(",", " ")),
        (["7"], ",", Marks(".", "", True)),
    ],
)
def test_marks_of_a_column(texts, sheet, marks):
    found = marks_of(texts, sheet)
    assert (found.decimal if "," in "".join(texts) else ".", *found[1:]) == tuple(marks)


def test_numbers_by_their_marks():
    assert number_of("-1.234,5", Marks(",", ".")) == -1234.5
    assert number_of("1,234.5", Marks(".", ",")) == 1234.5
    assert math.isnan(number_of("0.5", Marks(",", ".")))
    assert math.isnan(number_of("1.300", Marks(",", "", True)))
    assert math.isnan(number_of("1e999"))


def test_what_leaves_doubt():
    assert [in_doubt(text) for text in ("3,200", "1.300", "0,200", "12,5")] == [True, True, False, False]
    assert plainly_decimal("0,200")
    assert decimal_of(["1.300"]) == ""


def test_width_is_narrowed_and_raised_figures_are_kept():
    assert narrow("　−０．５２²\u00a0") == "-0.52²"
