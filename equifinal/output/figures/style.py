"""The one style of all figures: sizes in millimetres, colours and fonts."""

import warnings
from contextlib import contextmanager

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from equifinal.languages import DEFAULT, LANGUAGES, told

from .fonts import LATIN_FONT, NO_FONT, Drawable, NoFont, find_cjk_font

__all__ = ["blank", "drawable_labels", "drawable_language", "rc"]

NARROW, WIDE = 85, 175
MM = 1 / 25.4
TEXT, SMALL, TINY = 8, 7, 6
THIN, RULE = 0.5, 0.8
INK, GREY, PALE = "#1a1a1a", "#6e6e6e", "#d0d0d0"
BLUE, RED, ORANGE = "#0b4f8a", "#c8460e", "#eda51f"


def drawable_labels(labels, names=()):
    """Return labels that can be drawn here, warning once where some of them had to be replaced.

    Parameters
    ----------
    labels : Labels
    names : sequence of str
        Of the cases.

    Returns
    -------
    Labels
    """
    if find_cjk_font():
        return labels
    found = Drawable.of(labels, names)
    if found.replaced:
        warnings.warn(told(NO_FONT), NoFont, stacklevel=2)
    return found


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
    warnings.warn(told(NO_FONT), NoFont, stacklevel=2)
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
