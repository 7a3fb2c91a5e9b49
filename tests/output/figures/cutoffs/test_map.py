import numpy as np

from equifinal.output.figures.cells import RELATIONS
from equifinal.output.figures.cutoffs.map import cutoff_map_figure
from equifinal.output.words.labels import Labels
from tests.output.figures.multiverse import by_name, panels, table


def test_the_map_colours_every_cell_by_its_relation():
    cells, published = table(frequencies=(1,))
    figure = cutoff_map_figure(cells, Labels(), "OUT", "intermediate", published)
    for cell in cells.itertuples():
        point = (cell.consistency_cutoff, cell.pri_cutoff)
        hit = [n for n in RELATIONS for area in by_name(figure, n) if contains(area.get_path(), point)]
        assert hit == [cell.relation]
    (ring,) = by_name(figure, "published")
    assert ring.get_xydata().tolist() == [[published["consistency_cutoff"], published["pri_cutoff"]]]


def contains(path, point):
    """Tell whether a point lies in one of the rectangles of a path."""
    corners = path.vertices.reshape(-1, 5, 2)
    return bool(((corners.min(axis=1) <= point) & (point <= corners.max(axis=1))).all(axis=1).any())


def test_the_map_shows_three_frequencies_and_the_first_calibration(labels, texts_of):
    cells, published = table(frequencies=(1, 2, 3, 4, 5), calibrations=2)
    assert len(panels(cutoff_map_figure(cells, labels, "OUT", "intermediate"))) == 3
    figure = cutoff_map_figure(cells, labels, "OUT", "intermediate", published | {"frequency_cutoff": 4})
    assert [axes.get_title("left")[-1] for axes in panels(figure)] == ["3", "4", "5"]
    assert panels(figure)[1].findobj(lambda artist: artist.get_gid() == "published")
    assert labels.say("First calibration: {calibration}", calibration="c0") in " ".join(
        t.get_text() for t in texts_of(figure)
    )
    figure = cutoff_map_figure(cells, labels, "OUT", "intermediate", published | {"calibration": "c1"})
    assert not by_name(figure, "published")


def test_no_cutoff_is_drawn_that_was_not_tried():
    cells, published = table(frequencies=(1,))
    lowest = cells["pri_cutoff"].min()
    cells["pri_cutoff"] = cells["pri_cutoff"].where(cells["pri_cutoff"] > lowest, lowest - 0.6)
    figure = cutoff_map_figure(cells, Labels(), "OUT", "intermediate", published)
    (axes,) = panels(figure)
    assert len(by_name(figure, "cut")) == 1
    drawn = sum(area(path) for name in RELATIONS for path in (a.get_path() for a in by_name(figure, name)))
    (x0, x1), (y0, y1) = axes.get_xlim(), axes.get_ylim()
    (low, high) = by_name(figure, "cut")[0].get_ydata()
    assert abs(drawn - (x1 - x0) * (y1 - y0 - (high - low))) < 1e-9


def area(path):
    """Return the area of the rectangles of a path."""
    corners = path.vertices.reshape(-1, 5, 2)
    return float(np.prod(corners.max(axis=1) - corners.min(axis=1), axis=1).sum())
