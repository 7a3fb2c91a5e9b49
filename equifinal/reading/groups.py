"""Headers of two rows: names of groups of columns, and below them those of the columns."""

from .marks import NUMBER

__all__ = ["without_groups"]


def without_groups(rows):
    """Return the rows with a header of one row, and whether names of groups stood above it.

    Groups are told by a first row that names several columns and leaves others out, above a row of names for all of
    those. A title, in a cell alone, is none; nor is a row with a number in it a header.

    Parameters
    ----------
    rows : list of (int, list of str)
        Number and cells of each row, all of one length.

    Examples
    --------
    >>> rows = [(1, ["", "Set", "", "OUT"]), (2, ["case", "A", "B", ""]), (3, ["x", "1", "0", "1"])]
    >>> without_groups(rows)[0][0]
    (2, ['case', 'A', 'B', 'OUT'])
    """
    if len(rows) < 3:
        return rows, False
    (_, first), (number, second), *body = rows
    used = [i for i in range(len(first)) if any(cells[i].strip() for _, cells in rows[1:])]
    gaps = [i for i in used if not first[i].strip()]
    named = sum(bool(text.strip()) for text in first)
    if named < 2 or not gaps or not all(second[i].strip() for i in gaps):
        return rows, False
    if gaps == [0] or any(NUMBER.fullmatch(text.strip()) for text in second):
        return rows, False
    # Names stand above numbers: else the second row may be a case of texts.
    if not any(NUMBER.fullmatch(cells[i].strip()) for i in gaps if second[i].strip() for _, cells in body):
        return rows, False
    header = [below if below.strip() else above for above, below in zip(first, second, strict=True)]
    return [(number, header), *body], True
