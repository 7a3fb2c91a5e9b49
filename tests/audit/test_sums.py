from fractions import Fraction

import numpy as np
from hypothesis import given

from equifinal.audit.paper import read_paper
from equifinal.audit.sums import fuzzy_points, parts_of, sets_of

from .small import form, quotient, studies

TERMS = ("A*~B", "B*C", "~C")


@given(studies(sets="ABCY"))
def test_sums_are_those_of_the_definitions(cases):
    paper = read_paper(form(cases, TERMS, means=True).encode())
    members = np.array([[int(case[name] * 20) for name in "ABCY"] for case in cases])
    above, below = parts_of(paper, paper.figures, list("ABCY"), members, 20)
    for figure, a, b in zip(paper.figures, above.sum(axis=1), below.sum(axis=1), strict=True):
        assert Fraction(int(a), int(b)) == quotient(figure, paper.terms, cases)


def test_the_sets_that_figures_name():
    case = dict.fromkeys("ABCY", Fraction(1, 3))
    paper = read_paper(form([case], ("A*~B", "C"), means=True).encode())
    named = {figure.name: sets_of(paper, [figure]) for figure in paper.figures}
    assert named["necessity ~Y ~B coverage"] == ["B", "Y"]
    assert named["configuration Y A*~B consistency"] == ["A", "B", "Y"]
    assert named["configuration Y C unique_coverage"] == named["solution Y coverage"] == ["A", "B", "C", "Y"]
    assert named["mean C"] == ["C"]


def test_points_are_the_corners_of_all_cells():
    assert len({tuple(point) for point in fuzzy_points(["A", "B"])}) == 9
