"""Words that fit: measuring them and breaking them into lines."""

import re
import unicodedata
from functools import cache

from equifinal.output.figures.style import MM, TEXT

__all__ = ["fit", "measure", "wrap"]


def wrap(text, columns):
    """Break `text` into lines of at most `columns` half-width characters.

    Lines break at spaces (a ``+`` stays at the end of its line), and within a longer word after ``*`` and
    ``-`` and between Chinese characters.

    Examples
    --------
    >>> wrap("~SYS*ORG + SYS*SVC*INF*STF", 12).splitlines()
    ['~SYS*ORG +', 'SYS*SVC*INF*', 'STF']
    """
    lines, length = [""], 0  # the last line's, spaces at its end among it
    for word in re.findall(r"\S+(?:\s+\+(?=\s))?\s*", text):
        own = _columns(word.rstrip())
        if lines[-1] and length + own > columns >= own:
            lines, length = [*lines, ""], 0
        for piece in re.findall(r"[\u2e80-\uffef][，。：；、）”]?\s*|[^*\-\u2e80-\uffef]*[*\-]?\s*", word):
            if lines[-1] and length + _columns(piece.rstrip()) > columns:
                lines, length = [*lines, ""], 0
            lines[-1] += piece
            length += _columns(piece)
    return "\n".join(line.rstrip() for line in lines)


def measure(figure, words, size=TEXT):
    """Return the width and height in mm that `words` would take in `figure` at `size` points."""
    probe = figure.text(0, 0, words, size=size, linespacing=1.2)
    box = probe.get_window_extent()
    probe.remove()
    return box.width / figure.dpi / MM, box.height / figure.dpi / MM


def fit(figure, words, width, size=TEXT):
    """Return `words` broken into as few lines as fit into `width` mm, where they can be broken."""
    columns, lines = _columns(words), words
    while columns > 4 and measure(figure, lines, size)[0] > width:
        # Between its longest line and its limit a text breaks alike: nothing to measure again.
        columns = max(4, min(columns, max(map(_columns, lines.split("\n")))) - 1)
        lines = wrap(words, columns)
    return lines


def _columns(text):
    return len(text) if text.isascii() else len(text) + sum(map(_wide, text))


@cache
def _wide(letter):
    return unicodedata.east_asian_width(letter) in "WF"
