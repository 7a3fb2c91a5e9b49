from types import SimpleNamespace

import pandas as pd
import pytest

from equifinal.output.figures.parts import crossed_figure
from equifinal.output.words.labels import Labels
from equifinal.steps.parts import step
from tests.steps.parts.small import FUZZY, chain, found, groups

SETTINGS = {"outcomes": [], "consistency_cutoff": 0.8}


def figure_of(tables, side="outcome", language="en", parts=None, **settings):
    return crossed_figure(tables["crossed"], parts or groups(), SETTINGS | settings, Labels(language), side)


def marks(axes):
    """Return each mark: where it stands, on which line, and whether it is full."""
    points = [line for line in axes.lines if line.get_marker() not in ("None", None)]
    return [(line.get_xdata()[0], line.get_ydata()[0], line.get_mfc() != "white") for line in points]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_solution_has_a_line_and_each_part_a_mark(language):
    tables = step.run(groups())
    consistency, coverage = figure_of(tables, language=language).axes
    names = {"en": ["Solution of first", "Solution of second"], "zh": ["first 的解", "second 的解"]}
    assert [text.get_text() for text in consistency.get_yticklabels()] == names[language]
    lines = tables["crossed"].query("side == 'outcome'")
    places = {"first": 0, "second": 1}
    for axes, key in ((consistency, "consistency"), (coverage, "coverage")):
        due = [(getattr(x, key), places[x.solution_of], x.solution_of == x.in_part) for x in lines.itertuples()]
        assert sorted(marks(axes)) == sorted(due)


def test_the_legend_names_the_cases_and_the_cutoff():
    words = [text.get_text() for text in figure_of(step.run(groups())).legends[0].get_texts()]
    assert words == ["in first", "in second", "Cutoff 0.8"]


def test_outcomes_of_the_same_conditions_are_named_by_their_labels():
    parts = [found(outcome, FUZZY, outcome, "AB") for outcome in ("M", "Y")]
    labels = Labels(sets={"M": "Means"})
    settings = SETTINGS | {"outcomes": ["M", "Y"]}
    figure = crossed_figure(step.run(parts)["crossed"], parts, settings, labels, "outcome")
    assert [text.get_text() for text in figure.axes[0].get_yticklabels()] == ["Solution of Means", "Solution of Y"]


def test_nothing_is_drawn_where_no_solution_can_be_held_against_other_cases():
    tables = step.run(chain())
    assert figure_of(tables | {"crossed": tables["crossed"][:0]}, parts=chain(), outcomes=["M", "Y"]) is None
    own = tables["crossed"].query("solution_of == in_part")
    assert figure_of(tables | {"crossed": own}, parts=chain(), outcomes=["M", "Y"]) is None


def test_twenty_parts_fit():
    names = [f"a group with a long name {i}" for i in range(20)]
    lines = [("outcome", a, b, "A", "equal", 0.8, 0.7, 0.6, 1, 1, "p") for a in names for b in names]
    crossed = pd.DataFrame(lines, columns=step.run(groups())["crossed"].columns)
    parts = [SimpleNamespace(name=name, outcome="Y", group=name) for name in names]
    figure = crossed_figure(crossed, parts, SETTINGS, Labels(), "outcome")
    width, height = figure.get_size_inches() * figure.dpi
    for axes in figure.axes:
        box = axes.get_tightbbox(figure.canvas.get_renderer())
        assert box.x0 >= 0
        assert box.y0 >= 0
        assert box.x1 <= width + 8
        assert box.y1 <= height
    assert figure.legends[0].get_window_extent().y0 >= 0
