import pytest

from equifinal.output.text.section import HEADINGS, Section
from equifinal.output.words.labels import Labels

ENGLISH = Section(Labels("en", sets={"A": "Age", "Y": "Yield"}, cases={"c1": "First"}))
CHINESE = Section(Labels("zh", sets={"A": "年龄", "Y": "产出"}, cases={"c1": "甲县"}))


@pytest.mark.parametrize("key", HEADINGS)
def test_every_heading_in_both_languages(key):
    assert ENGLISH.heading(key) != CHINESE.heading(key)


def test_what_a_reader_is_told_when_no_row_is_sufficient():
    assert ENGLISH.no_solution("Y") == (
        "No row is coded as sufficient for the presence of *Yield*, so there is no solution to report."
    )
    assert CHINESE.no_solution("Y") == "没有任何真值表行被编码为“产出”存在的充分条件，因而没有可报告的解。"


def test_one_necessary_condition_and_several():
    found = [("A", "0.950", "0.600", "0.550"), ("~A", "0.940", "0.500", "0.400")]
    assert ENGLISH.necessity("Y", "0.90", found[:1], found[0]) == (
        "The presence of *Age* (consistency 0.950, coverage 0.600, RoN 0.550) is necessary for the presence of *Yield* "
        "at a consistency threshold of 0.90."
    )
    assert " are necessary for " in ENGLISH.necessity("Y", "0.90", found, found[0])
    assert "均构成" in CHINESE.necessity("Y", "0.90", found, found[0])
    assert "均" not in CHINESE.necessity("Y", "0.90", found[:1], found[0])


def test_no_necessary_condition_and_an_empty_outcome():
    assert "(highest consistency: the presence of *Age*, 0.850)" in ENGLISH.necessity("Y", "0.90", [], ("A", "0.850"))
    assert ENGLISH.necessity("Y", "0.90", [], None).startswith("No case is a member of the presence of *Yield*")


def test_numbers_begin_a_sentence_with_a_capital():
    assert ENGLISH.combinations(1).startswith("One combination of conditions reaches")
    assert ENGLISH.combinations(12).startswith("12 combinations of conditions reach")


@pytest.mark.parametrize(
    ("counts", "lowest", "english", "chinese"),
    [
        (
            (2, 1, 0, 1),
            "0.871",
            "two rows are coded as sufficient (lowest consistency 0.871) and one row as not sufficient; one row is a "
            "remainder.",
            "2 行编码为充分（最低一致性 0.871），1 行编码为不充分，其余 1 行为逻辑余项。",
        ),
        (
            (1, 3, 1, 0),
            "",
            "one row is coded as sufficient and three rows as not sufficient and one row as contradictory; no rows are "
            "remainders.",
            "1 行编码为充分，3 行编码为不充分，1 行编码为矛盾，其余 0 行为逻辑余项。",
        ),
    ],
)
def test_how_rows_are_coded(counts, lowest, english, chinese):
    assert ENGLISH.coding("Y", *counts, lowest) == f"For the presence of *Yield*, {english}"
    assert CHINESE.coding("Y", *counts, lowest) == f"就“产出”存在而言，{chinese}"


def test_no_row_with_cases_is_said_as_none():
    assert ENGLISH.rows(1, 0, 4) == "The one case populates none of the four logically possible rows."
    assert CHINESE.rows(1, 0, 4) == "1 个案例分布于 4 个逻辑上可能的真值表行中的 0 行。"


def test_a_search_cut_short_says_what_it_found_and_what_it_proved():
    assert ENGLISH.unproved(3, 2) == (
        "Within the limits set for the search, a model of three configurations was found, and it was shown that none "
        "has fewer than two."
    )


def test_paths_and_what_belongs_to_none():
    paths = [("p", ["1", "2"]), ("q", ["3"])]
    assert ENGLISH.paths(paths, []) == (
        "The configurations form two paths: *p* (configurations 1 and 2) and *q* (configuration 3)."
    )
    assert ENGLISH.paths(paths, ["4"]).endswith("; configuration 4 belongs to none.")
    assert CHINESE.paths(paths, ["4"]) == (
        "这些组态可归纳为 2 条路径：“p”（组态 1、2）和“q”（组态 3）；组态 4 不属于任何路径。"
    )
