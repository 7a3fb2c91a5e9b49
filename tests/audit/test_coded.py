from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.coded import by_enumeration, coded_verdict
from equifinal.audit.paper import read_paper

from .small import cases_of, fits, form, given_by_some, necessity, quotient, slipped, studies

CRISP = ("0", "1")
THREE = ("0", "0.4", "1")
PRINTED = st.integers(0, 12).map(lambda i: f"{i / 12:.2f}")


def none_can_be_left_out(paper, figures, scores, sets, n):
    """Whether no cases give figures together, and some do without each of them: all of them tried."""
    some = [paper._replace(figures=tuple(one for one in figures if one is not left)) for left in figures]
    return not given_by_some(paper._replace(figures=tuple(figures)), scores, sets, n) and all(
        given_by_some(one, scores, sets, n) for one in some
    )


@settings(max_examples=25, deadline=None)
@given(PRINTED, PRINTED, PRINTED, st.integers(2, 5))
def test_crisp_tables_are_enumerated_and_the_contradiction_is_the_smallest(a, b, c, n):
    paper = necessity("Y consistency, Y coverage, ~Y consistency", f"A: {a} {b} {c}", sets="crisp", cases=n)
    found = by_enumeration(paper)
    assert (found is None) == given_by_some(paper, CRISP, "AY", n)
    if found:
        assert (found.verdict, found.level) == ("impossible", "condition")
        assert none_can_be_left_out(paper, found.contradiction, CRISP, "AY", n)
        assert f"No {n} crisp cases" in str(found.sentence)


def test_only_crisp_sets_are_enumerated():
    rows = ("Y consistency", "A: 0.34")
    assert by_enumeration(necessity(*rows, sets="crisp", cases=3))
    assert by_enumeration(necessity(*rows, cases=3)) is None
    assert by_enumeration(necessity(*rows, sets="[0, 0.4, 1]", cases=3)) is None
    # Three cases of 0.2 and 0.8 each: 0.2 / 0.8 is 0.25, which is no quotient of 3 crisp cases.
    assert by_enumeration(necessity("Y consistency", "A: 0.25", sets="[0.2, 0.8]", cases=3)) is None


@settings(max_examples=15, deadline=None)
@given(studies(tuple(map(Fraction, THREE)), "AY", least=2, most=3), st.integers(0, 99), st.integers(0, 1))
def test_coded_papers_are_decided_as_by_trying_all_cases(cases, at, up):
    paper = slipped(read_paper(form(cases, ("A",), 2, "[0, 0.4, 1]").encode()), at, up)
    found = coded_verdict(paper, 600, lambda: 0)
    some = given_by_some(paper, THREE, "AY", len(cases))
    assert found.verdict == ("possible" if some else "impossible")
    if some:
        made = cases_of(found)
        assert len(made) == len(cases)
        assert {value for case in made for value in case.values()} <= set(paper.coding)
        assert all(fits(figure.printed, quotient(figure, paper.terms, made)) for figure in paper.figures)
    elif found.least:
        assert none_can_be_left_out(paper, found.contradiction, THREE, "AY", len(cases))
    else:
        assert not given_by_some(paper._replace(figures=found.contradiction), THREE, "AY", len(cases))


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        ("0.668", "printed as 0.668: no 3 cases with the scores 0, 0.4, 1 give it, all sums enumerated."),
        ("0.990", "printed as 0.990: no 3 cases with the scores 0, 0.4, 1 give it, all sums enumerated."),
    ],
)
def test_one_figure_that_no_cases_give_is_told(printed, sentence):
    found = coded_verdict(necessity("Y consistency", f"A: {printed}", sets="[0, 0.4, 1]", cases=3), 600, lambda: 0)
    assert (found.verdict, found.level, found.least) == ("impossible", "condition", True)
    assert str(found.sentence) == f"consistency of A for Y is {sentence}"


def test_a_coding_without_0_and_1():
    paper = necessity("Y consistency", "A: 0.25", sets="[0.2, 0.8]", cases=3)
    made = cases_of(coded_verdict(paper, 600, lambda: 0))
    assert fits("0.25", quotient(paper.figures[0], {}, made))


def test_without_a_number_of_cases_some_number_is_found():
    paper = necessity("Y consistency, Y coverage", "A: 0.429 0.273", sets="crisp")
    found = coded_verdict(paper, 600, lambda: 0)
    assert found.verdict == "possible"
    assert all(fits(figure.printed, quotient(figure, {}, cases_of(found))) for figure in paper.figures)


def test_without_a_number_of_cases_no_branching_is_taken_for_a_proof():
    # A fraction of up to 200 cases is 0 or at least 0.005.
    found = coded_verdict(necessity("Y consistency", "A: 0.0012", sets="crisp"), 600, lambda: 0)
    assert found.verdict == "undecided"
    assert [str(text) for text in found.tried] == [
        "The integer programme finds all figures together impossible, which rests on the solver alone."
    ]


def test_what_was_tried_is_told_of_each_table():
    case = {"A": Fraction(1), "Y": Fraction(1)}
    paper = read_paper(form([case] * 3, ("A",), sets="[0, 0.4, 1]").encode())
    found = coded_verdict(paper, 0, lambda: 0)
    assert (found.verdict, found.level) == ("undecided", "all")
    assert [str(text) for text in found.tried] == [
        "The integer programme over all figures together ended without an answer.",
        "The integer programme over the table of necessity ended without an answer.",
    ]
