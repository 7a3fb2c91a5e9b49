"""Numbers as people write them: decimal commas, digits of full width, and the texts that look like numbers only."""

import math
import re
import unicodedata

import numpy as np
import pandas as pd

from ..errors import InputError

__all__ = ["missing_cells", "read_numbers"]

NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
COMMA = re.compile(r"[+-]?\d*,\d+", re.ASCII)
# 1,234 is 1234 to some and 1.234 to others.
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+", re.ASCII)
POINT_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+", re.ASCII)
HINTS = [
    (r"[<>≤≥~≈约].*\d", "one number is wanted, not a range or an estimate"),
    (r".*\d\s*%", "write 85 % as 0.85, or as 85 with anchors in per cent"),
    (r"\d{4}-\d\d?-\d\d?.*", "a date stands there: type the number anew, in a cell of the format Number"),
    (r"TRUE|FALSE|YES|NO|是|否|有|无", "write 1 for yes and 0 for no"),
    (r"[+-]?(nan|inf|infinity)", "a finite number is wanted"),
    (r"\d[\d.,' ]*\d", "write no mark between thousands, and one decimal mark"),
    (r"\d.*\D|\D.*\d", "the number alone is wanted, without a unit or a note"),
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

    A comma is a decimal mark where some number of these columns leaves no doubt (``0,85``, ``12,5``); a file of
    ``1,234`` alone is refused.

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
        With file, row, column, case, and what is wrong with the cell.
    """
    cells = sheet.cells[columns].map(lambda text: unicodedata.normalize("NFKC", text).replace("\u2212", "-"))
    written = [text for column in columns for text in cells[column]]
    commas = any(COMMA.fullmatch(text) and not GROUPED.fullmatch(text) for text in written)
    numbers = pd.DataFrame(np.nan, index=cells.index, columns=columns)
    for column in columns:
        for row, text in cells[column].items():
            if missing.at[row, column] and (row, column) not in sheet.flaws:
                continue
            value = text.replace(",", ".") if commas and COMMA.fullmatch(text) else text
            doubtful = commas and POINT_GROUPED.fullmatch(text)
            if (row, column) in sheet.flaws or doubtful or not NUMBER.fullmatch(value):
                words, hint = sheet.flaws.get((row, column)) or (f"is {sheet.cells.at[row, column]!r}", advice(text))
                raise InputError(f"{sheet.at(row)}: {column} of case {cases[row]} {words}.", hint)
            numbers.at[row, column] = float(value)
            if not math.isfinite(float(value)):
                raise InputError(
                    f"{sheet.at(row)}: {column} of case {cases[row]} is {value}.", "a finite number is wanted"
                )
    return numbers, commas


def advice(text):
    """Return what to do about a text that is no number."""
    for pattern, hint in HINTS:
        if re.fullmatch(pattern, text, re.IGNORECASE):
            return hint
    return "a number such as 0.85 is wanted"
