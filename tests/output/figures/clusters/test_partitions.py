import numpy as np
import pandas as pd
import pytest

from equifinal.output.figures.clusters.partitions import partition_figure
from equifinal.output.words.labels import Labels

NAN = float("nan")


def lines(name, consistencies):
    parts = [f"{name}{i}" for i in range(len(consistencies))]
    return pd.DataFrame({"dimension": name, "partition": parts, "consistency": consistencies})


def figure(kinds, n=3, language="en", values=(0.9, 0.5, NAN, 1.0)):
    fits = {str(i): pd.concat([lines(name, list(values)) for name, _ in kinds]) for i in range(n)}
    return partition_figure(fits, kinds, Labels(language), "Y", 0.8)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_panel_a_dimension(language):
    made = figure([("year", "period"), ("town", "unit"), ("side", "group")], language=language)
    assert len(made.axes) == 3
    assert [text.get_text() for text in made.legends[0].get_texts()][:3] == ["0", "1", "2"]


def test_lines_lead_through_periods_and_groups_are_points():
    styles = []
    for kind in ("period", "group"):
        axes = figure([("year", kind)]).axes[0]
        styles.append({line.get_linestyle() for line in axes.lines if len(line.get_xdata()) == 4})
    assert styles == [{"-"}, {"None"}]


def test_the_axis_reaches_down_to_the_lowest():
    for values, low in (((0.9, 0.53, NAN), 0.5), ((0.9, 0.5), 0.4), ((0.95, 0.99), 0.7), ((NAN, NAN), 0.7)):
        assert figure([("year", "period")], values=values).axes[0].get_ylim()[0] == pytest.approx(low)


def test_the_lowest_unit_is_named():
    texts = [text.get_text() for text in figure([("town", "unit")], n=1).axes[0].texts]
    assert texts == ["town1"]


def test_no_unit_is_named_where_several_are_as_low():
    assert list(figure([("town", "unit")], values=(1.0, 1.0, 1.0)).axes[0].texts) == []


def test_names_of_units_never_lie_on_each_other(apart):
    kinds = [("a long name of a town ", "unit")]
    names = figure(kinds, n=23).axes[0].texts
    assert 0 < len(names) < 23
    apart(names)
    apart(figure(kinds, n=3).axes[0].texts)
    assert len(figure(kinds, n=3).axes[0].texts) == 3


def test_units_without_any_consistency_are_no_box():
    assert list(figure([("town", "unit")], values=(NAN, NAN)).axes[0].texts) == []


def test_of_many_periods_some_are_named():
    axes = figure([("year", "period")], n=1, values=(0.9,) * 60).axes[0]
    assert len(axes.get_xticks()) == 20


def test_of_very_many_units_points_are_those_outside_the_whiskers():
    axes = figure([("town", "unit")], n=1, values=(*np.linspace(0.9, 1, 150), 0.3)).axes[0]
    (points,) = (line for line in axes.lines if line.get_marker() == ".")
    assert points.get_ydata().tolist() == [0.3]


def test_the_legend_of_many_configurations_has_lines_alike():
    made = figure([("year", "period")], n=12)
    entries = made.legends[0].get_texts()
    boxes = [entry.get_window_extent() for entry in entries]
    assert len(entries) == 13
    assert not any(one.overlaps(other) for i, one in enumerate(boxes) for other in boxes[:i])
    ticks = [label.get_window_extent() for label in made.axes[0].get_xticklabels()]
    assert max(box.y1 for box in boxes) < min(box.y0 for box in ticks)


def test_ticks_of_the_axis_are_round():
    ticks = figure([("year", "period")], values=(0.93, 0.99)).axes[0].get_yticks()
    assert np.allclose(ticks * 20, (ticks * 20).round())
