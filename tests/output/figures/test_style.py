import matplotlib

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
