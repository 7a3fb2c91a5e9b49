import numpy as np
from hypothesis import given

from equifinal.audit.exact import gives
from equifinal.audit.paper import read_paper

from .small import fits, form, quotient, studies


@given(studies(), studies())
def test_cases_give_the_figures_that_are_printed_of_them(cases, others):
    paper = read_paper(form(cases, ("A*~B", "B")).encode())
    for some in (cases, others):
        members = np.array([[int(case[name] * 20) for name in "ABY"] for case in some])
        values = [quotient(figure, paper.terms, some) for figure in paper.figures]
        same = all(
            value is not None and fits(figure.printed, value)
            for figure, value in zip(paper.figures, values, strict=True)
        )
        assert gives(paper, paper.figures, ["A", "B", "Y"], members, 20) == same
        kinds, counts = np.unique(members, axis=0, return_counts=True)
        assert gives(paper, paper.figures, ["A", "B", "Y"], kinds, 20, counts) == same
    assert not paper.figures or gives(
        paper, paper.figures, ["A", "B", "Y"], np.array([[int(c[n] * 20) for n in "ABY"] for c in cases]), 20
    )
