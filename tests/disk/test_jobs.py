import errno
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from equifinal.disk.jobs import working
from equifinal.errors import InputError


@pytest.fixture
def job(tmp_path, monkeypatch):
    """A job that takes one file and makes another, and the folder of its logs."""
    monkeypatch.chdir(tmp_path)
    for folder in ("logs", "scripts"):
        Path(folder).mkdir()
    Path("given.csv").write_text("a\n1\n", encoding="utf-8")
    return SimpleNamespace(input=["given.csv"], output=["made.csv"])


def run(job, work):
    with working(job, "logs/step.log", Path("scripts")):
        work()


def failed(job, work):
    """Return what the log says of a job that failed."""
    with pytest.raises(SystemExit) as error:
        run(job, work)
    assert error.value.code == 1
    return Path("logs/step.log").read_text("utf-8")


def make():
    Path("made.csv").write_text("b\n2\n", encoding="utf-8")


def test_a_job_that_is_done_is_timed_and_leaves_no_complaint(job):
    run(job, make)
    noted = json.loads(Path("logs/step.time").read_text(encoding="utf-8"))
    assert noted["job"] == "step"
    assert noted["seconds"] >= 0
    assert not Path("logs/step.log").exists() or "Error" not in Path("logs/step.log").read_text(encoding="utf-8")


def test_bad_input_is_one_sentence(job):
    def work():
        raise InputError("a.csv, row 3: no number.", "write one")

    assert failed(job, work) == "a.csv, row 3: no number. Hint: write one\n"


def test_a_full_disk_is_told_with_the_file(job):
    def work():
        raise OSError(errno.ENOSPC, "No space left on device", "made.csv")

    assert failed(job, work) == ("made.csv: No space left on device. Hint: free some space and call snakemake again\n")


def test_a_limit_of_the_size_of_files_is_told_with_the_file(job):
    def work():
        raise OSError(errno.EFBIG, "File too large", "made.csv")

    assert failed(job, work) == (
        "made.csv: File too large. Hint: a limit of this shell or this disk keeps files small; see ulimit -f, lift it "
        "and call snakemake again\n"
    )


def test_an_error_of_the_system_without_a_file_is_told_of_the_output(job):
    def work():
        raise OSError(errno.EACCES, "Permission denied")

    assert failed(job, work).startswith("made.csv: Permission denied. Hint: results/ must be yours")


def test_what_nobody_foresaw_is_a_traceback_in_the_log(job):
    def work():
        raise ZeroDivisionError("by zero")

    assert "ZeroDivisionError: by zero" in failed(job, work)


def test_a_file_that_changes_meanwhile_spoils_the_job(job):
    def work():
        make()
        Path("given.csv").write_text("a\n3\n", encoding="utf-8")

    assert "given.csv" in failed(job, work)
    assert not Path("logs/step.time").exists()
