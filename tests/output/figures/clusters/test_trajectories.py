import pytest

from equifinal.output.figures.clusters.shown import MOST_NAMED, how_many
from equifinal.output.figures.clusters.trajectories import HIGHEST
from equifinal.output.figures.style import MM

from .drawn import figure

PERIODS = ("2019", "2020", "2021")


def many(units=MOST_NAMED + 1):
    """Return lines of many units; those at the end move."""
    lines = []
    for i in range(units):
        moves = ("first", "enters", "leaves") if i >= units - 5 else ("first", "stays out", "stays out")
        lines += [(f"u{i}", p, "1" * (m == "enters"), 0.9, m) for p, m in zip(PERIODS, moves, strict=True)]
    return lines


def test_few_units_have_one_panel_and_no_more_is_told():
    made = figure()
    assert len(made.axes) == 1
    assert made.axes[0].get_title(loc="left") == "Outcome: Y"
    assert len(made.legends[0].get_texts()) == 4


@pytest.mark.parametrize("language", ["en", "zh"])
def test_of_many_units_those_that_move_are_shown_and_how_many_are_not(language):
    made = figure(many(), PERIODS, language)
    shown = [tick.get_text() for tick in made.axes[-1].get_yticklabels()]
    assert shown[:5] == [f"u{i}" for i in range(MOST_NAMED - 4, MOST_NAMED + 1)]
    assert len(shown) == how_many(MOST_NAMED + 1)
    told = made.axes[-1].get_title(loc="left")
    assert all(str(n) in told for n in (len(shown), MOST_NAMED + 1, MOST_NAMED + 1 - len(shown)))
    assert len(made.legends[0].get_texts()) == 6


def test_figure_fits_on_a_page_however_many_units():
    for units in (MOST_NAMED, MOST_NAMED + 1, 400):
        width, height = figure(many(units), PERIODS).get_size_inches() / MM
        assert (round(width), height <= HIGHEST + 5) == (175, True)


def test_of_many_periods_some_are_named():
    years = [str(1960 + i) for i in range(60)]
    made = figure([("Oak", year, "1", 0.9, "stays in") for year in years], years)
    assert [label.get_text() for label in made.axes[0].get_xticklabels()] == years[::3]
