import os
from pathlib import Path

import pytest

from equifinal.disk.files import replace
from equifinal.disk.mending import STALE, check_dates, mend
from equifinal.disk.seals import break_seal, digests, refuse, seal
from equifinal.errors import InputError


def stale():
    """Return which of the two steps is marked to be made again."""
    marks = {"a": Path("run/a.csv"), "b": Path("run/figures/.snakemake_timestamp")}
    return [step for step, mark in marks.items() if mark.exists() and mark.stat().st_mtime <= STALE]


def mended():
    mend("run", "logs")
    return stale()


def test_a_whole_run_is_left_as_it_is(run):
    times = {path: path.stat().st_mtime_ns for path in Path("run").rglob("*")}
    assert mended() == []
    assert {path: path.stat().st_mtime_ns for path in Path("run").rglob("*")} == times


@pytest.mark.parametrize("name", ["run/a.csv", "run/figures/b.png"])
def test_an_altered_file_stops_the_run_and_stays(run, name):
    Path(name).write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=f"{name} was altered after the run made it. Hint: to keep a change, move"):
        mend("run", "logs")
    assert Path(name).read_text(encoding="utf-8") == "mine"
    assert stale() == []


def test_all_altered_files_are_named_up_to_ten(run):
    Path("run/a.csv").write_text("mine", encoding="utf-8")
    Path("run/figures/b.png").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"^run/a.csv, run/figures/b.png were altered after the run made them. Hint"):
        mend("run", "logs")
    made = {f"{number:02}.csv": "0" for number in range(13)}
    with pytest.raises(InputError, match=r"^00.csv, 01.csv, .*, 09.csv and 3 more were altered"):
        refuse(made, dict.fromkeys(made, "1"))


@pytest.mark.parametrize(("name", "steps"), [("data.csv", ["a"]), ("a.py", ["a"]), ("b.py", ["b"])])
def test_what_is_made_from_something_else_is_stale_whatever_the_clock_says(run, name, steps):
    Path(name).write_text("other", encoding="utf-8")
    os.utime(name, (1, 1))
    assert mended() == steps


def test_an_edit_taken_back_leaves_nothing_stale(run):
    before = Path("logs/a.made.json").stat().st_mtime
    Path("a.py").write_text("other", encoding="utf-8")
    assert mended() == ["a"]
    Path("a.py").write_text("", encoding="utf-8")
    assert mended() == []
    assert Path("run/a.csv").stat().st_mtime == pytest.approx(before)


@pytest.mark.parametrize("name", ["data.csv", "a.py", "b.py"])
def test_what_has_a_later_date_and_the_same_content_is_not_made_again(run, name):
    for mark in ("run/a.csv", "run/figures/.snakemake_timestamp"):
        os.utime(mark, (1_700_000_000, 1_700_000_000))
    os.utime(name, (1_700_000_100, 1_700_000_100))
    assert mended() == []
    dates = [Path(mark).stat().st_mtime for mark in ("run/a.csv", "run/figures/.snakemake_timestamp")]
    assert dates[0] == dates[1] > 1_700_000_100
    assert mended() == []
    assert [Path(mark).stat().st_mtime for mark in ("run/a.csv", "run/figures/.snakemake_timestamp")] == dates


def test_what_is_gone_is_made_again_with_what_was_made_from_it(run):
    Path("run/a.csv").unlink()
    assert mended() == ["b"]
    Path("run/a.csv").write_text("2", encoding="utf-8")
    Path("run/figures/b.png").unlink()
    assert mended() == ["b"]


def test_results_from_the_future_are_dated_now(run):
    os.utime("run/a.csv", (4102444800, 4102444800))
    assert mended() == []
    Path("later").touch()
    assert Path("run/a.csv").stat().st_mtime <= Path("later").stat().st_mtime


def test_drafts_of_killed_steps_go(run):
    for name in ("run/.a.csv.12", "run/figures/.b.12.png", "logs/.a.time.12"):
        Path(name).write_text("half", encoding="utf-8")
    mend("run", "logs")
    assert [path.name for path in Path("run").rglob(".*")] == [".snakemake_timestamp"]
    assert not list(Path("logs").rglob(".*"))


def test_a_step_that_was_killed_is_nobodys_word(run):
    break_seal("logs/a.log")
    Path("run/a.csv").write_text("other", encoding="utf-8")
    assert mended() == ["b"]


def test_a_step_under_another_name_takes_the_place_of_the_old_one(run):
    Path("run/a.csv").write_text("new", encoding="utf-8")
    seal("logs/c.log", digests(["data.csv"]), ["run/a.csv"])
    assert not Path("logs/a.made.json").exists()
    assert mended() == ["b"]


def test_without_logs_the_checksums_of_the_run_count(run):
    Path("run/SHA256SUMS").write_text(f"{digests(['run/a.csv'])['run/a.csv']}  a.csv\n", encoding="utf-8")
    mend("run", "gone")
    Path("run/a.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"run/a.csv was altered"):
        mend("run", "gone")


def test_a_file_ahead_of_the_clock_is_said(run):
    check_dates(["data.csv"])
    os.utime("data.csv", (4102444800, 4102444800))
    with pytest.raises(InputError, match=r"data.csv is dated 2(099|100)-.* ahead of this computer's clock. Hint: set"):
        check_dates(["data.csv"])


def test_a_file_that_cannot_be_written_is_named_and_leaves_no_draft(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def full(self, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match=r"No space left") as error:
        replace(path, b"new")
    assert error.value.filename == str(path)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.csv", b"old")]
