import pytest

from equifinal.reading import read_sheet
from equifinal.reading.footers import footers, is_note

TABLE = "case,A,B\nAsh,1,2\nElm,3,4\nYew,,\n"


@pytest.mark.parametrize(
    "note",
    [
        *(
            "Source: own coding",
            "Sources: A, B",
            "Note. Scores of 2020.",
            "* estimated",
            "Quelle: Statistik",
            "注：作者自编",
        ),
        *(
            "资料来源：统计年鉴",
            "数据来源：县志",
            "備註：估計值",
            "出典：総務省",
            "1) interpolated",
            "https://example.org/data",
        ),
        "The scores were coded by two persons, who agreed in nine cases of ten.",
    ],
)
def test_notes_below_a_table_are_told_and_not_read(note):
    for gap in ("", ",,\n"):
        sheet = read_sheet(f'{TABLE}{gap}"{note}",,\n'.encode(), "d.csv")
        assert sheet.cells["case"].tolist() == ["Ash", "Elm", "Yew"]
        assert f"is a note below the table and was not read: {note}" in sheet.notes[0]


@pytest.mark.parametrize("name", ["Notting Hill", "Sourceville", "注册会计师", "Yew", "7", "Datong"])
def test_a_case_without_scores_is_no_note(name):
    assert not is_note(name)
    assert read_sheet(f"{TABLE}{name},,\n".encode(), "d.csv").cells["case"].iloc[-1] == name


def test_what_stands_within_the_table_or_has_scores_is_no_note():
    assert footers([(1, ["case", "A"]), (2, ["Note: x", ""]), (3, ["Elm", "1"]), (4, ["Source: y", "2"])]) == set()
    assert footers([(1, ["case"]), (2, ["Source: own"])]) == set()
