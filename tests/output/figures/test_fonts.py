import shutil

import pytest
from matplotlib import font_manager

from equifinal.output.figures import fonts
from equifinal.output.words.labels import Labels


@pytest.fixture
def latin(monkeypatch):
    """As on a machine whose fonts are those of Matplotlib alone."""
    monkeypatch.setattr(fonts, "find_cjk_font", lambda: None)


@pytest.fixture
def listed(monkeypatch):
    """Matplotlib's list without any font for Chinese."""
    kept = [font for font in font_manager.fontManager.ttflist if font.name == fonts.LATIN_FONT]
    monkeypatch.setattr(font_manager.fontManager, "ttflist", kept)
    fonts._looked_again.cache_clear()
    yield kept
    fonts._looked_again.cache_clear()


def test_a_font_that_was_installed_after_the_list_was_made_is_found(monkeypatch, tmp_path, listed):
    installed = tmp_path / "late.ttf"
    shutil.copy(listed[0].fname, installed)
    damaged = tmp_path / "damaged.ttf"
    damaged.write_bytes(b"no font")
    monkeypatch.setattr(fonts, "CJK_FONTS", ("Late Sans",))
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: [str(installed), str(damaged)])
    named = font_manager.FontEntry(fname=str(installed), name="Late Sans")
    monkeypatch.setattr(
        type(font_manager.fontManager), "addfont", lambda self, path: _add(self, path, damaged, named), raising=True
    )
    assert fonts.find_cjk_font() == "Late Sans"


def _add(manager, path, damaged, named):
    if path == str(damaged):
        raise RuntimeError("Can not load face")
    manager.ttflist.append(named)


def test_the_disk_is_looked_through_once(monkeypatch, listed):
    looked = []
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: looked.append(1) or [])
    assert fonts.find_cjk_font() is None
    assert fonts.find_cjk_font() is None
    assert len(looked) == 1


def test_what_can_be_drawn(latin):
    assert fonts.drawable("Ash, Orléans, Казань – ≥ 0.5\n")
    assert not fonts.drawable("长兴")


def test_names_that_cannot_be_drawn_are_in_latin_letters_and_differ(latin):
    labels = Labels("en", sets={"A": "体系"}, cases={"q": "德清县"}, paths={"p": "行政主导型"})
    found = fonts.Drawable.of(labels, ["德清", "Ash", "得清", "q", "龘𠮷"])
    names = [found.case(name) for name in ("德清", "Ash", "得清", "q")]
    assert names == ["DeQing", "Ash", "DeQing-2", "DeQingXian"]
    assert found.set("A") == "TiXi"
    assert found.set("B") == "B"
    assert found.path("p").isascii()
    assert fonts.drawable(found.case("龘𠮷"))
    assert found.literal("~A[1]") == "~TiXi[1]"


def test_with_a_font_names_stay(monkeypatch):
    monkeypatch.setattr(fonts, "drawable", lambda text: True)
    assert fonts.Drawable.of(Labels("zh"), ["长兴"]).replaced == {}
