import pandas as pd

from equifinal.reading import read_sheet
from equifinal.steps.ingest.names import faults_of_names, formulas


def faults(text):
    sheet = read_sheet(text.encode(), "d.csv")
    return [fault.message for fault in faults_of_names(sheet, sheet.cells["case"])]


def test_good_names_have_no_fault():
    assert faults("case,A\nAsh,1\nElm,2\n") == []


def test_every_fault_is_told_once():
    assert faults("case,A\nAsh,1\nElm,2\n,3\nAsh,4\nE lm,5\n平均,3\na;b,2\nElm,1\n") == [
        "d.csv, line 4 names no case in the column case.",
        "d.csv, line 7 is called 平均, like a row of totals or averages.",
        "d.csv, line 8 names the case 'a;b'.",
        "d.csv names the case Ash more than once, in lines 2, 5.",
        "d.csv names the case Elm more than once, in lines 3, 9.",
        "d.csv has names of cases that differ only in spaces or width, in lines 3, 6, 9: 'Elm' and 'E lm' and 'Elm'.",
    ]


def test_names_like_formulas_are_told_in_one_note():
    (note,) = formulas(pd.Series(["Ash", "@Elm", " =HYPERLINK(1)", "a=b", "-3"]))
    assert "the case @Elm begins with = or @" in note
    assert "(2 such names)" in note
    assert formulas(pd.Series(["Ash", "a@b"])) == []
