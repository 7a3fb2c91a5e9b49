"""Excel workbooks (.xlsx, .xlsm): one sheet's values as texts, with what cannot be used marked."""

import io
import zipfile
from dataclasses import replace

import openpyxl

from equifinal.errors import InputError
from equifinal.languages import said

from .cells import text_of
from .choosing import chosen, first_table
from .marks import NUMBER
from .sheet import letter, tabulate

__all__ = ["read_workbook"]

NO_WORKBOOK = said("an Excel workbook (.xlsx) or a CSV file is wanted")


def read_workbook(content, name, sheet=None, header_row=None):
    """Read one sheet of a workbook; see `read_sheet`.

    A formula counts with the value that the workbook keeps of it. Hidden rows and columns are read like others.
    Both are noted.
    """
    values, formulas = opened(content, name, True), opened(content, name, False)
    pages = {page.title: page for page in formulas.worksheets}
    visible = [title for title, page in pages.items() if page.sheet_state == "visible"]
    titles = chosen(list(pages), visible, name, sheet)
    # A coding sheet holds no scores: there the first sheet is meant, whatever it holds.
    titles = titles[:1] if header_row is None else titles
    return first_table(titles, lambda title: _read(values, pages, title, name, header_row), name)


def _read(values, pages, title, name, header_row):
    """Read a sheet, given the workbook with values and the sheets with formulas."""
    page, several = pages[title], len(pages) > 1
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
    notes += [
        said(
            "{place}, column {column} is shown in per cent, and was read as it is stored: {shown} is {stored}.",
            place=place,
            column=letter(i),
            shown=f"{stored * 100:.12g}%",
            stored=f"{stored:.12g}",
        )
        for i, stored in in_per_cent(page, rows).items()
    ]
    read = tabulate(place, "row", rows, header_row, flaws, notes)
    return replace(read, title=title if several else None)


def in_per_cent(page, rows):
    """Return the columns with cells that are shown in per cent, with the first number of each."""
    found = {}
    for number, texts in rows:
        for i, text in enumerate(texts):
            if i not in found and text and "%" in page.cell(number, i + 1).number_format and NUMBER.fullmatch(text):
                found[i] = float(text)
    return found


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
