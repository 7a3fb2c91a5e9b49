from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from equifinal.audit.paper import read_paper
from equifinal.audit.whole.core import core
from tests.audit.small import form, given_by_some, necessity, slipped, studies

SCORES = ("0", "0.4", "1")


@settings(max_examples=12, deadline=None)
@given(studies(tuple(map(Fraction, SCORES)), "AY", least=2, most=3), st.integers(0, 99), st.integers(0, 99))
def test_what_is_kept_contradicts_itself_and_none_can_be_left_out(cases, one, other):
    paper = slipped(slipped(read_paper(form(cases, (), 2, "[0, 0.4, 1]").encode()), one, 0), other, 1)
    n = len(cases)
    assume(not given_by_some(paper, SCORES, "AY", n))
    kept, least = core(paper, paper.figures, 600, lambda: 0)
    assert least
    assert not given_by_some(paper._replace(figures=tuple(kept)), SCORES, "AY", n)
    for figure in kept:
        rest = tuple(some for some in kept if some is not figure)
        assert given_by_some(paper._replace(figures=rest), SCORES, "AY", n)


def test_figures_stay_in_their_order():
    paper = necessity("Y consistency, Y coverage", "A: 0.667 0.500", "~A: 0.500 0.500", sets="crisp", cases=6)
    kept, _ = core(paper, paper.figures[::-1], 600, lambda: 0)
    assert len(kept) > 1
    assert kept == sorted(kept, key=paper.figures[::-1].index)


def test_without_time_all_are_kept_and_none_is_said_to_be_needed():
    rows = ("A: 0.667 0.500", "~A: 0.334 0.500", "B: 0.333 0.333")
    paper = necessity("Y consistency, Y coverage", *rows, conditions="A, B", sets="crisp", cases=7)
    kept, least = core(paper, paper.figures, 9, lambda: 0)
    assert ([figure.printed for figure in kept], least) == (["0.334"], True)
    assert core(paper, paper.figures, 0, lambda: 0) == (list(paper.figures), False)
