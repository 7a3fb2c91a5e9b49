import itertools

import pandas as pd
import pytest
from matplotlib.patches import Circle

from equifinal.output.figures.configurations import MOST, configurations_figure

CONDITIONS = ["A", "B", "C"]


KINDS = ["core present", "peripheral present", "core absent", "peripheral absent", None]
SOLUTION = {"consistency": 0.9, "coverage": 0.6}


def table(columns, conditions):
    kinds = itertools.cycle(KINDS)
    return pd.DataFrame(
        {"outcome": "OUT", "model": 1, "configuration": str(i + 1)}
        | {name: next(kinds) for name in conditions}
        | {"consistency": 0.9, "raw_coverage": 0.3, "unique_coverage": 0.05}
        for i in range(columns)
    )


@pytest.mark.parametrize(("columns", "rows"), [(1, 3), (5, 6), (20, 12)])
def test_every_symbol_is_drawn_and_nothing_overlaps(columns, rows, labels, inside, apart, texts_of):
    conditions = (CONDITIONS + [f"D{i}" for i in range(9)])[:rows]
    configurations = table(columns, conditions)
    paths = {str(i): "p" if i < 4 else None for i in range(1, columns + 1)}
    figure = configurations_figure(configurations, conditions, labels, paths, "~OUT", SOLUTION)
    inside(figure)
    apart(texts_of(figure))
    circles = figure.findobj(Circle)
    symbols = configurations[conditions].isin(KINDS[:4]).to_numpy().sum()
    assert len(circles) == symbols + 4


def test_core_has_twice_the_radius_and_circles_are_round(labels):
    figure = configurations_figure(table(4, CONDITIONS), CONDITIONS, labels, {}, "OUT", SOLUTION)
    radii = {circle.get_gid(): circle.radius for circle in figure.findobj(Circle)}
    assert radii["core present"] == radii["core absent"] == 2 * radii["peripheral present"]
    assert radii["peripheral present"] == radii["peripheral absent"]
    box = figure.findobj(Circle)[0].get_window_extent()
    assert box.width == pytest.approx(box.height, rel=0.01)


def test_missing_cells_from_csv_are_blank(labels):
    configurations = table(1, CONDITIONS).astype(object).where(lambda t: t.notna(), float("nan"))
    configurations["A"] = float("nan")
    figure = configurations_figure(configurations, CONDITIONS, labels, {}, "OUT", SOLUTION)
    assert len(figure.findobj(Circle)) == 2 + 4


def test_of_very_many_configurations_the_first_are_drawn_and_the_legend_says_so(labels, inside, apart, texts_of):
    figure = configurations_figure(table(85, CONDITIONS), CONDITIONS, labels, {}, "OUT", SOLUTION)
    inside(figure)
    apart(texts_of(figure))
    words = {text.get_text() for text in texts_of(figure)}
    assert {"1", str(MOST)} <= words
    assert str(MOST + 1) not in words
    assert any("85" in text for text in words)
