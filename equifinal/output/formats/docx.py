"""Tables of the paper as a Word document: three-line tables, symbols in one font for all scripts."""

import io
import re

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

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
KEPT = 23  # rows below the first that stay on one page


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
    grid = document.add_table(0, len(columns))
    grid.autofit = False
    full = [width + PADDING for width in columns]
    _shape(grid, min(sum(full), page), full)
    firsts = _firsts(table)
    for i, row in enumerate(table.rows):
        line = _row(header=i < len(table.header))
        for column, cell in starts(row):
            box, paragraph = _box(table, i, column, cell, sum(full[column : column + cell.span]), i in firsts)
            _add(Paragraph(paragraph, grid), table, [cell.content], bold=cell.strong)
            line.append(box)
        grid._tbl.append(line)


def _row(header):
    """Return an empty row that no page break parts, repeated on each page where it is of the header."""
    row, properties = _made("w:tr"), _made("w:trPr", _made("w:cantSplit"))
    if header:
        properties.append(_made("w:tblHeader"))
    row.append(properties)
    return row


def _box(table, i, column, cell, width, first):
    """Return a cell of row `i`, so many millimetres wide, and the paragraph in it, both without the cell's content.

    Its parts are put together in the order that Word asks for: python-docx would look for the place of each.
    """
    headers, last = len(table.header), len(table.rows) - 1
    head, spanned = i < headers, cell.span > 1
    box = [_made("w:tcW", type="dxa", w=Mm(width).twips)]
    if spanned:
        box.append(_made("w:gridSpan", val=cell.span))
    lines = {"top": THICK} if i == 0 else {}
    if i in (headers - 1, last):
        lines["bottom"] = THICK if i == last else HEAD
    if lines:
        box.append(_made("w:tcBorders", *(_line(f"w:{side}", size) for side, size in lines.items())))
    box.append(_made("w:vAlign", val="bottom" if head else "center"))
    text = [_made("w:keepNext")] if head or (i < last <= KEPT) else []
    underlined = i < headers - 1 and spanned and cell.content
    if underlined:
        text.append(_made("w:pBdr", _line("w:bottom", THIN)))
    text.append(_made("w:spacing", before=Pt(5 if first else 1).twips, after=Pt(1).twips))
    if underlined:
        text.append(_made("w:ind", left=Pt(3).twips, right=Pt(3).twips))
    text.append(_made("w:jc", val="left" if table.alignment(cell, column) == "left" else "center"))
    paragraph = _made("w:p", _made("w:pPr", *text))
    return _made("w:tc", _made("w:tcPr", *box), paragraph), paragraph


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
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(_made("w:tblW", w=Mm(width).twips, type="dxa"))
    inner = Mm(PADDING / 2).twips
    layout.addnext(_made("w:tblCellMar", *(_made(f"w:{side}", w=inner, type="dxa") for side in ("left", "right"))))
    for column, millimetres in zip(grid._tbl.tblGrid.gridCol_lst, columns, strict=True):
        column.w = Mm(millimetres)


def _made(name, *children, **values):
    """Return an element of Word's with these children and attributes."""
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), str(value))
    element.extend(children)
    return element


def _line(name, size):
    """Return a single black line."""
    return _made(name, val="single", sz=size, space=0, color="000000")


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
