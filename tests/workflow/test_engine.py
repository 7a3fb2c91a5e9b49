"""The engine that runs is the one beside the workflow, wherever else another copy of it could be imported from."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.bad_input.study import CONFIG, CONFIG_FILE, DATA, DATA_FILE

from .conftest import Project

pytestmark = pytest.mark.workflow
CASES = ["--cores", "1", "--configfile", CONFIG_FILE, "--until", "calibrate"]


@pytest.fixture(scope="module")
def copies(tmp_path_factory):
    """A project with a small study, and another copy whose engine stops where it is asked to run a step."""
    project, other = (Project(tmp_path_factory.mktemp(name)).folder for name in ("own", "other"))
    for name, text in ((CONFIG_FILE, CONFIG), (DATA_FILE, DATA)):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    step = other / "equifinal/disk/seals.py"
    step.write_text(step.read_text("utf-8") + "\nraise SystemExit('another copy of the engine')\n", encoding="utf-8")
    return project, other


def called(folder, *arguments, **variables):
    """Call Snakemake in a folder, with these variables of the environment."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("SNAKEMAKE", "PYTEST", "PYTHON"))}
    command = [sys.executable, "-m", "snakemake", *CASES, *arguments]
    done = subprocess.run(command, cwd=folder, env=kept | variables, capture_output=True, text=True)
    shutil.rmtree(folder / "results", ignore_errors=True)
    return done.returncode, done.stdout + done.stderr


def test_a_copy_in_the_path_of_python_is_not_imported(copies):
    project, other = copies
    code, printed = called(project, PYTHONPATH=str(other))
    assert code == 0, printed


def test_nor_where_the_profile_that_looks_at_the_configuration_is_left_out(copies):
    project, other = copies
    both = os.pathsep.join(map(str, (other, project)))
    code, printed = called(project, "--workflow-profile", "none", PYTHONPATH=both)
    assert code == 0, printed


def test_nor_a_copy_in_whose_folder_the_workflow_of_another_is_called(copies):
    project, other = copies
    for name in (CONFIG_FILE, DATA_FILE):
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(project / name, other / name)
    code, printed = called(other, "--snakefile", str(project / "Snakefile"))
    assert code == 0, printed
