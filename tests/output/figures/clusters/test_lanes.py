import pytest

from equifinal.output.figures.clusters.lanes import ABSENT, IN

from .drawn import blocks, figure, lines

YEARS = [str(2000 + i) for i in range(20)]


def lanes(made):
    return [tick.get_text() for tick in made.axes[-1].get_yticklabels()]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_units_longest_in_the_solution_stand_first(language):
    made = figure(language=language)
    assert lanes(made) == ["Oak", "Elm", "Ash"]
    assert sorted(text.get_text() for text in made.axes[0].texts) == ["1a, 1b", "1b"]


def test_blocks_tell_in_and_not_observed():
    axes = figure().axes[0]
    assert blocks(axes, IN) == [(0, 0, 1), (1, 1, 1)]
    assert blocks(axes, ABSENT) == [(2, 0, 0)]


def test_a_line_where_the_outcome_is():
    assert lines(figure().axes[0]) == [(0, 1, 1), (1, 1, 1), (2, 1, 1)]


def test_a_change_of_configuration_begins_a_new_block():
    made = [("Oak", year, "1" if year < "2010" else "2", 0.9, "stays in") for year in YEARS]
    axes = figure(made, YEARS).axes[0]
    assert blocks(axes, IN) == [(0, 0, 9), (0, 10, 19)]
    assert [(text.get_text(), text.get_position()[0]) for text in axes.texts] == [("1a", 4.5), ("1b", 14.5)]


def test_a_gap_parts_the_blocks():
    made = [("Oak", year, "1", 0.9, "stays in") for year in YEARS if year != "2005"]
    axes = figure(made, YEARS).axes[0]
    assert blocks(axes, IN) == [(0, 0, 4), (0, 6, 19)]
    assert blocks(axes, ABSENT) == [(0, 5, 5)]
    assert lines(axes) == [(0, 0, 4), (0, 6, 19)]


def test_what_does_not_fit_is_told_by_a_plus_or_not_at_all():
    for periods, words in ((20, {"1a, 1b"}), (26, {"1a+"}), (100, set())):
        years = [str(2000 + i) for i in range(periods)]
        made = [("Oak", year, ("1;2", "")[i % 2], 0.9, "enters") for i, year in enumerate(years)]
        assert {text.get_text() for text in figure(made, years).axes[0].texts} == words


def test_names_stay_within_their_blocks():
    made = [("Oak", year, ("1;2", "2")[i // 2 % 2], 0.9, "stays in") for i, year in enumerate(YEARS)]
    drawn = figure(made, YEARS)
    step = drawn.axes[0].get_window_extent().width / len(YEARS)
    widths = [text.get_window_extent().width for text in drawn.axes[0].texts]
    assert widths
    assert max(widths) < 2 * step


def test_several_cases_of_a_cell_are_drawn_together():
    axes = figure([("Oak", "2019", "1", 0.1, "several cases"), ("Oak", "2019", "2", 0.9, "several cases")]).axes[0]
    assert [text.get_text() for text in axes.texts] == ["1a, 1b"]
    assert lines(axes) == [(0, 0, 0)]
