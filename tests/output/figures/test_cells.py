import numpy as np
import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.output.figures.cells import RELATIONS
from equifinal.output.figures.cutoff_map import cutoff_map_figure
from equifinal.output.figures.saving import save
from equifinal.output.figures.specification_curve import specification_curve_figure
from equifinal.output.words.labels import Labels
from equifinal.output.words.vocabulary import say
from equifinal.steps.robustness.multiverse import grid

PUBLISHED = {"calibration": "c0", "consistency_cutoff": 0.8, "pri_cutoff": 0.6, "frequency_cutoff": 1}


def table(consistency=9, pri=8, frequencies=(1, 2), calibrations=1):
    cutoffs = np.linspace(0.75, 0.95, consistency).round(4), np.linspace(0.5, 0.85, pri).round(4)
    cells = grid([f"c{i}" for i in range(calibrations)], *cutoffs, frequencies, ["intermediate"])
    number = np.arange(len(cells))
    cells["relation"] = np.array(list(RELATIONS))[number % 5]
    found = cells["relation"] != "none"
    cells["consistency"] = np.where(found, 0.75 + 0.25 * np.sin(number) ** 2, np.nan)
    cells["coverage"] = np.where(found, 0.2 + 0.6 * np.cos(number) ** 2, np.nan)
    published = {**PUBLISHED, "consistency_cutoff": cutoffs[0][consistency // 2], "pri_cutoff": cutoffs[1][pri // 2]}
    return cells, published


def by_name(figure, name):
    return [artist for artist in figure.findobj(include_self=False) if artist.get_gid() == name]


def drawn(figure):
    """The number of lines, of collections and of patches in each of the axes of a figure."""
    return [(len(axes.lines), len(axes.collections), len(axes.patches)) for axes in figure.axes]


def panels(figure):
    return [axes for axes in figure.axes if axes.get_xlabel()]


@pytest.mark.parametrize("frequencies", [(1,), (1, 2, 3, 4, 5)])
@pytest.mark.parametrize("calibrations", [1, 3])
@pytest.mark.parametrize("draw", [specification_curve_figure, cutoff_map_figure])
def test_texts_fit_and_stay_apart(draw, frequencies, calibrations, labels, inside, apart, texts_of):
    cells, published = table(frequencies=frequencies, calibrations=calibrations)
    figure = draw(cells, labels, "OUT", "intermediate", published)
    inside(figure)
    apart(texts_of(figure))
    words = " ".join(text.get_text() for text in texts_of(figure))
    assert all(say(name, labels.language) in words for name in RELATIONS)
    assert len(by_name(figure, "published")) == 1


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
    assert say("first calibration", labels.language, "c0") in " ".join(t.get_text() for t in texts_of(figure))
    figure = cutoff_map_figure(cells, labels, "OUT", "intermediate", published | {"calibration": "c1"})
    assert not by_name(figure, "published")


@pytest.mark.parametrize("draw", [specification_curve_figure, cutoff_map_figure])
def test_one_cell_without_a_solution_and_other_outcomes(draw, inside):
    cells, _ = table(1, 1, (1,))
    cells = cells.assign(relation="none", consistency=np.nan, coverage=np.nan)
    inside(draw(cells, Labels(), "OUT", "intermediate"))
    both = pd.concat([cells.assign(outcome="OUT"), cells.assign(outcome="~OUT", relation="same")])
    figure = draw(both, Labels(), "OUT", "intermediate")
    assert not any(len(a.get_path().vertices) for a in by_name(figure, "same"))
    with pytest.raises(InputError, match="no cell of outcome OUT and solution parsimonious"):
        draw(cells, Labels(), "OUT", "parsimonious")


@pytest.mark.parametrize("draw", [specification_curve_figure, cutoff_map_figure])
def test_ten_thousand_cells_are_drawn_with_no_more_artists_than_few_and_the_file_is_small(draw, tmp_path):
    (some, place), (cells, published) = table(), table(71, 71)
    few = draw(some, Labels(), "OUT", "intermediate", place)
    many = draw(cells, Labels(), "OUT", "intermediate", published)
    assert drawn(many) == drawn(few)
    assert save(many, tmp_path / "one")[1].stat().st_size < 1_000_000


@pytest.mark.parametrize("draw", [specification_curve_figure, cutoff_map_figure])
def test_the_same_cells_give_the_same_bytes(draw, tmp_path):
    cells, published = table(calibrations=2)
    one, two = (save(draw(cells, Labels(), "OUT", "intermediate", published), tmp_path / name) for name in "ab")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]
