import io

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml.ns import qn

from equifinal.output.formats.docx import CORE, PERIPHERAL, SMALL, write
from equifinal.output.formats.table import Cell, Table
from equifinal.output.tables.configurations import configuration_tables
from equifinal.zips import unpack
from tests.output.conftest import made


def opened(tables):
    return Document(io.BytesIO(write(tables)))


def texts(table):
    """Return the texts of a Word table, cell by cell, merged cells once."""
    return [["".join(t.text or "" for t in box.iter(qn("w:t"))) for box in row._tr.tc_lst] for row in table.rows]


def lines(table):
    """Return the horizontal lines of a Word table: number of the row, side, thickness in points."""
    found = set()
    for i, row in enumerate(table.rows):
        for borders in row._tr.iter(qn("w:tcBorders")):
            for line in borders:
                found.add((i, line.tag.rpartition("}")[2], int(line.get(qn("w:sz"))) / 8))
    return found


def test_three_lines_and_no_vertical_one(source):
    table = opened(configuration_tables(source)).tables[0]
    last = len(table.rows) - 1
    assert lines(table) == {(0, "top", 1.5), (2, "bottom", 0.75), (last, "bottom", 1.5)}
    assert {row._tr.tc_lst[0].tcPr.vAlign_val for row in table.rows[3:]} == {WD_ALIGN_VERTICAL.CENTER}
    assert [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows[:4]] == [True] * 3 + [False]


def test_symbols_have_two_sizes_and_one_font_for_all_scripts(source):
    document = opened(configuration_tables(source))
    cells, notes = {}, {}
    for run in document.element.iter(qn("w:r")):
        sizes = cells if next(run.iterancestors(qn("w:tc")), None) is not None else notes
        text = "".join(t.text for t in run.iter(qn("w:t")))
        if text in ("●", "⊗"):
            fonts = run.find(qn("w:rPr")).find(qn("w:rFonts"))
            assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
                "Segoe UI Symbol"
            }
            sizes.setdefault(text, set()).add(int(run.find(qn("w:rPr")).find(qn("w:sz")).get(qn("w:val"))) / 2)
        else:
            assert not {"●", "⊗"} & set(text)
    assert cells == {"●": {CORE, PERIPHERAL}, "⊗": {PERIPHERAL}}
    assert (CORE, PERIPHERAL) == (10.5, 8)
    assert notes == {"●": {SMALL, 6}, "⊗": {SMALL, 6}}  # in the legend none is larger than its line


def test_reads_back_as_it_was(nasty):
    document = opened([nasty])
    assert document.paragraphs[0].text == nasty.title
    assert texts(document.tables[0])[2:] == [
        [nasty.title, "0.123", "–"],
        ["-5", "● 2", "⊗"],
        ["@x", "-3", ""],
        ["whole", "0.000"],
    ]
    bold = [run.text for paragraph in document.element.body.iter(qn("w:tbl")) for run in _bold(paragraph)]
    assert bold == ["-3"]


def _bold(table):
    return [t for run in table.iter(qn("w:r")) if run.find(f".//{qn('w:b')}") is not None for t in run.iter(qn("w:t"))]


# The order that the standard asks of them (ISO/IEC 29500-1, annex A): Word takes another for a damaged file.
ORDER = {
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan tcBorders vAlign",
    "pPr": "pStyle keepNext keepLines pBdr spacing ind jc rPr sectPr",
    "rPr": "rFonts b bCs i color sz szCs lang",
}


def test_properties_stand_in_the_order_of_the_standard(source):
    document = opened(configuration_tables(source))
    seen = set()
    for element in [*document.element.iter(), *document.styles["Normal"].element.iter()]:
        name = str(element.tag).rpartition("}")[2]
        if name in ORDER:
            places = [ORDER[name].split().index(child.tag.rpartition("}")[2]) for child in element]
            assert places == sorted(places), name
            seen.add(name)
    assert seen == set(ORDER)


def test_bytes_are_the_same_each_time_and_hold_no_date(source):
    content = write(configuration_tables(source))
    assert write(configuration_tables(source)) == content
    core = unpack(content)["docProps/core.xml"].decode()
    assert "dcterms" not in core.partition(">")[2].replace("xmlns:dcterms", "")
    assert "Table 3." in core


def test_chinese_has_a_chinese_font_and_wide_tables_a_wide_page(source):
    document = opened(configuration_tables(made("zh", table_cases=True)))
    fonts = document.styles["Normal"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "SimSun"
    assert all(section.orientation == WD_ORIENT.PORTRAIT for section in document.sections)
    assert len(document.sections) == len(document.tables) == 2


def test_long_expressions_may_be_parted_between_their_literals():
    long, short = "*".join(["~LEADERSHIP"] * 5), "~SYS*ORG"
    table = Table("T", "", ((Cell("a"), Cell("b")),), (((Cell(long), Cell(short)),),), (("n",),), ("left", "left"))
    cells = texts(opened([table]).tables[0])[1]
    assert cells == ["*\u200b".join(["~LEADERSHIP"] * 5), short]


def test_a_list_of_latin_names_can_be_parted_after_a_chinese_comma():
    long, short = "、".join(["Changlin"] * 9), "Anhe、Taihe"
    table = Table("T", "", ((Cell("a"), Cell("b")),), (((Cell(long), Cell(short)),),), (("n",),), ("left", "left"))
    assert texts(opened([table]).tables[0])[1] == ["、\u200b".join(["Changlin"] * 9), short]
