import pandas as pd
import pytest

from equifinal.output.figures.clusters.trajectories import MOST_NAMED, trajectory_figure
from equifinal.output.words.labels import Labels

COLUMNS = ["unit", "period", "configurations", "outcome_membership"]
LINES = [
    ("Elm", "2019", "", 0.2),
    ("Elm", "2020", "1;2", 0.9),
    ("Oak", "2019", "2", 0.4),
    ("Oak", "2020", "2", 0.6),
    ("Ash", "2020", "", 0.8),
]


def figure(lines=LINES, periods=("2019", "2020"), language="en"):
    table = pd.DataFrame(lines, columns=COLUMNS)
    return trajectory_figure(table, periods, {"1": "1a", "2": "1b"}, Labels(language), "Y")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_units_longest_in_the_solution_stand_first(language):
    axes = figure(language=language).axes[0]
    assert [tick.get_text() for tick in axes.get_yticklabels()] == ["Oak", "Elm", "Ash"]
    assert sorted(text.get_text() for text in axes.texts) == ["1a,1b", "1b", "1b"]


def test_colours_tell_in_out_and_not_observed():
    picture = figure().axes[0].images[0].get_array()
    assert len({tuple(cell) for row in picture.tolist() for cell in row}) == 3
    assert tuple(picture[2][0].tolist()) not in {tuple(picture[0][0].tolist()), tuple(picture[1][0].tolist())}


def test_a_dot_where_the_outcome_is():
    (dots,) = (line for line in figure().axes[0].lines if line.get_marker() == "o")
    assert len(dots.get_xdata()) == 3


def test_what_does_not_fit_is_told_by_a_plus():
    periods = [str(2000 + i) for i in range(20)]
    axes = figure([("Oak", period, "1;2", 0.9) for period in periods], periods).axes[0]
    assert {text.get_text() for text in axes.texts} == {"1a+"}


def test_of_many_units_nothing_is_written():
    made = figure([(f"u{i}", "2019", "1", 0.9) for i in range(MOST_NAMED + 1)])
    assert list(made.axes[0].get_yticks()) == []
    assert list(made.axes[0].texts) == []


def test_several_cases_of_a_cell_are_drawn_together():
    axes = figure([("Oak", "2019", "1", 0.1), ("Oak", "2019", "2", 0.9)]).axes[0]
    assert [text.get_text() for text in axes.texts] == ["1a,1b"]
