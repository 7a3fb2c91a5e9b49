"""Small parts of the search: what sums reach, how figures narrow them, remainders."""

import itertools
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.verdict import audit
from equifinal.audit.whole.core import core
from equifinal.audit.whole.mending import mending
from equifinal.audit.whole.narrow import narrowed
from equifinal.audit.whole.reach import reached
from equifinal.audit.whole.residue import contradiction
from equifinal.audit.whole.tally import tally_of
from tests.audit.small import necessity

STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), min_size=1, max_size=4)


@given(STEPS, st.integers(1, 4))
def test_what_cases_add_up_to_is_enumerated(steps, cases):
    found = reached(np.array(steps).T, cases, np.array([1, 3]))
    tried = {tuple(np.sum(some, axis=0)) for some in itertools.combinations_with_replacement(steps, cases)}
    assert {tuple(one) for one in found} == tried


@settings(max_examples=60)
@given(st.lists(st.lists(st.integers(-3, 3), min_size=3, max_size=3), min_size=1, max_size=3), st.data())
def test_a_contradiction_by_remainders_has_no_whole_solution(rows, data):
    level = data.draw(st.lists(st.integers(-6, 6), min_size=len(rows), max_size=len(rows)))
    if contradiction(np.array(rows), np.array(level)) is not None:
        for weights in itertools.product(range(-6, 7), repeat=3):
            assert (np.array(rows) @ weights != level).any()


def test_sums_are_counts_at_cuts_and_a_figure_narrows_both_of_its_sums():
    paper = necessity("Y consistency", "A: 0.500", sets="[0, 0.33, 0.67, 1]", cases=4)
    tally = tally_of(paper, paper.figures)
    above, below = (tally.totals[k] for k in tally.pairs[0])
    points = tally.blocks.points[0]
    assert (above == np.minimum(points[:, 0], points[:, 1])).all()
    assert (below == points[:, 1]).all()
    numbers, used = narrowed(tally, tally.numbers, [0, 0], [1])
    assert used == [1, 1]
    sums = [some @ tally.sizes for some in numbers]
    for one, other in (sums, sums[::-1]):
        for value in one:
            pair = [(value, x) if one is sums[0] else (x, value) for x in other]
            assert any(b and abs(Fraction(int(a), int(b)) - Fraction(1, 2)) <= Fraction(1, 2000) for a, b in pair)


def test_a_contradiction_is_cut_to_figures_that_are_all_needed():
    rows = ("A: 0.667 0.500", "~A: 0.334 0.500", "B: 0.333 0.333")
    paper = necessity("Y consistency, Y coverage", *rows, conditions="A, B", sets="crisp", cases=7)
    kept, least = core(paper, paper.figures, 9, lambda: 0)
    assert least
    assert [figure.printed for figure in kept] == ["0.334"]
    kept, least = core(paper, paper.figures, 0, lambda: 0)
    assert not least
    assert len(kept) == len(paper.figures)


@pytest.mark.parametrize(
    ("sets", "printed", "instead"), [("crisp", "0.334", "0.333"), ("[0, 0.5, 1]", "0.251", "0.250")]
)
def test_what_may_be_printed_instead(sets, printed, instead):
    paper = necessity("Y consistency", f"A: {printed}", sets=sets, cases=4 if sets == "crisp" else 2)
    found = audit(paper)
    assert found.verdict == "impossible"
    assert [(one.figure.printed, one.mended) for one in found.suspects] == [(printed, (instead,))]
    assert mending(paper, found.contradiction, 0, lambda: 0) is None
