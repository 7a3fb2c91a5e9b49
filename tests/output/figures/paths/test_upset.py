import numpy as np
import pytest

from equifinal.output.figures.paths.groups import groups_of
from equifinal.output.figures.paths.upset import MOST_GROUPS, upset_figure


def sets(n, cases, high=0.5):
    rng = np.random.default_rng([n, cases])
    x, y = rng.random((n, cases)) * (0.5 + high), rng.random(cases)
    x[:, 0], y[0] = 0, 1  # a member of the outcome in no configuration
    return [f"{i // 2 + 1}{'ab'[i % 2]}" for i in range(n)], x, y


def bars(figure, kind):
    return [int(p.get_gid().split()[1]) for p in figure.axes[0].patches if (p.get_gid() or "").startswith(f"{kind} ")]


@pytest.mark.parametrize(("n", "cases"), [(2, 12), (5, 27), (6, 250), (30, 86)])
def test_bars_and_dots_are_those_of_the_groups(n, cases, labels, inside, apart, texts_of):
    names, x, y = sets(n, cases, 0.2)
    figure = upset_figure(names, x, y, labels, "OUT")
    inside(figure)
    apart(texts_of(figure))
    *groups, none = groups_of(x, y)
    drawn = groups[:MOST_GROUPS]
    assert none.inside == ()
    assert bars(figure, "with") == [g.members for g in drawn if g.members]
    assert bars(figure, "without") == [g.cases - g.members for g in drawn if g.cases > g.members]
    assert bars(figure, "uncovered") == [none.members]
    assert bars(figure, "size") == [(row > 0.5).sum() for row in x]
    dots = [patch for patch in figure.axes[0].patches if patch.get_gid() == "dot"]
    assert len(dots) == sum(len(g.inside) for g in drawn)
    words = [text.get_text() for text in texts_of(figure)]
    told = labels.say("Drawn: the largest {n} of {whole} groups of cases", n=MOST_GROUPS, whole=len(groups))
    assert (told in words) == (len(groups) > MOST_GROUPS)


def test_the_height_of_a_bar_goes_by_its_cases(labels):
    x = np.array([[1] * 6 + [0] * 3, [0] * 6 + [1] * 3])
    figure = upset_figure(["1", "2"], x, np.array([1] * 4 + [0] * 2 + [1] * 3), labels, "OUT")
    heights = {p.get_gid(): p.get_height() for p in figure.axes[0].patches if (p.get_gid() or " ")[0] == "w"}
    assert heights["with 4"] / heights["with 3"] == pytest.approx(4 / 3)
    assert heights["without 2"] / heights["with 4"] == pytest.approx(1 / 2)


def test_the_legend_has_what_there_is(labels, texts_of):
    figure = upset_figure(["1", "2"], np.eye(2), np.ones(2), labels, "OUT")
    words = [text.get_text() for text in texts_of(figure)]
    assert labels.say("Members of the outcome") in words
    assert labels.say("Not members of the outcome") not in words
    assert labels.say("Members of the outcome in no configuration") not in words
