import os
import signal
import sys
from pathlib import Path

import pytest
import snakemake.cli

from equifinal.commands import pipeline
from equifinal.disk.places import PROJECT


@pytest.fixture
def calls(monkeypatch, tmp_path):
    """What Snakemake is called with, and how it ends."""
    monkeypatch.chdir(tmp_path)
    made = {"words": [], "ends": lambda: True}

    def parse(words):
        print("Using workflow specific profile", file=sys.stderr)
        made["words"] += words
        made["seen"] = list(sys.argv)
        return None, None

    monkeypatch.setattr(snakemake.cli, "parse_args", parse)
    monkeypatch.setattr(snakemake.cli, "args_to_api", lambda given, parser: made["ends"]())
    return made


def test_the_workflow_beside_the_engine_is_called_on_this_folder(calls, capsys):
    before = sys.argv
    assert pipeline.call("config/a.yaml", ["archive"], 3, ["x=1", "y=2"], ["--nolock"]) == 0
    assert calls["words"] == [
        *("archive", "--snakefile", str(PROJECT / "Snakefile"), "--configfile", "config/a.yaml"),
        *("--logger", "equifinal-steps", "--cores", "3", "--nolock", "--config", "x=1", "y=2"),
    ]
    assert calls["seen"] == ["snakemake", *calls["words"]]  # the profile looks at these
    assert sys.argv is before
    assert capsys.readouterr() == ("", "")


def test_in_a_clone_its_own(calls):
    for name in pipeline.CLONE:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()
    pipeline.call("config/a.yaml")
    assert str(Path.cwd() / "Snakefile") in calls["words"]
    assert calls["words"][-2:] == ["--cores", "all"]


@pytest.mark.parametrize(
    ("end", "code", "told"),
    [(True, 0, ""), (False, 1, ""), ("one sentence", 1, "one sentence\n"), (0, 0, ""), (1, 1, "")],
)
def test_the_code_tells_how_it_ended(end, code, told, calls, capsys):
    calls["ends"] = lambda: end if isinstance(end, bool) else sys.exit(end)
    assert pipeline.call("config/a.yaml") == code
    assert capsys.readouterr().err == told


def test_words_that_snakemake_does_not_take_are_told(monkeypatch, capsys):
    def parse(words):
        print("snakemake: error: no such option", file=sys.stderr)
        sys.exit(2)

    monkeypatch.setattr(snakemake.cli, "parse_args", parse)
    assert pipeline.call("config/a.yaml") == 1
    assert "no such option" in capsys.readouterr().err


@pytest.mark.parametrize("swallowed", [True, False])
def test_ctrl_c_is_said_in_a_sentence(swallowed, calls, capsys):
    def interrupted():
        try:
            os.kill(os.getpid(), signal.SIGINT)
        except KeyboardInterrupt:
            if not swallowed:
                raise
        return False

    calls["ends"] = interrupted
    before = signal.getsignal(signal.SIGINT)
    assert pipeline.call("config/a.yaml") == pipeline.INTERRUPTED
    assert capsys.readouterr().err == "Stopped. The next call goes on from here.\n"
    assert signal.getsignal(signal.SIGINT) is before
