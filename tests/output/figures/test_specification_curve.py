import numpy as np

from equifinal.output.figures.cells import RELATIONS
from equifinal.output.figures.specification_curve import specification_curve_figure
from equifinal.output.words.labels import Labels
from tests.output.figures.multiverse import by_name, table


def test_every_cell_is_a_dot_sorted_by_consistency():
    cells, published = table()
    figure = specification_curve_figure(cells, Labels(), "OUT", "intermediate", published)
    dots = {name: by_name(figure, name)[0].get_xydata() for name in RELATIONS}
    assert {name: len(xy) for name, xy in dots.items()} == cells["relation"].value_counts().to_dict()
    x, y = np.concatenate(list(dots.values())).T
    assert sorted(x) == list(range(1, len(cells) + 1))
    found = int(cells["consistency"].notna().sum())
    assert y[np.argsort(x)][:found].tolist() == sorted(cells["consistency"].dropna())
    assert dots["none"][:, 0].min() == found + 1
    assert len(figure.axes) == 1 + 3


def test_calibrations_have_a_strip_only_where_there_are_several(labels, inside):
    cells, published = table(calibrations=3)
    cells = cells.replace({"calibration": {"c1": "with a rather long name", "c2": "b"}})
    figure = specification_curve_figure(cells, labels, "OUT", "intermediate", published)
    assert len(figure.axes) == 1 + 4
    assert [text.get_text() for text in figure.axes[-1].get_yticklabels()] == ["c0", "with a rather long name", "b"]
    assert len({axes.get_position().x0 for axes in figure.axes}) == 1
    inside(figure)
