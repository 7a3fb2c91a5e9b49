import pytest

from equifinal.steps.ingest.wide.periods import columns_by_period, in_time, like, parts_of


@pytest.mark.parametrize(
    ("pattern", "columns", "periods"),
    [
        ("DOC_{year}", ["DOC_2018", "DOC_2019", "DOC_raw", "DOC_2018_raw", "DOC_"], ["2018", "2019"]),
        ("gdp{year}", ["gdp18", "gdp19", "gdpp18"], ["18", "19"]),
        ("{year}年人均GDP", ["2018年人均GDP", "2019年人均GDP", "县"], ["2018", "2019"]),
        ("人均GDP{年份}", ["人均GDP2018年", "人均GDP2019年"], ["2018年", "2019年"]),
        ("A {t}", ["A 2019Q1", "A 2019Q2", "A 2019-03", "A 201904", "A 2018/19"], None),
        ("A_{wave}", ["A_1", "A_2", "A_10"], ["1", "2", "10"]),
        ("ＧＤＰ{year}", ["GDP2018", "GDP２０１９"], ["2018", "2019"]),
        ("{year}", ["2018", "2019", "town"], ["2018", "2019"]),
    ],
)
def test_what_stands_in_the_place_of_the_period(pattern, columns, periods):
    (found,) = columns_by_period(columns, {"A": pattern}).values()
    assert list(found) == (periods or [column.removeprefix("A ") for column in columns])
    assert list(found.values()) == columns[: len(found)]


def test_words_are_periods_where_every_pattern_has_them():
    columns = ["A before", "A after", "A note", "Y before", "Y after"]
    found = columns_by_period(columns, {"A": "A {t}", "Y": "Y {t}"})
    assert {name: list(one) for name, one in found.items()} == {"A": ["before", "after"], "Y": ["before", "after"]}


def test_a_pattern_that_begins_like_another():
    found = columns_by_period(["A_2018", "A_B_2018"], {"A": "A_{year}", "B": "A_B_{year}"})
    assert found == {"A": {"2018": "A_2018"}, "B": {"2018": "A_B_2018"}}


@pytest.mark.parametrize("pattern", ["DOC", "DOC_{}", "{a}{b}", "DOC_{2018}", "DOC_{year", "{{year}}", ""])
def test_what_is_no_pattern(pattern):
    assert parts_of(pattern) is None


def test_what_is_near():
    assert like("DOC_{year}", ["Doc 2018", "PAY 2018"]) == "Doc {year}"
    assert like("Beds_{year}", ["DOC_2018", "town"]) is None


def test_order_in_time():
    assert in_time(["2019", "2018"]) == ["2018", "2019"]
    assert in_time(["2019年", "2018年"]) == ["2019年", "2018年"]
