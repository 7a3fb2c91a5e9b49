"""The kinds of values that a cell can hold, and for each what reads a column as that kind alone."""

import re
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from .marks import marks_of, number_of
from .scales import level_numbers, word

__all__ = ["READERS", "Values"]

PERCENT = re.compile(r"(.*\S)\s*(%|per ?cent|pct)", re.IGNORECASE)
CURRENCY = (
    r"US\$|R\$|A\$|C\$|HK\$|NT\$|S\$|[$€£¥₩₽₹₺฿₫₱]|USD|EUR|GBP|CNY|RMB|JPY|KRW|TWD|HKD|RUB|INR|CHF|BRL|AUD|CAD"
    r"|元|人民币|円|원|руб\.?|kr"
)
MONEY = re.compile(rf"(?:(-?)\s*({CURRENCY})\s*(.*?)|(.*?)\s*((?:[万亿萬億]\s*)?(?:{CURRENCY})))", re.IGNORECASE)
UNIT = re.compile(
    r"(.*?)\s*([万亿萬億]?\s*(?:人次|人|分|岁|歲|年|天|次|个|個|家|所|名|张|亩|吨|小时|公里|平方公里"
    r"|km|km2|kg|m|years?|yrs?|days?|hours?|h)?)",
    re.IGNORECASE,
)
# Words that mean yes or no even where all cases have the same.
ALONE = {"true", "false", "yes", "no", "是", "否", "有", "ja", "nein", "oui", "non", "да", "нет"}
TENS = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
TIME = r"([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?)?"
MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DATE = re.compile(
    rf"(\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}|\d{{4}}年\d{{1,2}}月(\d{{1,2}}日)?|\d{{1,2}}月\d{{1,2}}日"
    rf"|{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}}[ -]{MONTH}[ -]\d{{2,4}}|\d{{1,2}}-{MONTH}){TIME}",
    re.IGNORECASE,
)


class Values(NamedTuple):
    """What a column holds.

    Parameters
    ----------
    kind : str
        One of `values.KINDS`. Of ``doubtful`` numbers it cannot be told whether a mark stands between thousands or
        before decimals (``3,200``).
    numbers : array of float, shape (cells,)
        NaN where a cell holds nothing, or nothing of this kind; all NaN for days. Of texts, those that are numbers.
    wrong : tuple of int
        Positions of the cells that hold something of another kind; of texts, of those that are no numbers.
    note : str
        How the cells were read, where they are not plain numbers.
    levels : dict of str to int
        The words of yes and no, or of a scale, with their numbers, the lowest first.
    decimal_comma : bool
        Whether a comma stands before decimals.
    """

    kind: str
    numbers: np.ndarray
    wrong: tuple = ()
    note: str = ""
    levels: dict = MappingProxyType({})
    decimal_comma: bool = False


def _numbers(cells, decimal, workbook):
    """Read plain numbers."""
    return _read("numbers", cells, decimal, workbook)


def _percents(cells, decimal, workbook):
    """Read numbers with a per cent sign, each as a hundredth, which is what a workbook stores of them."""
    found = [PERCENT.fullmatch(cell) for cell in cells]
    read = _read("percents", [match and match[1] for match in found], decimal, workbook)
    return read._replace(numbers=read.numbers / 100)


def _money(cells, decimal, workbook):
    """Read sums of one currency."""
    found = [MONEY.fullmatch(cell) for cell in cells]
    units = [match and _without_tens(match[2] or match[5]).upper() for match in found]
    unit = max(filter(None, units), key=units.count, default="")
    numbers = [match and (match[1] + match[3] if match[2] else match[4]) for match in found]
    numbers = [number if one == unit else None for number, one in zip(numbers, units, strict=True)]
    read = _read("money", numbers, decimal, workbook)
    return read._replace(numbers=read.numbers * [_tens((match and match[5]) or "") for match in found])


def _units(cells, decimal, workbook):
    """Read numbers of one unit, such as 3 km, and those that count in ten thousands (万, 亿)."""
    found = [UNIT.fullmatch(cell) for cell in cells]
    units = [_without_tens(match[2]).lower() for match in found]
    unit = max(units, key=units.count)
    numbers = [match[1] if one == unit else None for match, one in zip(found, units, strict=True)]
    read = _read("units", numbers, decimal, workbook)
    return read._replace(numbers=read.numbers * [_tens(match[2]) for match in found])


def _words(cells, _, __):
    """Read yes and no, or the steps of a scale."""
    words = [word(cell) for cell in cells]
    table, yes_no = level_numbers(words)
    if len(table) < 2 and not ALONE & set(table):
        table = {}
    numbers = np.array([table.get(one, np.nan) for one in words], dtype=float)
    levels = {cell: table[one] for cell, one in zip(cells, words, strict=True) if one in table}
    levels = dict(sorted(levels.items(), key=lambda item: item[1]))
    return Values("yes-no" if yes_no else "levels", numbers, _positions(np.isnan(numbers)), "", levels)


def _dates(cells, _, __):
    """Tell days from other texts; they are no scores, and have no numbers."""
    return Values("dates", np.full(len(cells), np.nan), _positions([not DATE.fullmatch(cell) for cell in cells]))


READERS = (_numbers, _percents, _money, _units, _words, _dates)


def _read(kind, cells, decimal, workbook):
    """Return numbers as values of a kind; a cell that is None is of another kind."""
    marks = marks_of([cell for cell in cells if cell is not None], decimal, workbook)
    numbers = np.array([np.nan if cell is None else number_of(cell, marks) for cell in cells])
    return Values(kind, numbers, _positions(np.isnan(numbers)), decimal_comma=marks.decimal == ",")


def _positions(wrong):
    """Return where something is true."""
    return tuple(int(i) for i in np.flatnonzero(wrong))


def _without_tens(text):
    """Return a unit without ten thousands."""
    return re.sub(r"[万亿萬億\s]", "", text)


def _tens(text):
    """Return what a number is multiplied by."""
    return float(np.prod([TENS[c] for c in text if c in TENS]))
