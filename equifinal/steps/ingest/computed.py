"""Scores that are computed from several columns of a sheet, row by row, with Cronbach's alpha where they are items.

References
----------
.. [1] Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16(3), 297-334.
   doi:10.1007/BF02310555
"""

import difflib
from dataclasses import replace

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.numbers import missing_cells, read_numbers

from .formulas import Call, Column, Number, columns_in, is_formula, read_formula
from .rows import case_names, columns_of

__all__ = ["alpha_of", "computed_table", "evaluated", "with_computed"]

OF_ITEMS = ("mean", "sum")  # functions whose parts are items of a scale


def with_computed(sheet, compute, missing_texts, case_id=()):
    """Return a sheet with columns that are computed from others, row by row.

    Parameters
    ----------
    sheet : Sheet
    compute : mapping of str to str
        Formulas by the name of the new column; those over sets are passed over. A later one may name an earlier one.
    missing_texts : sequence of str, int or float
        What stands for a missing score. A row that lacks a part has no score, unless the formula says how many it
        wants (``mean.2``).
    case_id : str or list of str
        As for `case_names`, for messages.

    Returns
    -------
    Sheet
        Its notes tell each formula, and alpha [1]_ where its parts are items.

    Raises
    ------
    InputError
        If a column is not there, or is there already, a cell is no number, or what comes out is none.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"case,q1,q2\\na,1,2\\nb,4,5\\nc,3,", "d.csv")
    >>> sheet = with_computed(sheet, {"Q": "mean(q1, q2)"}, [""])
    >>> sheet.cells["Q"].tolist()
    ['1.5', '4.5', '']
    >>> print(sheet.notes[0])
    Q is mean(q1, q2): Cronbach's alpha 1.00. Rows without a score, for want of a part: 1.
    """
    for name, text in compute.items():
        if not is_formula(text):
            continue
        if name in sheet.cells:
            raise InputError(
                said("compute: {name} is the name of a column of {sheet}.", name=name, sheet=sheet.name),
                said("take a name that is free"),
            )
        scores, alpha = _scores(sheet, name, text, missing_texts, case_id)
        cells = ["" if np.isnan(score) else repr(float(score)) for score in scores]
        note = _note(name, text, alpha, int(np.isnan(scores).sum()))
        sheet = replace(sheet, cells=sheet.cells.assign(**{name: cells}), notes=(*sheet.notes, note))
    return sheet


def computed_table(sheet, compute, missing_texts):
    """Return what was computed: one line a column, or a set made of others.

    Parameters
    ----------
    sheet : Sheet
        From `with_computed`.
    compute : mapping of str to str
    missing_texts : sequence of str, int or float

    Returns
    -------
    DataFrame
        `set`, `expression`, `alpha` (empty where its parts are no items), `rows` (with a score).

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> formulas = {"Q": "sum(q1, q2)", "S": "A*B"}
    >>> sheet = with_computed(read_sheet(b"case,q1,q2\\na,1,2\\nb,4,5\\nc,3,", "d.csv"), formulas, [""])
    >>> computed_table(sheet, formulas, [""]).values.tolist()
    [['Q', 'sum(q1, q2)', 1.0, 2.0], ['S', 'A*B', nan, nan]]
    """
    lines = []
    for name, text in compute.items():
        found = _scores(sheet, name, text, missing_texts, ()) if is_formula(text) else (np.array([]), np.nan)
        rows = int((~np.isnan(found[0])).sum()) if is_formula(text) else np.nan
        lines.append((name, text, found[1], rows))
    return pd.DataFrame(lines, columns=["set", "expression", "alpha", "rows"])


