"""Fonts: one with Chinese glyphs, and texts that the fonts at hand can draw."""

import functools
import warnings
from dataclasses import dataclass, field

from anyascii import anyascii
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from equifinal.languages import said, told
from equifinal.output.words.labels import Labels

__all__ = ["CJK_FONTS", "LATIN_FONT", "NO_FONT", "Drawable", "NoFont", "drawable", "find_cjk_font"]

LATIN_FONT = "DejaVu Sans"
CJK_FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft YaHei", "SimHei", "PingFang SC", "PingFang HK",
    "Hiragino Sans GB", "Heiti SC", "Heiti TC", "STHeiti", "Arial Unicode MS", "Noto Serif CJK SC", "SimSun",
    "Songti SC", "Droid Sans Fallback", "Noto Sans CJK JP", "Noto Serif CJK JP",
)  # fmt: skip

NO_FONT = said(
    "No font with Chinese glyphs was found, so figures are labelled in English, and names that cannot be drawn are "
    "in Latin letters. Hint: install Noto Sans CJK (on Debian or Ubuntu: apt-get install fonts-noto-cjk), and run "
    "again."
)


class NoFont(UserWarning):
    """Warned of where figures need a font that is not there."""


def find_cjk_font():
    """Return the family name of an installed font with Chinese glyphs, or None.

    A font that was installed after Matplotlib made its list is looked for on the disk before giving up.
    """
    return _listed() or (_listed() if _looked_again() else None)


def _listed():
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in CJK_FONTS if name in installed), None)


@functools.cache
def _looked_again():
    """Add the system's fonts that are not listed, once; return whether any was added."""
    known, before = {font.fname for font in font_manager.fontManager.ttflist}, len(font_manager.fontManager.ttflist)
    for path in sorted(set(font_manager.findSystemFonts()) - known):
        try:
            font_manager.fontManager.addfont(path)
        except (OSError, RuntimeError, ValueError):  # damaged, or of a kind that Matplotlib cannot read
            continue
    return len(font_manager.fontManager.ttflist) > before


@functools.cache
def _characters(family):
    return frozenset(FT2Font(font_manager.findfont(family)).get_charmap())


def drawable(text):
    """Return whether the fonts of the figures have a glyph for every character of a text.

    Parameters
    ----------
    text : str

    Returns
    -------
    bool
    """
    cjk = find_cjk_font()
    known = _characters(LATIN_FONT) | (_characters(cjk) if cjk else frozenset())
    return all(ord(character) in known or character.isspace() for character in text)


@dataclass(frozen=True)
class Drawable(Labels):
    """Labels of which every one can be drawn: others give way to Latin letters, or to a number.

    Parameters
    ----------
    language, sets, cases, paths
        As for `Labels`.
    replaced : mapping of str to str
        Text that cannot be drawn to what is drawn, from `of`.
    """

    replaced: dict = field(default_factory=dict)

    @classmethod
    def of(cls, labels, names=()):
        """Return labels that can be drawn.

        Parameters
        ----------
        labels : Labels
        names : sequence of str
            Of the cases, in the order of the data: by it those without readable letters are numbered.

        Returns
        -------
        Drawable
        """
        texts = [*(labels.case(name) for name in names), *labels.cases.values(), *labels.sets.values()]
        replaced = {}
        for number, text in enumerate(dict.fromkeys([*texts, *labels.paths.values()]), 1):
            if not drawable(text):
                replaced[text] = _readable(text, number, replaced.values())
        return cls(labels.language, labels.sets, labels.cases, labels.paths, replaced)

    def set(self, name):
        """Return the label of a condition or outcome, as it can be drawn."""
        return self._drawn(super().set(name))

    def case(self, name):
        """Return the label of a case, as it can be drawn."""
        return self._drawn(super().case(name))

    def path(self, name):
        """Return the label of a path, as it can be drawn."""
        return self._drawn(super().path(name))

    def _drawn(self, text):
        if text in self.replaced:
            return self.replaced[text]
        if drawable(text):
            return text
        warnings.warn(told(NO_FONT), NoFont, stacklevel=4)
        return _readable(text, 0, ())


def _readable(text, number, taken):
    """Return what is drawn in the place of a text: what cannot be drawn in Latin letters, as DeQing for 德清."""
    letters = "".join(c if drawable(c) else anyascii(c) for c in text).strip()
    wanted = letters if any(c.isalnum() for c in letters) else f"no. {number}" if number else "?"
    name, more = wanted, 2
    while name in taken:
        name, more = f"{wanted}-{more}", more + 1
    return name
