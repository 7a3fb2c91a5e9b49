"""Bad input where Snakemake would speak first: one sentence, a non-zero exit, no traceback, nothing written.

All kinds are in tests/bad_input/, without Snakemake; here is one of each way in.
"""

import pytest

from tests.bad_input.kinds import KINDS
from tests.bad_input.study import CONFIG_FILE, lay_out

from .conftest import Project

pytestmark = pytest.mark.workflow

MINE = ("--configfile", CONFIG_FILE)
CALLS = {
    "a mistyped key": (("--config", "consistency_cutof=0.9"), "did you mean consistency_cutoff?"),
    "a key without a value": (("--config", "pri_cutoff"), "--config has 'pri_cutoff'. Hint: KEY=VALUE is wanted"),
    "a path outside the project": (("--config", "data=../../etc/passwd"), "data is ../../etc/passwd, outside the"),
    "a file that is not there": (("--configfile", "config/mien.yaml"), "config/mien.yaml, which is no file. Hint: did"),
}
FILES = {
    ("The configuration file", "has a key twice"): "config/mine.yaml, line 8: the key outcome stands a second time;",
    ("The configuration file", "is in another encoding (GB18030)"): "config/mine.yaml is not UTF-8 at line 8.",
    ("Scores", "a membership above 1"): "SYS of case Elm (data/raw/mine.csv, line 3) is 1.2, which is no membership.",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project with an earlier result, which no call may touch."""
    project = Project(tmp_path_factory.mktemp("bad"))
    lay_out(project.folder, {})
    return project


def refused(project, *arguments):
    """Call Snakemake; return what it said, after checking that it did nothing."""
    before = project.files()
    done = project.snakemake("--cores", 1, *arguments)
    assert done.returncode != 0
    assert "Traceback" not in done.stdout
    assert "File " not in done.stdout
    assert project.files() == before
    return done.stdout


@pytest.mark.parametrize("what", CALLS)
def test_call(project, what):
    arguments, message = CALLS[what]
    said = refused(project, *arguments)
    assert [message in line for line in said.splitlines()].count(True) == 1


@pytest.mark.parametrize(("part", "what"), FILES)
def test_file(project, part, what):
    lay_out(project.folder, KINDS[part][what])
    said = refused(project, *MINE)
    assert [FILES[part, what] in line for line in said.splitlines()].count(True) == 1


def test_data_that_change_while_the_run_starts_are_noticed(project):
    """The check and the first step read the same bytes, or the step stops."""
    lay_out(project.folder, {})
    rule = project.folder / "workflow/scripts/ingest.py"
    text = rule.read_text("utf-8")
    rule.write_text(text.replace(".read_bytes()", ".read_bytes() + b'\\n'"), encoding="utf-8")
    done = project.snakemake("--cores", 1, *MINE)
    rule.write_text(text, encoding="utf-8")
    assert done.returncode != 0
    assert "data/raw/mine.csv was changed while the run started. Hint: call snakemake again" in done.stdout
    assert "Traceback" not in done.stdout
