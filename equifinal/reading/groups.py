"""Headers of two rows: names of groups of columns, and below them those of the columns."""

import re

from .marks import NUMBER

__all__ = ["with_years", "without_groups"]

YEAR = re.compile(r"(?:19|20)\d\d(?:年度?)?")


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


def with_years(rows):
    """Return the rows with a header of one row, and whether names of scores stood above their years, as in yearbooks.

    Of two rows the first names each score once, above the first of its years; the second gives years, each of them
    under two scores or more, and else nothing but what the first says. A column is then called by both: ``GDP 2019``.

    Parameters
    ----------
    rows : list of (int, list of str)
        Number and cells of each row, all of one length.

    Examples
    --------
    >>> rows = [(1, ["town", "GDP", "", "Beds", ""]), (2, ["", "2019", "2020", "2019", "2020"]), (3, list("x1234"))]
    >>> with_years(rows)[0][0]
    (2, ['town', 'GDP 2019', 'GDP 2020', 'Beds 2019', 'Beds 2020'])
    """
    if len(rows) < 3:
        return rows, False
    (_, first), (number, second) = ((n, [cell.strip() for cell in cells]) for n, cells in rows[:2])
    years = [i for i, text in enumerate(second) if YEAR.fullmatch(text)]
    texts = [second[i] for i in years]
    others = [i for i in range(len(first)) if i not in years]
    if len(set(texts)) < 2 or any(texts.count(text) < 2 for text in texts):
        return rows, False
    if any(second[i] not in ("", first[i]) for i in others) or not any(not first[i] for i in years):
        return rows, False
    header, group = [], ""
    for i, text in enumerate(first):
        group = text or (group if i in years else "")
        header.append(f"{group} {second[i]}" if i in years and group else group)
    return [(number, header), *rows[2:]], True
