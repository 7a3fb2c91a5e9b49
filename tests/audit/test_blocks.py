import numpy as np
from hypothesis import given, settings

from equifinal.audit.blocks import blocks_of
from equifinal.audit.paper import read_paper
from equifinal.audit.sums import fuzzy_points, parts_of
from equifinal.audit.weights.inequalities import system_of
from equifinal.audit.weights.programme import inner_weights, possible

from .small import form, studies

SETS = ["A", "B", "C", "Y"]


@settings(max_examples=30, deadline=None)
@given(studies(sets="ABCY", most=5), studies(sets="ABCY", most=5))
def test_blocks_answer_as_the_programme_over_all_points(cases, others):
    # Rows of two studies mixed: often impossible.
    one, other = (form(some, ("A",), decimals=2, known=False).splitlines() for some in (cases, others))
    mixed = "\n".join(b if b.startswith("  C") or b.startswith("  ~C") else a for a, b in zip(one, other, strict=True))
    paper = read_paper(mixed.encode())
    whole = system_of([f.interval for f in paper.figures], *parts_of(paper, paper.figures, SETS, fuzzy_points(SETS)))
    blocks = blocks_of(paper, paper.figures, (0, 1, 2), 2)
    assert [len(points) for points in blocks.points] == [9, 9, 9]
    assert possible(blocks.system)[0] == possible(whole)[0]
    assert np.isclose(inner_weights(blocks.system)[1] > 1e-6, inner_weights(whole)[1] > 1e-6)


def test_points_are_drawn_as_many_as_cases():
    case = dict.fromkeys("ABCY", 1)
    paper = read_paper(form([case, dict.fromkeys("ABCY", 0)], ("A*B",)).encode())
    blocks = blocks_of(paper, paper.figures, (0, 1, 2), 2)
    weights, _ = inner_weights(blocks.system)
    sets, points = blocks.drawn(np.random.default_rng(1), weights, 10)
    assert sorted(sets) == SETS
    assert points.shape == (10, 4)
