"""How far a run is: one line in a terminal, here a pseudo-terminal; all as ever where there is none."""

import os
import sys

import pytest

from .conftest import Project

pty = pytest.importorskip("pty", reason="needs pseudo-terminals")
LINE = "[                    ] 0 of 1 steps: Read the cases of data/raw/county27.csv\r\x1b[2K"
CALL = ("--cores", "1", "--force", "ingest")


def in_terminal(project, **environment):
    """Call Snakemake in a terminal; return its exit code, and all that it wrote there."""
    child, screen = pty.fork()
    if not child:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SNAKEMAKE", "PYTEST"))}
        os.chdir(project.folder)
        os.execve(sys.executable, [sys.executable, "-m", "snakemake", *CALL], kept | environment)
    written = b""
    try:
        while part := os.read(screen, 65536):
            written += part
    except OSError:  # so Linux says that the other side is closed
        pass
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code, written.decode().replace("\r\n", "\n")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return Project(tmp_path_factory.mktemp("progress"))


def test_a_terminal_shows_one_line_and_the_log_all(project):
    code, written = in_terminal(project, TERM="xterm", COLUMNS="100")
    assert code == 0, written
    assert LINE in written
    assert "Job stats:" in written
    assert "steps (" not in written
    assert "Finished jobid" not in written
    assert "Select jobs" not in written
    (log,) = (project.folder / ".snakemake/log").glob("*.log")
    for line in ("Job 0: Read the cases of data/raw/county27.csv.", "1 of 1 steps (100%) done"):
        assert f"\n{line}\n" in log.read_text("utf-8")


def test_a_pipe_shows_what_snakemake_says(project):
    printed = project.run(*CALL)
    assert "\nJob 0: Read the cases of data/raw/county27.csv.\n" in printed
    assert "\n1 of 1 steps (100%) done\n" in printed
    assert "\x1b" not in printed


@pytest.mark.parametrize("how", ["dumb terminal", "no plugin"])
def test_so_does_a_terminal_without_the_line(project, how):
    if how == "no plugin":
        (project.folder / "equifinal/terminal/run.py").unlink()
    code, written = in_terminal(project, TERM="dumb" if how == "dumb terminal" else "xterm")
    assert code == 0, written
    assert "Job 0: Read the cases of data/raw/county27.csv." in written
    assert "1 of 1 steps (100%) done" in written
    assert "\x1b[2K" not in written
