import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.webpages import is_web_page

ROWS = [["case", "县", "B"], ["长兴", "0.5", "1"], ["德清", "0.2", "0"]]


def html(rows=ROWS, before=""):
    inner = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"{before}<html><head><title>x</title></head><body><table border=1>{inner}</table></body></html>"


def xml():
    rows = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row) + "</Row>"
        for row in ROWS
    )
    return (
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com'
        f':office:spreadsheet"><Worksheet ss:Name="S"><Table>{rows}</Table></Worksheet></Workbook>'
    )


def table(content):
    sheet = read_sheet(content, "d.xls", header_row=1)
    return [list(sheet.cells.columns), *sheet.cells.to_numpy().tolist()]


@pytest.mark.parametrize(
    "content",
    [
        html().encode(),
        html(before="\ufeff<!DOCTYPE html>\n").encode(),
        html().encode("utf-16"),
        html().encode("gbk"),
        html().replace("<head>", "<head><meta charset=gb2312>").encode("gbk"),
        html().replace("</td>", "").replace("</tr>", "").encode(),
        html().replace("<td>", "<TD><b>").replace("</td>", "</b></TD>").encode(),
        html().replace("<table", "<table><tr><td>a menu</td></tr></table><table").encode(),
        xml().encode(),
    ],
)
def test_web_pages_that_are_called_workbooks(content):
    assert table(content) == ROWS


def test_it_is_told():
    assert read_sheet(html().encode(), "d.xls").notes == ("d.xls is a web page (HTML); its table was read.",)


def test_excel_writes_the_number_beside_what_is_shown():
    rows = html().replace("<td>0.5", "<td x:num='0.512'>51%").encode()
    assert table(rows)[1][1] == "0.512"


def test_cells_of_several_rows_are_marked_as_merged_ones_are():
    content = (
        html([["case", "A"], ["x", "1"], ["y", "2"]]).replace("<td>1", "<td rowspan=2>1").replace("<td>2</td>", "")
    )
    sheet = read_sheet(content.encode(), "d.xls")
    assert sheet.flaws[2, "A"][0] == sheet.flaws[3, "A"][0] == "stands in merged cells"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<html><body>No table here</body></html>", "d.xls is a web page (HTML) without a table."),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "d.xls is a web archive (MHTML)."),
    ],
)
def test_pages_without_a_table(content, message):
    with pytest.raises(InputError) as error:
        read_sheet(content, "d.xls")
    assert str(error.value).startswith(message)


def test_text_is_no_web_page():
    assert not is_web_page(b"case,<b>A</b>\nx,1\n")
