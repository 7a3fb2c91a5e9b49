"""Faults: killed, disk full, read-only, two at once, clocks, edits; never is a wrong file taken for a result."""

import contextlib
import os
import random
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .conftest import Project

pytestmark = pytest.mark.workflow

FAULTS = Path(__file__).parent / "faults"
LATER = 4102444800  # in 2100
ROWS = ["id,A,B,Y", "x1,1,1,0.9", "x2,1,0,0.8", "x3,0,1,0.2", "x4,0,0,0.1", "x5,1,1,0.7"]
CONFIG = {
    "study": "small",
    "data": "data/raw/small.csv",
    "case_id": "id",
    "outcome": "Y",
    "conditions": ["A", "B"],
    "robustness_consistency_cutoff": [],
    "language": "en",
}
SMALL = ("--cores", 2, "--configfile", "config/small.yaml")
MEMBERSHIPS, NECESSITY = "02_calibrate/memberships.csv", "03_necessity/necessity.csv"
GONE = [NECESSITY, "05_minimise/incl0.80/models.csv", "02_calibrate/figures/en/calibration.png", "SHA256SUMS"]


class Small(Project):
    """The project with a small study, and what goes wrong with it."""

    def __init__(self, folder):
        super().__init__(folder)
        (folder / "data/raw/small.csv").write_text("\n".join(ROWS), encoding="utf-8")
        (folder / "config/small.yaml").write_text(yaml.safe_dump(CONFIG), encoding="utf-8")

    def call(self, *options):
        """Make the study; return the finished process."""
        return self.snakemake(*SMALL, *options)

    def start(self, **faults):
        """Begin to make the study, with faults, in a process group of its own."""
        environment = os.environ | {"PYTHONPATH": str(FAULTS)} | {key: str(value) for key, value in faults.items()}
        return subprocess.Popen(
            [sys.executable, "-m", "snakemake", *map(str, SMALL)],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    @property
    def run_folder(self):
        return next(path.parent for path in (self.folder / "results/small").glob("*/01_ingest"))

    def made(self):
        """Return the bytes of all results, hidden files and logs left out."""
        hidden = ("/logs/", "/.")
        return {name: content for name, content in self.files().items() if not any(h in name for h in hidden)}

    def refuses(self, sentence, *options):
        """Check that a call stops with this sentence and no traceback."""
        done = self.call(*options)
        assert done.returncode != 0
        assert sentence in done.stdout, done.stdout
        assert "Traceback" not in done.stdout
        return done.stdout


class Held:
    """A run whose step of calibration is at work and waits: about to write the memberships."""

    def __init__(self, project):
        folder = project.folder / "pipes"
        folder.mkdir(exist_ok=True)
        for name in ("held", "go"):
            if not (folder / name).exists():
                os.mkfifo(folder / name)
        self.pipes = [os.open(folder / name, os.O_RDWR) for name in ("held", "go")]
        self.process = project.start(FAULT_HOLD="memberships.csv", FAULT_FOLDER=folder)
        self.printed = b""
        output = self.process.stdout.fileno()
        while self.pipes[0] not in select.select([self.pipes[0], output], [], [])[0]:
            read = os.read(output, 65536)
            self.printed += read
            assert read, self.printed.decode()
        self.step = int(os.read(self.pipes[0], 99))

    def go_on(self):
        """Let the step go on; wait until all processes of the call have ended; return what it printed."""
        os.write(self.pipes[1], b"x")
        printed = (self.printed + self.process.stdout.read()).decode()
        self.process.wait()
        return printed

    def close(self):
        """Leave no process behind."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate()
        for pipe in self.pipes:
            os.close(pipe)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The small study, made undisturbed; its changes to files counted."""
    project = Small(tmp_path_factory.mktemp("whole"))
    counter = project.folder / "changes"
    process = project.start(FAULT_COUNTER=counter)
    printed, _ = process.communicate()
    assert process.returncode == 0, printed.decode()
    project.changes = counter.stat().st_size
    return project


@pytest.fixture
def held(small):
    """Begin the small study, and hold it in the middle."""
    with contextlib.ExitStack() as stack:
        yield lambda: stack.enter_context(contextlib.closing(Held(small)))


@pytest.fixture
def small(tmp_path):
    """The small study, not yet made."""
    return Small(tmp_path)


@pytest.fixture
def again(whole, tmp_path):
    """The small study, made; a copy to spoil."""
    return whole.copy(tmp_path / "copy")


@pytest.fixture
def disk(small):
    """A small disk for the results, where this machine lets us make one."""
    folder = small.folder / "results"
    folder.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=250k", "tmpfs", folder]).returncode:
        pytest.skip("only root can make a small disk, where the machine allows it")
    yield lambda options: subprocess.run(["mount", "-o", f"remount,{options}", folder], check=True)
    subprocess.run(["umount", "-l", folder], check=True)


def test_killed_at_a_dozen_random_changes_of_files(whole, small, held):
    undisturbed, dice, kills, counter = whole.made(), random.Random(7), 0, small.folder / "changes"
    while kills < 12:
        process = small.start(FAULT_COUNTER=counter, FAULT_KILL=dice.randrange(1, whole.changes // 2))
        printed, _ = process.communicate()
        kills += process.returncode == -signal.SIGKILL
        assert process.returncode in (0, -signal.SIGKILL), printed.decode()
        counter.unlink()
        for name, content in small.made().items():
            assert content == undisturbed.get(name), f"{name} after kill {kills}"
        if (small.folder / "results/small/runs.csv").exists():
            shutil.rmtree(small.folder / "results")
    for path in small.folder.glob(f"results/*/*/{MEMBERSHIPS}"):
        path.unlink()
    run = held()
    (small.folder / "config/small.yaml").write_text("study: nonsense\n")  # what has begun goes on as it began
    printed = run.go_on()
    assert run.process.returncode == 0, printed
    assert small.made() == undisturbed
    assert not [p for p in (small.folder / "results").rglob(".*") if p.name != ".snakemake_timestamp"]


def test_a_full_disk_is_said_and_leaves_no_broken_file(whole, small, disk):
    small.refuses(": No space left on device. Hint: free some space and call snakemake again")
    made, undisturbed = small.made(), whole.made()
    assert made
    assert [name for name, content in made.items() if content != undisturbed[name]] == []
    disk("size=100m")
    assert small.call().returncode == 0
    assert small.made() == undisturbed


def test_results_that_cannot_be_written_are_said(small, disk):
    disk("ro")
    small.refuses("Read-only file system. Hint: results/ must be a folder to write to")


def test_a_file_in_the_place_of_the_results_is_said(small):
    (small.folder / "results").write_text("mine")
    small.refuses("Hint: results/ must be a folder to write to")
    assert (small.folder / "results").read_text() == "mine"


def test_two_calls_at_once(whole, small, held):
    first = held()
    small.refuses("another call of snakemake is at the run incl0.80_pri0.00_n1_")
    other = small.call("--config", "consistency_cutoff=0.9")
    assert other.returncode == 0, other.stdout
    printed = first.go_on()
    assert first.process.returncode == 0, printed
    made, undisturbed = small.made(), whole.made()
    assert [name for name in undisturbed if made[name] != undisturbed[name] and not name.endswith("runs.csv")] == []
    assert sorted(run.name[:8] for run in small.runs("small")) == ["incl0.80", "incl0.90"]


def test_a_step_that_a_killed_call_left_behind(whole, small, held):
    run = held()
    run.process.kill()
    run.process.wait()
    said = small.refuses("the step calibrate of a call that was ended is still at the run incl0.80_pri0.00_n1_")
    assert f"process {run.step} on" in said
    run.go_on()
    done = small.call()
    assert done.returncode == 0, done.stdout
    assert small.made() == whole.made()


def test_an_altered_table_is_neither_kept_nor_destroyed_and_deleted_files_are_made_again(whole, again):
    path, untouched = again.run_folder / MEMBERSHIPS, (whole.run_folder / MEMBERSHIPS).read_bytes()
    path.write_text(path.read_text().replace("0.9", "0.8"))
    altered, sentence = path.read_bytes(), f"{MEMBERSHIPS} was altered after the run made it. Hint: to keep a change"
    for options in ((), ("-n",), ("--report", "report.html"), ("--forceall",)):
        again.refuses(sentence, *options)
    assert path.read_bytes() == altered
    path.unlink()
    for name in GONE:
        (again.run_folder / name).unlink()
    assert again.call().returncode == 0
    assert path.read_bytes() == untouched
    assert again.made() == whole.made()
    assert "Nothing to be done" in again.call().stdout


def test_an_altered_table_is_found_where_the_logs_are_gone(again):
    shutil.rmtree(again.folder / "results/small/logs")
    (again.run_folder / MEMBERSHIPS).write_text("case,A,B,Y\n")
    again.refuses(f"{MEMBERSHIPS} was altered after the run made it.")


def test_edits_while_the_run_is_under_way(small, held):
    raw, module = small.folder / "data/raw/small.csv", small.folder / "equifinal/sets/fit.py"
    for path in (module, raw):
        before = path.read_bytes()
        run = held()
        path.write_bytes(before + b"\n")
        printed = run.go_on()
        assert run.process.returncode != 0
        name = path.relative_to(small.folder).as_posix()
        assert f"{name} was changed while the" in printed
        assert "Hint: call snakemake again" in printed
        assert "Traceback" not in printed
        assert not list(small.folder.glob("results/small/*/SHA256SUMS"))
        path.write_bytes(before)
        shutil.rmtree(small.folder / "results")


def test_clocks(whole, again):
    """Neither results from the future nor code from the past make a stale result pass for a fresh one."""
    raw, module = again.folder / "data/raw/small.csv", again.folder / "equifinal/steps/necessity/conditions.py"
    os.utime(raw, (LATER, LATER))
    again.refuses("data/raw/small.csv is dated 2")
    os.utime(raw, (1, 1))
    for path in again.run_folder.rglob("*"):
        os.utime(path, (LATER, LATER))
    assert "Nothing to be done" in again.call().stdout
    module.write_text(module.read_text("utf-8") + "\n# edited\n", encoding="utf-8")
    os.utime(module, (1, 1))
    assert again.call().returncode == 0
    assert "Nothing to be done" in again.call().stdout
    first, second = again.runs("small")
    assert first.name != second.name
    assert (first / NECESSITY).read_bytes() == (second / NECESSITY).read_bytes()
    before, after = whole.made(), again.made()
    changed = [name for name in before if after[name] != before[name]]
    assert [name for name in changed if "/latest" not in name] == ["results/small/runs.csv"]
