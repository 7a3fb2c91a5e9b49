from fractions import Fraction
from types import SimpleNamespace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.blocks import blocks_of
from equifinal.audit.paper import read_paper
from equifinal.audit.scores import whole_numbers
from equifinal.audit.whole.branching import MOST_CASES, glued, whole_witness
from tests.audit.small import cases_of, fits, form, given_by_some, necessity, quotient, slipped, studies

KINDS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def witness(paper, seconds=60):
    scores, scale = whole_numbers(paper.coding)
    blocks = blocks_of(paper, paper.figures, scores, scale)
    found = whole_witness(paper, paper.figures, blocks, scale, seconds)
    return found[0], SimpleNamespace(sets=found[1], members=found[2], counts=found[3], scale=scale)


@settings(max_examples=25, deadline=None)
@given(studies((Fraction(0), Fraction(1, 2), Fraction(1)), "AY", least=2, most=3), st.integers(0, 99))
def test_cases_are_found_exactly_where_some_give_the_figures(cases, at):
    paper = slipped(read_paper(form(cases, ("A",), 2, "[0, 0.5, 1]").encode()), at, 0)
    status, found = witness(paper)
    assert status == ("found" if given_by_some(paper, ("0", "0.5", "1"), "AY", len(cases)) else "none")
    if status == "found":
        assert len(cases_of(found)) == len(cases)
        assert all(fits(one.printed, quotient(one, paper.terms, cases_of(found))) for one in paper.figures)


def test_without_a_number_of_cases_some_number_is_chosen():
    paper = necessity("Y consistency, Y coverage", "A: 0.429 0.273", "B: 0.571 0.333", conditions="A, B", sets="crisp")
    status, found = witness(paper)
    assert status == "found"
    assert 7 <= len(cases_of(found)) <= MOST_CASES
    assert all(fits(one.printed, quotient(one, {}, cases_of(found))) for one in paper.figures)


def test_without_time_nothing_is_said():
    assert witness(necessity("Y consistency", "A: 0.50", sets="crisp"), seconds=0)[0] == "unknown"


def test_too_many_points_are_left_alone():
    sets = "ABCDEFG"
    paper = read_paper(form([dict.fromkeys([*sets, "Y"], 1)], ("*".join(sets),), sets="[0, 0.4, 1]").encode())
    assert witness(paper)[0] == "unknown"  # 3 ** 8 points


@given(st.lists(st.integers(0, 3), min_size=4, max_size=4), st.lists(st.integers(0, 3), min_size=4, max_size=4))
def test_blocks_are_glued_where_they_agree_on_the_outcome(one, other):
    blocks = SimpleNamespace(sets=[["A", "Y"], ["B", "Y"]], points=[KINDS, KINDS])
    sets, members, counts = glued(blocks, np.array([*one, *other]))
    if [one[0] + one[2], one[1] + one[3]] != [other[0] + other[2], other[1] + other[3]]:
        assert (sets, members, counts) == ([], None, None)
        return
    assert sets == ["A", "B", "Y"]
    assert len({tuple(row) for row in members}) == len(members)
    for columns, wanted in (([0, 2], one), ([1, 2], other)):
        assert [int(counts[(members[:, columns] == kind).all(axis=1)].sum()) for kind in KINDS] == wanted
