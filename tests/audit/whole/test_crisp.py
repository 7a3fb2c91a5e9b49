import itertools
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.paper import read_paper
from equifinal.audit.verdict import audit
from equifinal.audit.whole.crisp import enumerable, impossible_table
from tests.audit.small import cases_of, fits, form, necessity, quotient, rounded, studies

CRISP = (Fraction(0), Fraction(1))
COLUMNS = "Y consistency, Y coverage, ~Y consistency"


def tables(paper, n):
    """All tables of two by two of n crisp cases that give every figure."""
    for a, b, c in itertools.product(range(n + 1), repeat=3):
        if a + b + c <= n:
            kinds = {(1, 1): a, (0, 1): b, (1, 0): c, (0, 0): n - a - b - c}
            cases = [{"A": Fraction(x), "Y": Fraction(y)} for (x, y), k in kinds.items() for _ in range(k)]
            values = [(figure, quotient(figure, paper.terms, cases)) for figure in paper.figures]
            if all(value is not None and fits(figure.printed, value) for figure, value in values):
                yield cases


PRINTED = st.integers(0, 100).map(lambda i: rounded(Fraction(i, 100), 2))


@settings(max_examples=60, deadline=None)
@given(PRINTED, PRINTED, PRINTED, st.integers(2, 7))
def test_crisp_tables_enumerated(a, b, c, n):
    paper = necessity(COLUMNS, f"A: {a} {b} {c}", sets="crisp", cases=n)
    some = next(tables(paper, n), None)
    assert impossible_table(paper, enumerable(paper)) == (some is None)
    found = audit(paper)
    assert found.verdict == ("impossible" if some is None else "possible")
    if some:
        values = [(figure, quotient(figure, paper.terms, cases_of(found))) for figure in paper.figures]
        assert all(fits(figure.printed, value) for figure, value in values)
        assert len(cases_of(found)) == n


@settings(max_examples=20, deadline=None)
@given(studies(CRISP, "ABY", least=4, most=20))
def test_crisp_studies_are_possible(cases):
    paper = read_paper(form(cases, ("A*~B",), sets="crisp").encode())
    found = audit(paper)
    assert found.verdict == "possible"
    assert all(fits(f.printed, quotient(f, paper.terms, cases_of(found))) for f in paper.figures)
    assert len(cases_of(found)) == len(cases)


@pytest.mark.parametrize("sets", ["fuzzy", "[0, 0.5, 1]", "[0.2, 0.8]"])
def test_two_scores_are_crisp_only_if_they_are_0_and_1(sets):
    assert enumerable(necessity("Y consistency", "A: 0.50", sets=sets, cases=3)) == []


@pytest.mark.parametrize("n", [None, 201])
def test_without_a_number_of_cases_crisp_tables_are_not_enumerated(n):
    paper = necessity("Y consistency", "A: 0.50", sets="crisp", **({"cases": n} if n else {}))
    assert enumerable(paper) == []
