"""All tables and figures of a study in one Word document: a first page, a page a table, then the figures."""

import io

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from equifinal.output.formats.docx import add_table, begin, finish, partable, turn
from equifinal.output.formats.measure import PORTRAIT

__all__ = ["document_of"]

TITLE, SUBTITLE, SMALL = 16, 12, 8  # pt
RESOLUTION = 300  # pixels of a picture to an inch
WIDEST, HIGHEST = PORTRAIT, 205  # mm; below a picture there is room for its caption
NARROW = 90  # mm: two pictures of at most this width stand side by side
GAP = 4  # mm between them


def document_of(source, tables, figures, record, front=None):
    """Return the Word document of a run in one language.

    Parameters
    ----------
    source : Source
    tables : mapping of str to list of Table
        Name of the file, such as ``T1_calibration``, to its tables.
    figures : list of (bytes, int, int, str)
        Picture (PNG), its width and height in pixels, and its caption, in their order.
    record : mapping of str to str
        ``run`` and ``study``.
    front : (mapping of str to str, list of str), optional
        What the first page says after study and run, each with its name, and its notes; left out, what was asked of
        one outcome.

    Returns
    -------
    bytes
        The same for the same content.
    """
    document, title = begin(), source.text(source.settings["title"]) or record["study"]
    turn(document.sections[0], False)
    _number_pages(document.sections[0])
    every = [table for found in tables.values() for table in found]
    _front(document, source, title, every, len(figures), record, front or _asked(source))
    for table in every:
        add_table(document, table, document.add_section(WD_SECTION.NEW_PAGE))
    if figures:
        turn(document.add_section(WD_SECTION.NEW_PAGE), False)
        _figures(document, source, figures)
    return finish(document, title)


def _asked(source):
    """Return what was asked of one outcome, and at which cutoffs."""
    sets = [source.labels.set(name) for name in source.settings["conditions"]]
    facts = {
        source.say("Outcome"): source.labels.literal(source.sides[0]),
        source.say("Conditions"): source.list(sets),
    }
    return facts, [source.cutoffs(), source.made_by(), source.short, source.text(source.settings["data_note"])]


def _front(document, source, title, tables, figures, record, front):
    """Write the first page: title, what was asked of which data at which cutoffs, and what is in the document."""
    _line(document, title, TITLE, bold=True, after=6)
    _line(document, source.say("Tables and figures"), SUBTITLE, after=14)
    facts, notes = front
    for name, text in ({source.say("Study"): record["study"], source.say("Run"): record["run"]} | facts).items():
        _line(document, source.say("{name}: {text}", name=name, text=text), after=2)
    for note in filter(None, notes):
        _line(document, note.strip(), after=2)
    _line(document, source.say("Contents"), SUBTITLE, bold=True, before=14, after=4)
    for table in tables:
        _line(document, table.title, after=2)
    if figures:
        _line(document, source.say_many("One figure", "Figures 1 to {n}", figures))


def _line(document, text, size=None, bold=False, before=0, after=0):
    """Write one paragraph."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    run = paragraph.add_run(partable(text))
    run.bold = bold or None
    run.font.size = Pt(size) if size else None


def _figures(document, source, figures):
    """Write the figures, numbered through; two narrow ones that follow each other stand side by side."""
    waiting = [
        (*figure[:3], source.say("Figure {number}. {caption}", number=i, caption=figure[3]))
        for i, figure in enumerate(figures, 1)
    ]
    while waiting:
        pair = waiting[:2]
        if len(pair) == 2 and all(_millimetres(width) <= NARROW for _, width, _, _ in pair):
            _side_by_side(document, pair)
            del waiting[:2]
        else:
            _picture(document.add_paragraph(), waiting[0], WIDEST)
            _caption(document.add_paragraph(), waiting.pop(0)[3])


def _side_by_side(document, pair):
    """Write two figures beside each other, each above its caption, all on one page."""
    grid = document.add_table(2, 2)
    grid.autofit = False
    for column, figure in enumerate(pair):
        picture, words = grid.cell(0, column), grid.cell(1, column)
        picture.width = words.width = Mm(WIDEST / 2)
        _picture(picture.paragraphs[0], figure, WIDEST / 2 - GAP)
        _caption(words.paragraphs[0], figure[3])
    for row in grid.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _picture(paragraph, figure, widest):
    """Put a picture into a paragraph, no larger than it is and than there is room, on one page with its caption."""
    content, width, height, caption = figure
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = True
    scale = min(1, widest / _millimetres(width), HIGHEST / _millimetres(height))
    shape = paragraph.add_run().add_picture(io.BytesIO(content), width=Mm(_millimetres(width) * scale))
    shape._inline.docPr.set("descr", caption)


def _caption(paragraph, text):
    """Write the caption below a picture."""
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(3), Pt(12)
    paragraph.paragraph_format.keep_together = True
    paragraph.add_run(partable(text)).font.size = Pt(SMALL)


def _millimetres(pixels):
    return pixels / RESOLUTION * 25.4


def _number_pages(section):
    """Number the pages at their foot, those of later sections too."""
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
