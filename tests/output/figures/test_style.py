import matplotlib
import pytest

from equifinal.output.figures import style


def test_falls_back_to_english_with_one_warning(monkeypatch):
    monkeypatch.setattr(style, "find_cjk_font", lambda: None)
    with pytest.warns(UserWarning, match="Hint: install Noto Sans CJK") as caught:
        assert style.drawable_language("zh") == "en"
    assert len(caught) == 1


@pytest.mark.filterwarnings("error")
def test_no_warning_where_all_can_be_drawn(monkeypatch):
    monkeypatch.setattr(style, "find_cjk_font", lambda: "Noto Sans CJK SC")
    assert style.drawable_language("zh") == "zh"
    monkeypatch.setattr(style, "find_cjk_font", lambda: None)
    assert style.drawable_language("en") == "en"


def test_style_ignores_and_gives_back_the_users_settings():
    with matplotlib.rc_context({"font.size": 30, "axes.grid": True}):
        with style.rc("en"):
            assert matplotlib.rcParams["font.size"] == style.TEXT
            assert not matplotlib.rcParams["axes.grid"]
        assert matplotlib.rcParams["font.size"] == 30
