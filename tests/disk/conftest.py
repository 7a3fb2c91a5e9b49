from pathlib import Path

import pytest

from equifinal.disk.files import replace
from equifinal.disk.seals import digests, seal


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A run of two steps: a makes a table from data, b a figure from the table."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("data.csv", "1"), ("a.py", ""), ("b.py", ""), ("run/a.csv", "2"), ("run/figures/b.png", "3")):
        replace(name, text.encode())
    Path("logs").mkdir()
    seal("logs/a.log", digests(["data.csv", "a.py"]), ["run/a.csv"])
    seal("logs/b.log", digests(["run/a.csv", "b.py"]), ["run/figures"])
    Path("run/figures/.snakemake_timestamp").touch()
