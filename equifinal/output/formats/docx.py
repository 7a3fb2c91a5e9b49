"""Tables of the paper as a Word document: three-line tables, symbols in one font for all scripts."""

import io
import re

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell

from equifinal.languages import LANGUAGES
from equifinal.zips import pack, unpack

from .measure import LANDSCAPE, PADDING, PORTRAIT, WORD, widths
from .symbols import glyph
from .table import Symbol, pieces, starts

__all__ = ["add_table", "begin", "finish", "partable", "turn", "write"]

SYMBOLS = "Segoe UI Symbol"
BODY, SMALL = 9, 8  # pt
GAP = 18  # pt above the title of a table that begins no page
CORE, PERIPHERAL = 10.5, 8  # in a cell
THICK, HEAD, THIN = 12, 6, 4  # eighths of a point
SIDE, TOP = 25, 18  # margins, mm
LONG, SHORT = 297, 210  # A4, mm
# What a document tells apart: whose letters a font is for.
SCRIPTS = {False: ("ascii", "hAnsi", "cs"), True: ("eastAsia",)}
UPRIGHT = {True: WD_ALIGN_VERTICAL.BOTTOM, False: WD_ALIGN_VERTICAL.CENTER}
ALIGN = {"left": WD_ALIGN_PARAGRAPH.LEFT, "centre": WD_ALIGN_PARAGRAPH.CENTER}


def write(tables, apart=True):
    """Return a Word document of these tables, each on pages of its own, landscape where one is wide.

    Parameters
    ----------
    tables : sequence of Table
    apart : bool
        False: a table begins a page only where the page is turned for it.

    Returns
    -------
    bytes
        The same for the same tables: no date, no author.
    """
    document, before = begin(), None
    for table in tables:
        wide, _ = widths(table)
        if before is None:
            add_table(document, table, document.sections[0])
        elif apart or wide != before:
            add_table(document, table, document.add_section(WD_SECTION.NEW_PAGE))
        else:
            add_table(document, table, document.sections[-1], GAP)
        before = wide
    return finish(document, tables[0].title)


def begin():
    """Return an empty Word document with the fonts of all languages."""
    document = Document()
    style = document.styles["Normal"]
    style.font.size = Pt(BODY)
    fonts = {script: known.font for known in LANGUAGES.values() for script in SCRIPTS[known.east_asian]}
    _set_fonts(style.element.get_or_add_rPr(), fonts)
    spelling = OxmlElement("w:lang")
    for known in LANGUAGES.values():
        spelling.set(qn("w:eastAsia" if known.east_asian else "w:val"), known.tag)
    style.element.rPr.append(spelling)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    return document


def add_table(document, table, section, gap=0):
    """Add a table to the last section of a document, a gap (pt) above it, and turn that as the table needs it."""
    wide, columns = widths(table)
    turn(section, wide)
    _title(document, table, gap)
    _table(document, table, columns, LANDSCAPE if wide else PORTRAIT)
    _notes(document, table)


def finish(document, title):
    """Return the bytes of a document, the same for the same content: no date, no author."""
    _undate(document.core_properties, title)
    buffer = io.BytesIO()
    document.save(buffer)
    return pack(unpack(buffer.getvalue()))


def turn(section, wide):
    """Set the page to A4, portrait or landscape."""
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(LONG), Mm(SHORT)) if wide else (Mm(SHORT), Mm(LONG))
    section.left_margin = section.right_margin = Mm(SIDE)
    section.top_margin = section.bottom_margin = Mm(TOP)


def _undate(properties, title):
    """Take the template's author and dates out, and set the title."""
    element = properties._element
    for child in list(element):
        element.remove(child)
    properties.title = title[:255]


