"""Fonts: two of our own, so that figures are the same everywhere, and what is drawn where they lack a character."""

import functools
import warnings
from dataclasses import dataclass, field
from pathlib import Path

from anyascii import anyascii
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from equifinal.languages import LANGUAGES, said, told
from equifinal.output.words.labels import Labels

__all__ = ["HAN", "SANS", "Drawable", "OtherFont", "drawable", "families", "other_font", "own"]

SANS, HAN = "Equifinal Sans", "Equifinal Han"  # made by docs/make_fonts.py, with their licences beside them
OTHERS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft YaHei", "SimHei", "PingFang SC", "PingFang HK",
    "Hiragino Sans GB", "Heiti SC", "Heiti TC", "STHeiti", "Arial Unicode MS", "Noto Serif CJK SC", "SimSun",
    "Songti SC", "Droid Sans Fallback", "Noto Sans CJK JP", "Noto Serif CJK JP",
)  # fmt: skip
_FILES = {name: Path(__file__).parent / f"typefaces/{name.replace(' ', '')}.ttf" for name in (SANS, HAN)}
for _file in _FILES.values():
    font_manager.fontManager.addfont(_file)


class OtherFont(UserWarning):
    """Warned of where figures need another font than their own."""


def families(language):
    """Return the fonts of a language, the first one first: what one lacks, the next one draws."""
    own = [HAN, SANS] if LANGUAGES[language].east_asian else [SANS, HAN]
    return own + [font for font in [_listed()] if font]


def other_font():
    """Return the family name of an installed font with more Chinese glyphs, or None.

    A font that was installed after Matplotlib made its list is looked for on the disk before giving up.
    """
    return _listed() or (_listed() if _looked_again() else None)


def _listed():
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in OTHERS if name in installed), None)


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
def _characters(path):
    return frozenset(map(chr, FT2Font(path).get_charmap()))


def own(text):
    """Return whether the figures' own fonts have every character of a text.

    Parameters
    ----------
    text : str

    Returns
    -------
    bool
    """
    return not _foreign(text)


def _foreign(text):
    return {character for character in text if not character.isspace()} - _known()


@functools.cache
def _known():
    return _characters(_FILES[SANS]) | _characters(_FILES[HAN])


def drawable(text):
    """Return whether the fonts of the figures, or another one here, have every character of a text.

    Parameters
    ----------
    text : str

    Returns
    -------
    bool
    """
    foreign = _foreign(text)
    if not foreign:
        return True
    other = other_font()
    return bool(other) and foreign <= _characters(font_manager.findfont(other))


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
        """Return labels that can be drawn, warning once of characters that the figures' own fonts do not have.

        Parameters
        ----------
        labels : Labels
        names : sequence of str
            Of the cases, in the order of the data: by it those without readable letters are numbered.

        Returns
        -------
        Labels
            The same where the figures' own fonts have everything.
        """
        cases = [*(labels.case(name) for name in names), *labels.cases.values()]
        texts = list(dict.fromkeys([*cases, *labels.sets.values(), *labels.paths.values()]))
        foreign = _foreign("".join(texts))
        if not foreign:
            return labels
        replaced = {}
        for number, text in enumerate(texts, 1):
            if not drawable(text):
                replaced[text] = _readable(text, number, replaced.values())
        warnings.warn(told(_note(foreign)), OtherFont, stacklevel=2)
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
        return text if drawable(text) else _readable(text, 0, ())


def _note(foreign):
    """Return what is to be said of characters that the figures' own fonts do not have."""
    lacking = [character for character in sorted(foreign) if not drawable(character)]
    if lacking:
        return said(
            "No font here has {characters}, so in figures the names with them are in Latin letters. Hint: install Noto "
            "Sans CJK (on Debian or Ubuntu: apt-get install fonts-noto-cjk), and run again.",
            characters=_some(lacking),
        )
    return said(
        "Figures draw {characters} in {font}, a font of this machine, since their own fonts do not have them: "
        "elsewhere these figures can look different.",
        characters=_some(sorted(foreign)),
        font=other_font(),
    )


def _some(characters):
    return "".join(characters[:12]) + "…" * (len(characters) > 12)


def _readable(text, number, taken):
    """Return what is drawn in the place of a text: what cannot be drawn in Latin letters, as DeQing for 德清."""
    letters = "".join(c if drawable(c) else anyascii(c) for c in text).strip()
    wanted = letters if any(c.isalnum() for c in letters) else f"no. {number}" if number else "?"
    name, more = wanted, 2
    while name in taken:
        name, more = f"{wanted}-{more}", more + 1
    return name
