import importlib

import pytest

from equifinal.__main__ import COMMANDS, main

USAGE = """\
Usage: python -m equifinal COMMAND …
  check           whether a study can run, without running it
  coding-summary  printed codes summed up, and checked against themselves
  compare         two runs: what changed in configuration, data, truth table, solution and fit
  new             a new study from a table of cases
  trace           where a number in a table comes from
  verify          an archive or a run against its records
"""


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["--help"], [""]])
def test_without_a_known_command_all_are_listed(arguments, capsys):
    assert main(arguments) == 2
    assert capsys.readouterr() == ("", USAGE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_module_that_runs_it(name):
    assert callable(importlib.import_module(f"equifinal.commands.{name.replace('-', '_')}").main)


def test_what_follows_the_name_goes_to_the_command_whose_exit_code_counts(tmp_path, capsys):
    path = tmp_path / "mine.yaml"
    path.write_text("study: mine\nstudy: yours\n", "utf-8")
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().err == (
        f"{path}, line 2: the key study stands a second time; the first is in line 1. Hint: each key stands once\n"
    )
