"""Reruns: exactly what changed, nothing overwritten, the same bytes each time."""

import csv
import os
import re

import pytest

from .conftest import Project

pytestmark = pytest.mark.workflow


def planned(output):
    """Return how often each rule is to run, from the table of a dry run."""
    block = output.split("Job stats:")[1].split("total")[0]
    return {m[1]: int(m[2]) for m in re.finditer(r"^(\w+) +(\d+)$", block, re.MULTILINE)}


@pytest.fixture(scope="module")
def one_core(tmp_path_factory):
    """The county study, made on one core."""
    project = Project(tmp_path_factory.mktemp("one"))
    project.run("--cores", 1)
    return project


@pytest.fixture
def edit(one_core):
    """Edit a file of that project until the test ends."""
    before = {}

    def change(name, old, new):
        path = one_core.folder / name
        before[path] = path.read_bytes(), path.stat()
        path.write_bytes(before[path][0].replace(old, new))

    yield change
    for path, (content, was) in before.items():
        path.write_bytes(content)
        os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))  # Snakemake goes by the date of a script


def test_one_core_and_two_give_the_same_bytes(county, one_core):
    mine, theirs = ({k: v for k, v in p.files().items() if "/logs/" not in k} for p in (one_core, county))
    assert mine.keys() == theirs.keys()
    assert [name for name in mine if mine[name] != theirs[name]] == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("equifinal/steps/necessity/conditions.py", b"\n\n\ndef ", b"\n\n\n# edited\ndef "),
        ("equifinal/output/formats/templates/table.css", b"margin: 1em 0;", b"margin: 2em 0;"),
        ("workflow/scripts/necessity.py", b"import files", b"import files  # edited"),
    ],
)
def test_edited_code_makes_a_run_of_its_own(one_core, edit, name, old, new):
    edit(name, old, new)
    plan = planned(one_core.snakemake("-n").stdout)
    assert plan["ingest"] == plan["necessity"] == plan["minimise"] / 2 == plan["write_report"] == 1


def test_changed_data_make_a_run_of_their_own(one_core, edit):
    edit("data/raw/county27.csv", b"0.850,0.464", b"0.851,0.464")
    plan = planned(one_core.snakemake("-n").stdout)
    assert plan["ingest"] == plan["minimise"] / 2 == 1


def test_another_cutoff_stands_beside_the_first(one_core):
    before = one_core.files()
    other = ("--config", "language=en", "consistency_cutoff=0.85")
    plan = planned(one_core.snakemake("-n", *other).stdout)
    assert plan["ingest"] == plan["calibrate"] == plan["truth_table"] == plan["minimise"] == 1
    one_core.run(*other)
    first, second = one_core.runs()
    assert first.name.startswith("incl0.80_")
    assert second.name.startswith("incl0.85_")
    after = one_core.files()
    followed = [name for name in before if after.get(name) != before[name]]
    assert [name for name in followed if "/latest" not in name] == ["results/county27/runs.csv"]
    mine = {name: content for name, content in after.items() if f"county27/{second.name}/" in name}
    with (second.parent / "logs" / second.name / "times.csv").open(encoding="utf-8") as lines:
        taken = {line["job"] for line in csv.DictReader(lines) if line["taken_from"]}
    assert {"ingest", "necessity", "nca", "draw_sets.en"} - taken == set()
    one_core.run(*other, "--forceall")
    anew = one_core.files()
    assert [name for name in mine if anew[name] != mine[name]] == []
    with (second.parent / "logs" / second.name / "times.csv").open(encoding="utf-8") as lines:
        assert not any(line["taken_from"] for line in csv.DictReader(lines))
    assert planned(one_core.snakemake("-n").stdout) == {"all": 1, "latest": 1}  # the folder follows, there and back
    one_core.run()
    assert one_core.files().keys() >= before.keys()
    output = one_core.run("compare")
    text = (first.parent / "compare" / f"{first.name}_vs_{second.name}" / "comparison.md").read_text("utf-8")
    assert text in output
    assert "- consistency_cutoff: 0.8 → 0.85\n" in text


def test_an_outcome_without_a_solution_is_said(project):
    output = project.run("--config", "language=en", "consistency_cutoff=1", "robustness_consistency_cutoff=1")
    assert "there is no solution" in output
