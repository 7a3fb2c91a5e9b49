import pytest

from equifinal.study.checks import of_columns, of_expressions, of_files, of_keys
from equifinal.study.keys import Study

SMALL = {
    "study": "s",
    "data": "s.csv",
    "case_id": "case",
    "outcome": "Y",
    "conditions": ["A", "B"],
    "robustness_consistency_cutoff": [0.85],
    "language": ["en"],
}


def settings(**change):
    return Study.model_validate(SMALL | change).model_dump()


def said(problems):
    return [(problem.key, problem.message) for problem in problems]


def test_a_study_without_fault():
    given = settings()
    assert said([*of_files(given), *of_keys(given), *of_columns(given, ["case", "A", "B", "Y"], "s.csv")]) == []


def test_names_of_files():
    given = settings(study="con", coding={"sheet": "", "book": "x"})
    assert said(of_files(given)) == [
        (("coding", "book"), "coding: the key book is unknown."),
        (("coding", "sheet"), "coding: sheet is ''."),
        (("coding", "codebook"), "coding: codebook is None."),
        (("study",), "study is 'con', which not every computer takes as the name of a folder."),
    ]


def test_every_problem_is_found_in_one_go():
    given = settings(
        language=["fr"],
        labels={"sets": {"A": {"en": 1}, "Q": {"en": "q"}}, "towns": {}},
        calibration={"A": {"method": "magic"}, "B": {"method": "crisp"}},
        contradiction_cutoff=0.9,
        theories={"t": "A*Q"},
    )
    assert [key for key, _ in said(of_keys(given))] == [
        ("calibration", "A"),
        ("calibration", "B"),
        ("language",),
        ("labels", "sets", "A"),
        ("labels", "sets", "Q"),
        ("labels", "towns"),
        ("contradiction_cutoff",),
        ("theories", "t"),
    ]


def test_columns_that_the_data_lack_are_each_named():
    given = settings(conditions=["A", "C", "A", "value"])
    assert said(of_columns(given, ["id", "A", "Y"], "s.csv")) == [
        (("conditions",), "the condition A is listed twice."),
        (("conditions",), "the set value has the name of a column of the results."),
        (("case_id",), "case_id names the column case, which s.csv does not have."),
        (("conditions",), "conditions names the column C, which s.csv does not have."),
    ]


@pytest.mark.parametrize(("levels", "count"), [(None, 0), ((2, 3), 0), ((2, 2), 1)], ids=["unknown", "three", "two"])
def test_levels_are_held_against_the_data_once_they_are_known(levels, count):
    given = settings(directional_expectations=["B[2]"])
    assert len(list(of_expressions(given, levels))) == count


def test_a_level_out_of_reach():
    found = said(of_expressions(settings(impossible_combinations=["B[70]"])))
    assert found == [((), "an expression names the level 70 of B.")]
