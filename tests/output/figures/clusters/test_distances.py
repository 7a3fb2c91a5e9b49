import pandas as pd
import pytest

from equifinal.output.figures.clusters.distances import distance_figure
from equifinal.output.words.labels import Labels

KINDS = [("year", "period"), ("town", "unit"), ("side", "group")]


def figure(values, language="en"):
    line = pd.DataFrame({"dimension": [name for name, _ in KINDS], "adjusted": values})
    found = {"Y": {"1": line, "Solution": line}, "~Y": {}}
    return distance_figure(found, KINDS, Labels(language), ["Y", "~Y"], 0.2)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_panel_an_outcome_with_a_row_a_configuration(language):
    left, right = figure([0.1, 0.3, 0.05], language).axes
    assert [tick.get_text() for tick in left.get_yticklabels()] == ["1", "Solution"]
    assert list(right.get_yticks()) == []


def test_the_axis_holds_the_threshold_and_the_highest():
    assert figure([0.01, 0.02, 0.03]).axes[0].get_xlim()[1] == pytest.approx(0.25)
    assert figure([0.01, 0.5, float("nan")]).axes[0].get_xlim()[1] == pytest.approx(0.54)


def test_no_mark_hides_another():
    axes = figure([0.1, 0.1, 0.1]).axes[0]
    marks = [(line.get_xdata()[0], line.get_ydata()[0]) for line in axes.lines if line.get_marker() != "None"]
    assert len(set(marks)) == len(marks) == 6
    rows = [round(y) for _, y in marks]
    assert rows == [0, 0, 0, 1, 1, 1]
