from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.paper import read_paper
from equifinal.audit.verdict import audit
from equifinal.audit.whole.tree import sought
from tests.audit.small import cases_of, fits, form, given_by_some, necessity, quotient, slipped, studies

SCHEMES = {
    "four": ("0", "0.33", "0.67", "1"),
    "symmetrical": ("0", "0.4", "0.6", "1"),
    "quarters": ("0", "0.25", "0.5", "0.75", "1"),
    "uneven": ("0", "0.3", "1"),
}


@pytest.mark.parametrize("name", SCHEMES)
@settings(max_examples=12, deadline=None, derandomize=True)
@given(data=st.data(), n=st.integers(1, 3), decimals=st.integers(1, 3), at=st.integers(0, 99), up=st.integers(0, 1))
def test_a_slip_is_found_exactly_where_no_cases_give_the_figures(name, data, n, decimals, at, up):
    scores = SCHEMES[name]
    cases = data.draw(studies(tuple(map(Fraction, scores)), "AY", least=n, most=n))
    text = form(cases, ("A",), decimals, f"[{', '.join(scores)}]", means=True)
    paper = slipped(read_paper(text.encode()), at, up)
    found = sought(paper, paper.figures, 600, lambda: 0)
    assert found.status == ("found" if given_by_some(paper, scores, "AY", n) else "none")
    if found.status == "none":
        assert not given_by_some(paper._replace(figures=found.needed), scores, "AY", n)


@settings(max_examples=8, deadline=None, derandomize=True)
@given(cases=studies(tuple(map(Fraction, ("0", "0.4", "1"))), "ABY", least=2, most=2), at=st.integers(0, 99))
def test_slips_in_configurations_of_two_cases(cases, at):
    paper = slipped(read_paper(form(cases, ("A*~B", "B"), 2, "[0, 0.4, 1]").encode()), at, 0)
    found = sought(paper, paper.figures, 600, lambda: 0)
    assert found.status == ("found" if given_by_some(paper, ("0", "0.4", "1"), "ABY", 2) else "none")


@settings(max_examples=10, deadline=None, derandomize=True)
@given(studies(tuple(map(Fraction, SCHEMES["four"])), "ABY", least=6, most=20))
def test_studies_of_four_values_are_possible(cases):
    paper = read_paper(form(cases, ("A*~B",), sets="[0, 0.33, 0.67, 1]").encode())
    found = audit(paper)
    assert found.verdict == "possible"
    assert len(cases_of(found)) == len(cases)
    assert {value for case in cases_of(found) for value in case.values()} <= set(paper.coding)
    assert all(fits(f.printed, quotient(f, paper.terms, cases_of(found))) for f in paper.figures)


def test_a_whole_paper_of_four_conditions_is_given_back():
    random = np.random.default_rng(3)
    scores = [Fraction(score) for score in SCHEMES["four"]]
    cases = [{name: scores[i] for name, i in zip("ABCDY", random.integers(0, 4, 5), strict=True)} for _ in range(14)]
    paper = read_paper(form(cases, ("A*~B", "C*D"), sets="[0, 0.33, 0.67, 1]").encode())
    found = sought(paper, paper.figures, 600, lambda: 0)
    assert found.status == "found"
    assert found.counts.sum() == 14


def test_without_time_nothing_is_said():
    paper = necessity("Y consistency", "A: 0.667", sets="[0, 0.4, 1]", cases=3)
    assert sought(paper, paper.figures, 0, lambda: 0).status == "unknown"


def test_too_many_cases_to_enumerate_are_left_alone():
    paper = necessity("Y consistency", "A: 0.667", sets="[0, 0.3333, 0.6667, 1]", cases=9000)
    assert sought(paper, paper.figures, 600, lambda: 0).status == "unknown"
