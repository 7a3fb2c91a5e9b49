"""How wide the columns of a table must be, and whether it needs a page in landscape."""

import unicodedata

from .table import Symbol, starts

__all__ = ["LANDSCAPE", "PORTRAIT", "WORD", "length", "widths"]

PORTRAIT, LANDSCAPE = 160, 246  # width of the text on A4 with margins of 25 mm
CHARACTER, PADDING = 1.8, 2.6  # millimetres, at 9 pt
LEAST, LONGEST = 4.0, 60  # characters of a column, and of a line of text
CROWDED = 0.75  # share of its best width that a column needs before the page is turned
WORD = 32  # characters of a word that are not parted
# Of wide characters, counting two, how many stay together: in general, in the first column, if need be.
TOGETHER, NAME, NARROW = 12, 20, 6


def length(text):
    """Return the length of a text, a wide character, as Chinese ones are, counting two.

    Examples
    --------
    >>> length("Org"), length("组织")
    (3, 4)
    """
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def widths(table):
    """Return whether a table needs landscape, and the widths of its columns in millimetres.

    Columns are as wide as their text, headings and long texts in several lines; where that is more than the page, the
    widest give way, down to their longest word; where that is still more, headings of wide letters do, which may be
    parted anywhere, then other texts of such letters, and the names of the rows last.

    Parameters
    ----------
    table : Table

    Returns
    -------
    wide : bool
    widths : list of float
        Without the padding between columns; together with it, no more than the page.
    """
    floors, best = _wanted(table)
    _widen_for_spans(table, best)
    room = [page - PADDING * len(best) for page in (PORTRAIT, LANDSCAPE)]
    wide = sum(max(low, CROWDED * high) for low, high in zip(floors[0], best, strict=True)) > room[0]
    for floor in floors:
        best = _fit(floor, best, room[wide])
    share = min(1, room[wide] / sum(best))
    return wide, [width * share for width in best]


def _wanted(table):
    """Return the least widths of the columns, three times with ever less room, and the best; in millimetres."""
    floors, best = [[LEAST] * len(table.align) for _ in range(3)], [LEAST] * len(table.align)
    for i, row in enumerate(table.rows):
        heading = i < len(table.header)
        for column, cell in starts(row):
            if cell.span > 1:
                continue
            text = "●" if isinstance(cell.content, Symbol) else str(cell.content)
            for floor, together in zip(floors, _give_way(heading, column), strict=True):
                floor[column] = max([floor[column], *(_word(word, together) for word in text.split())])
            line = length(text) / 2 if heading else length(text)  # a heading may take two lines
            best[column] = max(floors[0][column], best[column], min(line + 1, LONGEST))
    *floors, best = ([n * CHARACTER for n in lengths] for lengths in (*floors, best))
    return floors, best


def _give_way(heading, column):
    """Return how many wide characters a cell keeps together at first, then where there is little room."""
    usual = TOGETHER if column else NAME
    return usual, NARROW if heading else usual, NARROW if heading or column else usual


def _word(word, together=TOGETHER):
    """Return the length that a word needs, with room to spare: it may be parted after a hyphen, if wide anywhere."""
    wide = any(unicodedata.east_asian_width(c) in "WF" for c in word)
    longest = max(len(part) + 1 for part in word.split("-")) if "-" in word.strip("-") else length(word)
    return min(longest, together if wide else WORD) + 1


def _widen_for_spans(table, best):
    """Widen columns that together are narrower than the longest word of a heading over them."""
    for row in table.header:
        for column, cell in starts(row):
            if cell.span > 1 and str(cell.content):
                needed = max(_word(word) for word in str(cell.content).split()) * CHARACTER
                missing = needed - sum(best[column : column + cell.span]) - PADDING * (cell.span - 1)
                for i in range(column, column + cell.span) if missing > 0 else ():
                    best[i] += missing / cell.span


def _fit(least, best, room):
    """Return widths that need no more than the room, if the least ones do: the widest columns give way first."""
    found = list(best)
    excess = sum(found) - room
    while excess > 1e-9:
        spare = [i for i, width in enumerate(found) if width > least[i] + 1e-9]
        if not spare:
            break
        widest = max(found[i] for i in spare)
        top = [i for i in spare if found[i] > widest - 1e-9]
        lower = [found[i] for i in spare if found[i] <= widest - 1e-9]
        floor = max([*lower, *(least[i] for i in top)])
        step = min(excess / len(top), widest - floor)
        for i in top:
            found[i] -= step
        excess -= step * len(top)
    return found
