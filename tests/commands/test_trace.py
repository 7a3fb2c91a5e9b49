import json

import pytest

from equifinal.__main__ import main

from .traced import RAW, digest, traced


@pytest.fixture
def run(tmp_path):
    return traced(tmp_path)


def test_a_number_is_followed_back_to_the_raw_cells(run, capsys):
    assert main(["trace", str(run / "02_fit/fit.csv"), "--row", "2", "--column", "consistency"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "results/s/r/02_fit/fit.csv, row 2 (outcome Y, term ~A), consistency: 0.75",
        "made by  fit cut=0.8",
        "         script  fit.py, rule in rules.smk",
        "         input   01_ingest/cases.csv",
        "         params  cutoff = 0.8",
        "         engine  0 modules, ",
        "from     read",
        "         script  read.py, rule in rules.smk",
        "         input   data/raw/s.csv",
        '         params  case_id = "id"',
        '         params  conditions = ["A", "B"]',
        '         params  outcome = "Y"',
        "         engine  0 modules, ",
        f"raw data data/raw/s.csv, SHA-256 {digest(RAW)}",
        "         line 2: x: A 0.2, Y 0.9",
        "         line 3: y: A 0.7, Y 0.1",
    ]


def test_a_row_of_one_case_leads_to_that_case(run, capsys):
    assert main(["trace", str(run / "01_ingest/cases.csv"), "--row", "2", "--column", "A"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "         line 3: y: A 0.7, Y 0.1"


def test_what_was_edited_since_is_said(run, capsys):
    (run.parents[2] / "fit.py").write_text("other", encoding="utf-8")
    (run.parents[2] / "data/raw/s.csv").unlink()
    assert main(["trace", str(run / "02_fit/fit.csv")]) == 0
    said = capsys.readouterr().out
    assert "script  fit.py (edited since), rule" in said
    assert "raw data data/raw/s.csv (not here)" in said
    assert "         x: A 0.2" in said


def test_a_table_of_the_paper_has_rows_of_any_length(run, capsys):
    (run / "02_fit/fit.csv").write_text("Table 1. Fit,\nterm,consistency,coverage\nNote\n", encoding="utf-8")
    assert main(["trace", str(run / "02_fit/fit.csv"), "--row", "1"]) == 0
    assert main(["trace", str(run / "02_fit/fit.csv"), "--row", "2"]) == 0
    firsts = [line for line in capsys.readouterr().out.splitlines() if line.startswith("results")]
    assert firsts == [
        "results/s/r/02_fit/fit.csv, row 1 (Table 1. Fit term,  consistency)",
        "results/s/r/02_fit/fit.csv, row 2 (Table 1. Fit Note)",
    ]


@pytest.mark.parametrize("set_", ["", "A"])
def test_a_case_that_was_coded_leads_to_the_rows_of_the_coding_sheet(run, capsys, set_):
    record = json.loads((run / "provenance/jobs.json").read_text("utf-8"))
    record["jobs"][0] |= {"rule": "code_cases", "params": {"settings": {"case_id": "id"}}}
    (run / "provenance/jobs.json").write_text(json.dumps(record), encoding="utf-8")
    audit = "case,set,score,content,lines,codings\nx,A,0.2,talk,2;5,Li: none\nx,Y,0.9,plan,,\ny,A,0.7,talk,3,Li: said\n"
    (run / "00_coding").mkdir()
    (run / "00_coding/audit.csv").write_text(audit, encoding="utf-8")
    of_sets = ["         lines 2, 5: x, A 0.2: talk, Li: none", "         no line: x, Y 0.9: plan, "]
    asked = ["--row", "1", *(["--column", set_] if set_ else [])]
    assert main(["trace", str(run / "01_ingest/cases.csv"), *asked]) == 0
    raw = f"raw data data/raw/s.csv, SHA-256 {digest(RAW)}"
    assert capsys.readouterr().out.splitlines()[-3 + bool(set_) :] == [raw, *of_sets[: 1 if set_ else 2]]
    assert main(["trace", str(run / "02_fit/fit.csv"), "--row", "1"]) == 0
    assert capsys.readouterr().out.endswith("         00_coding/audit.csv names the lines behind each score\n")


def test_long_parameters_are_cut(run, capsys):
    record = json.loads((run / "provenance/jobs.json").read_text("utf-8"))
    record["jobs"][1]["params"] = {"names": "a" * 200}
    (run / "provenance/jobs.json").write_text(json.dumps(record), encoding="utf-8")
    assert main(["trace", str(run / "02_fit/fit.csv")]) == 0
    assert f'params  names = "{"a" * 99} … (provenance/jobs.json)' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("02_fit/none.csv", [], "lies in no recorded run"),
        ("provenance/jobs.json", [], "part of the record itself"),
        ("02_fit/fit.csv", ["--row", "3"], "has rows 1 to 2; 3 is none"),
        ("02_fit/fit.csv", ["--row", "1", "--column", "x"], "one of outcome, term, consistency"),
    ],
)
def test_what_is_not_there_is_said_in_one_line(run, capsys, name, options, words):
    assert main(["trace", str(run / name), *options]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("table", "line"), [("fit", "Y,A,side,north,0.5"), ("ways", "Y,north,1")], ids=["partition", "unit"]
)
def test_a_row_of_a_period_or_a_unit_leads_to_its_cases(run, capsys, table, line):
    kind = {"fit": "group", "ways": "unit"}[table]
    clusters = f"case,dimension,kind,partition\nx,side,{kind},south\ny,side,{kind},north\n"
    (run / "01_ingest/clusters.csv").write_text(clusters, encoding="utf-8")
    header = {"fit": "outcome,term,dimension,partition,consistency", "ways": "outcome,unit,enters"}[table]
    (run / "02_fit/fit.csv").write_text(f"{header}\n{line}\n", encoding="utf-8")
    assert main(["trace", str(run / "02_fit/fit.csv"), "--row", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [one for one in lines if "         line" in one] == [lines[-1]]
    assert lines[-1].startswith("         line 3: y: ")
