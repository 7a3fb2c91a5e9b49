"""The one style of all figures: sizes in millimetres, colours and fonts."""

import warnings
from contextlib import contextmanager

import matplotlib
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from equifinal.languages import DEFAULT, LANGUAGES

__all__ = ["blank", "drawable_language", "find_cjk_font", "rc"]

NARROW, WIDE = 85, 175
MM = 1 / 25.4
TEXT, SMALL, TINY = 8, 7, 6
THIN, RULE = 0.5, 0.8
INK, GREY, PALE = "#1a1a1a", "#6e6e6e", "#d0d0d0"
BLUE, RED, ORANGE = "#0b4f8a", "#c8460e", "#eda51f"

LATIN_FONT = "DejaVu Sans"
CJK_FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft YaHei", "SimHei", "PingFang SC", "PingFang HK",
    "Hiragino Sans GB", "Heiti SC", "Heiti TC", "STHeiti", "Arial Unicode MS", "Noto Serif CJK SC", "SimSun",
    "Songti SC", "Droid Sans Fallback", "Noto Sans CJK JP", "Noto Serif CJK JP",
)  # fmt: skip


def find_cjk_font():
    """Return the family name of an installed font with Chinese glyphs, or None."""
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in CJK_FONTS if name in installed), None)


def drawable_language(language):
    """Return the language in which figures can be drawn here, warning once where it is not the one asked.

    Parameters
    ----------
    language : str

    Returns
    -------
    str
        `language`, or `DEFAULT` where it needs East Asian glyphs and no installed font has them.
    """
    if not LANGUAGES[language].east_asian or find_cjk_font():
        return language
    warnings.warn(
        "No font with Chinese glyphs was found, so the figures are labelled in English. "
        "Hint: install Noto Sans CJK (on Debian or Ubuntu: apt-get install fonts-noto-cjk), "
        "delete matplotlib's font cache, and run again.",
        stacklevel=2,
    )
    return DEFAULT


@contextmanager
def rc(language=DEFAULT):
    """Draw in the house style, whatever the user's matplotlibrc says; the old settings come back after.

    Parameters
    ----------
    language : str
        One with East Asian characters puts their font first, others the Latin one; the other fills in missing glyphs.
    """
    cjk = find_cjk_font()
    fonts = [LATIN_FONT] + [cjk] * bool(cjk)
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(
            {
                "font.family": fonts[::-1] if LANGUAGES[language].east_asian else fonts,
                "font.size": TEXT,
                "axes.titlesize": TEXT,
                "axes.labelsize": TEXT,
                "xtick.labelsize": SMALL,
                "ytick.labelsize": SMALL,
                "legend.fontsize": SMALL,
                "legend.title_fontsize": SMALL,
                "hatch.linewidth": 0.6,
                "legend.frameon": False,
                "legend.borderpad": 0,
                "text.color": INK,
                "text.parse_math": False,  # a label with two dollar signs is no formula
                "axes.labelcolor": INK,
                "axes.edgecolor": INK,
                "axes.linewidth": THIN,
                "axes.spines.top": False,
                "axes.spines.right": False,
                "axes.axisbelow": True,
                "axes.unicode_minus": True,
                "xtick.color": INK,
                "ytick.color": INK,
                "xtick.major.width": THIN,
                "ytick.major.width": THIN,
                "xtick.major.size": 2.5,
                "ytick.major.size": 2.5,
                "grid.color": PALE,
                "grid.linewidth": 0.4,
                "figure.dpi": 300,
                "text.hinting": "none",
                "pdf.compression": 6,
            }
        )
        yield


def blank(width, height):
    """Return an empty figure of `width` by `height` millimetres."""
    figure = Figure(figsize=(width * MM, height * MM))
    FigureCanvasAgg(figure)
    return figure
