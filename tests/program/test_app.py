import shlex
from pathlib import Path

import pytest

from equifinal.program.app import program, run
from equifinal.program.catalogue import COMMANDS, examples_of, function_of

ROOT = Path(__file__).parents[2]
HELP = """\
Usage: equifinal trace [OPTIONS] TABLE

Say where a number comes from: the jobs behind its table, what each was given,
and the cells of the raw data.

Exit code: 0 told, 2 where there is no recorded run, row or column of that name.

Arguments:
  TABLE: A table or figure of a run. [required]

Parameters:
  --row INT: Number of the row, the first below the header is 1.
  --column STR: Name of the column.


Examples:

equifinal trace results/…/models.csv
equifinal trace results/…/models.csv --row 3 --column consistency
"""
# What is shown on the pages is called somewhere.
PAGES = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]


def read(line):
    """Return the function and arguments that a line of a shell calls, without calling it."""
    words = shlex.split(line.partition(" >")[0].partition(" #")[0].removeprefix("equifinal "))
    function, bound, _ = program("equifinal", {words[0]}).parse_args(words)
    return function, bound


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_in_help_are_understood(name):
    for line in examples_of(function_of(name)).splitlines():
        assert read(line)[0] is function_of(name)


def test_calls_on_the_pages_are_understood():
    lines = [line for page in PAGES for line in page.read_text("utf-8").splitlines()]
    calls = [line.strip().removeprefix("python -m ") for line in lines if line.startswith("python -m equifinal ")]
    assert len(calls) >= 5
    for call in calls:
        assert callable(read(call)[0])


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_one_style_of_help(name, capsys):
    assert run([name, "--help"]) == run([name, "-h"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"Usage: python -m equifinal {name} ")
    assert "\nExamples:\n\npython -m equifinal" in told


def test_a_page_of_help(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["equifinal"])
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["trace", "--help"]) == 0
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert "\n".join([*lines, ""]) == HELP


def test_words_are_read_by_their_type():
    words = "equifinal new mine 'my data.xlsx' --header 3 --conditions SYS ~ORG --case county"
    _, bound = read(words)
    assert bound.args == ("mine", Path("my data.xlsx"))
    assert bound.kwargs == {"header": 3, "conditions": ["SYS", "~ORG"], "case": "county"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("chekc", "'chekc' is no command. Hint: check may be meant"),
        ("x", f"'x' is no command. Hint: one of {', '.join(COMMANDS)}"),
    ],
)
def test_another_word_is_no_command(words, said, capsys):
    assert run([words]) == 2
    assert capsys.readouterr() == ("", f"{said}\n")
