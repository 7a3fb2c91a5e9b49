import json
import os

import pandas as pd
import pytest

from equifinal.disk.history import gather_times, listed, read_run, update_index
from equifinal.errors import InputError
from equifinal.identity import digest_of
from equifinal.runs.comparison import paths


def make_run(study, name, cutoff, expression, at):
    """Lay out what the index reads of a run, recorded at some time."""
    cut = f"incl{cutoff:.2f}"
    folder = study / name / "05_minimise" / cut
    folder.mkdir(parents=True)
    models = pd.DataFrame(
        [("Y", "intermediate", 1, expression)], columns=["outcome", "solution", "model", "expression"]
    )
    models.to_csv(folder / "models.csv", index=False)
    config = {"consistency_cutoff": cutoff, "pri_cutoff": 0.5, "frequency_cutoff": 1, "outcome": "Y"}
    manifest = study / name / "manifest.json"
    manifest.write_text(json.dumps({"run": name, "config": config, "files": {}}))
    os.utime(manifest, (at, at))


@pytest.fixture
def study(tmp_path):
    make_run(tmp_path, "first", 0.8, "A", 1_000_000_000)
    make_run(tmp_path, "second", 0.85, "A*B", 1_000_000_100)
    return tmp_path


def test_the_index_holds_whole_runs_newest_last(study):
    update_index(study, newest="second")
    text = (study / "runs.csv").read_text()
    assert text == (
        "run,consistency_cutoff,pri_cutoff,frequency_cutoff,solution\nfirst,0.8,0.5,1,A\nsecond,0.85,0.5,1,A*B\n"
    )
    assert listed(study) == ["first", "second"]
    update_index(study, newest="first")
    assert listed(study) == ["second", "first"]


def test_a_run_that_is_gone_or_broken_is_not_listed(study):
    update_index(study)
    (study / "first" / "manifest.json").write_text("{")
    update_index(study)
    assert listed(study) == ["second"]


def test_a_damaged_index_is_made_anew(study):
    (study / "runs.csv").write_bytes(b"\xff\x00")
    update_index(study)
    assert listed(study) == ["first", "second"]


def test_a_study_without_an_index_lists_nothing(tmp_path):
    assert listed(tmp_path) == []


def test_a_table_that_is_not_as_the_run_made_it_is_told_of(study):
    manifest = json.loads((study / "first" / "manifest.json").read_text())
    manifest["config"] |= {"robustness_consistency_cutoff": [0.85]}
    (study / "first" / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(InputError, match="is not as the run made it"):
        read_run(study / "first")
    with pytest.raises(InputError, match="holds no whole run"):
        read_run(study / "third")


def test_a_run_is_read_where_every_table_has_its_checksum(study):
    folder = study / "first"
    manifest = json.loads((folder / "manifest.json").read_text())
    for path in paths(manifest).values():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("a\n1\n")
        manifest["files"][path] = digest_of(target.read_bytes())
    (folder / "manifest.json").write_text(json.dumps(manifest))
    found = read_run(folder)
    assert found.tables.keys() == paths(manifest).keys()
    assert all(table["a"].tolist() == ["1"] for table in found.tables.values())


def test_times_are_gathered_in_the_order_of_their_start(tmp_path):
    for job, started in (("b", "2026-01-01T00:00:02Z"), ("a", "2026-01-01T00:00:01Z")):
        (tmp_path / f"{job}.time").write_text(json.dumps({"job": job, "started": started}))
    gather_times(tmp_path)
    assert (tmp_path / "times.csv").read_text() == "job,started\na,2026-01-01T00:00:01Z\nb,2026-01-01T00:00:02Z\n"
