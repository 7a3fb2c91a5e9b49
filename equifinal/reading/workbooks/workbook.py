"""Excel workbooks (.xlsx, .xlsm): one sheet's values as texts, with what cannot be used marked."""

import io
import zipfile
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import NamedTuple

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser
from openpyxl.xml.constants import SHARED_STRINGS

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.bounds import check_table
from equifinal.reading.cells import text_of
from equifinal.reading.marks import NUMBER
from equifinal.reading.sheet import letter, tabulate
from equifinal.reading.workbooks.choosing import chosen, first_table
from equifinal.reading.workbooks.packed import check_package, check_parts, slim

__all__ = ["read_workbook"]

NO_WORKBOOK = said("an Excel workbook (.xlsx) or a CSV file is wanted")
MERGED = said("unmerge them, and write the value into each cell")
PERCENTS = {9, 10}  # of the formats that every workbook has: 0% and 0.00%
PARTS = ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml")


class Page(NamedTuple):
    """The cells in use of a sheet.

    Parameters
    ----------
    rows : list of (int, list of (object, str))
        Number of each row with a value, and its cells up to the last column with one: value and Excel's type of it.
    formulas : set of (int, int)
        Row and column, from 1, of the cells that hold a formula.
    percents : set of (int, int)
        Likewise of those that are shown in per cent.
    hidden : set of int
        Numbers of rows that are hidden.
    merged : list of str
        Areas, as ``B2:B3``.
    """

    rows: list
    formulas: set
    percents: set
    hidden: set
    merged: list


def read_workbook(content, name, sheet=None, header_row=None):
    """Read one sheet of a workbook; see `read_sheet`.

    A formula counts with the value that the workbook keeps of it. Hidden rows and columns are read like others.
    Both are noted.
    """
    reader, sheets = opened(content, name)
    visible = [title for title, (_, state) in sheets.items() if state == "visible"]
    titles = chosen(list(sheets), visible, name, sheet)
    # A coding sheet holds no scores: there the first sheet is meant, whatever it holds.
    titles = titles[:1] if header_row is None else titles
    return first_table(titles, lambda title: _read(reader, sheets, title, name, header_row), name)


def _read(reader, sheets, title, name, header_row):
    """Read a sheet."""
    several = len(sheets) > 1
    place = said("{name}, sheet {title}", name=name, title=title) if several else name
    notes = [said("{place} was read; the other sheets are not.", place=place)] if several else []
    page = page_of(reader, sheets[title][0], place)
    rows, flaws, calculated = texts_and_flaws(page)
    flaws.update(merged(page, place))
    hidden = [number for number, texts in rows if number in page.hidden and any(texts)]
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


