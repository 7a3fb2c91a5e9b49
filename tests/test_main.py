import subprocess
import sys
from pathlib import Path

import pytest

from equifinal import __version__
from equifinal.__main__ import entry, main

ROOT = Path(__file__).parents[1]


def test_alone_it_lists_the_commands(capsys):
    assert main([]) == main([""]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "  check: whether a study can run, without running it\n" in said.err
    assert "  verify: an archive or a run against its records\n" in said.err


def test_the_same_list_is_no_fault_where_it_is_asked_for(capsys):
    main([])
    listed = capsys.readouterr().err
    assert main(["--help"]) == 0
    assert capsys.readouterr() == (listed, "")


def test_the_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr() == (f"{__version__}\n", "")


def test_what_follows_the_name_goes_to_the_command_whose_exit_code_counts(tmp_path, capsys):
    path = tmp_path / "mine.yaml"
    path.write_text("study: mine\nstudy: yours\n", "utf-8")
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().err == (
        f"{path}, line 2: the key study stands a second time; the first is in line 1. Hint: each key stands once\n"
    )


def test_the_process_leaves_with_the_exit_code(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["equifinal", "verify", "none.zip"])
    with pytest.raises(SystemExit, match="2"):
        entry()
    assert capsys.readouterr().err == "none.zip is not there. Hint: a zip file or a folder\n"


# Start-up: what takes long to import is imported by the command that needs it, and by no help.
HEAVY = {"numpy", "pandas", "pydantic", "matplotlib", "scipy", "snakemake", "openpyxl"}


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["chekc"], ["verify", "none.zip"], ["trace", "none.csv"]])
def test_what_needs_no_table_starts_without_pandas(words):
    code = "import sys; from equifinal.__main__ import main; main(sys.argv[1:]); print('\\n', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.splitlines()[-1].split()) == set()
