import subprocess
import sys
from types import SimpleNamespace

import pytest

from equifinal.disk import opening
from equifinal.disk.latest import show
from equifinal.disk.opening import open_it, to_open


def test_the_document_in_the_language_of_messages_comes_first(tmp_path, monkeypatch):
    assert to_open(tmp_path) is None
    show(tmp_path, "run", {"paper_en.docx": b"", "paper_zh.docx": b""})
    monkeypatch.setenv("EQUIFINAL_LANG", "zh")
    assert to_open(tmp_path) == tmp_path / "latest/paper_zh.docx"
    show(tmp_path, "run", {"paper_en.docx": b""})
    assert to_open(tmp_path) == tmp_path / "latest/paper_en.docx"


@pytest.mark.parametrize(("platform", "program"), [("darwin", "open"), ("linux", "xdg-open")])
def test_the_system_opens_it(platform, program, tmp_path, monkeypatch):
    called = []

    def run(command, **options):
        called.append(command)
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(opening.sys, "platform", platform)
    monkeypatch.setattr(subprocess, "run", run)
    assert open_it(tmp_path / "a.docx")
    assert called == [[program, str(tmp_path / "a.docx")]]


def test_windows_opens_it_as_a_click_does(tmp_path, monkeypatch):
    called = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(opening.os, "startfile", called.append, raising=False)
    assert open_it(tmp_path / "a.docx")
    assert called == [str(tmp_path / "a.docx")]


def test_where_nothing_can_open_it_that_is_no_error(tmp_path, monkeypatch):
    def run(command, **options):
        raise FileNotFoundError(command[0])

    monkeypatch.setattr(opening.sys, "platform", "linux")
    monkeypatch.setattr(subprocess, "run", run)
    assert not open_it(tmp_path / "a.docx")
