import numpy as np

from equifinal.figures.calibration import calibration_figure


def logistic(x):
    return 1 / (1 + np.exp(-(np.asarray(x) - 50) / 10))


def test_one_panel_a_set_with_its_cases(memberships, labels, inside):
    raw = memberships.assign(A=memberships["A"] * 100)
    memberships = memberships.assign(A=logistic(raw["A"]))
    direct = {"method": "direct", "exclusion": 20, "crossover": 50, "inclusion": 80}
    figure = calibration_figure(raw, memberships, ["A", "B", "C", "OUT"], {"A": direct}, labels)
    inside(figure)
    assert [axes.get_title(loc="left").replace("\n", " ") for axes in figure.axes] == [
        labels.set(name) for name in ("A", "B", "C", "OUT")
    ]
    points = [line for line in figure.axes[0].lines if line.get_marker() == "o"]
    np.testing.assert_allclose(points[0].get_ydata(), memberships["A"])
    drawn = {line.get_xdata()[0] for line in figure.axes[0].lines if len(line.get_xdata()) == 2}
    assert {20, 50, 80} <= drawn


def test_multi_value_sets_are_drawn_whole(memberships, labels, inside):
    levels = memberships.assign(A=(memberships["A"] * 3).round())
    figure = calibration_figure(levels, levels, ["A"], {}, labels)
    inside(figure)
    assert figure.axes[0].get_ylim()[1] > 3
