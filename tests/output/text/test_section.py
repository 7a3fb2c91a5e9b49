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
            "one row is coded as sufficient, three rows as not sufficient and one row as contradictory; no rows are "
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


def test_rows_all_of_which_have_cases():
    assert ENGLISH.rows(9, 8, 8) == "The nine cases populate all of the eight logically possible rows."
    assert CHINESE.rows(9, 8, 8) == "9 个案例分布于全部 8 个逻辑上可能的真值表行。"


def test_a_cutoff_that_asks_nothing_is_no_cutoff():
    assert " and a PRI of 0.70 on." in ENGLISH.cutoffs(1, "0.80", "0.70")
    assert ENGLISH.cutoffs(1, "0.80", "").endswith("as sufficient from a consistency of 0.80 on.")
    assert ENGLISH.no_pri() == "No PRI was required."
    assert ENGLISH.contradictions("0.60", "0.80") == (
        "Rows with a consistency below 0.80, but not below 0.60, count as contradictory."
    )


def test_what_no_solution_may_use():
    assert ENGLISH.excluded(["A*B"], 0) == "No solution may use `A*B`, as the settings ask."
    assert ENGLISH.excluded(["A", "B"], 2) == (
        "No solution may use `A` and `B` and two other combinations, as the settings ask."
    )


def test_ties_that_the_search_did_not_settle():
    assert ENGLISH.ties(2, True).startswith("It is one of two models")
    assert ENGLISH.ties(2, False).startswith("It is one of at least two models")
    assert ENGLISH.ties(2, False, 80).startswith("It is one of at least two and at most 80 models")
    assert ENGLISH.ties(1, False) == (
        "Whether other models fit the truth table equally well was not settled by the search."
    )


def test_parsimonious_models_have_numbers_where_there_are_several():
    assert ENGLISH.parsimonious("Y", ["A"], 1) == "The parsimonious solution is `A`."
    assert ENGLISH.parsimonious("Y", ["A", "B"], 2).endswith("two models of equal standing: (1) `A` and (2) `B`.")
    assert ENGLISH.parsimonious("Y", ["A", "B"], 7).endswith("(1) `A` and (2) `B`, among others.")
    assert ENGLISH.parsimonious("~Y", ["1"], 1).endswith("the absence of *Yield* always holds.")


def test_cases_against_their_row_are_of_this_side():
    assert ENGLISH.against("~Y", [("c1",)], 0) == (
        "Of the cases in the sufficient rows, First is not a member of the absence of *Yield*."
    )