def _scores(sheet, name, text, missing_texts, case_id):
    """Return the scores of a formula, and alpha of its items."""
    formula = read_formula(text)
    columns = columns_in(formula)
    if strange := [column for column in columns if column not in sheet.cells]:
        near = difflib.get_close_matches(strange[0], sheet.cells.columns, 1)
        hint = said("did you mean {near}? ", near=near[0]) if near else ""
        raise InputError(
            said(
                "compute: {name} names the column {column}, which {sheet} does not have.",
                name=name,
                column=strange[0],
                sheet=sheet.name,
            ),
            said("{hint}its columns are {columns}", hint=hint, columns=", ".join(sheet.cells.columns)),
        )
    if not columns:
        raise InputError(
            said("compute: {name} is {text!r}, which names no column.", name=name, text=text),
            said("such as mean(q1, q2)"),
        )
    missing = missing_cells(sheet.cells[columns], missing_texts)
    named = case_id and set(columns_of(case_id)) <= {*sheet.cells}
    cases = case_names(sheet, case_id) if named else sheet.cells.index.to_series().astype(str)
    numbers, _ = read_numbers(sheet, columns, cases, missing)
    values = {column: numbers[column].to_numpy(dtype=float) for column in columns}
    scores = evaluated(formula, values)
    if (wild := np.isinf(scores)).any():
        row = sheet.cells.index[wild][0]
        raise InputError(
            said("{at}: {name} of case {case} comes to no number.", at=sheet.at(row), name=name, case=cases[row]),
            said("its formula divides by 0, or its scores are too large: {text}", text=text),
        )
    items = formula.parts if isinstance(formula, Call) and formula.name in OF_ITEMS else ()
    whole = np.column_stack([evaluated(item, values) for item in items]) if len(items) > 1 else np.empty((0, 0))
    return scores, alpha_of(whole[~np.isnan(whole).any(axis=1)])


def _note(name, text, alpha, without):
    """Return what is told of a formula."""
    note = said("{name} is {text}.", name=name, text=text)
    if not np.isnan(alpha):
        note = said("{name} is {text}: Cronbach's alpha {alpha:.2f}.", name=name, text=text, alpha=alpha)
    if alpha < 0:
        note = said("{note} It is below 0: an item may be reversed, such as 8 - q1 for 1 to 7.", note=note)
    if without:
        note = said("{note} Rows without a score, for want of a part: {n}.", note=note, n=without)
    return note


def evaluated(part, values):
    """Return the scores of a formula.

    Parameters
    ----------
    part : a part of a tree
        Of `read_formula`.
    values : mapping of str to array of shape (cases,)
        Columns; NaN where one is missing.

    Returns
    -------
    array of float
        NaN where a part is missing or 0 is divided by 0; infinite where another number is.

    Examples
    --------
    >>> q = {"a": np.array([1.0, 2, 6]), "b": np.array([3, np.nan, 4])}
    >>> evaluated(read_formula("mean(a, 5 - b)"), q).tolist()
    [1.5, nan, 3.5]
    >>> evaluated(read_formula("mean.1(a, b)"), q).tolist(), evaluated(read_formula("z(a)"), q).round(2).tolist()
    ([2.0, 2.0, 5.0], [-0.76, -0.38, 1.13])
    """
    cases = len(next(iter(values.values())))
    match part:
        case Number(value):
            return np.full(cases, value)
        case Column(name):
            return values[name]
        case Call(name, least, parts):
            found = np.array([evaluated(inner, values) for inner in parts])
            return _standardised(found[0]) if name == "z" else _of_function(name, least, found)
    left, right = evaluated(part.left, values), evaluated(part.right, values)
    with np.errstate(all="ignore"):
        if part.sign == "/":
            return np.where((left == 0) & (right == 0), np.inf, left / right)
        return {"+": np.add, "-": np.subtract, "*": np.multiply}[part.sign](left, right)


def _of_function(name, least, found):
    """Return a function of parts, row by row: of all of them, or of those that are there where they are enough."""
    there = ~np.isnan(found)
    filled = np.where(there, found, {"min": np.inf, "max": -np.inf}.get(name, 0.0))
    joined = {"min": np.min, "max": np.max}.get(name, np.sum)(filled, axis=0)
    count = there.sum(axis=0)
    with np.errstate(all="ignore"):
        scores = joined / count if name == "mean" else joined
    return np.where(count >= (len(found) if least is None else least), scores, np.nan)


def _standardised(scores):
    """Return scores less their mean, in standard deviations of the sample; those that do not vary come to 0."""
    there = scores[~np.isnan(scores)]
    spread = there.std(ddof=1) if len(there) > 1 else 0.0
    return (scores - there.mean()) / spread if spread else scores * 0.0


def alpha_of(items):
    """Return Cronbach's alpha [1]_ of items; NaN where it is not defined.

    Parameters
    ----------
    items : array of shape (cases, items)

    Examples
    --------
    >>> print(f"{alpha_of(np.array([[1, 2], [2, 2], [4, 5]])):.3f}")
    0.968
    """
    cases, n = items.shape
    if cases < 2 or n < 2 or not (total := items.sum(axis=1).var(ddof=1)):
        return np.nan
    return n / (n - 1) * (1 - items.var(axis=0, ddof=1).sum() / total)
