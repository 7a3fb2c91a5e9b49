import numpy as np
import pandas as pd
import pytest
import yaml

from equifinal.output.figures.calibration import calibration_figure
from equifinal.output.words.labels import Labels
from equifinal.steps.calibrate import METHODS, anchors, calibrate, curve
from equifinal.steps.calibrate.choice import codes


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


@pytest.mark.parametrize("method", [name for name, known in METHODS.items() if known.drawn != "as coded"])
def test_every_method_has_its_panel(method, labels, inside):
    how = yaml.safe_load(METHODS[method].example)
    scores = list(codes(how)) or [1, 2, 20, 165, 170, 560, 900]
    raw = pd.DataFrame({"A": scores}, index=[f"C{i}" for i in range(len(scores))], dtype=float)
    members, _ = calibrate(raw, {"A": how})
    figure = calibration_figure(raw, members, ["A"], {"A": how}, labels)
    inside(figure)
    axes = figure.axes[0]
    cases = next(line for line in axes.lines if line.get_marker() == "o")
    np.testing.assert_allclose(cases.get_ydata(), members["A"])
    upright = [line.get_xdata()[0] for line in axes.lines if list(line.get_ydata()) == [0, 1]]
    assert upright == list(anchors(how).values())
    steps = [patch for patch in axes.patches if hasattr(patch, "get_data")]
    values = curve(how, scores)(np.linspace(min(scores), max(scores), 500)) if not codes(how) else []
    assert len(steps) == (1 < len(np.unique(values)) < 10 and not METHODS[method].fitted)
    for stairs in steps:
        values, edges, _ = stairs.get_data()
        for score, member in zip(raw["A"], members["A"], strict=True):
            assert values[np.searchsorted(edges, score, side="right") - 1] == member


def test_texts_and_what_sets_are_made_of_stand_below_their_panels(labels, inside):
    raw = pd.DataFrame({"A": [1.0, 2, 2], "B": [0.2, 0.4, 0.9]}, index=["p", "q", "r"])
    how = {
        "A": {"method": "codes", "memberships": {"low": 0, "高": 1}},
        "S": {"method": "combined", "expression": "A*~B"},
    }
    members, _ = calibrate(raw, how)
    figure = calibration_figure(raw, members, list(members), how, labels, {"B": "mean(q1, q2)", "S": "A*~B"})
    inside(figure)
    assert [text.get_text() for text in figure.axes[0].get_xticklabels()] == ["low", "高"]
    assert [axes.get_xlabel() for axes in figure.axes] == [labels.say("Raw value"), "mean(q1, q2)", "A*~B"]
    assert [axes.get_ylabel() for axes in figure.axes] == [labels.say("Calibrated membership"), labels.say("Cases"), ""]
    shown = {patch.get_x() + patch.get_width() / 2: patch.get_height() for patch in figure.axes[2].patches}
    assert {round(at, 9): n for at, n in shown.items()} == {0: 1, 0.1: 1, 0.6: 1}


@pytest.mark.parametrize("method", [name for name, known in METHODS.items() if known.drawn == "as coded"])
def test_a_set_as_coded_has_no_curve_but_counts(method, memberships, labels, inside, texts_of):
    how = dict.fromkeys(memberships, yaml.safe_load(METHODS[method].example))
    figure = calibration_figure(memberships, memberships, list(memberships), how, labels)
    inside(figure)
    words = [text.get_text() for text in texts_of(figure)]
    assert labels.say("Calibration curve") not in words
    assert labels.say("Cases by membership, as coded") in words
    for axes, name in zip(figure.axes, memberships, strict=True):
        assert sum(patch.get_height() for patch in axes.patches) == 27
        above = (memberships[name] > 0.5).sum()
        assert labels.say("{above} of {cases} cases above 0.5", above=above, cases=27) in words


def test_long_labels_stay_on_the_page_and_apart(memberships, inside, apart):
    names = dict.fromkeys(memberships, "Staff per thousand residents in the townships of the county")
    direct = {"method": "direct", "exclusion": 0.2, "crossover": 0.5, "inclusion": 0.8}
    figure = calibration_figure(memberships, memberships, list(memberships), {"A": direct}, Labels("en", sets=names))
    inside(figure)
    apart([axes.title if axes.title.get_text() else axes._left_title for axes in figure.axes])
