"""Bad input: one sentence that says what and where, a non-zero exit, no traceback, nothing written."""

import pytest

pytestmark = pytest.mark.workflow

CONFIGS = {
    "consistency_cutof=0.9": "the config key consistency_cutof is unknown. Hint: did you mean consistency_cutoff?",
    "consistency_cutoff=1.5": "consistency_cutoff is 1.5. Hint: a number from 0 to 1 is allowed",
    "consistency_cutoff=0.9": "robustness_consistency_cutoff is 0.85, below the baseline consistency_cutoff of 0.9.",
    "outcome=SYS": "the outcome SYS is among the conditions.",
    "outcome=OUTT": "outcome names the column OUTT, which data/raw/county27.csv does not have. Hint: did you mean",
    "data=data/raw/none.csv": "data names data/raw/none.csv, which is no file.",
}


@pytest.mark.parametrize("option", CONFIGS)
def test_config(project, option):
    done = project.snakemake("--cores", 1, "--config", option)
    assert done.returncode != 0
    assert CONFIGS[option] in done.stdout
    assert "Traceback" not in done.stdout
    assert "File " not in done.stdout
    assert not (project.folder / "results").exists()


CELLS = {
    ("C05,扬中市,江苏,0.935", "C05,扬中市,江苏,1.2"): "SYS of case C05 is 1.2, which is no membership.",
    (
        "C05,扬中市,江苏,0.935",
        "C05,扬中市,江苏,abc",
    ): "data/raw/county27.csv, line 6: SYS of case C05 is 'abc'.",
    (
        "C05,扬中市,江苏,0.935",
        "C05,扬中市,江苏,",
    ): "data/raw/county27.csv, line 6: SYS of case C05 is missing.",
    ("C05,", "C04,"): "data/raw/county27.csv names the case C04 more than once, in lines 5, 6.",
    ("C05,扬中市,江苏,0.935", "C05,扬中市,江苏,0,935"): "data/raw/county27.csv, line 6 has 11 cells",
}


@pytest.mark.parametrize("change", CELLS)
def test_cell(project, change):
    path = project.folder / "data/raw/county27.csv"
    path.write_text(path.read_text("utf-8").replace(*change), encoding="utf-8")
    done = project.snakemake("--cores", 1)
    assert done.returncode != 0
    assert CELLS[change] in done.stdout
    assert "Traceback" not in done.stdout
    assert not list((project.folder / "results").rglob("memberships.csv"))