def opened(content, name):
    """Return the reader of a workbook, and path and state of each sheet by its title."""
    try:
        check_package(content, name)
        if "xl/workbook.xml" not in zipfile.ZipFile(io.BytesIO(content)).namelist():
            raise InputError(said("{name} is no Excel workbook.", name=name), NO_WORKBOOK)
        reader = ExcelReader(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        check_parts(reader.archive, PARTS, name)
        reader.read_manifest()
        strings = reader.package.find(SHARED_STRINGS)
        check_parts(reader.archive, [strings.PartName[1:]] if strings else [], name)
        reader.read_strings()
        reader.read_workbook()
        apply_stylesheet(reader.archive, reader.wb)
        found = [(sheet.name, rel.target, sheet.state, rel.Type) for sheet, rel in reader.parser.find_sheets()]
    except InputError:
        raise
    except Exception:
        # The library lets through whatever its parsers meet in a damaged file.
        raise damaged(name) from None
    there = [one for one in found if one[1] in reader.valid_files and "chartsheet" not in one[3]]
    return reader, {title: (path, state) for title, path, state, _ in there}


def damaged(name):
    """Return the error for a workbook that cannot be read."""
    return InputError(said("{name} is a damaged workbook.", name=name), said("open it in Excel and save it anew"))


def in_per_cent(page, rows):
    """Return the columns with cells that are shown in per cent, with the first number of each."""
    found = {}
    for number, texts in rows:
        for i, text in enumerate(texts):
            if i not in found and (number, i + 1) in page.percents and NUMBER.fullmatch(text):
                found[i] = float(text)
    return found


def page_of(reader, path, name):
    """Return the cells in use of a sheet, without those that hold a format only."""
    try:
        with reader.archive.open(path) as stream:
            text, areas = slim(stream, name)
        book = reader.wb
        formats = {"date_formats": book._date_formats, "timedelta_formats": book._timedelta_formats}
        parser = _Parser(
            _percent_styles(book), io.BytesIO(text), reader.shared_strings, data_only=True, epoch=book.epoch, **formats
        )
        rows = filled_rows(parser.parse(), name)
    except InputError:
        raise
    except Exception:
        raise damaged(name) from None
    hidden = {int(n) for n, row in parser.row_dimensions.items() if row.get("hidden") in ("1", "true")}
    return Page(rows, parser.formulas, parser.percents, hidden, areas)


def _percent_styles(book):
    """Return the styles by which numbers are shown in per cent."""
    own = {164 + i for i, text in enumerate(book._number_formats) if "%" in text}
    return {i for i, style in enumerate(book._cell_styles) if style.numFmtId in PERCENTS | own}


class _Parser(WorkSheetParser):
    """The library's parser of a sheet, which also tells the values of formulas and those shown in per cent."""

    def __init__(self, percent_styles, *args, **options):
        super().__init__(*args, **options)
        self.formulas, self.percents, self.percent_styles = set(), set(), percent_styles

    def parse_cell(self, element):
        cell = super().parse_cell(element)
        if element.find(FORMULA_TAG) is not None:
            self.formulas.add((cell["row"], cell["column"]))
        if cell["style_id"] in self.percent_styles:
            self.percents.add((cell["row"], cell["column"]))
        return cell


def filled_rows(parsed, name):
    """Return number and (value, type) of each cell of the rows that hold a value, up to the last column with one.

    Parameters
    ----------
    parsed : iterable of (int, list of dict)
        As the library parses a sheet.
    name : str
        File and sheet, for messages.
    """
    found, width = {}, 0
    for number, cells in parsed:
        filled = {cell["column"]: (cell["value"], cell["data_type"]) for cell in cells if cell["value"] is not None}
        if filled:
            width = max(width, *filled)
            found[number] = filled
            check_table(name, len(found), width)
    columns = range(1, width + 1)
    return [(number, [found[number].get(i, (None, "n")) for i in columns]) for number in sorted(found)]


def texts_and_flaws(page):
    """Return number and texts of each row, the cells that cannot be used, and how many formulas have a value."""
    read, flaws, calculated = [], {}, 0
    for number, cells in page.rows:
        texts = [text_of(value) for value, _ in cells]
        for i, (_, kind) in enumerate(cells):
            formula = (number, i + 1) in page.formulas
            if not formula and kind != "e":
                continue
            at = f"{get_column_letter(i + 1)}{number}"
            if formula and texts[i]:
                calculated += 1
            elif formula:
                texts[i] = "(formula)"
                flaws[number, i] = (
                    said("is a formula without a value (cell {cell})", cell=at),
                    said("open the workbook in Excel and save it, or put values in the place of formulas"),
                )
            if kind == "e":
                flaws[number, i] = (
                    said("is {text} (cell {cell})", text=texts[i], cell=at),
                    said("mend the formula, or empty the cell"),
                )
        read.append((number, texts))
    return read, flaws, calculated


def merged(page, name):
    """Return the cells in use that are merged with others, as flaws."""
    numbers, found, walked = [number for number, _ in page.rows], {}, 0
    width = len(page.rows[0][1]) if page.rows else 0
    for area in page.merged:
        left, top, right, bottom = range_boundaries(area)
        rows = numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)]
        columns = range(left - 1, min(right, width))
        walked += len(rows) * len(columns)
        check_table(name, walked, 1)
        words = (said("stands in the merged cells {area}", area=area), MERGED)
        found |= {(row, column): words for row in rows for column in columns}
    return found
