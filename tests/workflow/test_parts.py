"""Groups, and a chain of outcomes: the whole analysis once for each part, and the parts side by side."""

import json
import re
import zipfile

import pandas as pd
import pytest
import yaml

from equifinal.commands.verify import verify

pytestmark = pytest.mark.workflow

# As little of robustness as there can be.
FEW = {"multiverse_consistency": [0.8, 0.85, 0.05], "multiverse_pri": [0.5, 0.5, 0.1], "crossover_shifts": []}
STUDY = {
    "data": "data/raw/county27.csv",
    "case_id": "case",
    "conditions": ["SYS", "ORG", "SVC"],
    "pri_cutoff": 0.5,
    "half_membership": 0.501,
    "robustness": FEW,
    "nca": {"run": False},
}
GROUPS = {"high": "INC > 0.4", "low": "INC <= 0.4"}


def configured(project, name, **keys):
    path = project.folder / "config" / f"{name}.yaml"
    path.write_text(yaml.safe_dump(STUDY | {"study": name} | keys, allow_unicode=True, sort_keys=False))
    return "--configfile", f"config/{name}.yaml"


def only_run(project, study):
    (run,) = [path for path in (project.folder / "results" / study).iterdir() if path.name.startswith("incl")]
    return run


def test_each_group_is_the_study_of_its_cases_and_stands_beside_the_others(project):
    called = configured(project, "grouped", outcome="OUT", groups=GROUPS)
    project.run(*called)
    run = only_run(project, "grouped")
    assert list(pd.read_csv(run / "09_parts/parts.csv")["part"]) == list(GROUPS)
    parts = pd.read_csv(run / "09_parts/parts.csv").set_index("part")
    assert parts["n"].sum() == 27
    crossed = pd.read_csv(run / "09_parts/crossed.csv").query("side == 'outcome'").set_index(["solution_of", "in_part"])
    for name in GROUPS:
        models = pd.read_csv(run / name / "05_minimise/incl0.80/models.csv")
        first = models.query("outcome == 'OUT' and solution == 'intermediate'").iloc[0]
        assert parts.loc[name, "solution"] == first["expression"]
        assert crossed.loc[(name, name), "consistency"] == pytest.approx(first["consistency"])
        assert list(verify(run / name, None, lambda line: None)) == []
    assert "In low the solution of high has a consistency of" in (run / "09_parts/en/parts.md").read_text("utf-8")
    assert (run / "09_parts/en/T7_parts.docx").stat().st_size > 0
    assert (run / "09_parts/figures/en/crossed_outcome.png").stat().st_size > 0
    latest = run.parent / "latest"
    assert sorted(path.name for path in latest.iterdir()) == [
        *("README.txt", "config.yaml", "high", "low", "paper_en.docx", "results_en.docx"),
    ]
    report = latest / "low/report_en.html"
    links = re.findall(r'href="(\.\./[^"]+)"', report.read_text("utf-8"))
    assert links
    assert [link for link in links if not (report.parent / link).is_file()] == []
    assert "Nothing to be done" in project.run(*called)

    alone = configured(project, "alone", outcome="OUT", where=GROUPS["low"])
    project.run(*alone)
    steps = ("02_calibrate", "03_necessity", "04_truth_table", "05_minimise", "06_robustness")
    folders = run / "low", only_run(project, "alone")
    ours, theirs = (json.loads((folder / "manifest.json").read_text())["files"] for folder in folders)
    made = [name for name in theirs if name.startswith(steps) and name.endswith(".csv")]
    assert made
    assert {name: ours[name] for name in made} == {name: theirs[name] for name in made}

    project.run("archive", *called)
    project.run("verify", *called)
    assert verify(run, None, lambda line: None) == []
    zips = sorted((run.parent / "archive").glob("*.zip"))
    assert [path.stem.rpartition("_")[2] for path in zips] == list(GROUPS)
    with zipfile.ZipFile(zips[1]) as archive:  # of a part: the study that it is by itself
        by_itself = f"results/grouped/{json.loads(archive.read('archive.json'))['run']}/"
        inside = json.loads(archive.read(f"{by_itself}manifest.json"))["files"]
    assert {name: inside[name] for name in made} == {name: theirs[name] for name in made}
    summary = run / "low/summary.txt"
    summary.write_text("changed\n", encoding="utf-8")
    assert any("low: changed: summary.txt" in str(line) for line in verify(run, None, lambda line: None))


def test_a_chain_of_outcomes_is_joined(project):
    project.run(
        *configured(project, "chained", outcomes={"STF": ["SYS", "ORG"], "OUT": ["STF", "INF"]}, pri_cutoff=0.3)
    )
    run = only_run(project, "chained")
    assert list(pd.read_csv(run / "09_parts/parts.csv")["part"]) == ["STF", "OUT"]
    assert (run / "OUT/report/en/report.html").exists()
    assert (run / "09_parts/chain.csv").exists()
    assert "Table 7a" in (run / "09_parts/en/T7_parts.md").read_text("utf-8")


def test_a_part_that_cannot_be_run_is_named(project):
    called = configured(project, "wrong", outcome="OUT", groups={"none": "INC > 5", "all": "INC <= 5"})
    done = project.snakemake("--cores", 1, *called)
    assert done.returncode != 0
    assert "none: data/raw/county27.csv: no row is left by where" in " ".join(done.stdout.split())
    assert not (project.folder / "results").exists()
