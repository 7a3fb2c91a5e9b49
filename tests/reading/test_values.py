import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.languages import spoken
from equifinal.reading.values import KINDS, decimal_of_sheet, values_of
from tests.strategies import exact


@pytest.mark.parametrize(
    ("kind", "texts", "numbers"),
    [
        ("numbers", ["1e+05", "０．８５", "−1", ".5"], [1e5, 0.85, -1, 0.5]),
        ("numbers", ["1,097,200", "253,200", "900"], [1097200, 253200, 900]),
        ("numbers", ["1.097.200", "253.200", "0,5"], [1097200, 253200, 0.5]),
        ("numbers", ["1 097 200", "253\u00a0200"], [1097200, 253200]),
        ("numbers", ["1'097'200", "253'200"], [1097200, 253200]),
        ("numbers", ["12,34,567", "5,000"], [1234567, 5000]),
        ("percents", ["45%", "7.5 %", "100％"], [0.45, 0.075, 1]),
        ("percents", ["12,5%", "3%"], [0.125, 0.03]),
        ("money", ["$1,200.50", "-$80"], [1200.5, -80]),
        ("money", ["￥1,200", "¥80.5"], [1200, 80.5]),
        ("money", ["3.5万元", "12万元"], [35000, 120000]),
        ("money", ["EUR 7,50", "EUR 8"], [7.5, 8]),
        ("units", ["12人", "30人"], [12, 30]),
        ("units", ["9800", "1.2万", "3亿"], [9800, 12000, 3e8]),
        ("yes-no", ["TRUE", "FALSE", "true"], [1, 0, 1]),
        ("yes-no", ["Yes", "no"], [1, 0]),
        ("yes-no", ["是", "否"], [1, 0]),
        ("yes-no", ["有", "无"], [1, 0]),
        ("yes-no", ["√", "×"], [1, 0]),
        ("yes-no", ["да", "нет"], [1, 0]),
        ("yes-no", ["yes", "yes"], [1, 1]),
        ("levels", ["low", "High", "medium"], [1, 3, 2]),
        ("levels", ["低", "很高", "中"], [2, 5, 3]),
        ("levels", ["非常同意", "不同意", "一般"], [5, 2, 3]),
        ("levels", ["never", "often", "always"], [1, 4, 5]),
    ],
)
def test_values_as_researchers_write_them(kind, texts, numbers):
    found = values_of(texts, name="A")
    assert (found.kind, found.numbers.tolist(), found.wrong) == (kind, numbers, ())


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("empty", ["", " "]),
        ("dates", ["2026-05-01", "2026/5/1", "2026年5月1日", "5月1日", "May 1, 2026", "2026-05-01 12:30:00"]),
        ("doubtful", ["3,200", "4,100"]),
        ("doubtful", ["1.300", "2.400", "0,5"]),
        ("texts", ["Ash", "Elm"]),
        ("texts", ["1班", "2班"]),
        ("texts", ["R001", "R002"]),
        ("texts", ["high", "high"]),
        ("texts", ["x", "x"]),
        ("texts", ["$5", "€5"]),
    ],
)
def test_what_has_no_number_of_its_own(kind, texts):
    assert values_of(texts).kind == kind
    assert kind in KINDS


def test_a_few_cells_of_another_kind_are_wrong_and_those_without_text_are_not():
    found = values_of(["45%", "", "0.5", "12%", "n.k.", "3%", "4%"], [False] * 7)
    assert (found.kind, found.wrong) == ("percents", (2, 4))
    assert found.numbers.tolist() == pytest.approx([0.45, math.nan, math.nan, 0.12, math.nan, 0.03, 0.04], nan_ok=True)
    assert values_of(["yes", "no", "unknown"], [False, False, True]).wrong == ()


def test_a_raised_figure_of_a_footnote_is_no_decimal():
    assert values_of(["0.85²", "0.9", "0.8"]).wrong == (0,)


def test_the_decimal_mark_of_the_sheet_tells_what_the_other_mark_is():
    cells = pd.DataFrame({"A": ["0.9", "0.25"], "B": ["253,200", "1,900"]})
    assert values_of(cells["B"], decimal=decimal_of_sheet(cells)).numbers.tolist() == [253200, 1900]
    assert values_of(["253,200", "4100"], decimal=".").kind == "doubtful"
    assert values_of(["1.300", "2.400"], decimal=",", workbook=True).numbers.tolist() == [1.3, 2.4]
    assert decimal_of_sheet(pd.DataFrame({"A": ["0.9", "0,5"]})) == ""


def test_how_a_column_was_read_is_told_in_both_languages():
    assert values_of(["45%", "7.5%"], name="SYS").note == "SYS: 7.5% was read as 0.075, and so on."
    assert values_of(["no", "yes"], name="SYS").note == "SYS was read as numbers: no = 0, yes = 1."
    assert spoken(values_of(["1,097,200"], name="SYS").note, "zh") == "SYS：1,097,200 读作 1097200，其余类推。"
    assert values_of(["0,5", "7"], name="SYS").note == values_of(["a"], name="SYS").note == ""


@exact
@given(st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=6), st.sampled_from(",. '"))
def test_thousands_read_back_exactly_or_are_in_doubt(numbers, mark):
    found = values_of([f"{n:,}".replace(",", mark) for n in numbers])
    if found.kind == "numbers":
        right = [n for i, n in enumerate(numbers) if i not in found.wrong]
        # 12.345 alone is a number of three decimals, as it stands.
        assert mark == "." or [n for n in found.numbers if n == n] == right
    else:
        assert found.kind in ("doubtful", "texts")
