"""Figures to files, the same bytes every time."""

import os
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.text import Text

from equifinal.disk.files import put

from .fonts import own
from .palette import in_palette
from .style import rc

__all__ = ["save"]

DPI = 300
UNDATED = {"CreationDate": None}


def save(figure, stem):
    """Write a figure as ``stem.png`` (300 dpi) and ``stem.pdf``, the same bytes every time.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    stem : str or path-like
        The path without its ending; the folder exists.

    Returns
    -------
    tuple of pathlib.Path
        The PNG and the PDF.

    Notes
    -----
    The PNG has a palette of its own, as `in_palette` makes it.
    Fonts are embedded as TrueType (type 42). With a font of the machine, which may have PostScript outlines (Noto,
    Source Han), that Matplotlib wrongly declares as TrueType, they go in as type 3.
    """
    with rc():
        matplotlib.rcParams["pdf.fonttype"] = 3 if _borrows(figure) else 42
        return (
            _write(Path(f"{stem}.png"), lambda draft: _picture(figure).save(draft, dpi=(DPI, DPI))),
            _write(Path(f"{stem}.pdf"), lambda draft: FigureCanvasPdf(figure).print_pdf(draft, metadata=UNDATED)),
        )


def _picture(figure):
    figure.dpi = DPI
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return in_palette(np.asarray(canvas.buffer_rgba()))


def _write(path, draw):
    draft = path.with_name(f".{path.stem}.{os.getpid()}{path.suffix}")
    try:
        draw(draft)
        put(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return path


def _borrows(figure):
    """Return whether a figure has characters that only a font of the machine may have."""
    return not all(own(text.get_text()) for text in figure.findobj(Text))
