import subprocess
import sys
from pathlib import Path

import pytest

import equifinal
from equifinal.disk.locks import alone, at_work, claim, run_lock

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

    def start(code):
        process = subprocess.Popen(
            [sys.executable, "-c", HOLDS.format(code)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_one_claim_at_a_time(tmp_path):
    logs = tmp_path / "logs" / "run"
    lock = claim(logs)
    assert run_lock(logs).name == "run.lock"
    assert claim(logs) is None
    lock.close()
    again = claim(logs)
    assert again is not None
    again.close()


def test_steps_of_the_claiming_call_work_under_its_claim(tmp_path):
    logs = tmp_path / "logs" / "run"
    with claim(logs), at_work(logs), at_work(logs):
        assert claim(logs) is None


def test_a_step_that_a_killed_call_left_behind_keeps_the_run(tmp_path, holder):
    logs = tmp_path / "run"
    process = holder(f"with locks.at_work(Path({str(logs)!r})):")
    assert claim(logs) is None
    process.kill()
    process.wait()
    lock = claim(logs)
    assert lock is not None
    lock.close()


def test_a_file_is_waited_for_until_its_holder_ends(tmp_path, holder):
    path = tmp_path / "runs.lock"
    process = holder(f"with locks.alone(Path({str(path)!r})):")
    waiting = subprocess.Popen(
        [sys.executable, "-c", HOLDS.format(f"with locks.alone(Path({str(path)!r})):")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    process.communicate("go\n")
    assert waiting.stdout.readline() == "held\n"
    waiting.communicate("go\n")
    with alone(path):
        assert path.exists()
