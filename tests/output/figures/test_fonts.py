import json
import shutil
import subprocess
import sys
import warnings

import pytest
from fontTools.ttLib import TTFont
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from equifinal.output.figures import fonts, saving, style
from equifinal.output.words.labels import Labels

LACKED = "龘𠮷"  # in none of the figures' own fonts


@pytest.fixture
def alone(monkeypatch):
    """As on a machine without other fonts."""
    monkeypatch.setattr(fonts, "other_font", lambda: None)


@pytest.fixture
def listed(monkeypatch):
    """Matplotlib's list without any other font for Chinese."""
    kept = [font for font in font_manager.fontManager.ttflist if font.name in (fonts.SANS, fonts.HAN)]
    monkeypatch.setattr(font_manager.fontManager, "ttflist", kept)
    fonts._looked_again.cache_clear()
    yield kept
    fonts._looked_again.cache_clear()


def test_a_font_that_was_installed_after_the_list_was_made_is_found(monkeypatch, tmp_path, listed):
    installed = tmp_path / "late.ttf"
    shutil.copy(listed[0].fname, installed)
    damaged = tmp_path / "damaged.ttf"
    damaged.write_bytes(b"no font")
    monkeypatch.setattr(fonts, "OTHERS", ("Late Sans",))
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: [str(installed), str(damaged)])
    named = font_manager.FontEntry(fname=str(installed), name="Late Sans")
    monkeypatch.setattr(
        type(font_manager.fontManager), "addfont", lambda self, path: _add(self, path, damaged, named), raising=True
    )
    assert fonts.other_font() == "Late Sans"
    assert fonts.families("en") == [fonts.SANS, fonts.HAN, "Late Sans"]


def _add(manager, path, damaged, named):
    if path == str(damaged):
        raise RuntimeError("Can not load face")
    manager.ttflist.append(named)


def test_the_disk_is_looked_through_once_and_only_where_a_character_is_lacked(monkeypatch, listed):
    looked = []
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: looked.append(1) or [])
    assert fonts.drawable("长兴, Orléans")
    assert not looked
    assert not fonts.drawable(LACKED)
    assert fonts.other_font() is None
    assert len(looked) == 1


@pytest.mark.parametrize("text", ["Ash, Orléans, Казань – ≥ 0.5\n", "长兴县：组态1", "かな", "●⊗"])
def test_the_figures_own_fonts_have_what_studies_are_written_in(text):
    assert fonts.own(text)


def test_the_chinese_font_has_the_whole_of_gb2312():
    pairs = (bytes([row, cell]) for row in range(0xA1, 0xFF) for cell in range(0xA1, 0xFF))
    hanzi = [c for c in (pair.decode("gb2312", errors="ignore") for pair in pairs) if c >= "一"]
    assert len(hanzi) >= 6763
    assert all(map(fonts.own, hanzi))


def test_names_are_not_those_of_the_fonts_that_they_were_made_from():
    for name in (fonts.SANS, fonts.HAN):
        font = FT2Font(fonts._FILES[name])
        assert font.family_name == name
        assert not {"Bitstream", "Vera", "Arev", "Source", "Noto"} & set(font.postscript_name.split())
        assert fonts._FILES[name].with_suffix(".LICENSE.txt").stat().st_size > 3000


def test_names_that_cannot_be_drawn_are_in_latin_letters_and_differ(alone):
    labels = Labels("en", sets={"A": "体系"}, cases={"q": "龘县"}, paths={"p": "龘型"})
    with pytest.warns(fonts.OtherFont, match=r"No font here has 龘𠮷.*Hint: install Noto Sans CJK") as caught:
        found = fonts.Drawable.of(labels, ["德清", "Ash", "龘清", "q", "龘𠮷"])
    assert len(caught) == 1
    assert [found.case(name) for name in ("德清", "Ash", "q")] == ["德清", "Ash", "Da县"]
    assert found.case("龘清") == "Da清"
    assert found.set("A") == "体系"
    assert found.path("p") == "Da型"
    assert fonts.drawable(found.case("龘𠮷"))
    assert found.literal("~A[1]") == "~体系[1]"


def test_what_another_font_draws_is_said(monkeypatch):
    monkeypatch.setattr(fonts, "drawable", lambda text: True)
    monkeypatch.setattr(fonts, "other_font", lambda: "Big Sans")
    with pytest.warns(fonts.OtherFont, match="Figures draw 龘 in Big Sans"):
        found = fonts.Drawable.of(Labels("zh"), ["长兴", "龘县"])
    assert found.case("龘县") == "龘县"


def test_labels_that_the_own_fonts_have_stay_without_a_word():
    plain = Labels("zh", cases={"a": "德清"})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert fonts.Drawable.of(plain, ["Ash", "长兴"]) is plain


def test_bytes_of_a_figure_do_not_depend_on_the_fonts_of_the_machine(tmp_path, listed):
    def drawn(name):
        with style.rc("zh"):
            figure = style.blank(60, 40)
            figure.text(0.1, 0.5, "德清县 System 0.85")
            return [path.read_bytes() for path in saving.save(figure, tmp_path / name)]

    without = drawn("without")
    shown = FT2Font(fonts._FILES[fonts.SANS])
    other = font_manager.FontEntry(fname=shown.fname, name="Noto Sans CJK SC")
    listed.append(other)
    assert "Noto Sans CJK SC" in fonts.families("zh")
    assert drawn("with") == without


def test_a_stale_list_of_fonts_changes_nothing(tmp_path):
    """Matplotlib's list is read from its folder of settings: one that names nothing."""
    version = font_manager.FontManager.__version__
    empty = {
        "__class__": "FontManager",
        "_version": version,
        "_FontManager__default_weight": "normal",
        "default_size": None,
        "defaultFamily": {"ttf": "DejaVu Sans", "afm": "Helvetica"},
        "afmlist": [],
        "ttflist": [],
    }
    (tmp_path / f"fontlist-v{version}.json").write_text(json.dumps(empty), "utf-8")
    code = "from equifinal.output.figures import fonts, style; print(fonts.own('德清'), fonts.families('zh')[:2])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={"MPLCONFIGDIR": str(tmp_path), "PATH": ""}
    )
    assert done.stdout == "True ['Equifinal Han', 'Equifinal Sans']\n", done.stderr


def test_letters_of_the_chinese_font_stand_where_their_outlines_do():
    font = TTFont(fonts._FILES[fonts.HAN])
    outlines, bearings = font["glyf"], font["hmtx"]
    drawn = (glyph for glyph in font.getGlyphOrder() if outlines[glyph].numberOfContours)
    assert [glyph for glyph in drawn if bearings[glyph][1] != outlines[glyph].xMin] == []
