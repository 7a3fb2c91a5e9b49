import errno
import json
import os
from pathlib import Path

import pytest

from equifinal.disk import files
from equifinal.disk.latest import is_shown, show
from equifinal.errors import InputError


def held(folder):
    return {path.name: path.read_bytes() for path in sorted((Path(folder) / "latest").iterdir())}


def test_a_run_replaces_what_the_one_before_left(tmp_path):
    assert show(tmp_path, "run1", {"paper_en.docx": b"1", "paper_zh.docx": b"1"}) == []
    assert is_shown(tmp_path, "run1")
    assert not is_shown(tmp_path, "run2")
    assert show(tmp_path, "run2", {"paper_en.docx": b"2"}) == []
    assert held(tmp_path) == {"paper_en.docx": b"2"}
    assert is_shown(tmp_path, "run2")
    assert not is_shown(tmp_path, "run1")
    record = json.loads((tmp_path / "logs/latest.json").read_text("utf-8"))
    assert record["run"] == "run2"


def test_drafts_of_a_killed_step_go(tmp_path):
    show(tmp_path, "run1", {"paper_en.docx": b"1"})
    for name in ("latest/.paper_en.docx.12", "logs/.latest.json.12"):
        (tmp_path / name).write_bytes(b"half")
    show(tmp_path, "run1", {"paper_en.docx": b"1"})
    assert not list(tmp_path.rglob(".*.12"))


def test_a_file_that_is_gone_or_a_damaged_record_shows_no_run(tmp_path):
    show(tmp_path, "run1", {"paper_en.docx": b"1"})
    (tmp_path / "latest/paper_en.docx").unlink()
    assert not is_shown(tmp_path, "run1")
    show(tmp_path, "run1", {"paper_en.docx": b"1"})
    (tmp_path / "logs/latest.json").write_text("{", encoding="utf-8")
    assert not is_shown(tmp_path, "run1")


def test_what_a_user_changed_is_kept_beside_the_new_one(tmp_path):
    show(tmp_path, "run1", {"paper_en.docx": b"1", "paper_zh.docx": b"1"})
    for text in (b"mine", b"mine again"):
        for name in ("paper_en.docx", "paper_zh.docx"):
            (tmp_path / "latest" / name).write_bytes(text)
        kept = show(tmp_path, "run2", {"paper_en.docx": b"2", "paper_zh.docx": b"2"})
    assert kept == [
        "paper_en.docx was changed by hand; it is kept as paper_en_changed_2.docx.",
        "paper_zh.docx was changed by hand; it is kept as paper_zh_changed_2.docx.",
    ]
    assert held(tmp_path) == {
        "paper_en.docx": b"2",
        "paper_en_changed_1.docx": b"mine",
        "paper_en_changed_2.docx": b"mine again",
        "paper_zh.docx": b"2",
        "paper_zh_changed_1.docx": b"mine",
        "paper_zh_changed_2.docx": b"mine again",
    }


def test_one_open_file_keeps_all_as_they_were(tmp_path, monkeypatch):
    show(tmp_path, "run1", {"a.docx": b"1", "b.docx": b"1"})
    real = os.replace

    def refuse(draft, path):
        if Path(path).name == "b.docx":
            raise PermissionError(errno.EACCES, "Access is denied", str(path))
        real(draft, path)

    monkeypatch.setattr(files.os, "replace", refuse)
    monkeypatch.setattr(files.time, "sleep", lambda seconds: None)
    with pytest.raises(InputError, match=r"latest.b\.docx is open in another program"):
        show(tmp_path, "run2", {"a.docx": b"2", "b.docx": b"2"})
    assert held(tmp_path) == {"a.docx": b"1", "b.docx": b"1"}
    assert is_shown(tmp_path, "run1")
    monkeypatch.setattr(files.os, "replace", real)
    show(tmp_path, "run2", {"a.docx": b"2", "b.docx": b"2"})
    assert held(tmp_path) == {"a.docx": b"2", "b.docx": b"2"}


def test_what_is_the_same_is_not_written_again(tmp_path):
    show(tmp_path, "run1", {"a.docx": b"1"})
    os.utime(tmp_path / "latest/a.docx", (10**9, 10**9))
    show(tmp_path, "run2", {"a.docx": b"1"})
    assert (tmp_path / "latest/a.docx").stat().st_mtime == 10**9
