"""Notes below a table, which are no cases: sources, explanations of marks."""

import re

__all__ = ["footers", "is_note"]

NOTE = re.compile(
    r"(sources?|notes?|n\. ?b\.|remarks?|legend|data (from|source)|abbreviations?|quellen?|anmerkung(en)?|fuentes?"
    r"|notas?|fontes?|observ\w+|источник\w*|примечани\w*|注释?|附注|备注|備註|註|说明|說明|(资料|資料|数据|數據)?(来源|來源|出处)|出典"
    r"|注記|출처|주석|비고)\s*([:：.。]|\d|$| )|[*†‡§#]|\(?[0-9a-d]\)\s|https?://|www\.",
    re.IGNORECASE,
)
LONG = 60  # characters that no name of a case has


def footers(rows):
    """Return the numbers of the rows below a table that are notes: a single cell filled, and that with a remark.

    Parameters
    ----------
    rows : list of (int, list of str)
        Number and cells of each row.

    Examples
    --------
    >>> rows = [(1, ["case", "A"]), (2, ["x", "1"]), (3, ["y", ""]), (5, ["Source: own coding", ""]), (6, ["ZB", ""])]
    >>> sorted(footers(rows))
    [5, 6]
    """
    if max((_filled(cells) for _, cells in rows), default=0) < 2:
        return set()
    below = []
    for number, cells in reversed(rows[1:]):
        if _filled(cells) > 1:
            break
        below.append((number, "".join(cells).strip()))
    told = [number for number, text in below if is_note(text)]
    # From the first remark on, all is a note: a case without a score stands above it.
    return {number for number, text in below if not text or (told and number >= min(told))}


def is_note(text):
    """Return whether a text that stands alone in its row is a remark.

    Examples
    --------
    >>> [is_note(text) for text in ("Source: own coding", "注：作者自编", "* estimated", "Notting Hill", "注册会计师")]
    [True, True, True, False, False]
    """
    return bool(NOTE.match(text.strip())) or len(text) > LONG


def _filled(cells):
    """Return how many cells hold a text."""
    return sum(bool(cell.strip()) for cell in cells)
