"""What a command prints may be cut off, as by ``| head -1``: it ends quietly."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from equifinal.zips import pack
from tests.bad_input.study import CONFIG_FILE, DATA_FILE, lay_out
from tests.commands.test_compare import make
from tests.commands.traced import traced
from tests.runs.archive.building import archive_files

ROOT = Path(__file__).parents[2]
HERE = os.environ | {"PYTHONPATH": str(ROOT)}
INSTALLED = [sys.executable, "-m", "equifinal"]
CODE = "import sys; sys.path.insert(0, sys.argv.pop(1)); from equifinal.__main__ import entry; entry()"
BARE = [sys.executable, "-I", "-S", "-c", CODE, str(ROOT)]


def cut_off(command, *words, both=False, folder=ROOT):
    """Run a program whose output nobody reads; return its exit code and what it says on standard error."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        errors = writer if both else subprocess.PIPE
        done = subprocess.run([*command, *words], cwd=folder, env=HERE, stdout=writer, stderr=errors, text=True)
    finally:
        os.close(writer)
    return done.returncode, done.stderr


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["trace", "--help"], ["completion", "bash"]])
def test_what_the_program_tells_of_itself(words):
    assert cut_off(INSTALLED, *words) == (141, "")


def test_a_check():
    assert cut_off(INSTALLED, "check", "config/config.yaml") == (141, "")


def test_a_summary_of_codes(tmp_path):
    words = ["coding-summary", "config/coding/g-county.yaml", "--results", str(tmp_path)]
    assert cut_off(INSTALLED, *words) == (141, "")


def test_a_new_study_and_a_set_renamed_in_it(tmp_path):
    lay_out(tmp_path, {"Snakefile": b""})
    assert cut_off(INSTALLED, "new", "other", DATA_FILE, folder=tmp_path) == (141, "")
    assert cut_off(INSTALLED, "rename", CONFIG_FILE, "GDP", "WEALTH", folder=tmp_path) == (141, "")


def test_an_audit(tmp_path):
    (tmp_path / "p.yaml").write_text("outcome: Y\nconditions: [A]\nmeans: {Y: 0.5}\ncases: 4\n", "utf-8")
    assert cut_off(INSTALLED, "audit", "p.yaml", folder=tmp_path) == (141, "")


def test_a_comparison(tmp_path):
    for run, cutoff in (("one", 0.8), ("two", 0.9)):
        make(tmp_path / "results/s", run, cutoff)
    assert cut_off(INSTALLED, "compare", folder=tmp_path) == (141, "")


@pytest.mark.parametrize("command", [INSTALLED, BARE])
def test_a_trace_and_a_verification(command, tmp_path):
    run = traced(tmp_path)
    assert cut_off(command, "trace", str(run / "02_fit/fit.csv"), "--row", "2") == (141, "")
    archive = tmp_path / "s.zip"
    archive.write_bytes(pack(archive_files()))
    assert cut_off(command, "verify", str(archive)) == (141, "")
    assert cut_off(command, "verify", "--help") == (141, "")


def test_errors_that_nobody_reads():
    assert cut_off(INSTALLED, "verify", "none.zip", both=True) == (141, None)
    assert cut_off(BARE, both=True) == (141, None)


def test_a_reader_that_takes_the_first_line(tmp_path):
    table = traced(tmp_path) / "02_fit/fit.csv"
    command, pipes = [*INSTALLED, "trace", table], {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in (0, 141)
