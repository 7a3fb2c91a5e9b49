"""Reading what a researcher has: the bytes of a data file as a table of texts."""

import io
import zipfile

from equifinal.errors import InputError
from equifinal.languages import said

from .bounds import check_text
from .delimited import read_delimited
from .sheet import Sheet
from .webpages import is_web_page, read_web_page

__all__ = ["Sheet", "read_sheet"]

ZIP, OLD_OFFICE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF"
R = (b"\x1f\x8b", b"RDX", b"X\n")
STATISTICS = (b"$FL2", b"$FL3", b"<stata_dta>", *(bytes([age, order]) for age in (113, 114, 115) for order in (1, 2)))


def read_sheet(content, name, sheet=None, header_row=None, encoding=None):
    """Read a data file, whatever its name ends with: a workbook, data of SPSS or Stata, or text with a delimiter.

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
    encoding : str, optional
        Of a text; left out, it is told by the content.

    Returns
    -------
    Sheet

    Raises
    ------
    InputError
        With the file, the row and the column.
    """
    if not content.strip():
        raise InputError(said("{name} is empty.", name=name), said("a header row, then one row a case"))
    if content.startswith((ZIP, OLD_OFFICE)):
        return _reader_of(content)(content, name, sheet, header_row)
    if content.startswith(PDF):
        raise InputError(said("{name} is a PDF.", name=name), said("a CSV file or an Excel workbook (.xlsx) is wanted"))
    if sheet is not None:
        raise InputError(
            said("sheet is {sheet!r}, but {name} is no workbook.", sheet=sheet, name=name),
            said("leave sheet empty for a CSV file"),
        )
    if content.startswith(R):
        hint = said(
            "in R, write.csv(data, file, row.names = FALSE) or haven::write_sav(data, file) saves what is wanted"
        )
        raise InputError(said("{name} is a data file of R.", name=name), hint)
    if is_web_page(content):
        return read_web_page(content, name, header_row, encoding)
    if content.lstrip()[:13].lower() == b"mime-version:":
        raise InputError(
            said("{name} is a web archive (MHTML).", name=name), said("open it in Excel and save it as .xlsx")
        )
    if content.startswith(STATISTICS):
        from .statistics import read_statistics

        return read_statistics(content, name)
    check_text(content, name)
    return read_delimited(content, name, header_row, encoding)


def _reader_of(content):
    """Return what reads a workbook: .xlsx has a reader of its own, which tells formulas and errors.

    Each is imported only here: the libraries for workbooks take a while to load.
    """
    if content.startswith(ZIP) and not _is_other(content):
        from .workbooks.workbook import read_workbook

        return read_workbook
    from .workbooks.spreadsheets import read_spreadsheet

    return read_spreadsheet


def _is_other(content):
    """Return whether a zip is an OpenDocument file or a binary workbook."""
    try:
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except zipfile.BadZipFile:
        return False
    return "mimetype" in names or "xl/workbook.bin" in names
