import matplotlib
import pytest

from equifinal.output.figures import style


def test_style_ignores_and_gives_back_the_users_settings():
    with matplotlib.rc_context({"font.size": 30, "axes.grid": True}):
        with style.rc("en"):
            assert matplotlib.rcParams["font.size"] == style.TEXT
            assert not matplotlib.rcParams["axes.grid"]
        assert matplotlib.rcParams["font.size"] == 30


def test_a_settled_figure_is_laid_out_once():
    figure = style.blank(85, 60)
    figure.set_layout_engine("constrained")
    axes = figure.subplots()
    style.settle(figure)
    before = axes.get_position().bounds
    axes.set_ylabel("x")
    figure.draw_without_rendering()
    assert axes.get_position().bounds == before


def test_places_do_not_hang_on_what_lies_in_memory():
    figure = style.blank(85, 60)
    figure.set_layout_engine("constrained")
    for axes in figure.subplots(3, 1):
        axes.set_ylabel("x")
    style.settle(figure)
    bounds = [part for axes in figure.axes for part in axes.get_position().bounds]
    assert [round(part, 6) for part in bounds] == pytest.approx(bounds, abs=1e-15)
