"""A copy of the project in which Snakemake runs as a user would call it."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from filelock import FileLock

from equifinal.__main__ import main
from equifinal.zips import unpack

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

    @classmethod
    def at(cls, folder):
        """Return the project that is in a folder already."""
        project = cls.__new__(cls)
        project.folder = folder
        return project

    def copy(self, folder):
        """Return a copy, with all results, to spoil."""
        return self.at(shutil.copytree(self.folder, folder))

    def snakemake(self, *arguments):
        """Call Snakemake; return the finished process with what it printed."""
        command = [sys.executable, "-m", "snakemake", *map(str, arguments)]
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("SNAKEMAKE", "PYTEST", "PYTHONPATH"))}
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


def said(path, capsys, *options):
    """Return the exit code of a verification, and what it said."""
    code = main(["verify", str(path), *options])
    told = capsys.readouterr()
    return code, told.out + told.err


def table(run, name):
    """Read a table of a run."""
    return pd.read_csv(run / name, keep_default_na=False)


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


def once(tmp_path_factory, name, make):
    """Return a folder that one process of the tests makes, for all of them: who comes later waits, and only reads."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder, made = base / name, base / f"{name}.made"
    with FileLock(base / f"{name}.lock"):
        if not made.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            made.touch()
    return folder


def _make_county(folder):
    (folder / "printed").write_text(Project(folder).run(), encoding="utf-8")


@pytest.fixture(scope="session")
def county(tmp_path_factory):
    """The county study, run once for all tests; those that call Snakemake or change a file do so in a copy."""
    project = Project.at(once(tmp_path_factory, "county", _make_county))
    project.output = (project.folder / "printed").read_text("utf-8")
    return project


@pytest.fixture(scope="session")
def archived(county, tmp_path_factory):
    """The archive of the county study, and what the call said that made it."""

    def make(folder):
        project = county.copy(folder / "project")
        (folder / "printed").write_text(project.run("archive"), encoding="utf-8")
        (path,) = project.folder.glob("results/*/archive/*.zip")
        path.rename(folder / "county.zip")
        shutil.rmtree(project.folder)

    folder = once(tmp_path_factory, "archived", make)
    return (folder / "county.zip").read_bytes(), (folder / "printed").read_text("utf-8")


@pytest.fixture(scope="session")
def content(archived):
    return archived[0]


@pytest.fixture(scope="session")
def files(content):
    return unpack(content)
