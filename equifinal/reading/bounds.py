"""How much of a file is read: more than any study has, and less than a machine can bear."""

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["CELLS", "COLUMNS", "LINES", "check_table", "check_text", "too_many"]

CELLS = 5_000_000  # of a table, empty ones between others among them
COLUMNS = 25_000  # of a table; no spreadsheet has as many
LINES = 2_000_000  # of a text, empty ones among them
TEXT = 256 << 20  # bytes of a text
CASES_ALONE = said("put the cases, and the columns that the study needs, into a file of their own")


def too_many(name, cells):
    """Return the error for a table that is too large."""
    return InputError(
        said("{name} has {cells} cells, more than {most}.", name=name, cells=cells, most=CELLS), CASES_ALONE
    )


def check_table(name, rows, columns):
    """Refuse a table that is too large.

    Parameters
    ----------
    name : str
        File, and sheet of a workbook.
    rows, columns : int

    Raises
    ------
    InputError

    Examples
    --------
    >>> check_table("d.csv", 100, 20)
    """
    if rows * columns > CELLS:
        raise too_many(name, rows * columns)
    if columns > COLUMNS:
        raise InputError(
            said("{name} has {columns} columns, more than {most}.", name=name, columns=columns, most=COLUMNS),
            CASES_ALONE,
        )


def check_text(content, name):
    """Refuse a text that is too long.

    Parameters
    ----------
    content : bytes
        Of any encoding.
    name : str
        The file's name, for messages.

    Raises
    ------
    InputError

    Examples
    --------
    >>> check_text(b"case,SYS,OUT\\nAsh,1,0\\n", "d.csv")
    """
    if len(content) > TEXT:
        raise InputError(
            said("{name} has {size} bytes, more than {most}.", name=name, size=len(content), most=TEXT), CASES_ALONE
        )
    lines = max(content.count(b"\n"), content.count(b"\r"))
    if lines > LINES:
        raise InputError(
            said("{name} has {lines} lines, more than {most}.", name=name, lines=lines, most=LINES),
            said("delete empty lines below the table; {hint}", hint=CASES_ALONE),
        )
