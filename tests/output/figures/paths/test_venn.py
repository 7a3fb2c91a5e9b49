import numpy as np
import pytest

from equifinal.output.figures.paths.groups import groups_of
from equifinal.output.figures.paths.venn import SETS, venn_figure

LONG = ["~POLICY*FINANCE*STAFF*~LEADERSHIP*DEMAND*TRUST*~DISTANCE"] * 4


def sets(n, cases=86):
    rng = np.random.default_rng(n)
    return [f"{i + 1}" for i in range(n)], rng.random((n, cases)), rng.random(cases)


@pytest.mark.parametrize("n", SETS)
def test_every_area_that_has_cases_has_its_counts(n, labels, inside, apart, texts_of):
    names, x, y = sets(n)
    figure = venn_figure(names, x, y, labels, "OUT", LONG[:n])
    inside(figure)
    apart(texts_of(figure))
    groups = groups_of(x, y)
    assert len(groups) == 2**n
    written = sorted(text.get_text() for text in figure.axes[0].texts if text.get_gid() == "area")
    assert written == sorted(f"{g.members}/{g.cases}" for g in groups if g.inside)
    outside = next(text.get_text() for text in figure.axes[0].texts if text.get_gid() == "outside")
    assert outside.endswith(f"{groups[-1].members}/{groups[-1].cases}")
    drawn = [patch.get_gid() for patch in figure.axes[0].patches]
    assert drawn == [f"set {name}" for name in names]


def test_counts_stand_in_their_sets(labels):
    x = np.array([[1, 1, 0, 0], [0, 1, 1, 0]])
    figure = venn_figure(["1", "2"], x, np.array([1, 1, 0, 1]), labels, "OUT")
    figure.draw_without_rendering()
    left, right = figure.axes[0].patches
    for text in (t for t in figure.axes[0].texts if t.get_gid() == "area"):
        place = figure.axes[0].transData.transform(text.get_position())
        where = (left.contains_point(place), right.contains_point(place))
        expected = {"0/1": (False, True)}.get(text.get_text())
        assert where == expected if expected else where in ((True, False), (True, True))


def test_an_area_without_cases_stays_blank(labels):
    figure = venn_figure(["1", "2"], np.array([[1, 1], [0, 0]]), np.array([1, 0]), labels, "OUT")
    assert [t.get_text() for t in figure.axes[0].texts if t.get_gid() in ("area", "outside")] == ["1/2"]
