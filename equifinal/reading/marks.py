"""The marks within numbers: which stands before decimals, which between thousands, and when that cannot be told."""

import math
import re
import unicodedata
from typing import NamedTuple

__all__ = ["COMMA", "NUMBER", "Marks", "decimal_of", "in_doubt", "marks_of", "narrow", "number_of", "plainly_decimal"]

NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
COMMA = re.compile(r"[+-]?\d*,\d+([eE][+-]?\d+)?", re.ASCII)
# 1,234 is 1234 to some and 1.234 to others.
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+", re.ASCII)
POINT_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+", re.ASCII)
# What leaves no doubt: several marks between thousands, or one of each kind. India groups the rest by two.
CERTAIN = {
    ",": re.compile(r"[+-]?[1-9]\d{0,2}((,\d{2,3})+,\d{3}(\.\d*)?|(,\d{3})+\.\d*)", re.ASCII),
    ".": re.compile(r"[+-]?[1-9]\d{0,2}((\.\d{3}){2,}(,\d*)?|(\.\d{3})+,\d*)", re.ASCII),
    " ": re.compile(r"[+-]?[1-9]\d{0,2}( \d{3}){2,}([.,]\d*)?", re.ASCII),
    "'": re.compile(r"[+-]?[1-9]\d{0,2}('\d{3})+([.,]\d*)?", re.ASCII),
}
POSSIBLE = {
    ",": re.compile(r"[+-]?\d{1,3}(,\d{2,3})*,\d{3}(\.\d*)?", re.ASCII),
    ".": re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d*)?", re.ASCII),
    " ": re.compile(r"[+-]?\d{1,3}( \d{3})+([.,]\d*)?", re.ASCII),
    "'": re.compile(r"[+-]?\d{1,3}('\d{3})+([.,]\d*)?", re.ASCII),
}
# Digits beyond the first three, without a mark: not of a column that marks its thousands.
LONG = re.compile(r"[+-]?\d{4,}([.,]\d*)?", re.ASCII)
WRITTEN = str.maketrans(
    {"\u3000": " ", "\u2212": "-", "\u2013": "-", "\u2019": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
)


class Marks(NamedTuple):
    """How the numbers of a column are written.

    Parameters
    ----------
    decimal : str
        The mark before decimals, a point or a comma.
    thousands : str
        The mark between thousands; empty where there is none.
    doubtful : bool
        Whether 1.300 may be 1300.
    """

    decimal: str = "."
    thousands: str = ""
    doubtful: bool = False


def narrow(text):
    """Return a text with digits and marks as ASCII has them."""
    # Of one width alone: a raised 2 stays one, for 0.85² with its footnote is not 0.852.
    return "".join(unicodedata.normalize("NFKC", c) if c >= "\uff00" else c for c in text).translate(WRITTEN).strip()


def plainly_decimal(text):
    """Return whether a text has a comma that can only be a decimal mark."""
    return bool(COMMA.fullmatch(text)) and not GROUPED.fullmatch(text)


def in_doubt(text):
    """Return whether the mark in a text may stand between thousands or before decimals, as that of 3,200."""
    return bool(GROUPED.fullmatch(text) or POINT_GROUPED.fullmatch(text))


def decimal_of(texts):
    """Return the decimal mark of a sheet: a point or a comma where only that one is seen, else an empty text.

    Examples
    --------
    >>> decimal_of(["0.9", "1,097,200"]), decimal_of(["0,9", "12"]), decimal_of(["1.300", "0.5", "0,5"])
    ('.', ',', '')
    """
    comma = any(map(plainly_decimal, texts))
    point = any("." in text and NUMBER.fullmatch(text) and not POINT_GROUPED.fullmatch(text) for text in texts)
    return "" if comma == point else "," if comma else "."


def marks_of(texts, sheet_decimal="", workbook=False):
    """Return how the numbers of a column are written.

    Thousands are marked where some number leaves no doubt of it (``1,097,200``), or where decimals have the other mark
    in the column, or in all of the sheet where several numbers are so marked; never where a long number of the column
    goes without.

    Parameters
    ----------
    texts : sequence of str
        As `narrow` returns them.
    sheet_decimal : str
        As `decimal_of` returns it for all cells of the sheet.
    workbook : bool
        Whether the cells are of a workbook, where 1.300 is a number as a rule.

    Returns
    -------
    Marks

    Examples
    --------
    >>> marks_of(["1.097.200", "253.200"]).thousands, marks_of(["3,200", "4,100"]).thousands
    ('.', '')
    >>> marks_of(["3,200", "4,100"], ".").thousands
    ','
    """
    comma = any(map(plainly_decimal, texts))
    own = decimal_of(texts)
    for mark, certain in CERTAIN.items():
        marked = [text for text in texts if POSSIBLE[mark].fullmatch(text)]
        if not marked:
            continue
        other = "." if mark == "," else "," if mark == "." or any("," in text for text in marked) or comma else "."
        known = any(certain.fullmatch(text) for text in marked)
        if mark in " '":
            known = known or len(marked) > 1
        elif mark == ",":
            known = known or own == "." or (sheet_decimal == "." and len(marked) > 1)
        against = any(LONG.fullmatch(text) for text in texts) and not any(certain.fullmatch(t) for t in marked)
        if known and not against and not (mark == "," and comma):
            return Marks(other, mark)
    return Marks("," if comma else ".", "", comma or (sheet_decimal == "," and not workbook))


PLAIN = Marks()


def number_of(text, marks=PLAIN):
    """Return the finite number that a text is, NaN where it is none.

    Examples
    --------
    >>> number_of("1.097.200,5", Marks(",", ".")), number_of("0,85", Marks(",")), number_of("3,200")
    (1097200.5, 0.85, nan)
    """
    if marks.thousands and POSSIBLE[marks.thousands].fullmatch(text):
        text = text.replace(marks.thousands, "")
    elif marks.doubtful and POINT_GROUPED.fullmatch(text):
        return math.nan
    if marks.decimal == "," and COMMA.fullmatch(text):
        text = text.replace(",", ".")
    elif marks.decimal == "," and marks.thousands == "." and "." in text:
        return math.nan
    number = float(text) if NUMBER.fullmatch(text) else math.nan
    return number if math.isfinite(number) else math.nan
