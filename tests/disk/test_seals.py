import json
from pathlib import Path

import pytest

from equifinal.disk.seals import digests, vouch
from equifinal.errors import InputError


def test_a_seal_tells_what_a_step_was_made_from_and_made(run):
    record = json.loads(Path("logs/b.made.json").read_text(encoding="utf-8"))
    assert list(record["from"]) == ["run/a.csv", "b.py"]
    assert record["outputs"] == ["run/figures"]
    assert list(record["made"]) == ["run/figures/b.png"]


def test_a_step_takes_nothing_altered_or_stale(run):
    vouch("logs", digests(["run/a.csv"]))
    Path("a.py").write_text("edited", encoding="utf-8")
    with pytest.raises(InputError, match=r"a.py was changed while the run was under way. Hint: call snakemake again"):
        vouch("logs", digests(["run/a.csv"]))
    vouch("logs", digests(["data.csv"]))
    Path("run/a.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"run/a.csv was altered after the run made it."):
        vouch("logs", digests(["run/a.csv"]))