def _title(document, table, gap):
    """Write the title above the table."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(gap)
    paragraph.paragraph_format.space_after = Pt(4)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run(table.title).bold = True


def _table(document, table, columns, page):
    """Write the rows; the header is repeated on each page."""
    rows = table.rows
    grid = document.add_table(len(rows), len(columns))
    grid.autofit = False
    total = sum(columns) + PADDING * len(columns)
    full = [width + PADDING for width in columns]
    _shape(grid, min(total, page), full)
    headers, firsts = len(table.header), _firsts(table)
    for i, (row, line) in enumerate(zip(rows, grid.rows, strict=True)):
        _keep_whole(line._tr, header=i < headers)
        boxes = line._tr.tc_lst
        for column, cell in starts(row):
            box = boxes[column]
            box.grid_span = cell.span
            for spare in boxes[column + 1 : column + cell.span]:
                line._tr.remove(spare)
            box.width = Mm(sum(full[column : column + cell.span]))
            lines = {"top": THICK} if i == 0 else {}
            if i == headers - 1:
                lines["bottom"] = HEAD
            if i == len(rows) - 1:
                lines["bottom"] = THICK
            _border(box, lines)
            place = _Cell(box, grid)
            place.vertical_alignment = UPRIGHT[i < headers]
            paragraph = place.paragraphs[0]
            paragraph.alignment = ALIGN[table.alignment(cell, column)]
            paragraph.paragraph_format.space_before = Pt(5 if i in firsts else 1)
            paragraph.paragraph_format.space_after = Pt(1)
            if i < headers or (i < len(rows) - 1 and len(rows) <= 24):
                paragraph.paragraph_format.keep_with_next = True
            if i < headers - 1 and cell.span > 1 and cell.content:
                _underline(paragraph)
            _add(paragraph, table, [cell.content], bold=cell.strong)


def _firsts(table):
    """Return the numbers of the rows that begin a block, the first block apart."""
    found, number = set(), len(table.header)
    for block in table.blocks:
        found.add(number)
        number += len(block)
    return found - {len(table.header)}


def _shape(grid, width, columns):
    """Fix the table's width and columns, in millimetres."""
    properties = grid._tbl.tblPr
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    element = OxmlElement("w:tblW")
    element.set(qn("w:w"), str(round(width / 25.4 * 1440)))
    element.set(qn("w:type"), "dxa")
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(element)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(PADDING / 2 / 25.4 * 1440)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    layout.addnext(margins)
    for column, millimetres in zip(grid._tbl.tblGrid.gridCol_lst, columns, strict=True):
        column.w = Mm(millimetres)


def _keep_whole(row, header):
    """Let no page break part a row, and repeat a row of the header on each page."""
    properties = row.get_or_add_trPr()
    for name in ("w:cantSplit", "w:tblHeader") if header else ("w:cantSplit",):
        properties.append(OxmlElement(name))


def _border(box, lines):
    """Draw lines at the sides of a cell: side to thickness in eighths of a point."""
    if lines:
        borders = OxmlElement("w:tcBorders")
        for side, size in lines.items():
            borders.append(_line(f"w:{side}", size))
        box.get_or_add_tcPr().append(borders)


def _underline(paragraph):
    """Draw a line beneath a heading over several columns, short of the neighbours'."""
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(3)
    borders = OxmlElement("w:pBdr")
    borders.append(_line("w:bottom", THIN))
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _line(name, size):
    """Return a single black line."""
    element = OxmlElement(name)
    for key, value in (("val", "single"), ("sz", size), ("space", 0), ("color", "000000")):
        element.set(qn(f"w:{key}"), str(value))
    return element


def _notes(document, table):
    """Write the notes below the table."""
    for i, note in enumerate(table.paragraphs):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(3 if i == 0 else 0)
        _add(paragraph, table, note, SMALL)


def _add(paragraph, table, parts, size=None, bold=False):
    """Add texts, figures and symbols; a symbol is a run of its own in the font of symbols."""
    for piece in pieces(parts):
        if isinstance(piece, Symbol):
            drawn = glyph(piece, table.symbols)
            run = paragraph.add_run(drawn.character)
            large = size or CORE  # in a note no larger than its line
            run.font.size = Pt(large if drawn.large else round(2 * large * PERIPHERAL / CORE) / 2)
            _set_fonts(run._r.get_or_add_rPr(), dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), SYMBOLS))
        else:
            run = paragraph.add_run(partable(piece))
            run.bold = bold or None
            run.font.size = Pt(size) if size else None


def partable(text):
    """Return a text whose longest words may be parted after each `*` and Chinese comma: by a space of no width."""
    return " ".join(re.sub("([*、])", "\\1\u200b", word) if len(word) > WORD else word for word in text.split(" "))


def _set_fonts(properties, names):
    """Name the font for each script, and no theme's font beside it."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script, name in names.items():
        fonts.set(qn(f"w:{script}"), name)
