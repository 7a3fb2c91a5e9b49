import json
import subprocess
import sys

import pytest

from equifinal.apart import calling
from equifinal.apart.calling import parsed
from equifinal.errors import InputError

ENDS = "import os, sys; sys.stdin.buffer.read(); os.abort()"


@pytest.fixture
def reader(monkeypatch):
    """Have another program in the place of the reader."""
    run = subprocess.run

    def instead(code):
        monkeypatch.setattr(calling.subprocess, "run", lambda _, **o: run([sys.executable, "-c", code], **o))

    return instead


def test_a_reader_that_dies_is_one_sentence(reader):
    reader(ENDS)
    with pytest.raises(
        InputError, match=r"d\.xls is damaged, or holds too much: its reader stopped\. Hint: save it anew"
    ):
        parsed(b"", "d.xls", "spreadsheet", "save it anew")


def test_a_reader_that_finds_no_end_is_one_sentence(monkeypatch):
    def late(*_, **options):
        raise subprocess.TimeoutExpired("reader", options["timeout"])

    monkeypatch.setattr(calling.subprocess, "run", late)
    with pytest.raises(InputError, match=r"d\.xls holds too much: its reader found no end\. Hint: save it anew"):
        parsed(b"", "d.xls", "spreadsheet", "save it anew")


def test_numbers_that_json_lacks_and_days_come_through(reader):
    answer = {"a": [None, 0.5, {"datetime": "2026-05-01T12:00:00"}]}
    reader(f"import sys; sys.stdin.buffer.read(); print({json.dumps(answer).replace('null', 'NaN')!r})")
    assert [str(value) for value in parsed(b"", "d", "statistics", "")["a"]] == ["None", "0.5", "2026-05-01 12:00:00"]


def test_a_kind_that_is_none():
    with pytest.raises(ValueError, match="poem"):
        parsed(b"", "d", "poem", "")


def test_no_module_of_the_folder_is_taken_for_one_of_the_readers(tmp_path, monkeypatch):
    (tmp_path / "python_calamine.py").write_text("open('seen', 'w')")
    monkeypatch.chdir(tmp_path)
    assert parsed(b"no workbook", "d.xls", "spreadsheet", "", sheet=None, cells=9) == {"error": "CalamineError"}
    assert not (tmp_path / "seen").exists()
