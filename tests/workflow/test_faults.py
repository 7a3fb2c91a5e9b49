"""Faults: killed, disk full, read-only, two at once, clocks, edits; never is a wrong file taken for a result."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest
import yaml

from .conftest import Project

pytestmark = pytest.mark.workflow

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

    def start(self, *options):
        """Begin to make the study in a process group of its own; what it prints goes to a file."""
        command = [sys.executable, "-u", "-m", "snakemake", *map(str, SMALL), *map(str, options)]
        with (self.folder / "printed").open("w") as printed:
            return subprocess.Popen(
                command, cwd=self.folder, stdout=printed, stderr=subprocess.STDOUT, start_new_session=True
            )

    def wait_for(self, words, limit=60):
        """Wait until the call that was started has printed these words."""
        end = time.monotonic() + limit
        while words not in (self.folder / "printed").read_text("utf-8"):
            assert time.monotonic() < end, (self.folder / "printed").read_text("utf-8")
            time.sleep(0.02)

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


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The small study, made undisturbed."""
    project, start = Small(tmp_path_factory.mktemp("whole")), time.monotonic()
    done = project.call()
    assert done.returncode == 0, done.stdout
    project.seconds = time.monotonic() - start
    return project


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
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=120k", "tmpfs", folder]).returncode:
        pytest.skip("only root can make a small disk, where the machine allows it")
    yield lambda options: subprocess.run(["mount", "-o", f"remount,{options}", folder], check=True)
    subprocess.run(["umount", "-l", folder], check=True)


def test_killed_at_twenty_random_times(whole, small):
    undisturbed, dice, kills = whole.made(), random.Random(7), 0
    while kills < 20:
        process = small.start()
        time.sleep(dice.uniform(0.05, 0.4) * whole.seconds)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            kills += 1
        elif process.returncode:
            pytest.fail((small.folder / "printed").read_text("utf-8"))
        process.wait()
        for name, content in small.made().items():
            assert content == undisturbed.get(name), f"{name} after kill {kills}"
        if (small.folder / "results/small/runs.csv").exists():
            shutil.rmtree(small.folder / "results")
    process = small.start()
    small.wait_for("Job stats")
    (small.folder / "config/small.yaml").write_text("study: nonsense\n")  # what has begun goes on as it began
    assert process.wait() == 0, (small.folder / "printed").read_text("utf-8")
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


def test_two_calls_at_once(whole, small):
    process = small.start()
    small.wait_for("Calibrate the cases")
    small.refuses("another call of snakemake is at the run incl0.80_pri0.00_n1_")
    other = small.call("--config", "consistency_cutoff=0.9")
    assert other.returncode == 0, other.stdout
    assert process.wait() == 0, (small.folder / "printed").read_text("utf-8")
    made, undisturbed = small.made(), whole.made()
    assert [name for name in undisturbed if made[name] != undisturbed[name] and not name.endswith("runs.csv")] == []
    assert sorted(run.name[:8] for run in small.runs("small")) == ["incl0.80", "incl0.90"]


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


def test_edits_while_the_run_is_under_way(small):
    raw, module = small.folder / "data/raw/small.csv", small.folder / "equifinal/sets/fit.py"
    for path in (module, raw):
        before = path.read_bytes()
        process = small.start()
        small.wait_for("Calibrate the cases")
        path.write_bytes(before + b"\n")
        assert process.wait() != 0
        name = path.relative_to(small.folder).as_posix()
        printed = (small.folder / "printed").read_text("utf-8")
        assert f"{name} was changed while the" in printed
        assert "Hint: call snakemake again" in printed
        assert "Traceback" not in printed
        assert not list(small.folder.glob("results/small/*/SHA256SUMS"))
        path.write_bytes(before)


def test_clocks(whole, again):
    """Neither results from the future nor code from the past make a stale result pass for a fresh one."""
    raw, module = again.folder / "data/raw/small.csv", again.folder / "equifinal/steps/necessity/conditions.py"
    year = 365 * 24 * 3600
    os.utime(raw, (time.time() + year,) * 2)
    again.refuses("data/raw/small.csv is dated 20")
    os.utime(raw, (1, 1))
    for path in again.run_folder.rglob("*"):
        os.utime(path, (time.time() + year,) * 2)
    assert "Nothing to be done" in again.call().stdout
    module.write_text(module.read_text("utf-8") + "\n# edited\n", encoding="utf-8")
    os.utime(module, (1, 1))
    assert again.call().returncode == 0
    assert "Nothing to be done" in again.call().stdout
    first, second = again.runs("small")
    assert first.name != second.name
    assert (first / NECESSITY).read_bytes() == (second / NECESSITY).read_bytes()
    before, after = whole.made(), again.made()
    assert [name for name in before if after[name] != before[name]] == ["results/small/runs.csv"]
