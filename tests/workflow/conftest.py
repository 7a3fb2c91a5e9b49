"""A copy of the project in which Snakemake runs as a user would call it."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

ROOT = Path(__file__).parents[2]
PARTS = (
    *(
        "CITATION.cff",
        "LICENSE",
        "README.md",
        "Snakefile",
        "config",
        "data",
        "environment.yml",
        "equifinal",
        "profiles",
    ),
    *("pyproject.toml", "requirements.lock", "workflow"),
)


class Project:
    """A fresh folder with the project's files, and what a user does there."""

    def __init__(self, folder):
        self.folder = folder
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, folder / part)

    def snakemake(self, *arguments):
        """Call Snakemake; return the finished process with what it printed."""
        command = [sys.executable, "-m", "snakemake", *map(str, arguments)]
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("SNAKEMAKE", "PYTEST"))}
        return subprocess.run(
            command,
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *arguments):
        """Call Snakemake on two cores; fail with its output if it fails."""
        done = self.snakemake("--cores", 2, *arguments)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def runs(self, study="county27"):
        """Return the folders of a study's runs, newest last."""
        with (self.folder / "results" / study / "runs.csv").open(encoding="utf-8") as lines:
            return [self.folder / "results" / study / line["run"] for line in csv.DictReader(lines)]

    def files(self):
        """Return the bytes of every file under results."""
        found = (p for p in sorted((self.folder / "results").rglob("*")) if p.is_file())
        return {p.relative_to(self.folder).as_posix(): p.read_bytes() for p in found}


def table(run, name):
    """Read a table of a run."""
    return pd.read_csv(run / name, keep_default_na=False)


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


@pytest.fixture(scope="session")
def county(tmp_path_factory):
    """The county study, run once; tests that use it leave it as it is."""
    project = Project(tmp_path_factory.mktemp("county"))
    project.output = project.run()
    return project
