import numpy as np
import pytest
from matplotlib.colors import LinearSegmentedColormap

from equifinal.output.figures.paths.strip import MOST_NAMED, STEPS, order_of_cases, strip_figure


def study(n, k):
    rng = np.random.default_rng([n, k])
    sets = [(f"Condition {i}", rng.random(n)) for i in range(k)]
    configurations = {"1a": np.minimum(sets[0][1], sets[1][1]), "2": np.minimum(1 - sets[0][1], sets[2][1])}
    return sets, configurations, np.max(list(configurations.values()), axis=0), rng.random(n)


@pytest.mark.parametrize(("n", "k"), [(12, 4), (27, 10), (60, 4), (250, 10)])
def test_the_strip_holds_every_membership_in_the_order_of_the_cases(n, k, labels, inside, apart, texts_of):
    sets, configurations, solution, y = study(n, k)
    cases = [f"Town {i}" for i in range(n)]
    figure = strip_figure(sets, configurations, solution, y, cases, labels, "OUT")
    inside(figure)
    apart([text for text in texts_of(figure) if not text.get_rotation()])
    order, groups = order_of_cases(list(configurations.values()), y)
    assert len([line for line in figure.axes[0].lines if line.get_gid() == "edge"]) == len(groups) - 1
    heat = next(image for image in figure.axes[0].images if image.get_gid() == "heat").get_array()
    assert heat.shape[1] == n
    colours = LinearSegmentedColormap.from_list("members", STEPS, N=64)
    for values in [*(v for _, v in sets), *configurations.values(), solution, y]:
        row = colours(values[order])
        assert any(np.allclose(line, row) for line in heat)
    named = [text.get_text() for text in texts_of(figure) if text.get_text().startswith("Town")]
    assert named == ([cases[i] for i in order] if n <= MOST_NAMED else [])


def test_names_of_narrow_groups_do_not_lie_on_one_another(labels, inside, apart, texts_of):
    x = np.zeros((12, 250))
    x[range(12), range(12)] = 1
    y, configurations = np.linspace(1, 0, 250), {f"N{i + 1}a": row for i, row in enumerate(x)}
    figure = strip_figure([("A", y)], configurations, x.max(axis=0), y, [""] * 250, labels, "OUT")
    inside(figure)
    apart(texts_of(figure))
    words = [text.get_text() for text in texts_of(figure)]
    assert labels.say("Uncovered") in words
    assert labels.say("Configuration {name}", name="N12a") in words
    assert "N12a" not in words


def test_cases_stand_by_their_first_configuration_then_by_the_outcome():
    rng = np.random.default_rng(0)
    x, y = rng.random((3, 100)), rng.random(100)
    order, groups = order_of_cases(list(x), y)
    assert sorted(order) == list(range(100))
    assert sum(n for _, n in groups) == 100
    start = 0
    for place, n in groups:
        some = order[start : start + n]
        assert [y[i] for i in some] == sorted((y[i] for i in some), reverse=True)
        for i in some:
            inside = [p for p in range(3) if x[p, i] > 0.5]
            assert place == (inside[0] if inside else 3 if y[i] > 0.5 else 4)
        start += n


def test_members_and_others_differ_at_half():
    colours = LinearSegmentedColormap.from_list("members", STEPS, N=64)
    below, above = np.array(colours(0.49)), np.array(colours(0.501))
    assert np.ptp(below[:3]) < 0.02 < np.ptp(above[:3])
