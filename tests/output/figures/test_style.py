import matplotlib
import pytest

from equifinal.output.figures import fonts, style
from equifinal.output.words.labels import Labels


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


def test_labels_that_cannot_be_drawn_are_replaced_with_one_warning(monkeypatch):
    monkeypatch.setattr(fonts, "find_cjk_font", lambda: None)
    monkeypatch.setattr(style, "find_cjk_font", lambda: None)
    with pytest.warns(UserWarning, match="are in Latin letters") as caught:
        found = style.drawable_labels(Labels("en"), ["长兴", "德清"])
    assert len(caught) == 1
    assert found.case("德清") == "DeQing"
    plain = style.drawable_labels(Labels("en"), ["Ash"])
    with pytest.warns(fonts.NoFont):
        assert plain.case("德清") == "DeQing"


def test_where_there_is_a_font_labels_stay_as_they_are(monkeypatch):
    monkeypatch.setattr(style, "find_cjk_font", lambda: "Noto Sans CJK SC")
    plain = Labels("en")
    assert style.drawable_labels(plain, ["德清"]) is plain
