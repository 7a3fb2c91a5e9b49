import itertools
from fractions import Fraction

import pytest

from equifinal.audit.fuzzy import fuzzy_verdict
from equifinal.audit.paper import read_paper

from .small import cases_of, fits, form, necessity, quotient

TENTHS = [{"A": Fraction(i, 10), "B": Fraction(3 * i % 11, 10), "Y": Fraction(7 * i % 11, 10)} for i in range(11)]


@pytest.mark.parametrize(("known", "n"), [(True, 11), (False, 12)])
def test_a_witness_has_the_printed_number_of_cases_or_the_first_that_is_tried(known, n):
    paper = read_paper(form(TENTHS, ("A*~B",), known=known).encode())
    found = fuzzy_verdict(paper, 60, lambda: 0)
    assert (found.verdict, found.level) == ("possible", "all")
    made = cases_of(found)
    assert len(made) == n
    assert all(fits(figure.printed, quotient(figure, paper.terms, made)) for figure in paper.figures)


def test_each_number_of_cases_that_was_tried_is_told():
    paper = read_paper(form(TENTHS, known=False).encode())
    found = fuzzy_verdict(paper, 0, itertools.count().__next__)
    assert found.verdict == "undecided"
    assert [str(text) for text in found.tried] == [
        f"No {n} fuzzy cases were found by drawing." for n in (12, 20, 30, 50, 100)
    ]


def test_figures_without_weights_are_left_undecided():
    paper = necessity("Y consistency, ~Y consistency", "A: 0.300 0.400", "~A: 0.600 0.700")
    found = fuzzy_verdict(paper, 60, lambda: 0)
    assert (found.verdict, found.members) == ("undecided", None)
    assert [str(text) for text in found.tried] == ["The programme over all figures ran out of time or of digits."]
