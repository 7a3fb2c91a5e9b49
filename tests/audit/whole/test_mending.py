from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.paper import read_paper
from equifinal.audit.rounding import beside
from equifinal.audit.verdict import audit
from equifinal.audit.whole.mending import mending
from tests.audit.small import fits, form, given_by_some, necessity, printed, slipped, studies

SCORES = ("0", "0.4", "1")


@settings(max_examples=8, deadline=None)
@given(studies(tuple(map(Fraction, SCORES)), "AY", least=2, most=2), st.integers(0, 99), st.integers(0, 1))
def test_suspects_are_the_figures_that_cases_mend(cases, at, up):
    paper = slipped(read_paper(form(cases, (), 2, "[0, 0.4, 1]").encode()), at, up)
    found = {one.figure: one for one in mending(paper, paper.figures, 600, lambda: 0)}
    for i, figure in enumerate(paper.figures):
        wanted = [t for t in beside(figure.printed) if given_by_some(printed(paper, i, t), SCORES, "AY", len(cases))]
        assert list(found[figure].mended if figure in found else ()) == wanted
        if wanted:
            ends = Fraction(found[figure].low), Fraction(found[figure].high)
            assert all(any(fits(text, end, Fraction(51, 100)) for text in wanted) for end in ends)
            assert ends[0] <= ends[1]


@pytest.mark.parametrize(
    ("sets", "cases", "shown", "instead"), [("crisp", 4, "0.334", "0.333"), ("[0, 0.5, 1]", 2, "0.251", "0.250")]
)
def test_what_may_be_printed_instead(sets, cases, shown, instead):
    paper = necessity("Y consistency", f"A: {shown}", sets=sets, cases=cases)
    found = audit(paper)
    assert found.verdict == "impossible"
    assert [(one.figure.printed, one.mended) for one in found.suspects] == [(shown, (instead,))]


def test_without_time_no_one_says_that_there_are_none():
    paper = necessity("Y consistency", "A: 0.334", sets="crisp", cases=4)
    assert mending(paper, paper.figures, 0, lambda: 0) is None


def test_two_wrong_figures_have_no_suspect():
    paper = necessity("Y consistency", "A: 0.334", "~A: 0.668", sets="crisp", cases=3)
    assert mending(paper, paper.figures, 600, lambda: 0) == []
