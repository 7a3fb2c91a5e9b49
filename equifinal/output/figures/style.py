"""The one style of all figures: sizes in millimetres, colours and fonts."""

from contextlib import contextmanager

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from equifinal.languages import DEFAULT

from .fonts import families

__all__ = ["blank", "rc", "settle"]

NARROW, WIDE = 85, 175
MM = 1 / 25.4
TEXT, SMALL, TINY = 8, 7, 6
THIN, RULE = 0.5, 0.8
DIGITS = 6  # of a place in a figure, as a share of it
INK, GREY, PALE = "#1a1a1a", "#6e6e6e", "#d0d0d0"
BLUE, RED, ORANGE = "#0b4f8a", "#c8460e", "#eda51f"


@contextmanager
def rc(language=DEFAULT):
    """Draw in the house style, whatever the user's matplotlibrc says; the old settings come back after.

    Parameters
    ----------
    language : str
        One with East Asian characters puts their font first, others the Latin one; the next fills in missing glyphs.
    """
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(
            {
                "font.family": families(language),
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
                "axes.titley": 1.0,  # where it would be put anyway, without a look at all ticks
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


def settle(figure):
    """Lay a figure out for good, so that no file of it is laid out in its own way, and every process does it alike.

    The solver of Matplotlib's constrained layout takes its constraints as they lie in memory: without rounding, the
    last digits of a place differ from one process to another, and so now and then the bytes of a file.
    """
    figure.draw_without_rendering()
    figure.set_layout_engine(None)
    for axes in figure.axes:
        axes.set_position([round(part, DIGITS) for part in axes.get_position(original=True).bounds])
