"""Excel workbooks (.xlsx, .xlsm): one sheet's values as texts, with what cannot be used marked."""

import datetime
import io
import zipfile
from dataclasses import replace

import openpyxl

from ..errors import InputError
from .sheet import tabulate

__all__ = ["read_workbook"]

NO_WORKBOOK = "an Excel workbook (.xlsx) or a CSV file is wanted"


def read_workbook(content, name, sheet=None):
    """Read one sheet of a workbook; see `read_sheet`.

    A formula counts with the value that the workbook keeps of it. Hidden rows and columns are read like others.
    Both are noted.
    """
    values, formulas = (opened(content, name, data_only) for data_only in (True, False))
    if not values.worksheets:
        raise InputError(f"{name} has no sheet with cells.", "put the cases on a sheet")
    titles = [page.title for page in values.worksheets]
    if sheet is not None and sheet not in titles:
        raise InputError(f"sheet is {sheet!r}, which {name} does not have.", f"its sheets are {', '.join(titles)}")
    visible = [page.title for page in values.worksheets if page.sheet_state == "visible"]
    title = sheet or (visible or titles)[0]
    page, sources = values[title], formulas[title]
    place = f"{name}, sheet {title}" if len(titles) > 1 else name
    notes = [f"{place} was read; the other sheets are not."] if len(titles) > 1 else []

    rows, flaws, calculated = [], {}, 0
    for cells, behind in zip(page.iter_rows(), sources.iter_rows(), strict=True):
        texts = []
        for i, (cell, source) in enumerate(zip(cells, behind, strict=True)):
            text = text_of(cell.value)
            if source.data_type == "f":
                calculated += text != ""
                if not text:
                    text = "(formula)"
                    flaws[cell.row, i] = (
                        f"is a formula without a value (cell {cell.coordinate})",
                        "open the workbook in Excel and save it, or put values in the place of formulas",
                    )
            if cell.data_type == "e":
                flaws[cell.row, i] = (f"is {text} (cell {cell.coordinate})", "mend the formula, or empty the cell")
            texts.append(text)
        rows.append((cells[0].row, texts))
    for area in page.merged_cells.ranges:
        for row, column in area.cells:
            flaws[row, column - 1] = (
                f"stands in the merged cells {area.coord}",
                "unmerge them, and write the value into each cell",
            )
    hidden = [number for number, cells in rows if page.row_dimensions[number].hidden and any(cells)]
    if hidden:
        notes.append(f"{place} has hidden rows, which were read as well: {', '.join(map(str, hidden))}.")
    if calculated:
        notes.append(f"{place} has {calculated} formulas; the values last calculated were read.")
    read = tabulate(place, "row", rows, flaws, notes)
    return replace(read, title=title if len(titles) > 1 else None)


def opened(content, name, data_only):
    """Return the workbook with values, or with formulas."""
    try:
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
        if "mimetype" in names:
            raise InputError(f"{name} is an OpenDocument file.", "save it as .xlsx or as CSV UTF-8")
        if "xl/workbook.xml" not in names:
            raise InputError(f"{name} is no Excel workbook.", NO_WORKBOOK)
        return openpyxl.load_workbook(io.BytesIO(content), data_only=data_only)
    except InputError:
        raise
    except Exception:
        # The library lets through whatever its parsers meet in a damaged file.
        raise InputError(f"{name} is a damaged workbook.", "open it in Excel and save it anew") from None


def text_of(value):
    """Return a cell's value as text: whole numbers without a point, days as 2026-05-01, TRUE and FALSE."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value)
