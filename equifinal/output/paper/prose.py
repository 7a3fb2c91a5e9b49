"""A text in Markdown as a Word document: headings, paragraphs, lists, emphasis."""

from docx.shared import Mm, Pt
from markdown_it import MarkdownIt

from equifinal.output.formats.docx import begin, finish, partable, turn

__all__ = ["prose"]

SIZES = {"h1": 16, "h2": 13, "h3": 11}  # pt
BODY = 10.5


def prose(text):
    """Return a text in Markdown as a Word document.

    Parameters
    ----------
    text : str
        CommonMark with headings, paragraphs, lists, emphasis and code within a line; its first heading is the title.

    Returns
    -------
    bytes
        The same for the same text.
    """
    document, title, listed, heading, begins = begin(), "", 0, None, False
    turn(document.sections[0], False)
    for token in MarkdownIt().parse(text):
        match token.type:
            case "heading_open":
                heading = token.tag
            case "heading_close":
                heading = None
            case "bullet_list_open" | "ordered_list_open":
                listed += 1
            case "bullet_list_close" | "ordered_list_close":
                listed -= 1
            case "list_item_open":
                begins = True
            case "inline":
                paragraph = document.add_paragraph()
                _shape(paragraph.paragraph_format, heading, listed)
                if listed and begins:
                    paragraph.paragraph_format.first_line_indent = Mm(-4)
                    _run(paragraph, "•\u2002", BODY)
                begins = False
                words = _words(paragraph, token, SIZES.get(heading, BODY), heading)
                title = title or words
    return finish(document, title)


def _shape(form, heading, listed):
    """Set the room about a paragraph."""
    form.space_before = Pt(10 if heading else 0)
    form.space_after = Pt(4 if heading or listed else 8)
    form.line_spacing = 1.25
    form.keep_with_next = True if heading else None
    form.left_indent = Mm(6 * listed) if listed else None


def _words(paragraph, token, size, bold):
    """Write what stands in a paragraph; return it as a text."""
    emphasis, strong, text = 0, 0, ""
    for part in token.children:
        match part.type:
            case "em_open" | "em_close":
                emphasis += 1 if part.type == "em_open" else -1
            case "strong_open" | "strong_close":
                strong += 1 if part.type == "strong_open" else -1
            case "softbreak" | "hardbreak":
                text += " "
                _run(paragraph, " ", size)
            case _:
                text += part.content
                _run(paragraph, part.content, size, bold or strong, emphasis)
    return text


def _run(paragraph, text, size, bold=False, italic=False):
    """Write a text."""
    run = paragraph.add_run(partable(text))
    run.font.size, run.bold, run.italic = Pt(size), bool(bold) or None, bool(italic) or None
