"""Workbooks of other programs (.ods) and other ages (.xls, .xlsb): one sheet's values as texts.

The reader tells neither formulas nor hidden rows, and an error in a cell reads as empty; .xlsx is read by `workbook`,
which tells them.
"""

import io
from dataclasses import replace

import python_calamine

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.bounds import check_table
from equifinal.reading.cells import text_of
from equifinal.reading.sheet import tabulate
from equifinal.reading.workbooks.choosing import chosen, first_table
from equifinal.reading.workbooks.repeated import check_repeats

__all__ = ["read_spreadsheet"]

VISIBLE = python_calamine.SheetVisibleEnum.Visible


def read_spreadsheet(content, name, sheet=None, header_row=None):
    """Read one sheet of a workbook; see `read_sheet`."""
    book = _opened(content, name)
    every = book.sheet_names
    visible = [one.name for one in book.sheets_metadata if one.visible == VISIBLE]
    titles = chosen(every, visible, name, sheet)
    titles = titles[:1] if header_row is None else titles
    return first_table(titles, lambda title: _read(book, title, name, header_row), name)


def _read(book, title, name, header_row):
    """Read a sheet."""
    several = len(book.sheet_names) > 1
    place = said("{name}, sheet {title}", name=name, title=title) if several else name
    notes = [said("{place} was read; the other sheets are not.", place=place)] if several else []
    notes.append(said("{place} is no .xlsx: a cell with an error, such as #DIV/0!, was read as empty.", place=place))
    page = book.get_sheet_by_name(title)
    bottom, right = page.end or (0, 0)
    check_table(place, bottom + 1, right + 1)
    rows = [(i, [text_of(value) for value in row]) for i, row in enumerate(page.to_python(skip_empty_area=False), 1)]
    hint = said("unmerge them, and write the value into each cell")
    flaws, walked = {}, 0
    for (top, left), (low, end) in page.merged_cell_ranges or ():
        rows_in, columns = range(top, min(low, bottom) + 1), range(left, min(end, right) + 1)
        walked += len(rows_in) * len(columns)
        check_table(place, walked, 1)
        flaws |= {(row + 1, column): (said("stands in merged cells"), hint) for row in rows_in for column in columns}
    read = tabulate(place, "row", _trimmed(rows), header_row, flaws, notes)
    return replace(read, title=title if several else None)


def _opened(content, name):
    """Return the workbook."""
    try:
        if content.startswith(b"PK"):
            check_repeats(content, name)
        return python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except InputError:
        raise
    except python_calamine.PasswordError:
        raise InputError(
            said("{name} is protected by a password.", name=name), said("open it and save it without a password")
        ) from None
    except Exception:
        # The library lets through whatever its parsers meet in a damaged file.
        raise InputError(
            said("{name} is a damaged workbook, or protected by a password.", name=name),
            said("open it and save it anew, as .xlsx"),
        ) from None


def _trimmed(rows):
    """Return the rows without the columns to the right of the last value."""
    width = max((i + 1 for _, texts in rows for i, text in enumerate(texts) if text), default=0)
    return [(number, texts[:width]) for number, texts in rows]
