from fractions import Fraction

import pytest
from hypothesis import given, settings

from equifinal.audit.paper import read_paper
from equifinal.audit.verdict import audit

from .small import cases_of, fits, form, quotient, studies


@settings(max_examples=25, deadline=None)
@given(studies(sets="ABCY", least=8, most=20))
def test_a_witness_gives_every_figure_recomputed_in_fractions(cases):
    paper = read_paper(form(cases, ("A*~B", "B*C"), decimals=2).encode())
    found = audit(paper, seconds=20)
    assert found.verdict != "impossible"
    if found.verdict == "possible":
        made = cases_of(found)
        assert len(made) == len(cases)
        assert all(0 <= value <= 1 for case in made for value in case.values())
        for figure in paper.figures:
            assert fits(figure.printed, quotient(figure, paper.terms, made))


@pytest.mark.parametrize("known", [True, False])
def test_with_the_number_of_cases_or_without(known):
    cases = [
        {"A": Fraction(i, 13), "B": Fraction((5 * i) % 13, 13), "Y": Fraction((3 * i) % 13, 13)} for i in range(14)
    ]
    found = audit(read_paper(form(cases, ("A*~B",), known=known).encode()))
    assert found.verdict == "possible"
    assert len(found.members) == (14 if known else 12)


def test_nothing_is_drawn_when_the_time_is_up():
    cases = [{"A": Fraction(i, 13), "Y": Fraction((3 * i) % 13, 13)} for i in range(14)]
    ticks = iter(range(1000))
    found = audit(read_paper(form(cases).encode()), seconds=0.5, clock=lambda: next(ticks))
    assert found.verdict == "undecided"
    assert found.members is None
    assert found.tried == ["No 14 fuzzy cases were found by drawing."]
