import pandas as pd
import pytest

from equifinal.output.text.necessary import Necessary, necessity_text
from equifinal.output.text.section import Section
from equifinal.output.words.labels import Labels
from tests.output.small import crisp, study

ENGLISH = Necessary(Labels("en", sets={"A": "Age", "Y": "Yield"}))
CHINESE = Necessary(Labels("zh", sets={"A": "年龄", "Y": "产出"}))
FOUND = [("A", "0.950", "0.600", "0.550"), ("~A", "0.940", "0.500", "0.400")]


def text(memberships, outcome="Y", **options):
    source = study(memberships, **options)
    return necessity_text(source, Section(source.labels), outcome)


def test_one_necessary_condition_and_several():
    assert ENGLISH.necessary("Y", "0.90", FOUND[:1]) == (
        "The presence of *Age* (consistency 0.950, coverage 0.600, RoN 0.550) is necessary for the presence of *Yield* "
        "at a consistency threshold of 0.90."
    )
    assert " are necessary for " in ENGLISH.necessary("Y", "0.90", FOUND)
    assert "均构成" in CHINESE.necessary("Y", "0.90", FOUND)
    assert "均" not in CHINESE.necessary("Y", "0.90", FOUND[:1])


@pytest.mark.parametrize(
    ("coverage", "ron", "limits"),
    [
        ("0.60", "", "(a coverage below 0.60)"),
        ("", "0.60", "(a RoN below 0.60)"),
        ("0.60", "0.50", "(a coverage below 0.60 or a RoN below 0.50)"),
    ],
)
def test_consistent_but_of_little_relevance_and_why(coverage, ron, limits):
    one = ENGLISH.of_little_relevance("Y", "0.90", FOUND[:1], coverage, ron)
    assert f" is of little relevance as such {limits}: it occurs too often without" in one.replace("but is", "is")
    assert "they occur too often" in ENGLISH.of_little_relevance("Y", "0.90", FOUND, coverage, ron)
    assert "切题性不足" in CHINESE.of_little_relevance("Y", "0.90", FOUND, coverage, ron)


def test_the_highest_consistency_is_named_where_one_condition_has_it():
    assert "(highest consistency: the presence of *Age*, 0.850)" in ENGLISH.no_necessary("Y", "0.90", ["A"], "0.850")
    assert "(highest consistency: 0.850)" in ENGLISH.no_necessary("Y", "0.90", ["A", "~A"], "0.850")


def test_combinations_are_named_few_as_they_are():
    cutoffs, line = ("0.90", "0.60", "0.60"), ("A + B", "0.950", "0.700", "0.800")
    assert ENGLISH.combinations(1, cutoffs, [line]) == (
        "One combination of conditions reaches the cutoffs for necessity (consistency 0.90, coverage 0.60, RoN 0.60): "
        "`A + B` (consistency 0.950, coverage 0.700, RoN 0.800)."
    )
    assert ENGLISH.combinations(12, cutoffs, [line]).startswith("12 combinations of conditions reach the cutoffs")
    assert "the most relevant being `A + B`" in ENGLISH.combinations(12, cutoffs, [line])


WIDE = crisp(["111", "101", "010", "110", "100", "110"])


def test_a_condition_that_nearly_all_cases_have_is_not_called_necessary():
    said = text(WIDE)
    assert "The presence of *A* (consistency 1.000, coverage 0.400, RoN 0.250) reaches a consistency of 0.90" in said
    assert " is necessary for " not in said
    assert "no single condition" not in said


def test_a_condition_that_is_relevant_is():
    assert text(crisp(["111", "101", "010", "000"])).startswith(
        "The presence of *A* (consistency 1.000, coverage 1.000, RoN 1.000) is necessary for the presence of *Y*"
    )


def test_for_a_set_without_members_nothing_is():
    frame = pd.DataFrame([[0.9, 0.2], [0.8, 0.4], [0.3, 0.1]], columns=["A", "Y"], index=list("pqr"))
    assert text(frame) == "No case is a member of the presence of *Y*, so what is necessary for it cannot be said."
    assert "cannot be said" not in text(frame, "~Y")


def test_combinations_are_only_told_of_where_there_are_any():
    assert "combination" not in text(crisp(["111", "101", "010", "000"]), "Y")
    assert "`A + B`" in text(crisp(["101", "011", "000", "000"]), "Y")
