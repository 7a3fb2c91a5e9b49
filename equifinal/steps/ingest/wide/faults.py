"""What is wrong with a wide sheet, whatever its scores are."""

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.steps.ingest.names import total_row

from .periods import in_time, like

__all__ = ["check", "check_units", "too_few"]


def check(sheet, wide, period, found):
    """Complain of a pattern without a column, a column of two patterns, and a name that is taken.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"town,A_1\\nOak,1\\n", "d.csv")
    >>> check(sheet, {"A": "A_{year}"}, "year", {"A": {"1": "A_1"}})
    """
    taken = {column for columns in found.values() for column in columns.values()}
    for name, pattern in wide.items():
        if not found[name]:
            near = like(pattern, list(sheet.cells.columns))
            hint = said("did you mean {near}? ", near=near) if near else ""
            raise InputError(
                said("wide: no column of {file} is like {pattern}.", file=sheet.name, pattern=pattern),
                said("{hint}its columns are {columns}", hint=hint, columns=", ".join(sheet.cells.columns)),
            )
    seen = {}
    for name, columns in found.items():
        for column in columns.values():
            if column in seen:
                first, second = seen[column], name
                message = said(
                    "wide: the column {column} is like the pattern of {first} and like that of {second}.",
                    column=column,
                    first=first,
                    second=second,
                )
                raise InputError(message, said("each column belongs to one pattern"))
            seen[column] = name
    for name in (period, *wide):
        if name in sheet.cells and name not in taken:
            raise InputError(
                said("wide: {file} has a column {name} already.", file=sheet.name, name=name),
                said("take a name that is free"),
            )


def check_units(sheet, units):
    """Complain of a row of totals, and of a unit that stands in two rows.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> check_units(read_sheet(b"town,A_1\\nOak,1\\n", "d.csv"), ["town"])
    """
    if not units or not set(units) <= set(sheet.cells):
        return
    names = sheet.cells[units].agg(" ".join, axis=1)
    for row, unit in names.items():
        if fault := total_row(sheet, row, unit):
            raise fault
    for unit, same in names[names.str.strip() != ""].groupby(names, sort=False):
        if len(same) > 1:
            raise InputError(
                said(
                    "{name} names {unit} more than once, in {rows}.",
                    name=sheet.name,
                    unit=unit,
                    rows=sheet.rows(same.index),
                ),
                said("in a wide sheet each unit has one row; docs/panels.md turns one with a row for each score"),
            )


def too_few(period, found):
    """Return the fault of sets that have no two periods in common.

    Parameters
    ----------
    period : str
        The name of its column.
    found : dict of str to dict
        Columns with scores of each set, by period.

    Examples
    --------
    >>> too_few("year", {"A": {"2019": "A_2019"}, "B": {}}).message
    'wide: fewer than two of year have scores of all sets (A: 2019; B: –).'
    """
    sets = "; ".join(f"{name}: {', '.join(in_time(columns)) or '–'}" for name, columns in found.items())
    return InputError(
        said("wide: fewer than two of {period} have scores of all sets ({sets}).", period=period, sets=sets),
        said("a column of each set for each {period}", period=period),
    )
