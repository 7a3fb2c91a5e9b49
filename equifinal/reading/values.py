"""What a column of cells holds: numbers, in whatever way they are written, yes and no, steps of a scale, days, texts.

The one definition of what can be read: who proposes which column is what, and who reads the scores, both ask here.
"""

import numpy as np

from equifinal.languages import said

from .kinds import READERS, Values
from .marks import Marks, decimal_of, in_doubt, narrow, number_of

__all__ = ["KINDS", "Values", "decimal_of_sheet", "values_of"]

KINDS = ("empty", "numbers", "percents", "money", "units", "yes-no", "levels", "dates", "doubtful", "texts")


def decimal_of_sheet(cells):
    """Return the decimal mark of a frame of texts, an empty text where it cannot be told."""
    return decimal_of([narrow(text) for column in cells for text in cells[column]])


def values_of(texts, nothing=None, decimal="", workbook=False, name=""):
    """Tell what kind of values a column of cells holds, and read them.

    A column has one kind, that of the most of its cells; a few of another kind are `wrong`, and named so. Where no kind
    fits more than half, it holds texts.

    Parameters
    ----------
    texts : sequence of str
        The cells.
    nothing : sequence of bool, optional
        Which cells stand for a missing value; left out, those without text.
    decimal : str
        The decimal mark of the sheet, from `decimal_of_sheet`.
    workbook : bool
        Whether the cells are of a workbook.
    name : str
        The column's, for the note.

    Returns
    -------
    Values

    Examples
    --------
    >>> for texts in (["1,097,200", "253,200"], ["45%", "7.5%"], ["$520", "$80"], ["是", "否"], ["low", "high"]):
    ...     found = values_of(texts)
    ...     print(found.kind, found.numbers.tolist())
    numbers [1097200.0, 253200.0]
    percents [0.45, 0.075]
    money [520.0, 80.0]
    yes-no [1.0, 0.0]
    levels [1.0, 3.0]
    >>> values_of(["0.5", "n.k.", "0.7"]).wrong
    (1,)
    """
    texts = [narrow(text) for text in texts]
    given = [i for i, text in enumerate(texts) if text and not (nothing is not None and nothing[i])]
    if not given:
        return Values("empty", np.full(len(texts), np.nan))
    cells = [texts[i] for i in given]
    best = plain = READERS[0](cells, decimal, workbook)
    if plain.wrong:
        best = min([plain, *(read(cells, decimal, workbook) for read in READERS[1:])], key=lambda one: len(one.wrong))
    if len(best.wrong) * 2 >= len(cells):
        doubtful = sum(map(in_doubt, cells))
        looks = doubtful and (doubtful + len(cells) - len(plain.wrong)) * 2 > len(cells)
        best = plain._replace(kind="doubtful" if looks else "texts")
    numbers = np.full(len(texts), np.nan)
    numbers[given] = best.numbers
    note = _note(name, best, cells)
    return best._replace(numbers=numbers, wrong=tuple(given[i] for i in best.wrong), note=note)


def _note(name, values, cells):
    """Return how a column was read, by the example of its longest cell; nothing of plain numbers, days and texts."""
    if values.levels:
        read = ", ".join(f"{cell} = {number}" for cell, number in values.levels.items())
        return said("{column} was read as numbers: {levels}.", column=name, levels=read)
    plain = Marks("," if values.decimal_comma else ".")
    told = [i for i, n in enumerate(values.numbers) if np.isfinite(n) and number_of(cells[i], plain) != n]
    if not told:
        return ""
    i = max(told, key=lambda i: len(cells[i]))
    number = f"{values.numbers[i]:.12g}"
    return said("{column}: {cell} was read as {number}, and so on.", column=name, cell=cells[i], number=number)
