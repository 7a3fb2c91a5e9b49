"""Excel workbooks (.xlsx, .xlsm): one sheet's values as texts, with what cannot be used marked."""

import io
import zipfile
from dataclasses import replace

import openpyxl

from equifinal.errors import InputError
from equifinal.languages import said

from .cells import text_of
from .sheet import tabulate

__all__ = ["read_workbook"]

NO_WORKBOOK = said("an Excel workbook (.xlsx) or a CSV file is wanted")


def read_workbook(content, name, sheet=None, header_row=None):
    """Read one sheet of a workbook; see `read_sheet`.

    A formula counts with the value that the workbook keeps of it. Hidden rows and columns are read like others.
    Both are noted.
    """
    values, formulas = opened(content, name, True), opened(content, name, False)
    title = chosen(formulas, name, sheet)
    page, several = formulas[title], len(formulas.worksheets) > 1
    place = f"{name}, sheet {title}" if several else name
    notes = [said("{place} was read; the other sheets are not.", place=place)] if several else []
    rows, flaws, calculated = texts_and_flaws(filled_rows(values[title]), page)
    flaws.update(merged(page))
    hidden = [number for number, texts in rows if page.row_dimensions[number].hidden and any(texts)]
    if hidden:
        notes.append(
            said(
                "{place} has hidden rows, which were read as well: {rows}.",
                place=place,
                rows=", ".join(map(str, hidden)),
            )
        )
    if calculated:
        notes.append(
            said(
                "{place} has {calculated} formulas; the values last calculated were read.",
                place=place,
                calculated=calculated,
            )
        )
    read = tabulate(place, "row", rows, header_row, flaws, notes)
    return replace(read, title=title if several else None)


def chosen(book, name, sheet):
    """Return the title of the sheet asked for, else of the first visible one."""
    if not book.worksheets:
        raise InputError(said("{name} has no sheet with cells.", name=name), said("put the cases on a sheet"))
    titles = [page.title for page in book.worksheets]
    if sheet is not None and sheet not in titles:
        raise InputError(
            said("sheet is {sheet!r}, which {name} does not have.", sheet=sheet, name=name),
            said("its sheets are {titles}", titles=", ".join(titles)),
        )
    visible = [page.title for page in book.worksheets if page.sheet_state == "visible"]
    return sheet or (visible or titles)[0]


def texts_and_flaws(rows, page):
    """Return number and texts of each row, the cells that cannot be used, and how many formulas have a value.

    Parameters
    ----------
    rows : list of (int, list of (object, bool))
        As `filled_rows` returns them.
    page : Worksheet
        The same sheet, with formulas.
    """
    read, flaws, calculated = [], {}, 0
    for number, cells in rows:
        texts = [text_of(value) for value, _ in cells]
        for i, (_, error) in enumerate(cells):
            source = page.cell(number, i + 1)
            if source.data_type == "f" and texts[i]:
                calculated += 1
            elif source.data_type == "f":
                texts[i] = "(formula)"
                flaws[number, i] = (
                    f"is a formula without a value (cell {source.coordinate})",
                    "open the workbook in Excel and save it, or put values in the place of formulas",
                )
            if error:
                hint = "mend the formula, or empty the cell"
                flaws[number, i] = (f"is {texts[i]} (cell {source.coordinate})", hint)
        read.append((number, texts))
    return read, flaws, calculated


def merged(page):
    """Return the cells that are merged with others, as flaws."""
    hint = "unmerge them, and write the value into each cell"
    return {
        (row, column - 1): (f"stands in the merged cells {area.coord}", hint)
        for area in page.merged_cells.ranges
        for row, column in area.cells
    }


def filled_rows(page):
    """Return number and (value, whether it is an error) of each cell, of the rows up to the last value.

    The page is read as a stream: formats far below the table, as spreadsheets leave them, cost neither time nor memory.
    """
    page.reset_dimensions()
    rows, width = [], 0
    for number, cells in enumerate(page.iter_rows(), 1):
        filled = [i for i, cell in enumerate(cells) if cell.value is not None]
        if filled:
            width = max(width, filled[-1] + 1)
            rows.append((number, [(cell.value, cell.data_type == "e") for cell in cells]))
    return [(number, (cells + [(None, False)] * width)[:width]) for number, cells in rows]


def opened(content, name, values):
    """Return the workbook with values, as a stream, or with formulas."""
    try:
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
        if "xl/workbook.xml" not in names:
            raise InputError(said("{name} is no Excel workbook.", name=name), NO_WORKBOOK)
        return openpyxl.load_workbook(io.BytesIO(content), data_only=values, read_only=values)
    except InputError:
        raise
    except Exception:
        # The library lets through whatever its parsers meet in a damaged file.
        raise InputError(
            said("{name} is a damaged workbook.", name=name), said("open it in Excel and save it anew")
        ) from None
