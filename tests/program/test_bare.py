"""The command line where nothing but Python is there: without site-packages, each in a process of its own."""

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from equifinal.program import bare
from equifinal.program.app import program
from equifinal.program.catalogue import COMMANDS, function_of

ROOT = Path(__file__).parents[2]
CODE = "import sys; sys.path.insert(0, sys.argv.pop(1)); from equifinal.__main__ import entry; entry()"


def called(*words):
    done = subprocess.run([sys.executable, "-I", "-S", "-c", CODE, ROOT, *words], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def test_commands_of_the_standard_library_run():
    assert called("verify", "none.zip") == (2, "", "none.zip is not there. Hint: a zip file or a folder\n")
    code, _, said = called("trace", "none.csv", "--row", "3")
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("none.csv lies in no recorded run.")


def test_others_name_the_package_that_is_missing():
    code, _, said = called("new", "mine", "my.csv")
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("new needs the package ")


def test_without_a_command_all_are_listed():
    code, out, said = called()
    assert (code, out) == (2, "")
    assert [line.split()[0] for line in said.splitlines()[1:]] == list(COMMANDS)


@pytest.mark.parametrize("words", [["verify"], ["verify", "a", "--bad"], ["verify", "a", "--cores", "many"]])
def test_wrong_words_are_answered_by_one_sentence(words):
    code, out, said = called(*words)
    assert (code, out, said.count("\n")) == (2, "", 1)
    assert said.startswith("verify: ")
    assert said.endswith("Hint: python -m equifinal verify --help says what it takes\n")


def test_help_is_the_docstring():
    code, out, _ = called("verify", "--help")
    assert code == 0
    assert "equifinal verify ARCHIVE.zip --rerun --cores 4" in out


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["new", "mine", "my.csv", "--header", "2", "--conditions", "A", "B", "--case", "c"],
        ["verify", "a.zip", "--rerun", "--python", "./python", "--cores", "3"],
        ["trace", "t.csv", "--row", "-1"],
    ],
)
def test_words_are_read_as_cyclopts_reads_them(words, monkeypatch):
    _, bound, _ = program("equifinal", {words[0]}).parse_args(words)
    bound.apply_defaults()
    given = []
    function = function_of(words[0])

    def command(*args, **options):
        given.append((args, options))

    command.__signature__ = inspect.signature(function)
    monkeypatch.setattr(bare, "function_of", lambda name: command)
    bare.run(words)
    assert given == [(bound.args, bound.kwargs)]
