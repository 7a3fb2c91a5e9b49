"""What the rows of a sheet stand for: which case each is, and how many cases it counts for."""

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["case_names", "columns_of", "repeated"]

MOST_CASES = 100_000


def columns_of(case_id):
    """Return the columns that name the cases together, as a list.

    Examples
    --------
    >>> columns_of("town"), columns_of(["town", "year"]), columns_of([])
    (['town'], ['town', 'year'], [])
    """
    return [case_id] if isinstance(case_id, str) else list(case_id)


def case_names(sheet, case_id):
    """Return the name of the case in each row.

    Parameters
    ----------
    sheet : Sheet
    case_id : str or list of str
        The column that names the cases; several that name them together; or none: a row is named by its number.

    Returns
    -------
    Series of str
        Rows of the sheet in the index; its name is that of the column.

    Raises
    ------
    InputError
        If a part of a name is missing, with row and column.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"town,year,beds\\nOak,2019,3\\nOak,2020,4", "towns.csv")
    >>> case_names(sheet, ["town", "year"]).tolist(), case_names(sheet, []).tolist()
    (['Oak 2019', 'Oak 2020'], ['2', '3'])
    """
    columns = columns_of(case_id)
    if len(columns) == 1:
        return sheet.cells[columns[0]]
    for column in columns:
        if (empty := sheet.cells[column] == "").any():
            row = sheet.cells.index[empty][0]
            raise InputError(
                said("{at}: {column} is empty, a part of the name of the case.", at=sheet.at(row), column=column),
                said("fill it in, or delete the row"),
            )
    if not columns:
        return pd.Series(sheet.cells.index.astype(str), index=sheet.cells.index, name=sheet.unit)
    names = sheet.cells[columns].agg(" ".join, axis=1)
    return names.rename(" ".join(columns))


def repeated(frame, counts, sheet, column):
    """Return a table of cases in which each row stands as often as it counts.

    Parameters
    ----------
    frame : DataFrame
        Its column `case` holds names, the index rows of the sheet.
    counts : Series of float
        How many cases each row stands for; 0: it is left out.
    sheet : Sheet
    column : str
        Where the counts stand.

    Returns
    -------
    DataFrame
        Rows that count for several are named ``Oak (1)``, ``Oak (2)``.
    note : str
        How many cases there are now.

    Raises
    ------
    InputError
        With row and column, where a count is no whole number from 0 on, or all are too many.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"type,n\\nA,2\\nB,1\\nC,0", "d.csv")
    >>> frame = pd.DataFrame({"case": list("ABC")}, index=[2, 3, 4])
    >>> repeated(frame, pd.Series([2.0, 1.0, 0.0], index=[2, 3, 4]), sheet, "n")[0]["case"].tolist()
    ['A (1)', 'A (2)', 'B']
    """
    wrong = (counts < 0) | (counts != np.floor(counts))
    if wrong.any():
        row = counts.index[wrong][0]
        raise InputError(
            said(
                "{at}: {column} is {value:g}, no number of cases.", at=sheet.at(row), column=column, value=counts[row]
            ),
            said("a whole number is wanted: how many cases the row stands for"),
        )
    if not 0 < counts.sum() <= MOST_CASES:
        raise InputError(
            said("{name}: {column} makes {n:.0f} cases in all.", name=sheet.name, column=column, n=counts.sum()),
            said("from 1 to {most} cases can be analysed", most=MOST_CASES),
        )
    times = counts.astype(int)
    made = frame.loc[frame.index.repeat(times)].copy()
    number = made.groupby(level=0).cumcount() + 1
    several = (times > 1).loc[made.index].to_numpy()
    numbered = made["case"] + " (" + number.astype(str) + ")"
    made["case"] = made["case"].where(~several, numbered)
    note = said(
        "{name}: {rows} rows stand for {cases} cases, by the column {column}.",
        name=sheet.name,
        rows=int((times > 0).sum()),
        cases=len(made),
        column=column,
    )
    return made, note
