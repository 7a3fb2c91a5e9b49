import pytest

from equifinal.errors import InputError

from .samples import SHEET, TWO, book, sheet


def test_names_and_labels_are_understood():
    found = sheet(SHEET, book())
    assert list(found["line"]) == [2, 3, 4, 5, 6, 7, 8, 9]
    assert list(found["level"]) == [
        *("shown", "shown", "mentioned", "none"),
        *("shown", "measures", "none", "shown"),
    ]
    assert list(found["content"]) == ["plan", "unit", "board", "centre"] * 2


def test_width_and_case_do_not_matter():
    text = SHEET.replace("shown", "Ｓhown", 1)
    assert "Ｓ" in text
    assert sheet(text, book()).equals(sheet(SHEET, book()))


def test_chinese_header():
    text = SHEET.replace("case,content,evidence,quote", "案例,内容,证据,引文")
    assert sheet(text, book()).equals(sheet(SHEET, book()))


def test_coders_come_in_the_order_of_the_codebook():
    found = sheet(TWO, book(coders="[B, A]"))
    assert list(found["coder"]) == ["B"] * 4 + ["A"] * 4


def test_unlisted_contents_count_as_the_codebook_says():
    text = "case,content,evidence\nC1,plan,shown\nC2,unit,shown"
    found = sheet(text, book(unlisted="none"))
    assert [(row.case, row.content, row.level) for row in found.itertuples() if row.line] == [
        ("C1", "plan", "shown"),
        ("C2", "unit", "shown"),
    ]
    assert list(found.loc[found["line"] == 0, "level"]) == ["none"] * 6


def test_a_coder_who_did_not_see_the_case_is_missing_not_unlisted():
    text = "case,coder,content,evidence\nC1,A,plan,shown\nC2,A,plan,shown\nC2,B,plan,shown"
    found = sheet(text, book(unlisted="none"))
    assert set(zip(found["case"], found["coder"], strict=True)) == {("C1", "A"), ("C2", "A"), ("C2", "B")}


ROWS = "case,content,evidence\nC1,plan,shown\nC1,unit,none\nC1,board,none\nC1,centre,none\n"
BAD = [
    ("case,contents,evidence\nC1,plan,none", "sheet.csv has no column content. Hint: did you mean contents?"),
    ("case,content,evidence,证据\nC1,plan,none,none", "sheet.csv has the columns evidence and 证据."),
    (ROWS.replace("C1,unit", ",unit"), "sheet.csv, line 3 names the case ''."),
    (ROWS.replace("C1,unit", "a;b,unit"), "sheet.csv, line 3 names the case 'a;b'."),
    (
        ROWS.replace("unit", "unti"),
        "sheet.csv, line 3: content is 'unti', which the codebook does not name. Hint: did you mean unit?",
    ),
    (
        ROWS.replace("shown", "show"),
        "sheet.csv, line 2: evidence of case C1 is 'show', which the codebook does not name. Hint: did you mean shown?",
    ),
    (ROWS.replace("shown", ""), "sheet.csv, line 2: evidence of case C1 is missing."),
    (
        ROWS + "C1,plan,none",
        "sheet.csv codes plan of case C1 more than once, in lines 2, 6. Hint: one row for each case and content",
    ),
    (
        ROWS + "C2,plan,none",
        "sheet.csv has no row for unit of case C2 (3 such gaps). Hint: code it, or say in book.yaml",
    ),
    (TWO.strip().replace("C1,B,plan", "C1,,plan"), "sheet.csv, line 6 names no coder."),
    (
        TWO.strip().replace("C1,B,plan", "C1,A,plan"),
        "sheet.csv codes plan of case C1 by A more than once, in lines 2, 6.",
    ),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_bad_sheets(text, message):
    with pytest.raises(InputError) as caught:
        sheet(text, book())
    assert str(caught.value).startswith(message)


def test_an_unknown_coder():
    with pytest.raises(InputError, match=r"sheet.csv, line 6: the coder 'B' is not in book.yaml\. Hint: it has A, C"):
        sheet(TWO, book(coders="[A, C]"))
