import errno
import os
from pathlib import Path

import pytest

from equifinal.disk import files
from equifinal.disk.files import check_free, replace
from equifinal.errors import InputError
from equifinal.languages import spoken


def test_a_file_takes_its_place_whole_and_its_folder_is_made(tmp_path):
    target = tmp_path / "a" / "b.csv"
    replace(target, b"one")
    replace(str(target), b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["b.csv"]


def test_a_failure_names_the_file_leaves_the_old_one_and_no_draft(tmp_path, monkeypatch):
    target = tmp_path / "b.csv"
    target.write_bytes(b"old")

    def full(self, content):
        self.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left") as error:
        replace(target, b"new")
    assert error.value.filename == str(target)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["b.csv"]


class Windows:
    """A system that lets nobody replace a file which another program has open."""

    def __init__(self, monkeypatch):
        self.open, self.waited, self.closes_after = set(), [], 99
        self.replace = os.replace
        monkeypatch.setattr(files.os, "replace", self._replace)
        monkeypatch.setattr(files.time, "sleep", self._sleep)

    def _replace(self, draft, path):
        if Path(path).name in self.open:
            raise PermissionError(errno.EACCES, "Access is denied", str(path))
        self.replace(draft, path)

    def _sleep(self, seconds):
        self.waited.append(seconds)
        if len(self.waited) >= self.closes_after:
            self.open.clear()


@pytest.fixture
def windows(monkeypatch):
    return Windows(monkeypatch)


@pytest.mark.parametrize(
    ("name", "hint", "chinese"),
    [
        ("T3.docx", "close T3.docx in Word, then do the same again", "请在 Word 中关闭 T3.docx"),
        ("T3.xlsx", "close T3.xlsx in Excel, then do the same again", "请在 Excel 中关闭 T3.xlsx"),
        ("runs.csv", "close runs.csv in Excel, then do the same again", "请在 Excel 中关闭 runs.csv"),
        ("xy.pdf", "close xy.pdf in the program that shows it", "请在 显示它的程序 中关闭 xy.pdf"),
    ],
)
def test_a_file_open_in_another_program_is_named_and_stays_as_it_was(tmp_path, windows, name, hint, chinese):
    target = tmp_path / name
    replace(target, b"old")
    windows.open.add(name)
    with pytest.raises(InputError, match=f"{name} is open in another program, or protected from changes") as error:
        replace(target, b"new")
    assert hint in str(error.value)
    assert chinese in spoken(error.value.args[0], "zh")
    assert 3 < sum(windows.waited) < 5
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_who_closes_it_within_a_few_seconds_loses_nothing(tmp_path, windows):
    target = tmp_path / "T3.docx"
    replace(target, b"old")
    windows.open.add("T3.docx")
    windows.closes_after = 2
    replace(target, b"new")
    assert target.read_bytes() == b"new"
    assert len(windows.waited) == 2


def test_a_folder_that_is_not_ours_is_no_open_file(tmp_path, windows):
    windows.open.add("T3.docx")
    with pytest.raises(PermissionError):
        replace(tmp_path / "T3.docx", b"new")
    assert windows.waited == []


def test_open_files_are_found_before_any_is_touched(tmp_path, windows):
    for name in ("a.csv", "figures/en/xy.png", "figures/en/xy.pdf"):
        replace(tmp_path / name, b"old")
    check_free([tmp_path / "a.csv", tmp_path / "figures", tmp_path / "none.csv"])
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    windows.open.add("xy.pdf")
    with pytest.raises(InputError, match=r"figures.en.xy\.pdf is open in another program"):
        check_free([tmp_path / "a.csv", tmp_path / "figures"])
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
