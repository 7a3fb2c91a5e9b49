import hashlib
import json

import pytest

from equifinal.__main__ import main
from equifinal.disk.history import update_index

CONFIG = {"outcome": "Y", "conditions": ["A"], "pri_cutoff": 0, "frequency_cutoff": 1}
TABLES = {
    "01_ingest/cases.csv": "case,A,Y\nc1,1,1\n",
    "02_calibrate/memberships.csv": "case,A,Y\nc1,1,1\n",
    "04_truth_table/{cut}/truth_table.csv": "outcome,row,A,value,n,consistency,pri,cases\nY,2,1,1,1,1.0,1.0,c1\n",
    "05_minimise/{cut}/solutions.csv": "outcome,solution,models\nY,intermediate,1\n",
    "05_minimise/{cut}/models.csv": "outcome,solution,model,expression,consistency,pri,coverage\n"
    "Y,intermediate,1,A,1.0,1.0,1.0\n",
    "05_minimise/{cut}/terms.csv": "outcome,solution,model,term,consistency,raw_coverage\nY,intermediate,1,A,1.0,1.0\n",
}


def make(study, run, cutoff):
    """Make the folder of a run as the pipeline leaves it, as far as a comparison needs it."""
    digests = {}
    for name, text in TABLES.items():
        name = name.format(cut=f"incl{cutoff:.2f}")
        path = study / run / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        digests[name] = hashlib.sha256(text.encode()).hexdigest()
    record = {
        "study": study.name,
        "run": run,
        "software": {"equifinal": "1"},
        "data": {"path": "d.csv", "sha256": "aa"},
        "config": CONFIG | {"consistency_cutoff": cutoff},
        "files": digests,
    }
    (study / run / "manifest.json").write_text(json.dumps(record), encoding="utf-8")
    update_index(study, newest=run)


@pytest.fixture
def study(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for run, cutoff in (("one_aa", 0.8), ("two_bb", 0.85), ("three_cc", 0.9)):
        make(tmp_path / "results/s", run, cutoff)
    return tmp_path / "results/s"


def test_the_index_lists_each_run_in_the_order_made(study):
    header = "run,consistency_cutoff,pri_cutoff,frequency_cutoff,solution\n"
    lines = ["one_aa,0.8,0,1,A\n", "two_bb,0.85,0,1,A\n", "three_cc,0.9,0,1,A\n"]
    assert (study / "runs.csv").read_text() == header + "".join(lines)
    update_index(study, newest="one_aa")
    assert (study / "runs.csv").read_text() == header + "".join([*lines[1:], lines[0]])


@pytest.mark.parametrize("content", [None, b"", b"run", b"\xff\x00", b"other\n1\n"])
def test_a_lost_or_damaged_index_is_made_anew_from_the_runs(study, content):
    whole = (study / "runs.csv").read_bytes()
    (study / "runs.csv").unlink()
    if content is not None:
        (study / "runs.csv").write_bytes(content)
    update_index(study)
    assert (study / "runs.csv").read_bytes() == whole


def test_half_a_run_is_not_listed(study):
    (study / "two_bb/manifest.json").write_bytes(b"{")
    (study / "one_aa/05_minimise/incl0.80/models.csv").unlink()
    update_index(study)
    assert [line.split(",")[0] for line in (study / "runs.csv").read_text().split()] == ["run", "three_cc"]


def test_the_last_two_are_compared_by_default(study, capsys):
    assert main(["compare"]) == 0
    text = capsys.readouterr().out
    assert "- before: `two_bb`\n- after: `three_cc`\n" in text
    assert "- consistency_cutoff: 0.85 → 0.9\n" in text
    folder = study / "compare/two_bb_vs_three_cc"
    assert text.startswith((folder / "comparison.md").read_text("utf-8"))
    assert (folder / "comparison.csv").read_text() == (
        "part,outcome,name,field,before,after\nconfiguration,,consistency_cutoff,,0.85,0.9\n"
    )


def test_runs_are_named_by_a_part_or_their_folder(study, capsys):
    assert main(["compare", "cc", "results/s/one_aa/"]) == 0
    assert "- before: `three_cc`\n- after: `one_aa`\n" in capsys.readouterr().out
    assert main(["compare", "bb"]) == 0
    assert "- before: `two_bb`\n- after: `three_cc`\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["o"], "'o' names more than one run. Hint: one of one_aa, two_bb"),
        (["zz", "aa"], "'zz' names no run. Hint: one of one_aa, two_bb, three_cc"),
        (["--study", "t"], "results/t holds no run. Hint: call snakemake first, and this in the same folder"),
    ],
)
def test_what_names_no_run_is_said(study, capsys, arguments, sentence):
    assert main(["compare", *arguments]) == 1
    assert capsys.readouterr().err == f"{sentence}\n"


def test_several_studies_need_a_name(study, capsys):
    make(study.parent / "t", "four_dd", 0.8)
    assert main(["compare"]) == 1
    assert "results holds several studies. Hint: add --study, one of s, t" in capsys.readouterr().err
    assert main(["compare", "--study", "t"]) == 1
    assert "results/t holds one run only." in capsys.readouterr().err
    assert main(["compare", "--study", "s"]) == 0


def test_an_altered_table_is_not_compared(study, capsys):
    (study / "two_bb/01_ingest/cases.csv").write_text("case,A,Y\nc1,1,0\n")
    assert main(["compare"]) == 1
    sentence = "results/s/two_bb/01_ingest/cases.csv is not as the run made it."
    assert capsys.readouterr().err.startswith(sentence)
