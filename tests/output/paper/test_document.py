import io

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm
from PIL import Image

from equifinal.output.paper.document import document_of
from tests.output.conftest import made

RECORD = {"study": "small", "run": "incl0.80_pri0.50_n1_12345678"}
WIDE, NARROW = (2000, 1200), (1000, 1200)  # pixels at 300 to an inch: 169 and 85 mm


def figure(size, caption):
    content = io.BytesIO()
    Image.new("RGB", size).save(content, "PNG")
    return (content.getvalue(), *size, caption)


@pytest.fixture
def tables(nasty):
    return {"T1_calibration": [nasty], "T3_configurations": [nasty, nasty]}


def of(tables, sizes, language="en"):
    figures = [figure(size, f"Caption {i}.") for i, size in enumerate(sizes, 1)]
    return document_of(made(language, title={"en": "Small", "zh": "小研究"}), tables, figures, RECORD)


def opened(*given):
    return Document(io.BytesIO(of(*given)))


def test_the_first_page_says_of_what_the_document_is(tables):
    document = opened(tables, [WIDE, NARROW])
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:6] == [
        "Small",
        "Tables and figures",
        "Study: small",
        "Run: incl0.80_pri0.50_n1_12345678",
        "Outcome: Y",
        "Conditions: Age, B, L",
    ]
    assert "Frequency cutoff 1; Consistency cutoff 0.80; PRI cutoff 0.50." in texts
    assert "Made up." in texts
    contents = texts.index("Contents")
    assert texts[contents + 4] == "Figures 1 to 2"
    assert document.core_properties.title == "Small"


def test_it_is_of_one_language(tables):
    texts = [paragraph.text for paragraph in opened(tables, [WIDE, WIDE], "zh").paragraphs]
    assert texts[:3] == ["小研究", "表与图", "研究：small"]
    assert "目录" in texts
    assert "图 1 至图 2" in texts
    assert not any(text.startswith(("Figure", "Outcome", "Contents")) for text in texts)


def test_each_table_has_a_page_and_the_figures_follow_upright(tables):
    document = opened(tables, [WIDE])
    assert len(document.sections) == 1 + 3 + 1
    assert document.sections[0].orientation == document.sections[-1].orientation == WD_ORIENT.PORTRAIT


def test_narrow_figures_stand_side_by_side_and_all_are_numbered(tables):
    document = opened(tables, [NARROW, NARROW, NARROW, WIDE, NARROW, NARROW])
    pairs = [[cell.text for cell in table.rows[1].cells] for table in document.tables[3:]]
    assert pairs == [["Figure 1. Caption 1.", "Figure 2. Caption 2."], ["Figure 5. Caption 5.", "Figure 6. Caption 6."]]
    alone = [p.text for p in document.paragraphs if p.text.startswith("Figure ")]
    assert alone == ["Figure 3. Caption 3.", "Figure 4. Caption 4."]
    widths = [shape.width for shape in document.inline_shapes]
    assert len(widths) == 6
    assert max(widths) <= Mm(160)
    assert all(shape.height <= Mm(205) for shape in document.inline_shapes)


def test_a_picture_keeps_its_shape(tables):
    (shape,) = opened(tables, [(2000, 3200)]).inline_shapes
    assert abs(shape.height / shape.width - 1.6) < 0.001
    assert shape.height <= Mm(205)


def test_the_same_study_gives_the_same_bytes(tables):
    assert of(tables, [WIDE, NARROW]) == of(tables, [WIDE, NARROW])


def test_a_study_without_figures_has_its_tables(tables):
    assert len(opened(tables, []).tables) == 3
