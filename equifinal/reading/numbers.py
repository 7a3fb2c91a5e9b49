"""Columns of a sheet as numbers, and one sentence for the cells that are none."""

import re
import unicodedata

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import Said, said

from .marks import NUMBER, narrow
from .values import decimal_of_sheet, values_of

__all__ = ["NUMBER", "missing_cells", "places", "plain", "read_numbers"]

HINTS = [
    (r"[<>≤≥~≈约].*\d", said("one number is wanted, not a range or an estimate")),
    (r".*\d\s*%", said("write 85 % as 0.85, or as 85 with anchors in per cent")),
    (r"\d{4}-\d\d?-\d\d?.*", said("a date stands there: type the number anew, in a cell of the format Number")),
    (r"TRUE|FALSE|YES|NO|是|否|有|无", said("write 1 for yes and 0 for no")),
    (r"[+-]?(nan|inf|infinity)", said("a finite number is wanted")),
    (r"\d+[eE]\d+", said("a finite number is wanted")),
    (r"\d[\d.,' ]*\d", said("write no mark between thousands, and decimals with a point")),
    (r"\d.*\D|\D.*\d", said("the number alone is wanted, without a unit or a note")),
]
# Of a column whose other cells are of a kind that is read.
ALIKE = {
    "percents": said("the other cells of the column are in per cent: write all of them so, or none"),
    "money": said("the other cells of the column are sums of money: write all of them with the same sign, or without"),
    "units": said("the other cells of the column have another unit: write all of them with the same, or without"),
    "yes-no": said("the other cells of the column say yes or no: write this one so, or empty it"),
    "levels": said("the other cells of the column are steps of a scale: write this one so, or empty it"),
}


def missing_cells(cells, texts):
    """Return which cells hold nothing: a frame of truth values; width and case of letters do not matter."""
    nothing = {plain(str(text)) for text in texts}
    return cells.map(lambda text: plain(text) in nothing)


def plain(text):
    """Return a text in the narrow, upper-case form that it is compared in."""
    return unicodedata.normalize("NFKC", text).strip().upper()


def read_numbers(sheet, columns, cases, missing):
    """Read columns of a sheet as numbers.

    What can be read is told by `values_of`: a comma is a decimal mark in a column where some number leaves no doubt of
    it (``0,85``, ``12,5``); where there is only ``3,200``, it may be 3.2 or 3200, and is refused.

    Parameters
    ----------
    sheet : Sheet
    columns : list of str
    cases : Series of str
        Names of the cases, for messages.
    missing : DataFrame of bool
        Cells that hold nothing.

    Returns
    -------
    DataFrame of float
        NaN where a cell holds nothing.
    notes : tuple of str
        How columns were read that are not written as plain numbers.

    Raises
    ------
    InputError
        With file, row, column, case, and what is wrong with the cell; of further such cells, where they are.
    """
    decimal = decimal_of_sheet(sheet.cells)
    numbers, wrong, notes = {}, [], []
    commas = False
    for position, column in enumerate(columns):
        cells = sheet.cells[column]
        flaws = {row: words for (row, named), words in sheet.flaws.items() if named == column}
        unread = missing[column] | cells.index.isin(list(flaws))
        found = values_of(list(cells), list(unread), decimal, sheet.unit != "line", column)
        numbers[column] = found.numbers
        wrong += [(row, position, *words) for row, words in flaws.items() if row in cells.index]
        for i in np.flatnonzero(np.isnan(found.numbers) & ~unread):
            hint = ALIKE.get(found.kind) or advice(cells.iloc[i])
            wrong.append((cells.index[i], position, said("is {value!r}", value=cells.iloc[i]), hint))
        notes += [said("{name}: {text}", name=sheet.name, text=found.note)] if found.note else []
        commas = commas or found.decimal_comma
    wrong = [(row, columns[position], words, hint) for row, position, words, hint in sorted(wrong)]
    if wrong:
        row, column, words, hint = wrong[0]
        more = places(
            [found[:2] for found in wrong[1:]],
            sheet,
            cases,
            said("and to be mended is also"),
            said("and to be mended are also"),
        )
        raise InputError(
            said(
                "{at}: {column} of case {case} {words}{more}.",
                at=sheet.at(row),
                column=column,
                case=cases[row] or "?",
                words=words,
                more=more,
            ),
            hint,
        )
    if commas:
        notes.insert(0, said("{name} writes decimals with a comma.", name=sheet.name))
    return pd.DataFrame(numbers, index=sheet.cells.index), tuple(notes)


def places(found, sheet, cases, one, several):
    """Say where further cells of the same kind are, five of them in full; an empty text where there are none.

    Parameters
    ----------
    found : list of (int, str)
        Row and column.
    one, several : str
        The words before one place, and before several.
    """
    if not found:
        return ""
    cells = {
        f"cell{i}": said(
            "{column} of {case} ({unit} {row})", column=column, case=cases[row], unit=sheet.unit_said, row=row
        )
        for i, (row, column) in enumerate(found[:5])
    }
    listed = Said((", ".join(f"{{{name}}}" for name in cells),), cells)
    words = several if len(found) > 1 else one
    if len(found) > 5:
        return said(", {words} {cells} and {more} more", words=words, cells=listed, more=len(found) - 5)
    return said(", {words} {cells}", words=words, cells=listed)


def advice(text):
    """Return what to do about a text that is no number."""
    text = narrow(text)
    for pattern, hint in HINTS:
        if re.fullmatch(pattern, text, re.IGNORECASE):
            return hint
    return said("a number such as 0.85 is wanted")
