import itertools
from fractions import Fraction

import pytest

from equifinal.audit.paper import read_paper
from equifinal.audit.sums import parts_of
from equifinal.audit.whole.tally import tally_of
from tests.audit.small import form, necessity

ONE = [{"A": Fraction(1), "B": Fraction(0), "Y": Fraction(1)}]


def tally(scores, cases, terms=("A*~B", "B")):
    paper = read_paper(form(ONE * cases, terms, sets=f"[{scores}]").encode())
    figures = [figure for figure in paper.figures if figure.table != "necessity"]
    return paper, tally_of(paper, figures)


@pytest.mark.parametrize("scores", ["0, 1", "0, 0.4, 1", "0, 0.33, 0.67, 1"])
def test_sums_are_the_numerators_and_denominators_of_figures(scores):
    paper, found = tally(scores, 2)
    above, below = parts_of(paper, found.figures, *found.blocks.sets, *found.blocks.points, found.scores[1])
    assert len(found.pairs) == len(found.figures) > 5
    assert (found.totals[[a for a, _ in found.pairs]] == above).all()
    assert (found.totals[[b for _, b in found.pairs]] == below).all()


@pytest.mark.parametrize("scores", ["0, 0.4, 1", "0, 0.25, 1"])
def test_numbers_are_all_that_cases_add_up_to(scores):
    _, found = tally(scores, 2)
    points = range(found.totals.shape[1])
    for row, numbers in zip(found.rows, found.numbers, strict=True):
        tried = {tuple(row[:, i] + row[:, j]) for i, j in itertools.combinations_with_replacement(points, 2)}
        assert {tuple(one) for one in numbers} == tried


def test_steps_of_one_size_are_counted_together():
    _, found = tally("0, 0.33, 0.67, 1", 1)
    assert found.sizes.tolist() == [33, 34]
    assert found.rows.max(axis=(0, 2)).tolist() == [2, 1]


def test_sums_that_are_the_same_are_held_once():
    paper = necessity("Y consistency, Y coverage, ~Y coverage", "A: 0.5 0.5 0.5", sets="crisp", cases=4)
    found = tally_of(paper, paper.figures)
    (both, y), (same, a), (others, again) = found.pairs
    assert (same, again) == (both, a)
    assert len({both, y, a, others}) == len(found.numbers) == 4


def test_sums_with_too_many_numbers_are_left_alone():
    paper = necessity("Y consistency", "A: 0.667", sets="[0, 0.3333, 0.6667, 1]", cases=9000)
    assert tally_of(paper, paper.figures) is None


def test_means_are_shares_of_the_cases():
    paper = read_paper(b"outcome: Y\nconditions: [A]\ncases: 3\nsets: crisp\nmeans:\n  A: 0.67\n")
    found = tally_of(paper, paper.figures)
    assert [numbers.ravel().tolist() for numbers in found.numbers] == [[0, 1, 2, 3], [3]]
    assert found.totals.tolist() == [[0, 0, 1, 1], [1, 1, 1, 1]]
