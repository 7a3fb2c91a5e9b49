"""Names of cases: each row has one, and each its own."""

import re

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.sheet import lookalike

__all__ = ["faults_of_names", "formulas", "total_row"]

# Names of rows below a table that are no cases.
TOTALS = re.compile(
    ".{0,4}(合计|总计|小计|总和|平均[值数]?|均值|中位数|标准差)|(grand|sub)?totals?|mean|average|avg|sum|median"
)

# What spreadsheet programs take for the beginning of a formula in a CSV file.
FORMULA = re.compile(r"\s*[=@]")


def formulas(names):
    """Return a note where names of cases begin like a formula, as the working tables keep them.

    Parameters
    ----------
    names : Series of str

    Returns
    -------
    list of str
        One sentence, or none.

    Examples
    --------
    >>> import pandas as pd
    >>> [str(note)[:44] for note in formulas(pd.Series(["=Ash", "Elm"]))]
    ['The name of the case =Ash begins with = or @']
    """
    found = [name for name in names if FORMULA.match(name)]
    if not found:
        return []
    return [
        said(
            "The name of the case {case} begins with = or @: spreadsheet programs may take it for a formula where "
            "01_ingest/cases.csv and the other working tables are opened in them ({n} such names).",
            case=found[0],
            n=len(found),
        )
    ]


def faults_of_names(sheet, names):
    """Yield what is wrong with the names of the cases: one that is missing, a row of totals, one that stands twice.

    Parameters
    ----------
    sheet : Sheet
    names : Series of str
        Numbers of the rows in the index; called as the column is.

    Yields
    ------
    InputError

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"town,A\\nOak,1\\nElm,2\\nOak,3\\nTotal,6", "towns.csv")
    >>> for fault in faults_of_names(sheet, sheet.cells["town"]):
    ...     print(fault.message)
    towns.csv, line 5 is called Total, like a row of totals or averages.
    towns.csv names the case Oak more than once, in lines 2, 4.
    """
    merged = set()
    for row, case in names.items():
        words = sheet.flaws.get((row, names.name), ("",))[0]
        if words in merged:  # the cells of one area are one fault
            continue
        merged |= {words} - {""}
        if fault := _fault_of(sheet, names.name, row, case):
            yield fault
    given = names[names != ""]
    for case, same in given.groupby(given, sort=False):
        if len(same) > 1:
            yield InputError(
                said(
                    "{name} names the case {case} more than once, in {rows}.",
                    name=sheet.name,
                    case=case,
                    rows=sheet.rows(same.index),
                ),
                said("each case stands once; case_id: [unit, year] names cases by two columns together")
                if names.name in sheet.cells
                else said("each case stands once: delete the row that is too many, or add a column to case_id"),
            )
    for _, alike in given.groupby(given.map(lookalike), sort=False):
        if alike.nunique() > 1:
            yield InputError(
                said(
                    "{name} has names of cases that differ only in spaces or width, in {rows}: {cases}.",
                    name=sheet.name,
                    rows=sheet.rows(alike.index),
                    cases=" and ".join(map(repr, alike)),
                ),
                said("one name for each case; if it is one case, it stands once"),
            )


def _fault_of(sheet, column, row, case):
    """Return what is wrong with the name of one case; None where nothing is."""
    at = sheet.at(row)
    if (row, column) in sheet.flaws:
        words, hint = sheet.flaws[row, column]
        return InputError(said("{at}: the name of the case {words}.", at=at, words=words), hint)
    if not case:
        return InputError(
            said("{at} names no case in the column {column}.", at=at, column=column),
            said("each row is one case: name it, or delete the row, such as a note below the table"),
        )
    if ";" in case:
        return InputError(said("{at} names the case {case!r}.", at=at, case=case), said("a name without ; is wanted"))
    return total_row(sheet, row, case)


def total_row(sheet, row, name):
    """Return the fault of a row that is called like a total; None of any other.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"case,A\\nOak,1\\nTotal,1\\n", "d.csv")
    >>> print(total_row(sheet, sheet.cells.index[0], "Oak"))
    None
    >>> total_row(sheet, sheet.cells.index[1], "Total").message
    'd.csv, line 3 is called Total, like a row of totals or averages.'
    """
    if not TOTALS.fullmatch(lookalike(name).casefold()):
        return None
    return InputError(
        said("{at} is called {case}, like a row of totals or averages.", at=sheet.at(row), case=name),
        said("delete the row; if it is a case, give it its full name"),
    )
