"""Figures to files, the same bytes every time."""

import os
from pathlib import Path

import matplotlib
from matplotlib import font_manager
from matplotlib.text import Text

from equifinal.figures.style import find_cjk_font, rc

__all__ = ["save"]


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
    Fonts are embedded as TrueType (type 42), save for Chinese glyphs from a font with PostScript outlines
    (Noto, Source Han): matplotlib declares those wrongly as TrueType, so they go in as type 3.
    """
    with rc():
        matplotlib.rcParams["pdf.fonttype"] = 3 if _needs_outlines(figure) else 42
        return (
            _write(figure, f"{stem}.png", dpi=300, metadata={"Software": None}),
            _write(figure, f"{stem}.pdf", metadata={"CreationDate": None}),
        )


def _write(figure, path, **options):
    path = Path(path)
    draft = path.with_name(f".{path.stem}.{os.getpid()}{path.suffix}")
    try:
        figure.savefig(draft, **options)
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return path


def _needs_outlines(figure):
    if not any(max(text.get_text(), default="") >= "\u2e80" for text in figure.findobj(Text)):
        return False
    family = find_cjk_font()
    if family is None:
        return False
    with open(font_manager.findfont(family), "rb") as font:
        head = font.read(16)
        if head[:4] == b"ttcf":
            font.seek(int.from_bytes(head[12:16], "big"))
            head = font.read(4)
    return head[:4] == b"OTTO"
