import pandas as pd
import pytest

from equifinal.output.figures.solutions import not_drawn, solution_figures
from equifinal.output.words.labels import Labels
from tests.steps.minimise.test_step import MEMBERSHIPS, SETTINGS, solved


def drawn(found, language="en", xy=True, memberships=MEMBERSHIPS):
    tables = (found[name] for name in ("models", "configurations", "paths"))
    return dict(solution_figures(memberships, *tables, SETTINGS, Labels(language), xy))


def texts(figure):
    return [text.get_text() for axes in figure.axes for text in [*axes.texts, axes.title]] + [
        axes.get_title(loc="left") for axes in figure.axes
    ]


def test_a_chart_a_side_its_configurations_and_a_plot_for_each_and_the_whole():
    assert list(drawn(solved())) == [
        "configurations_outcome",
        "logic_outcome",
        "upset_outcome",
        "venn_outcome",
        "strip_outcome",
        "xy_outcome_configuration_1",
        "xy_outcome_configuration_2",
        "xy_outcome_solution",
        "configurations_negation",
        "logic_negation",
        "strip_negation",
        "xy_negation_configuration_N1",
    ]


@pytest.mark.parametrize(("language", "words"), [("en", "Solution: Configuration N1"), ("zh", "总体解：组态 N1")])
def test_a_configuration_that_is_the_whole_solution_has_one_plot_that_says_so(language, words):
    assert any(words in text for text in texts(drawn(solved(), language)["xy_negation_configuration_N1"]))


def test_charts_alone_where_no_other_figures_are_wanted():
    assert list(drawn(solved(), xy=False)) == ["configurations_outcome", "configurations_negation"]


@pytest.mark.parametrize(("language", "word"), [("en", "Configuration 1"), ("zh", "组态 1")])
def test_a_plot_says_which_configuration_it_shows(language, word):
    assert any(word in text for text in texts(drawn(solved(), language)["xy_outcome_configuration_1"]))


def test_without_a_solution_there_is_a_chart_and_nothing_else():
    assert list(drawn(solved(frequency_cutoff=2))) == ["configurations_outcome", "configurations_negation"]


def test_what_is_not_drawn_is_told_by_side():
    lines = [("Y", 1)] * 31 + [("Y", 2)] * 40 + [("~Y", 1)] * 30
    table = pd.DataFrame(lines, columns=["outcome", "model"])
    assert not_drawn(table) == ["Y: the figures show the first 30 of 31 configurations; the tables hold all."]
