"""Tables of the paper as an Excel workbook: numbers as numbers, symbols as rich text."""

import io
import re
from copy import copy

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from equifinal.languages import LANGUAGES
from equifinal.zips import pack, unpack

from .csv import FORMULA
from .measure import CHARACTER, length, widths
from .symbols import glyph
from .table import Figure, Symbol, pieces, starts

__all__ = ["write"]

SYMBOLS = "Segoe UI Symbol"
BODY, CORE, PERIPHERAL = 10, 14, 9  # pt
SYMBOL_HEIGHT = 20  # pt, of a row that holds symbols
THICK, HEAD, THIN, NONE = Side("medium"), Side("thin"), Side("hair"), Side()
DATES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def write(tables):
    """Return a workbook with one sheet a table.

    Parameters
    ----------
    tables : sequence of Table

    Returns
    -------
    bytes
        The same for the same tables: no date, no author.
    """
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = None
    looks = {}
    for table in tables:
        _sheet(book.create_sheet(FORBIDDEN.sub("", table.name)[:31]), table, looks)
    buffer = io.BytesIO()
    book.save(buffer)
    parts = unpack(buffer.getvalue())
    parts["docProps/core.xml"] = DATES.sub(b"", parts["docProps/core.xml"])
    return pack(parts)


def _sheet(sheet, table, looks):
    """Write one table: title, header, rows, notes; `looks` holds those that the workbook's cells have had so far."""
    wide, columns = widths(table)
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    characters = [width / CHARACTER + 3 for width in columns]
    for i, width in enumerate(characters, 1):
        sheet.column_dimensions[get_column_letter(i)].width = width
    font = _font(table)
    _line(sheet, 1, len(columns), table.title, Font(name=font, sz=BODY, b=True), sum(characters))
    rows, headers = table.rows, len(table.header)
    for i, row in enumerate(rows):
        heights = [_cell(sheet, table, i, column, cell, characters, looks) for column, cell in starts(row)]
        sheet.row_dimensions[i + 2].height = max(heights, default=0)
    sheet.print_title_rows = f"2:{headers + 1}"
    sheet.freeze_panes = f"B{headers + 2}"
    below = len(rows) + 2
    for i, note in enumerate(table.paragraphs):
        text = _rich(table, note, font) if any(isinstance(part, Symbol) for part in note) else "".join(note)
        _line(sheet, below + i, len(columns), text, Font(name=font, sz=BODY - 1), sum(characters))


def _cell(sheet, table, i, column, cell, characters, looks):
    """Write a cell of row `i`, with its alignment and rules, and return the height in points that it needs."""
    last, headers = len(table.rows) - 1, len(table.header)
    sides = "left" if table.alignment(cell, column) == "left" else "center", "bottom" if i < headers else "center"
    spanned = THIN if i < headers - 1 and cell.span > 1 and cell.content else NONE
    rules = THICK if i == 0 else NONE, HEAD if i == headers - 1 else THICK if i == last else spanned
    place = sheet.cell(i + 2, column + 1)
    _look(place, looks, _font(table), cell.strong or None, *sides, *rules)
    _fill(place, table, cell, _font(table))
    for k in range(column + 1, column + cell.span):
        sheet.cell(i + 2, k + 1).border = Border(top=rules[0], bottom=rules[1])
    if cell.span > 1:
        sheet.merge_cells(start_row=i + 2, end_row=i + 2, start_column=column + 1, end_column=column + cell.span)
    if isinstance(cell.content, Symbol):
        return SYMBOL_HEIGHT
    return _height(str(cell.content), sum(characters[column : column + cell.span]), BODY)


def _look(place, looks, font, strong, horizontal, vertical, top, bottom):
    """Give a cell its look; each is put together once, since openpyxl takes long to compare it with those it knows."""
    key = font, strong, horizontal, vertical, id(top), id(bottom)
    if key not in looks:
        place.font = Font(name=font, sz=BODY, b=strong)
        place.alignment = Alignment(horizontal=horizontal, vertical=vertical, wrap_text=True)
        place.border = Border(top=top, bottom=bottom)
        looks[key] = place._style
    place._style = copy(looks[key])


def _font(table):
    """Return the font of texts and figures."""
    return LANGUAGES[table.language].font


def _line(sheet, row, columns, text, font, width):
    """Write a line over all columns, as high as its text needs."""
    place = sheet.cell(row, 1)
    _put(place, text)
    place.font = font
    place.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
    higher = CORE - font.sz if isinstance(text, CellRichText) else 0
    sheet.row_dimensions[row].height = _height(str(text), width, font.sz) + higher


def _height(text, width, size):
    """Return the height in points that a text of some size takes in a column as wide as so many characters of 11 pt."""
    room, lines, used = max(width * 11 / size - 1, 1), 1, 0
    for word in text.split():
        needed = length(word) + 1
        if used and used + needed > room:
            lines, used = lines + 1, 0
        lines += int(needed // room)
        used = (used + needed) % room
    return lines * size * 1.3 + 2


def _fill(place, table, cell, font):
    """Write a cell: a number with its format, a symbol as rich text, a text as text."""
    content = cell.content
    if isinstance(content, Figure) and str(content) == str(Figure(None)):
        content = str(content)
    if isinstance(content, Figure):
        value = float(content.value)
        place.value = int(value) if value.is_integer() and not content.decimals else value
        place.number_format = f"0.{'0' * content.decimals}" if content.decimals else "0"
    elif isinstance(content, Symbol):
        _put(place, _rich(table, [content], font))
    elif content:
        _put(place, content)


def _put(place, text):
    """Write a text, never a formula."""
    place.value = text
    if isinstance(text, str):
        place.data_type = "s"
        place.quotePrefix = text.startswith(FORMULA)


def _rich(table, parts, font):
    """Return texts and symbols as rich text, a symbol in its size and in the font of symbols."""
    found = []
    for piece in pieces(parts):
        if isinstance(piece, Symbol):
            drawn = glyph(piece, table.symbols)
            size = CORE if drawn.large else PERIPHERAL
            found.append(TextBlock(InlineFont(rFont=SYMBOLS, sz=size), drawn.character))
        else:
            found.append(TextBlock(InlineFont(rFont=font, sz=BODY), piece))
    return CellRichText(*found)
