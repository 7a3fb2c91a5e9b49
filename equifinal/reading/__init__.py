"""Reading what a researcher has: the bytes of a data file as a table of texts."""

from equifinal.errors import InputError

from .delimited import read_delimited
from .sheet import Sheet

__all__ = ["Sheet", "read_sheet"]

ZIP, OLD_OFFICE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF"


def read_sheet(content, name, sheet=None, header_row=None):
    """Read a data file, whatever its name ends with: an Excel workbook, or text with a delimiter.

    Parameters
    ----------
    content : bytes
    name : str
        The file's name, for messages.
    sheet : str, optional
        The sheet of a workbook; left out, its first visible one.
    header_row : int, optional
        Where the user may say, and says, that the header is: rows above it are not read. The first row from there on
        that is not empty is the header.

    Returns
    -------
    Sheet

    Raises
    ------
    InputError
        With the file, the row and the column.
    """
    if not content.strip():
        raise InputError(f"{name} is empty.", "a header row, then one row a case")
    if content.startswith(ZIP):
        from .workbook import read_workbook

        return read_workbook(content, name, sheet, header_row)
    if content.startswith(OLD_OFFICE):
        raise InputError(
            f"{name} is an old Excel workbook (.xls) or is protected by a password.",
            "open it and save it as .xlsx without a password",
        )
    if content.startswith(PDF):
        raise InputError(f"{name} is a PDF.", "a CSV file or an Excel workbook (.xlsx) is wanted")
    if sheet is not None:
        raise InputError(f"sheet is {sheet!r}, but {name} is no workbook.", "leave sheet empty for a CSV file")
    return read_delimited(content, name, header_row)
