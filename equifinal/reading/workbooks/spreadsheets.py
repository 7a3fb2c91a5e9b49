"""Workbooks of other programs (.ods) and other ages (.xls, .xlsb): one sheet's values as texts.

The reader tells neither formulas nor hidden rows, and an error in a cell reads as empty; .xlsx is read by `workbook`,
which tells them.
"""

from dataclasses import replace

from equifinal.apart.calling import parsed
from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.bounds import CELLS, check_table
from equifinal.reading.cells import text_of
from equifinal.reading.sheet import tabulate
from equifinal.reading.workbooks.binary import check_span
from equifinal.reading.workbooks.choosing import chosen, first_table
from equifinal.reading.workbooks.repeated import check_repeats

__all__ = ["read_spreadsheet"]


def read_spreadsheet(content, name, sheet=None, header_row=None):
    """Read one sheet of a workbook; see `read_sheet`."""
    _check_package(content, name)
    book = _parsed(content, name, sheet)
    titles = chosen(book["titles"], book["visible"], name, sheet)
    titles = titles[:1] if header_row is None else titles

    def read(title):
        found = book if book["page"]["title"] == title else _parsed(content, name, title)
        return _read(found, name, header_row)

    return first_table(titles, read, name)


def _read(book, name, header_row):
    """Read a sheet."""
    page, several = book["page"], len(book["titles"]) > 1
    title = page["title"]
    place = said("{name}, sheet {title}", name=name, title=title) if several else name
    notes = [said("{place} was read; the other sheets are not.", place=place)] if several else []
    notes.append(said("{place} is no .xlsx: a cell with an error, such as #DIV/0!, was read as empty.", place=place))
    check_table(place, page["rows"], page["columns"])
    rows = _squared((row, [text_of(value) for value in cells]) for row, cells in page["cells"])
    hint = said("unmerge them, and write the value into each cell")
    flaws, walked = {}, 0
    for (top, left), (low, end) in page["merged"]:
        rows_in, columns = range(top, min(low + 1, page["rows"])), range(left, min(end + 1, page["columns"]))
        walked += len(rows_in) * len(columns)
        check_table(place, walked, 1)
        flaws |= {(row + 1, column): (said("stands in merged cells"), hint) for row in rows_in for column in columns}
    read = tabulate(place, "row", rows, header_row, flaws, notes)
    return replace(read, title=title if several else None)


def _parsed(content, name, sheet):
    """Return the sheets of a workbook, and the page of one."""
    found = parsed(content, name, "spreadsheet", said("open it and save it anew, as .xlsx"), sheet=sheet, cells=CELLS)
    if found.get("error") == "PasswordError":
        raise InputError(
            said("{name} is protected by a password.", name=name), said("open it and save it without a password")
        )
    if "error" in found:
        raise _damaged(name)
    return found


def _check_package(content, name):
    """Refuse a zip file that stands for more than is read, before it is parsed."""
    if not content.startswith(b"PK"):
        return
    try:
        check_repeats(content, name)
        check_span(content, name)
    except InputError:
        raise
    except Exception:
        # The libraries let through whatever they meet in a damaged file.
        raise _damaged(name) from None


def _damaged(name):
    """Return the error for a workbook that cannot be read."""
    return InputError(
        said("{name} is a damaged workbook, or protected by a password.", name=name),
        said("open it and save it anew, as .xlsx"),
    )


def _squared(rows):
    """Return the rows, all as long as the longest up to its last text."""
    rows = list(rows)
    width = max((i for _, texts in rows for i, text in enumerate(texts, 1) if text), default=0)
    return [(number, [*texts[:width], *[""] * (width - len(texts))]) for number, texts in rows]
