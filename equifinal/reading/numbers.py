"""Numbers as people write them: decimal commas, digits of full width, and the texts that look like numbers only."""

import math
import re
import unicodedata

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["missing_cells", "places", "plain", "read_numbers"]

NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
COMMA = re.compile(r"[+-]?\d*,\d+", re.ASCII)
# 1,234 is 1234 to some and 1.234 to others.
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+", re.ASCII)
POINT_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+", re.ASCII)
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


def missing_cells(cells, texts):
    """Return which cells hold nothing: a frame of truth values; width and case of letters do not matter."""
    nothing = {plain(str(text)) for text in texts}
    return cells.map(lambda text: plain(text) in nothing)


def plain(text):
    """Return a text in the narrow, upper-case form that it is compared in."""
    return unicodedata.normalize("NFKC", text).strip().upper()


def read_numbers(sheet, columns, cases, missing):
    """Read columns of a sheet as numbers.

    A comma is a decimal mark in a column where some number leaves no doubt of it (``0,85``, ``12,5``); where there is
    only ``3,200``, it may be 3.2 or 3200, and is refused.

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
    commas : bool
        Whether decimal commas were read.

    Raises
    ------
    InputError
        With file, row, column, case, and what is wrong with the cell; of further such cells, where they are.
    """
    cells = sheet.cells[columns].map(lambda text: unicodedata.normalize("NFKC", text).replace("\u2212", "-"))
    decimal = [column for column in columns if cells[column].map(plainly_decimal).any()]
    numbers, wrong = {}, []
    for column in columns:
        commas = column in decimal
        # Of a text file with decimal commas, 1.300 may be 1300; in a workbook it is a number as a rule.
        doubtful = commas or (decimal and sheet.unit == "line")
        numbers[column] = np.full(len(cells), np.nan)
        for i, (row, text, nothing) in enumerate(zip(cells.index, cells[column], missing[column], strict=True)):
            flaw = sheet.flaws.get((row, column))
            value = math.nan if flaw else number_of(text, commas, doubtful)
            if not math.isnan(value):
                numbers[column][i] = value
            elif flaw or not nothing:
                words = flaw or (said("is {value!r}", value=sheet.cells.at[row, column]), advice(text))
                wrong.append((row, columns.index(column), *words))
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
                case=cases[row],
                words=words,
                more=more,
            ),
            hint,
        )
    return pd.DataFrame(numbers, index=cells.index), bool(decimal)


def number_of(text, commas, doubtful):
    """Return the finite number that a text is, NaN where it is none.

    Parameters
    ----------
    text : str
        Of narrow characters.
    commas : bool
        Whether a comma is a decimal mark.
    doubtful : bool
        Whether a point may stand between thousands; 1.300 is no number then.
    """
    if doubtful and POINT_GROUPED.fullmatch(text):
        return math.nan
    if commas and COMMA.fullmatch(text):
        text = text.replace(",", ".")
    number = float(text) if NUMBER.fullmatch(text) else math.nan
    return number if math.isfinite(number) else math.nan


def plainly_decimal(text):
    """Return whether a text has a comma that can only be a decimal mark."""
    return bool(COMMA.fullmatch(text)) and not GROUPED.fullmatch(text)


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
    listed = ", ".join(f"{column} of {cases[row]} ({sheet.unit} {row})" for row, column in found[:5])
    words = several if len(found) > 1 else one
    if len(found) > 5:
        return said(", {words} {cells} and {more} more", words=words, cells=listed, more=len(found) - 5)
    return said(", {words} {cells}", words=words, cells=listed)


def advice(text):
    """Return what to do about a text that is no number."""
    for pattern, hint in HINTS:
        if re.fullmatch(pattern, text, re.IGNORECASE):
            return hint
    return "a number such as 0.85 is wanted"
