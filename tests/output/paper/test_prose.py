import io

from docx import Document

from equifinal.output.paper.prose import prose

TEXT = """# Results

## Necessity

For *Effective integration*, none of `~SYS` \\& `ORG` is necessary.
A second line.

- one
- **two**

  more of two
"""


def test_headings_paragraphs_and_lists_become_those_of_word():
    document = Document(io.BytesIO(prose(TEXT)))
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "Results",
        "Necessity",
        "For Effective integration, none of ~SYS & ORG is necessary. A second line.",
        "•\u2002one",
        "•\u2002two",
        "more of two",
    ]
    assert [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.italic] == [
        "Effective integration"
    ]
    assert [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.bold] == [
        "Results",
        "Necessity",
        "two",
    ]
    assert document.core_properties.title == "Results"


def test_the_same_text_gives_the_same_bytes():
    assert prose(TEXT) == prose(TEXT)
