import errno
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import lock_descriptor

import equifinal
from equifinal.disk import locks
from equifinal.disk.locks import Taken, alone, at_work, claim, run_lock

ROOT = Path(equifinal.__file__).parents[1]
HOLDS = """
import sys
from pathlib import Path
from equifinal.disk import locks
{}
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def holder():
    """Start a process that holds a lock until it is told, or killed."""
    started = []

    def start(code, held=True):
        process = subprocess.Popen(
            [sys.executable, "-c", HOLDS.format(code)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert not held or process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def logs(tmp_path):
    """The folder of a run's logs."""
    return tmp_path / "logs" / "run"


def free(path):
    """Return whether nobody holds a lock."""
    with path.open("ab") as lock:
        return lock_descriptor(lock.fileno(), blocking=False)


def test_one_claim_at_a_time_and_its_holder_is_named(logs):
    with claim(logs):
        assert run_lock(logs).name == "run.lock"
        with pytest.raises(Taken) as refused:
            claim(logs)
    assert str(refused.value) == (
        f"another call of snakemake is at the run run: process {os.getpid()} on {platform.node()}. "
        "Hint: wait for it to end"
    )
    claim(logs).close()


def test_steps_of_the_claiming_call_work_under_its_claim(logs):
    with claim(logs), at_work(logs / "ingest.log"), at_work(logs / "calibrate.log"), pytest.raises(Taken):
        claim(logs)


def test_a_call_that_was_refused_holds_nothing(logs):
    with at_work(logs / "ingest.log"), pytest.raises(Taken):
        claim(logs)
    claim(logs).close()


def test_a_step_that_a_killed_call_left_behind_keeps_the_run_and_is_named(logs, holder):
    call = holder(f"with locks.claim(Path({str(logs)!r})):")
    step = holder(f"with locks.at_work(Path({str(logs / 'minimise.incl0.80.log')!r})):")
    call.kill()
    call.wait()
    named = f"the step minimise.incl0.80 of a call that was ended is still at the run run: process {step.pid} on "
    with pytest.raises(Taken, match=named):
        claim(logs)
    step.kill()
    step.wait()
    claim(logs).close()


def test_one_step_is_made_by_one_process_at_a_time(logs, holder):
    work = f"with locks.at_work(Path({str(logs / 'ingest.log')!r})):"
    first = holder(work)
    second = holder(work, held=False)
    assert not free(logs / "ingest.lock")
    first.kill()
    assert second.stdout.readline() == "held\n"


def test_a_lock_is_held_without_a_signature_where_the_disk_is_full(logs, monkeypatch):
    monkeypatch.setattr(locks.platform, "node", full)
    with claim(logs), pytest.raises(Taken, match="at the run run: a process that did not sign"):
        claim(logs)


def full():
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(("number", "said"), [(errno.ENOLCK, None), (errno.ENOTSUP, None), (errno.EIO, "broken")])
def test_a_file_system_without_locks_keeps_no_calls_apart(logs, monkeypatch, number, said):
    def lock_descriptor(number_of_file, blocking):
        raise OSError(number, said)

    monkeypatch.setattr(locks, "lock_descriptor", lock_descriptor)
    if said:
        with pytest.raises(OSError, match=said):
            claim(logs)
    else:
        with claim(logs), claim(logs):
            pass


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "logs").write_text("a file")
    with pytest.raises(OSError, match="exists") as error:
        claim(tmp_path / "logs" / "run")
    assert error.value.filename == str(tmp_path / "logs")


def test_a_file_is_waited_for_until_its_holder_ends(tmp_path, holder):
    path = tmp_path / "runs.lock"
    process = holder(f"with locks.alone(Path({str(path)!r})):")
    waiting = holder(f"with locks.alone(Path({str(path)!r})):", held=False)
    assert not free(path)
    process.communicate("go\n")
    assert waiting.stdout.readline() == "held\n"
    waiting.communicate("go\n")
    with alone(path):
        assert path.exists()
    assert path.read_bytes() == b""  # a file that runs share is not changed by one of them
