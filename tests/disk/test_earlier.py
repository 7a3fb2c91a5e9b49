import contextlib
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from equifinal.disk import earlier
from equifinal.disk.files import replace
from equifinal.disk.jobs import FOLDERS, SAID, has_folder, say, working

LOGS = "results/s/logs"


@pytest.fixture(autouse=True)
def study(tmp_path, monkeypatch):
    """A study with room for runs, whose steps may take files from earlier ones."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(earlier.CODE, "")
    monkeypatch.setattr("equifinal.disk.jobs.SAID", SAID[:0])
    earlier.allow("the code")
    Path("scripts").mkdir()


def step(run, given="1", told=(), **params):
    """Run a step that makes a table and a figure; return whether its script ran."""
    job = SimpleNamespace(
        input=[f"results/s/{run}/given.csv"],
        output=[f"results/s/{run}/made.csv", f"results/s/{run}/figures/en"],
        params={"settings": params},
        wildcards={"cut": "incl0.80"},
    )
    replace(job.input[0], given.encode())
    Path(LOGS, run).mkdir(parents=True, exist_ok=True)
    SAID.clear()
    FOLDERS.clear()
    ran = []
    with contextlib.suppress(SystemExit), working(job, f"{LOGS}/{run}/step.log", Path("scripts")):
        ran.append(run)
        replace(job.output[0], f"made of {given}".encode())
        if not has_folder(f"{LOGS}/{run}/step.log", job.output[1], drawn=given):
            replace(f"{job.output[1]}/figure.png", f"drawn of {given}".encode())
        say(told, aloud=False)
    return bool(ran)


def made(run):
    """Return the files of a run's step by their path, and the record of its seal."""
    files = ("made.csv", "figures/en/figure.png")
    return {name: Path("results/s", run, name).read_text("utf-8") for name in files}, seal_of(run)


def seal_of(run):
    return json.loads(Path(LOGS, run, "step.made.json").read_text("utf-8"))


def test_a_step_done_alike_takes_its_files():
    assert step("one", cutoff=0.8)
    assert not step("two", cutoff=0.8)
    files, seal = made("two")
    assert files == {"made.csv": "made of 1", "figures/en/figure.png": "drawn of 1"}
    assert seal["made"].keys() == {f"results/s/two/{name}" for name in files}
    assert seal["from"] == {path.replace("/one/", "/two/"): digest for path, digest in seal_of("one")["from"].items()}
    assert json.loads(Path(LOGS, "two/step.time").read_text("utf-8"))["taken_from"] == "results/s/one"


@pytest.mark.parametrize("other", [{"cutoff": 0.85}, {"cutoff": 0.8, "given": "2"}])
def test_another_setting_or_table_is_another_step(other):
    step("one", cutoff=0.8)
    assert step("two", **other)


def test_other_code_is_another_step_and_none_takes_nothing():
    step("one")
    earlier.allow("other code")
    assert step("two")
    earlier.allow(None)
    assert step("three")
    assert step("four")
    assert seal_of("four")["asked"] is None


def test_other_packages_are_another_step(monkeypatch):
    step("one")
    monkeypatch.setattr(earlier, "_packages", lambda: ["numpy-99.dist-info"])
    assert step("two")


@pytest.mark.parametrize("damage", ["altered", "lost"])
def test_what_is_not_as_it_was_made_is_not_taken(damage):
    step("one")
    path = Path("results/s/one/made.csv")
    path.write_text("forged", encoding="utf-8") if damage == "altered" else path.unlink()
    assert step("two")
    assert made("two")[0]["made.csv"] == "made of 1"


def test_a_damaged_seal_is_passed_over():
    step("one")
    Path(LOGS, "one/step.made.json").write_text("{", encoding="utf-8")
    assert step("two")


def test_a_step_that_told_something_tells_it_again():
    step("one", told=["two cases lie at 0.5"])
    assert "asked" not in seal_of("one")
    assert step("two", told=["two cases lie at 0.5"])


def test_a_folder_is_taken_by_itself():
    step("one", cutoff=0.8)
    drawn = Path("results/s/one/figures/en/figure.png")
    assert step("two", cutoff=0.85)
    assert made("two")[0]["figures/en/figure.png"] == "drawn of 1"
    one, two = (seal_of(run)["folders"][f"results/s/{run}/figures/en"] for run in ("one", "two"))
    assert one == two
    drawn.write_text("forged", encoding="utf-8")
    Path("results/s/two/figures/en/figure.png").unlink()
    assert step("three", cutoff=0.9)
    assert made("three")[0]["figures/en/figure.png"] == "drawn of 1"


def test_the_newest_of_few_runs_is_looked_at(monkeypatch):
    step("one")
    step("two", cutoff=0.85)
    monkeypatch.setattr(earlier, "LOOK", 1)
    assert step("three")


def test_a_log_elsewhere_belongs_to_no_run(tmp_path):
    assert earlier.asked_of(SimpleNamespace(), tmp_path / "step.log", {}) is None
    assert earlier.take("step.log", "asked") == ("", {})
