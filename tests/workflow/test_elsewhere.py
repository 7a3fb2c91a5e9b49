"""The workflow called from another folder, and used as a module of another project: the small study of `.test/`."""

import os
import shutil
import subprocess
import sys

import pytest

from .conftest import ROOT

pytestmark = pytest.mark.workflow

MODULE = f"""
configfile: "config/theirs.yaml"

module qca:
    snakefile: "{(ROOT / "workflow/Snakefile").as_posix()}"
    config: config["qca"]

use rule * from qca as qca_*

rule mine:
    default_target: True
    input: rules.qca_all.input
    output: "mine.txt"
    run:
        shutil.copy(input[1], output[0])
"""


def called(folder, *words):
    """Call Snakemake in a folder where the engine cannot be imported from."""
    left_out = ("SNAKEMAKE", "PYTEST", "PYTHON", "EQUIFINAL")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}
    command = [sys.executable, "-m", "snakemake", "--cores", "2", *map(str, words)]
    done = subprocess.run(command, cwd=folder, env=kept, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode, done.stdout


@pytest.fixture
def folder(tmp_path):
    """A folder of a user's, with the study in it."""
    return shutil.copytree(ROOT / ".test", tmp_path / "theirs", ignore=shutil.ignore_patterns("results", ".snakemake"))


def sums(folder):
    """Return what the checksums of a run's tables are, and where they are."""
    (path,) = folder.glob("results/towns/*/SHA256SUMS")
    return path.parent.name, path.read_text("utf-8")


def test_a_project_uses_it_as_a_module_or_calls_it_on_its_folder_with_the_same_result(folder, tmp_path):
    other = shutil.copytree(folder, tmp_path / "module")
    config = (other / "config/config.yaml").read_text("utf-8")
    nested = "".join(f"  {line}" for line in config.splitlines(keepends=True))
    (other / "config/theirs.yaml").write_text(f"qca:\n{nested}", encoding="utf-8")
    (other / "config/config.yaml").unlink()
    (other / "Snakefile").write_text(f"import shutil\n{MODULE}", encoding="utf-8")
    code, printed = called(other)
    assert code == 0, printed
    assert (other / "mine.txt").read_text("utf-8") == sums(other)[1]

    code, printed = called(tmp_path, "--snakefile", ROOT / "Snakefile", "--directory", folder)
    assert code == 0, printed
    assert sums(folder) == sums(other)
    code, printed = called(tmp_path, "--snakefile", ROOT / "Snakefile", "--directory", folder)
    assert "Nothing to be done" in printed


def test_a_folder_without_a_study_is_answered_by_a_sentence(tmp_path):
    code, printed = called(tmp_path, "--snakefile", ROOT / "Snakefile", "--directory", tmp_path)
    assert code == 1
    assert printed.splitlines()[-1].startswith(f"{tmp_path} has no config/config.yaml. Hint: ")
    assert "Traceback" not in printed


def test_data_on_another_computer_are_refused_by_a_sentence(folder):
    path = folder / "config/config.yaml"
    path.write_text(path.read_text("utf-8").replace("data/raw/towns.csv", "s3://bucket/towns.csv"), encoding="utf-8")
    code, printed = called(folder, "--snakefile", ROOT / "workflow/Snakefile")
    assert code == 1
    assert "data is s3://bucket/towns.csv, on another computer. Hint: cases are read before" in printed
    assert "Traceback" not in printed
