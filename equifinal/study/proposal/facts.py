"""The facts of each column that proposals rest on: its header's clues, and what its cells hold."""

from typing import NamedTuple

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.numbers import missing_cells
from equifinal.reading.values import Values, decimal_of_sheet, values_of
from equifinal.study.keys import KEYS

from .headers import clues_of

__all__ = ["SCORES", "Column", "check_different", "check_named", "check_usable", "columns_of_sheet", "is_score"]

# Kinds of values that are scores, or are read as such.
SCORES = ("numbers", "percents", "money", "units", "yes-no", "levels")


class Column(NamedTuple):
    """One column of a sheet.

    Parameters
    ----------
    name : str
        Its header.
    clues : dict of str to bool
        From the header (`headers.clues_of`).
    values : Values
        What its cells hold.
    texts : list of str
        The cells that hold something.
    rows : int
        How many cells it has in all.
    """

    name: str
    clues: dict
    values: Values
    texts: list
    rows: int

    @property
    def scores(self):
        """Return the numbers that are there."""
        return self.values.numbers[np.isfinite(self.values.numbers)]

    @property
    def is_score(self):
        """Return whether it holds scores."""
        return self.values.kind in SCORES and len(self.scores) > 0

    @property
    def names_all(self):
        """Return whether each row has a text of its own."""
        return len(self.texts) == self.rows == len(set(self.texts))

    @property
    def whole(self):
        """Return whether it holds whole numbers alone."""
        return self.values.kind == "numbers" and self.is_score and bool((self.scores == np.floor(self.scores)).all())

    @property
    def running(self):
        """Return whether it numbers the rows, each one more than the one before."""
        return (
            self.whole and self.rows > 2 and len(self.scores) == self.rows and bool((np.diff(self.scores) == 1).all())
        )

    def range(self):
        """Return its lowest and highest number, as people write them."""
        return f"{self.scores.min():.12g}", f"{self.scores.max():.12g}"


def columns_of_sheet(sheet):
    """Return the facts of every column of a sheet, in its order.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    list of Column

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> for column in columns_of_sheet(read_sheet(b"town,YEAR,beds\\nOak,2019,3\\nElm,2020,NA", "d.csv")):
    ...     print(column.name, column.clues, column.values.kind, column.scores.tolist())
    town {'case': True} texts []
    YEAR {'time': True} numbers [2019.0, 2020.0]
    beds {} numbers [3.0]
    """
    nothing = missing_cells(sheet.cells, KEYS["missing_texts"].default)
    decimal, workbook = decimal_of_sheet(sheet.cells), sheet.unit != "line"
    found = []
    for name, cells in sheet.cells.items():
        empty = nothing[name].to_numpy()
        values = values_of(list(cells), list(empty), decimal, workbook, name)
        texts = [text for text, none in zip(cells, empty, strict=True) if not none]
        found.append(Column(name, clues_of(name), values, texts, len(cells)))
    return found


def is_score(sheet, column):
    """Return whether a column is meant to hold scores: most of its cells are numbers, and it is no running number."""
    (facts,) = columns_of_sheet(sheet.only([column]))
    return facts.is_score and not facts.running


def check_named(sheet, names):
    """Check that the sheet has the columns that the user names; None stands for one that is not named."""
    columns = sheet.cells.columns
    for name in names:
        if name is not None and name not in columns:
            raise InputError(
                said("{name} has no column {column}.", name=sheet.name, column=name),
                said("its columns are {columns}", columns=", ".join(columns)),
            )


def check_usable(sheet, names):
    """Check that no column holds formulas without a value, or errors, in most of its cells.

    Such a column may be anything: it is not guessed what it would hold.

    Parameters
    ----------
    sheet : Sheet
    names : iterable of str or None
        The columns that may be used.

    Raises
    ------
    InputError
        With the first such cell, and how many there are.
    """
    for name in filter(None, names):
        cells = sheet.cells[name]
        # Of merged cells all but one are empty: these are told where they matter.
        flaws = {row: words for (row, column), words in sheet.flaws.items() if column == name and cells.get(row)}
        if 2 * len(flaws) > len(cells):
            row = min(flaws)
            words, hint = flaws[row]
            raise InputError(
                said(
                    "{at}: {column} {words}, as {n} of its {cells} cells are.",
                    at=sheet.at(row),
                    column=name,
                    words=words,
                    n=len(flaws),
                    cells=len(cells),
                ),
                said("{hint}; or name --conditions without the column", hint=hint),
            )


def check_different(case_id, outcome, conditions):
    """Check that the user names each column for one thing; None stands for what is not named.

    Parameters
    ----------
    case_id : str, list of str or None
        The columns that name the cases.
    outcome : str or None
    conditions : sequence of str

    Raises
    ------
    InputError
    """
    naming = [case_id] if isinstance(case_id, str) else case_id or []
    seen = dict.fromkeys(naming, "--case")
    for option, name in [("--outcome", outcome), *(("--conditions", name) for name in conditions)]:
        if name is not None and name in seen:
            message = said(
                "{option} names the column {column}, which {other} has.", option=option, column=name, other=seen[name]
            )
            raise InputError(message, said("each column is one thing: name of the case, outcome or condition"))
        seen[name] = option
