import matplotlib

from equifinal.output.figures import style


def test_style_ignores_and_gives_back_the_users_settings():
    with matplotlib.rc_context({"font.size": 30, "axes.grid": True}):
        with style.rc("en"):
            assert matplotlib.rcParams["font.size"] == style.TEXT
            assert not matplotlib.rcParams["axes.grid"]
        assert matplotlib.rcParams["font.size"] == 30
