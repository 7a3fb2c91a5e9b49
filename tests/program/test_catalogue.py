import inspect
import sys

import pytest

from equifinal.program.catalogue import COMMANDS, description_of, examples_of, function_of, name_of_program


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does_what_it_takes_and_how_it_is_called(name):
    function = function_of(name)
    parameters = inspect.signature(function).parameters.values()
    assert {one.kind for one in parameters} <= {inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.KEYWORD_ONLY}
    documented = inspect.getdoc(function).partition("Parameters\n----------\n")[2]
    for one in parameters:
        assert f"{one.name}\n    " in documented
    assert description_of(function).endswith(".")
    lines = examples_of(function, "python -m equifinal").splitlines()
    assert [line for line in lines if not line.startswith(f"python -m equifinal {name}")] == []
    assert [line for line in lines if len(line) > 80] == []
    assert lines


def test_a_description_is_a_line_a_paragraph():
    def function():
        """Do it.

        At once, and
        in full.

        Parameters
        ----------
        none
        """

    assert description_of(function) == "Do it.\n\nAt once, and in full."


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("/env/bin/equifinal", "equifinal"),
        ("C:/env/Scripts/equifinal.exe", "equifinal"),
        ("/there/equifinal/__main__.py", "python -m equifinal"),
    ],
)
def test_the_program_is_called_as_it_was(monkeypatch, called, name):
    monkeypatch.setattr(sys, "argv", [called])
    assert name_of_program() == name
