from equifinal.output.figures.cells import RELATIONS
from equifinal.output.figures.cutoff_map import cutoff_map_figure
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
