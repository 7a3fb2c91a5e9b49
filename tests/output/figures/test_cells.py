import numpy as np
import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.output.figures.cells import RELATIONS
from equifinal.output.figures.cutoffs.map import cutoff_map_figure
from equifinal.output.figures.saving import save
from equifinal.output.figures.specification_curve import specification_curve_figure
from equifinal.output.words.labels import Labels
from tests.output.figures.multiverse import by_name, drawn, table


def shows(artist):
    """Whether an artist of a relation has cells."""
    return len(artist.get_xdata() if hasattr(artist, "get_xdata") else artist.get_path().vertices) > 0


@pytest.mark.parametrize("frequencies", [(1,), (1, 2, 3, 4, 5)])
@pytest.mark.parametrize("calibrations", [1, 3])
@pytest.mark.parametrize("draw", [specification_curve_figure, cutoff_map_figure])
def test_texts_fit_and_stay_apart(draw, frequencies, calibrations, labels, inside, apart, texts_of):
    cells, published = table(frequencies=frequencies, calibrations=calibrations)
    figure = draw(cells, labels, "OUT", "intermediate", published)
    inside(figure)
    apart(texts_of(figure))
    words = [text.get_text() for text in figure.legends[0].get_texts()]
    there = [name for name in RELATIONS if any(shows(artist) for artist in by_name(figure, name))]
    assert len(there) >= 3
    assert [any(w.startswith(labels.term(name)) for w in words) for name in RELATIONS] == [
        name in there for name in RELATIONS
    ]
    assert len(by_name(figure, "published")) == 1


@pytest.mark.parametrize("draw", [specification_curve_figure, cutoff_map_figure])
def test_one_cell_without_a_solution_and_other_outcomes(draw, inside):
    cells, _ = table(1, 1, (1,))
    cells = cells.assign(relation="none", consistency=np.nan, coverage=np.nan)
    alone = draw(cells, Labels(), "OUT", "intermediate")
    inside(alone)
    named = [text.get_text() for text in alone.legends[0].get_texts()]
    assert [text for text in named if "%" in text] == ["no solution (100%)"]
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
