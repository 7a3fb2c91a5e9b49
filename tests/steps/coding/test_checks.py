import pandas as pd
import pytest

from equifinal.steps.coding.checks import (
    check_categories,
    check_listing,
    check_numbering,
    check_shares,
    check_stated,
    findings_table,
    rounds_to,
)


@pytest.mark.parametrize(
    ("number", "printed", "agrees"),
    [(11.807, "11.81", True), (11.8049, "11.81", False), (12.5, "12", True), (12.5, "13", True), (12.6, "12", False)],
)
def test_rounding_either_way(number, printed, agrees):
    assert rounds_to(number, printed) is agrees


def test_numbering():
    assert check_numbering(["A2", "A1", "A3"], "T") == [("each code is there once", "T", 3, 3, True)]
    lines = check_numbering(["A1", "A4", "B1", "A1", "B3", "plan"], "T")
    assert [(line[0], line[3]) for line in lines] == [
        ("code A1 is there once", 2),
        ("code A2 is there once", 0),
        ("code A3 is there once", 0),
        ("code B2 is there once", 0),
    ]


def test_categories_against_a_printed_table():
    categories = pd.DataFrame({"category": ["X", "Y"], "nodes": [2, 1], "share": [2 / 3, 1 / 3]})
    right = pd.DataFrame({"category": ["X", "Y"], "nodes": ["2", "1"], "percent": ["66.7", "33.3"]})
    assert all(line[-1] for line in check_categories(categories, right, "T"))
    wrong = pd.DataFrame({"category": ["X", "Z"], "nodes": ["2", "2"], "percent": ["66.6", "33.3"]})
    assert [line[0] for line in check_categories(categories, wrong, "T") if not line[-1]] == [
        *("percent of X", "nodes of Z", "percent of Z", "sum of nodes", "sum of percent"),
    ]


def test_listing_against_another_table():
    codes = pd.DataFrame({"code": ["A1", "A2", "A2"], "name": ["one", "two", "three"], "category": ["X", "X", "Y"]})
    same = pd.DataFrame({"category": ["X"], "codes": ["A1 one"]})
    assert check_listing(codes[:1], same, "T") == [("both tables list the same codes", "T", 1, 1, True)]
    other = pd.DataFrame({"category": ["X", "Y"], "codes": ["A1 uno;A2 two", "A3 three"]})
    assert [line[:4] for line in check_listing(codes, other, "T")] == [
        ("A1: name and category in both tables", "T", "uno (X)", "one (X)"),
        ("A3: name and category in both tables", "T", "three (Y)", "not there"),
        ("A2 three is in both tables", "T", "not there", "three (Y)"),
    ]


def test_stated_numbers_and_shares():
    assert check_stated([{"what": "codes", "value": 3, "where": "text"}], {"codes": 2}) == [
        ("number of codes", "text", 3, 2, False)
    ]
    table = pd.DataFrame({"group": ["g", "g"], "name": ["a", "b"], "n": ["1", "2"], "percent": ["33.3", "66.6"]})
    assert check_shares(table, 3, "T") == [
        ("sum of g", "T", 3, 3, True),
        ("percent of g: b", "T", "66.6", "66.67", False),
    ]
    assert list(findings_table([]).columns) == ["check", "where", "stated", "found", "agrees"]
