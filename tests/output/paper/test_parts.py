import io

import pytest
from docx import Document
from PIL import Image

from equifinal.output.paper.parts import caption_of_parts, paper_of_parts
from equifinal.output.tables.parts import parts_tables
from tests.output.tables.test_parts import source_of
from tests.steps.parts.small import groups

RECORD = {"study": "small", "run": "incl0.80_pri0.50_n1_12345678"}
TEXTS = {"title": {"en": "Small", "zh": "小研究"}, "data_note": "Made up."}


def texts_of(language):
    source = source_of(groups(), language, **TEXTS)
    content = io.BytesIO()
    Image.new("RGB", (2000, 600)).save(content, "PNG")
    figures = [("outcome", content.getvalue(), 2000, 600)]
    paper = paper_of_parts(source, groups(), parts_tables(source, groups()), figures, RECORD)
    return [paragraph.text for paragraph in Document(io.BytesIO(paper)).paragraphs]


def test_the_first_page_names_the_parts_and_their_cases():
    texts = texts_of("en")
    assert texts[:5] == [
        "Small",
        "Tables and figures",
        "Study: small",
        "Run: incl0.80_pri0.50_n1_12345678",
        "Parts: first (n = 3); second (n = 3)",
    ]
    assert "Made up." in texts
    assert any(text.startswith("Table 7a.") for text in texts)
    assert texts[-1].startswith("Figure 1. How the solution of each part does in the cases of every part.")


def test_it_is_of_one_language():
    texts = texts_of("zh")
    assert "各部分：first（n = 3）；second（n = 3）" in texts
    assert texts[-1].startswith("图 1")


@pytest.mark.parametrize("side", ["outcome", "negation"])
def test_a_caption_says_whose_solution_and_what_a_full_mark_is(side):
    caption = caption_of_parts(source_of(groups()), side)
    assert ("for the negation" in caption) == (side == "negation")
    assert caption.endswith("a hollow one: in those of another part.")
