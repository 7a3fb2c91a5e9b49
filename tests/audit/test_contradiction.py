import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.audit.contradiction import Proof, smallest
from equifinal.audit.sums import fuzzy_points, parts_of, sets_of

from .small import necessity

FUZZINESS = ("Y consistency, Y coverage, ~Y coverage", "A: 0.635 0.507 0.910", "~A: 0.878 na na")


@given(st.sets(st.integers(0, 7), min_size=1, max_size=3))
def test_the_one_set_that_contradicts_itself_is_found(wrong):
    assert smallest(list(range(8)), lambda some: wrong <= set(some)) == sorted(wrong)


def sums(paper, certificate, points):
    """What each point adds to the weighted sum of inequalities, in fractions."""
    sets = sets_of(paper, paper.figures)
    total = [0] * len(points)
    for one in certificate:
        above, below = (part[0] for part in parts_of(paper, [one.figure], sets, points))
        low, high = one.figure.interval[:2]
        scale = np.lcm(low.denominator, high.denominator)
        rows = (
            [int(scale) * int(a) - int(low * int(scale)) * int(b) for a, b in zip(above, below, strict=True)],
            [int(high * int(scale)) * int(b) - int(scale) * int(a) for a, b in zip(above, below, strict=True)],
            [int(b) for b in below],
        )
        total = [old + one.factor * new for old, new in zip(total, rows[one.end], strict=True)]
    return total


@pytest.mark.parametrize(
    "rows",
    [
        FUZZINESS,
        ("Y consistency, ~Y consistency", "A: 0.300 0.400", "~A: 0.600 0.700"),
        ("Y consistency, Y coverage, ~Y consistency", "A: 0.708 0.707 0.786", "~A: 0.539 0.787 na"),
    ],
)
def test_a_certificate_is_never_positive_at_any_point(rows):
    paper = necessity(*rows, rounding="half_up")
    kept, certificate = Proof(paper, list(paper.figures), (0, 1, 2), 2, (None,)).contradiction(1, lambda: 0)
    assert {one.figure.name for one in certificate} <= {figure.name for figure in kept}
    assert max(sums(paper, certificate, fuzzy_points(["A", "Y"]))) <= 0
    assert min(one.factor for one in certificate) > 0


def test_no_figure_of_a_contradiction_can_be_left_out():
    paper = necessity(*FUZZINESS)
    proof = Proof(paper, list(paper.figures), (0, 1, 2), 2, (None,))
    kept, _ = proof.contradiction(1, lambda: 0)
    assert proof.impossible(kept)
    assert not any(proof.impossible([one for one in kept if one is not figure]) for figure in kept)


def test_what_is_possible_has_no_proof():
    paper = necessity("Y consistency, ~Y consistency", "A: 0.300 0.400", "~A: 0.800 0.700")
    assert Proof(paper, list(paper.figures), (0, 1, 2), 2, (None,)).contradiction(1, lambda: 0) is None
