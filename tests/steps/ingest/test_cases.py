import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.steps.ingest.cases import ingest, left_out, scores_of
from equifinal.study.keys import KEYS

SETTINGS = {
    "data": "d.csv",
    "case_id": "case",
    "outcome": "Y",
    "conditions": ["A"],
    "labels": {"cases": {"zh": "名", "en": {"x": "Town X"}}},
    "missing": "stop",
    "missing_texts": KEYS["missing_texts"].default,
}
HEAD = "case,名,A,Y,note\n"


def found(text, **settings):
    return ingest(read_sheet(text.encode(), "d.csv"), {**SETTINGS, **settings})


def test_cases_labels_and_scores():
    cases, dropped, notes = found(HEAD + "x,甲,0.5,1,\n\ny,乙,1,0,\n")
    assert cases.to_csv(index=False) == ("case,label_en,label_zh,A,Y\nx,Town X,甲,0.5,1.0\ny,y,乙,1.0,0.0\n")
    assert list(dropped.columns) == ["case", "line", "missing"]
    assert len(dropped) == len(notes) == 0


def test_cases_with_missing_values_are_left_out_and_recorded():
    rows = "x,甲,0.5,1,\ny,乙,n/a,0,\nz,丙,－,缺失,\nw,丁,1,0,\n"
    cases, dropped, _ = found(HEAD + rows, missing="drop")
    assert list(cases["case"]) == ["x", "w"]
    assert dropped.to_csv(index=False) == "case,line,missing\ny,3,A\nz,4,A;Y\n"
    assert left_out(dropped) == "Left out for missing values: y (A), z (A, Y)."
    assert left_out(dropped[:0]) == ""


def test_all_missing_values_are_named():
    with pytest.raises(InputError) as error:
        found(HEAD + "x,甲,,1,\ny,乙,NA,0,\nz,丙,1,.,\n")
    assert str(error.value) == (
        "d.csv, line 2: A of case x is missing, and so are A of y (line 3), Y of z (line 4). "
        "Hint: fill in what is missing, or leave such cases out with missing: drop in the configuration"
    )


def test_more_conditions_than_cases_are_noted_not_refused():
    text = "case,A,B,C,Y\nx,1,0,1,1\ny,0,1,0,0\n"
    _, _, notes = found(text, conditions=["A", "B", "C"], labels={})
    assert notes["note"][0].startswith("There are 3 conditions for 2 cases")


def test_what_reading_decided_is_noted():
    notes = found("case;名;A;Y\nx;甲;0,5;1\ny;乙;1;0\n".encode("gb18030").decode("gb18030")).notes
    assert list(notes["note"]) == [
        "d.csv was read with a semicolon between its cells.",
        "d.csv writes decimals with a comma.",
    ]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("x,甲,1,1,\nx,乙,1,1,", "d.csv names the case x more than once, in lines 2, 3."),
        (",甲,1,1,", "d.csv, line 2 names no case in the column case."),
        ("x;y,甲,1,1,", "d.csv, line 2 names the case 'x;y'."),
        ("x,甲,high,1,", "d.csv, line 2: A of case x is 'high'."),
        ("x,甲,1,1,\n\ny,乙,1,,", "d.csv, line 4: Y of case y is missing."),
        ("x,甲,inf,1,", "d.csv, line 2: A of case x is 'inf'."),
        ("y,甲,1,1,", "labels: cases: en names x, which is no case of d.csv."),
        (
            "A x,甲,1,1,\nＡx,乙,0,1,",
            "d.csv has names of cases that differ only in spaces or width, in lines 2, 3: 'A x' and 'Ａx'.",
        ),
    ],
)
def test_bad_cells_are_named(rows, message):
    with pytest.raises(InputError) as error:
        found(f"{HEAD}{rows}\n")
    assert message in str(error.value)


@pytest.mark.parametrize("name", ["合计", "全省平均", "平均值", "Average", "Grand total"])
def test_a_row_of_totals_is_no_case(name):
    with pytest.raises(InputError, match=f"line 3 is called {name}, like a row of totals or averages"):
        found(HEAD + f"x,甲,0.5,1,\n{name},乙,0.5,1,\n")


@pytest.mark.parametrize("name", ["Total Energies", "太平", "Meanwood", "和平县", "Summit"])
def test_names_that_resemble_them_are_cases(name):
    assert list(found(HEAD + f"x,甲,0.5,1,\n{name},乙,0.5,1,\n").cases["case"]) == ["x", name]


def test_all_that_is_wrong_with_the_cells_is_said_in_one_go():
    sheet = read_sheet(b"case,A,B\nAsh,1,2\n,3,>4\nAsh,,5\nMean,2,n.k.\n", "d.csv")
    with pytest.raises(InputError) as error:
        scores_of(sheet, "case", ["A", "B"], "stop", [""])
    assert [line.partition(" Hint")[0] for line in str(error.value).splitlines()] == [
        "d.csv, line 3 names no case in the column case.",
        "d.csv, line 5 is called Mean, like a row of totals or averages.",
        "d.csv names the case Ash more than once, in lines 2, 4.",
        "d.csv, line 3: B of case ? is '>4', and to be mended is also B of Mean (line 5).",
        "d.csv, line 4: A of case Ash is missing.",
    ]


def test_more_cases_than_can_be_analysed_are_refused_before_they_are_read(monkeypatch):
    monkeypatch.setattr("equifinal.steps.ingest.cases.MOST_CASES", 2)
    sheet = read_sheet(b"case,A\nAsh,1\nElm,x\nOak,3\n", "d.csv")
    with pytest.raises(InputError, match=r"^d\.csv has 3 cases\. Hint: from 1 to 2 cases can be analysed"):
        scores_of(sheet, "case", ["A"], "stop", [""])


def test_names_like_formulas_are_kept_and_told():
    cases, _, notes = found(HEAD + "=x,甲,0.5,1,\ny,乙,1,0,\n", labels={})
    assert list(cases["case"]) == ["=x", "y"]
    assert "The name of the case =x begins with = or @" in notes["note"][0]
