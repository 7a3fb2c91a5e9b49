import operator

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.sheet import Sheet
from equifinal.reading.where.rows import kept_rows, meets

DATA = "town,year,地区,GDP per head\nOak,2021,东,3\nElm,2022,西,4.5\nAsh,2022,东,\nFir,,中,10"
SIGNS = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def towns(text):
    sheet = read_sheet(DATA.encode(), "d.csv")
    return "".join(town[0] for town in sheet.cells["town"][meets(sheet, text)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("year == 2022", "EA"),
        ("year != 2022", "OF"),
        ("year ＝＝ 2022", "EA"),
        ("year ≥ 2022", "EA"),
        ("year < 2022", "O"),
        ("not year < 2022", "EAF"),
        ('地区 == "东" and year == 2022', "A"),
        ('地区 in [“东”, "西"]', "OEA"),
        ('地区 not in ["东"]', "EF"),
        ("`GDP per head` > -4", "OEF"),
        ('not (year == 2022 or 地区 == "中")', "O"),
        ('year == 2021 or year == 2022 and 地区 == "西"', "OE"),
        ("town == 'oak'", "O"),
        ("town == ＂ＯＡＫ＂", "O"),
        ("town in [3, 'Elm']", "E"),
        ('year == ""', "F"),
    ],
)
def test_rows_by_hand(text, found):
    assert towns(text) == found


@st.composite
def conditions(draw, depth=3):
    """A condition on the columns a (numbers) and b (texts), and the same as a function of a row."""
    kind = draw(st.sampled_from(["compare", "text", "in", "and", "or", "not"] if depth else ["compare", "text"]))
    if kind == "compare":
        sign, value = draw(st.sampled_from(sorted(SIGNS))), draw(st.integers(-2, 2))
        return f"a {sign} {value}", lambda a, b: SIGNS[sign](a, value)
    if kind in ("text", "in"):
        words = draw(st.lists(st.sampled_from("xyz"), min_size=1, max_size=1 if kind == "text" else 3))
        listed = ", ".join(f'"{word}"' for word in words)
        return (f"b == {listed}" if kind == "text" else f"b in [{listed}]"), lambda a, b: b in words
    first, one = draw(conditions(depth=depth - 1))
    if kind == "not":
        return f"not ({first})", lambda a, b: not one(a, b)
    second, other = draw(conditions(depth=depth - 1))
    if kind == "and":
        return f"({first}) and ({second})", lambda a, b: one(a, b) and other(a, b)
    return f"{first} or {second}", lambda a, b: one(a, b) or other(a, b)


@given(conditions())
@settings(max_examples=100)
def test_as_every_row_by_itself(condition):
    text, holds = condition
    rows = [(a, b) for a in range(-2, 3) for b in "xyz"]
    sheet = Sheet("d.csv", "line", pd.DataFrame({"a": [str(a) for a, _ in rows], "b": [b for _, b in rows]}))
    assert meets(sheet, text).tolist() == [holds(a, b) for a, b in rows]


def test_what_is_kept_and_told():
    sheet = read_sheet(DATA.encode(), "d.csv")
    assert kept_rows(sheet, "") is sheet
    kept = kept_rows(sheet, 'town != "Oak"')
    assert kept.cells.index.tolist() == [3, 4, 5]
    assert kept.notes[-1] == 'd.csv: 1 of 4 rows is left out, where this does not hold: town != "Oak".'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("jahr == 1", "where, character 1: d.csv has no column jahr"),
        ("town == 'Oak' and yaer > 1", "where, character 19: d.csv has no column yaer. Hint: did you mean year?"),
        ("year == 3", "d.csv: no row is left by where: year == 3"),
        ("town < 3", "d.csv, line 2: town of case 2 is 'Oak'"),
    ],
)
def test_what_the_sheet_does_not_have(text, message):
    with pytest.raises(InputError) as caught:
        kept_rows(read_sheet(DATA.encode(), "d.csv"), text)
    assert str(caught.value).startswith(message)
