from fractions import Fraction

from hypothesis import given, settings

from equifinal.audit.contradiction import Proof
from equifinal.audit.paper import read_paper
from equifinal.audit.relations.closed import contradictions
from equifinal.audit.rounding import HALVES
from tests.audit.small import form, studies


@settings(max_examples=200, deadline=None)
@given(studies(sets="ABCY", least=1, most=6))
def test_no_relation_contradicts_data(cases):
    for decimals in (1, 2, 3):
        paper = read_paper(form(cases, ("A*~B", "B*C", "~C"), decimals).encode())
        assert list(contradictions(paper)) == []


@settings(max_examples=60, deadline=None)
@given(studies((Fraction(0), Fraction(1)), "ABY", least=1, most=9))
def test_no_relation_contradicts_crisp_data(cases):
    paper = read_paper(form(cases, ("A*~B", "B"), 2, sets="crisp").encode())
    assert list(contradictions(paper)) == []


@settings(max_examples=20, deadline=None)
@given(studies(sets="ABY", least=2, most=4), studies(sets="ABY", least=2, most=4))
def test_what_a_relation_contradicts_the_programme_does_too(cases, others):
    # The rows of one study with the columns of another.
    one, other = (form(some, ("A*~B", "B"), known=False).splitlines() for some in (cases, others))
    paper = read_paper("\n".join((a, b)[i % 2] for i, (a, b) in enumerate(zip(one, other, strict=True))).encode())
    for found in contradictions(paper):
        assert Proof(paper, list(found.figures), (0, 1, 2), 2, HALVES).impossible(list(found.figures))
