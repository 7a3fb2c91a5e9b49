"""The rows of a sheet for which a condition on its columns holds."""

import difflib
import math
import operator
from dataclasses import replace

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said, said_many
from equifinal.reading.numbers import missing_cells, plain, read_numbers

from .reader import Join, Opposite, columns_in, read
from .tokens import fail

__all__ = ["kept_rows", "meets"]

ORDERED = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def kept_rows(sheet, text, missing_texts=("",)):
    """Return a sheet with those rows alone for which a condition holds.

    Parameters
    ----------
    sheet : Sheet
    text : str
        As for `reader.read`; empty: all rows.
    missing_texts : sequence of str, int or float
        What stands for nothing.

    Returns
    -------
    Sheet
        Its notes tell how many rows were left out.

    Raises
    ------
    InputError
        If the condition cannot be read, names a column that is not there, or leaves no row.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = kept_rows(read_sheet(b"town,year\\nOak,2021\\nElm,2022", "d.csv"), "year == 2022")
    >>> sheet.cells["town"].tolist(), str(sheet.notes[-1])
    (['Elm'], 'd.csv: 1 of 2 rows is left out, where this does not hold: year == 2022.')
    """
    if not text:
        return sheet
    kept = meets(sheet, text, missing_texts)
    if not kept.any():
        message = said("{name}: no row is left by where: {text}.", name=sheet.name, text=text)
        raise InputError(message, said("look at the values of its columns; texts are compared whole"))
    note = said_many(
        "{name}: {n} of {all} rows is left out, where this does not hold: {text}.",
        "{name}: {n} of {all} rows are left out, where this does not hold: {text}.",
        int((~kept).sum()),
        name=sheet.name,
        all=len(kept),
        text=text,
    )
    flaws = {place: words for place, words in sheet.flaws.items() if place[0] in set(sheet.cells.index[kept])}
    return replace(sheet, cells=sheet.cells[kept], aside=sheet.cells[~kept], flaws=flaws, notes=(*sheet.notes, note))


def meets(sheet, text, missing_texts=("",)):
    """Return for which rows of a sheet a condition holds.

    Texts are compared whole, whatever their width and the case of their letters; a cell that holds nothing meets no
    comparison, so that ``!=`` holds of it.

    Parameters
    ----------
    sheet, text, missing_texts
        As for `kept_rows`.

    Returns
    -------
    array of bool

    Raises
    ------
    InputError
        With the character of the condition, or with the row and the column.
    """
    tree = read(text)
    for one in columns_in(tree):
        if one.column not in sheet.cells:
            near = difflib.get_close_matches(one.column, sheet.cells.columns, 1)
            hint = said("did you mean {near}? ", near=near[0]) if near else ""
            columns = ", ".join(sheet.cells.columns)
            hint = said("{hint}its columns are {columns}", hint=hint, columns=columns)
            fail(one.at, said("{name} has no column {column}", name=sheet.name, column=one.column), hint)
    return _holds(tree, sheet, missing_texts)


def _holds(tree, sheet, missing_texts):
    """Return for which rows a part of a condition holds."""
    if isinstance(tree, Opposite):
        return ~_holds(tree.part, sheet, missing_texts)
    if isinstance(tree, Join):
        parts = [_holds(part, sheet, missing_texts) for part in tree.parts]
        return np.logical_and.reduce(parts) if tree.word == "and" else np.logical_or.reduce(parts)
    cells = sheet.cells[tree.column]
    if tree.sign in ORDERED:
        return ORDERED[tree.sign](_numbers(sheet, tree.column, missing_texts), tree.values[0])
    found = np.logical_or.reduce([_equal(sheet, cells, value, missing_texts) for value in tree.values])
    return ~found if tree.sign == "!=" else found


def _equal(sheet, cells, value, missing_texts):
    """Return which cells hold a value."""
    if isinstance(value, str):
        return np.array([plain(text) == plain(value) for text in cells])
    try:
        return _numbers(sheet, cells.name, missing_texts) == value
    except InputError:  # a column of texts, of which some are numbers
        return np.array([_number(text) == value for text in cells])


def _number(text):
    """Return a text as a number, where it is one as it stands."""
    try:
        return float(plain(text))
    except ValueError:
        return math.nan


def _numbers(sheet, column, missing_texts):
    """Return a column as numbers, NaN where a cell holds nothing."""
    missing = missing_cells(sheet.cells[[column]], missing_texts)
    rows = sheet.cells.index.to_series().astype(str)
    return read_numbers(sheet, [column], rows, missing)[0][column].to_numpy()
