"""Categories that stand as texts in a sheet, such as low and high: each is read as the number of its place."""

import difflib

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said

from .numbers import places, plain

__all__ = ["numbers_of_texts", "text_codes", "twins"]


def text_codes(memberships):
    """Return the number that each text stands for; none where the codes are numbers.

    Parameters
    ----------
    memberships : mapping
        Codes to memberships, in the order in which they were written.

    Returns
    -------
    dict of str to int
        From 1 on. Where one code is a text, all are.

    Examples
    --------
    >>> text_codes({"low": 0, "high": 1}), text_codes({1: 0, 2: 1})
    ({'low': 1, 'high': 2}, {})
    """
    if not any(isinstance(code, str) for code in memberships):
        return {}
    return {str(code): number for number, code in enumerate(memberships, 1)}


def twins(codes):
    """Return two codes that are one but for width and case of letters; None where there are none.

    Examples
    --------
    >>> twins(["low", "high", "LOW"]), twins(["low", "high"])
    (('low', 'LOW'), None)
    """
    seen = {}
    for code in codes:
        if (look := plain(str(code))) in seen:
            return seen[look], code
        seen[look] = code
    return None


def numbers_of_texts(sheet, column, codes, cases, missing):
    """Read a column of texts as the numbers that they stand for.

    Parameters
    ----------
    sheet : Sheet
    column : str
    codes : dict of str to int
        Of `text_codes`; width and case of letters do not matter.
    cases : Series of str
        Names of the cases, for messages.
    missing : Series of bool
        Cells that hold nothing.

    Returns
    -------
    array of float
        NaN where a cell holds nothing.

    Raises
    ------
    InputError
        If a cell holds another text: with file, row and case; of further ones, where they are.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet("town,rule\\nOak,Low\\nElm,高".encode(), "towns.csv")
    >>> cells = sheet.cells["rule"]
    >>> numbers_of_texts(sheet, "rule", {"low": 1, "高": 2}, sheet.cells["town"], cells == "").tolist()
    [1.0, 2.0]
    """
    known = {plain(text): number for text, number in codes.items()}
    cells = sheet.cells[column]
    flaws = {row: words for (row, named), words in sheet.flaws.items() if named == column and row in cells.index}
    looks = cells.map(plain)
    wrong = [row for row in cells.index if row in flaws or not (missing[row] or looks[row] in known)]
    if wrong:
        raise InputError(*_of_wrong(sheet, column, codes, cases, wrong, flaws))
    return np.array([known.get(look, np.nan) for look in looks], dtype=float)


def _of_wrong(sheet, column, codes, cases, wrong, flaws):
    """Return message and hint for cells that hold no code."""
    row, text = wrong[0], sheet.cells.at[wrong[0], column]
    near = difflib.get_close_matches(text, codes, 1)
    hint = said("did you mean {near}? ", near=near[0]) if near else ""
    hint = said("{hint}the codes of {name} are {codes}", hint=hint, name=column, codes=", ".join(codes))
    words = said("is {text!r}, a code without a membership", text=text)
    words, hint = flaws.get(row, (words, hint))
    further = [(other, column) for other in wrong[1:]]
    more = places(further, sheet, cases, said("and so is"), said("and so are"))
    message = said(
        "{at}: {column} of case {case} {words}{more}.",
        at=sheet.at(row),
        column=column,
        case=cases[row] or "?",
        words=words,
        more=more,
    )
    return message, hint
