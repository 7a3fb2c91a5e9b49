from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given

from equifinal.audit.exact import gives, within
from equifinal.audit.paper import read_paper
from equifinal.audit.rounding import ROUNDINGS, interval_of, rounds_to

from .small import fits, form, necessity, quotient, studies


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


@pytest.mark.parametrize("rule", ROUNDINGS)
@pytest.mark.parametrize("text", ["0.12", "0.13", "0.5", "1.0"])
def test_quotients_within_an_interval_are_those_that_are_rounded_so(rule, text):
    (figure,) = necessity("Y consistency", f"A: {text}", rounding=rule).figures
    above, below = np.meshgrid(np.arange(41), np.arange(41))
    found = within(figure, above, below)
    for (i, j), answer in np.ndenumerate(found):
        a, b = int(above[i, j]), int(below[i, j])
        assert answer == (b > 0 and rounds_to(Fraction(a, b), interval_of(text, rule)))
        assert within(figure, a, b) == answer
