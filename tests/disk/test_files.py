import errno
from pathlib import Path

import pytest

from equifinal.disk.files import replace


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
