"""Reruns: exactly what changed, nothing overwritten, the same bytes each time."""

import re

import pytest
import yaml

pytestmark = pytest.mark.workflow


def planned(output):
    """Return how often each rule is to run, from the table of a dry run."""
    block = output.split("Job stats:")[1].split("total")[0]
    return {m[1]: int(m[2]) for m in re.finditer(r"^(\w+) +(\d+)$", block, re.MULTILINE)}


def test_second_call_has_nothing_to_do(county):
    assert "Nothing to be done" in county.run()


def test_one_core_and_four_give_the_same_bytes(county, project):
    project.snakemake("--cores", 1)
    mine, theirs = ({k: v for k, v in p.files().items() if "/logs/" not in k} for p in (project, county))
    assert mine.keys() == theirs.keys()
    assert [name for name in mine if mine[name] != theirs[name]] == []


def test_another_cutoff_stands_beside_the_first(project):
    project.run("--config", "language=en")
    before = project.files()
    plan = planned(project.snakemake("-n", "--config", "language=en", "consistency_cutoff=0.85").stdout)
    assert plan["ingest"] == plan["calibrate"] == plan["truth_table"] == plan["minimise"] == 1
    project.run("--config", "language=en", "consistency_cutoff=0.85")
    first, second = project.runs()
    assert first.name.startswith("incl0.80_")
    assert second.name.startswith("incl0.85_")
    after = project.files()
    assert all(after[name] == before[name] for name in before if not name.endswith("runs.csv"))
    assert "Nothing to be done" in project.run("--config", "language=en")
    output = project.run("compare", "--config", "language=en")
    text = (first.parent / "compare" / f"{first.name}_vs_{second.name}" / "comparison.md").read_text("utf-8")
    assert text in output
    assert "- consistency_cutoff: 0.8 → 0.85\n" in text


def test_an_edited_engine_module_reruns_its_steps_alone(county, project):
    project.run("--config", "language=en")
    path = project.folder / "equifinal" / "necessity.py"
    path.write_text(path.read_text("utf-8") + "\n# edited\n", encoding="utf-8")
    plan = planned(project.snakemake("-n", "--config", "language=en").stdout)
    after = {"tables", "write_text", "write_report", "provenance", "manifest", "all"}
    assert plan == dict.fromkeys({"necessity", *after}, 1)


def test_changed_data_make_a_run_of_their_own(county, project):
    path = project.folder / "data/raw/county27.csv"
    path.write_text(path.read_text("utf-8").replace("0.850,0.464", "0.851,0.464"), encoding="utf-8")
    plan = planned(project.snakemake("-n").stdout)
    assert plan["ingest"] == 1


def test_nothing_of_the_default_study_leaks_into_another(project):
    rows = ["id,A,B,Y", "x1,1,1,1", "x2,1,0,1", "x3,0,1,0", "x4,0,0,0"]
    (project.folder / "data/raw/small.csv").write_text("\n".join(rows), encoding="utf-8")
    config = {
        "study": "small",
        "data": "data/raw/small.csv",
        "case_id": "id",
        "outcome": "Y",
        "conditions": ["A", "B"],
    }
    (project.folder / "config/small.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    output = project.run("--configfile", "config/small.yaml")
    assert "Y <- A\n" in output
    resolved = yaml.safe_load((project.runs("small")[0] / "config.resolved.yaml").read_text("utf-8"))
    assert resolved["paths"] == resolved["labels"] == {}
    assert resolved["pri_cutoff"] == 0
    assert not (project.folder / "results/county27").exists()


def test_an_outcome_without_a_solution_is_said(project):
    output = project.run("--config", "language=en", "consistency_cutoff=1", "robustness_consistency_cutoff=1")
    assert "there is no solution" in output
