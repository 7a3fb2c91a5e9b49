import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from equifinal.__main__ import entry
from equifinal.terminal import streams
from equifinal.terminal.streams import open_to_all
from tests.bad_input.study import CONFIG, DATA

ROOT = Path(__file__).parents[2]
CODE_PAGES = {"cp1252": "utf-8", "ascii": "utf-8", "gbk": "gbk", "utf-8": "utf-8"}


def pipe(monkeypatch, code_page):
    """Make standard output and error pipes in a code page; return what reads them in the encoding it is to come in."""
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, io.TextIOWrapper(io.BytesIO(), code_page, newline="\n"))
    pipes = sys.stdout, sys.stderr

    def printed():
        for stream in pipes:
            stream.flush()
        return b"".join(stream.buffer.getvalue() for stream in pipes).decode(CODE_PAGES[code_page])

    return printed


@pytest.mark.parametrize("code_page", CODE_PAGES)
def test_every_character_can_be_printed(code_page, monkeypatch):
    printed = pipe(monkeypatch, code_page)
    open_to_all()
    print("组态 → 一致性 ≥ 0.8 \U0001f600")
    assert sys.stdout.errors == "backslashreplace"
    assert printed().startswith("组态 → 一致性 ≥ 0.8 ")


def test_a_terminal_keeps_its_encoding(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), "cp1252", newline="\n")
    stream.isatty = lambda: True
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", None)
    streams.open_to_all()
    print("é组")
    stream.flush()
    assert stream.buffer.getvalue() == b"\xe9\\u7ec4\n"


CALLS = {
    "audit": (["audit", "组态.yaml"], 2),
    "check": (["check", "config/mine.yaml"], 1),
    "coding-summary": (["coding-summary", "组态.yaml"], 1),
    "compare": (["compare", "组态", "覆盖度"], 1),
    "completion": (["completion", "bash"], 0),
    "new": (["new", "other", "data/raw/mine.csv", "--case", "县"], 0),
    "trace": (["trace", "组态.csv"], 2),
    "verify": (["verify", "组态.zip"], 2),
    "none": (["组态"], 2),
}


@pytest.mark.parametrize("code_page", CODE_PAGES)
@pytest.mark.parametrize("called", CALLS)
def test_every_command_speaks_in_every_code_page(called, code_page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "Snakefile": "",
        "config/mine.yaml": CONFIG.replace("outcome: OUT", "outcome: 融合") + "language: zh\n",
        "data/raw/mine.csv": DATA.replace("case,", "县,").replace("Elm", "榆县"),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    words, code = CALLS[called]
    monkeypatch.setenv("EQUIFINAL_LANG", "zh")
    monkeypatch.setattr(sys, "argv", ["equifinal", *words])
    printed = pipe(monkeypatch, code_page)
    with pytest.raises(SystemExit) as left:
        entry()
    text = printed()
    assert left.value.code == code, text
    assert "Traceback" not in text
    assert called == "completion" or any("\u4e00" <= character <= "\u9fff" for character in text), text


@pytest.mark.parametrize("encoding", ["cp1252", "gbk"])
def test_a_process_of_its_own_too(encoding):
    environment = os.environ | {"PYTHONIOENCODING": encoding, "EQUIFINAL_LANG": "zh"}
    words = [sys.executable, "-m", "equifinal", "verify", "组态.zip"]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True)
    assert done.returncode == 2
    assert "组态.zip" in done.stderr.decode(CODE_PAGES[encoding])
