"""The record of how each file comes about, of a real run."""

import hashlib
import json

import pytest

from .conftest import ROOT, table

pytestmark = pytest.mark.workflow


def test_every_file_has_its_job_and_every_source_its_checksum(county):
    run = county.runs()[0]
    record = json.loads((run / "provenance/jobs.json").read_text("utf-8"))
    made = set(table(run, "provenance/files.csv")["file"])
    whole = {p for p in run.rglob("*") if p.is_file() and p.parent != run and p.parent.name != "provenance"}
    for path in whole:
        name = path.relative_to(county.folder).as_posix()
        assert any(name == one or name.startswith(f"{one}/") for one in made), name
    assert {"workflow/scripts/minimise.py", "equifinal/steps/minimise/primes.py", "data/raw/county27.csv"} <= set(
        record["sha256"]
    )
    for name, digest in record["sha256"].items():
        assert hashlib.sha256((ROOT / name).read_bytes()).hexdigest() == digest
    jobs = {job["job"]: job for job in record["jobs"]}
    assert jobs["truth_table cut=incl0.85"]["params"]["consistency_cutoff"] == 0.85
    assert (run / "provenance/workflow.png").exists()
