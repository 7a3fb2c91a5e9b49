"""Which commands there are, and what each is called with: told once, for help, completion and the call itself."""

import importlib
import inspect
import re
import sys
from pathlib import Path

__all__ = ["COMMANDS", "description_of", "examples_of", "function_of", "name_of_program", "path_of"]

COMMANDS = {
    "check": "whether a study can run, without running it",
    "coding-summary": "printed codes summed up, and checked against themselves",
    "compare": "two runs: what changed in configuration, data, truth table, solution and fit",
    "completion": "a script by which a shell completes these commands",
    "new": "a new study from a table of cases",
    "trace": "where a number in a table comes from",
    "verify": "an archive or a run against its records",
}


def function_of(name):
    """Return the function of a command; its module is imported now, since some of them need a second for that.

    Parameters
    ----------
    name : str
        A key of `COMMANDS`.

    Returns
    -------
    callable
        Takes what the command line gives, and returns the exit code. Arguments without a name are positional only,
        options keyword only; type hints say how a word is read, the docstring what it means.

    Examples
    --------
    >>> function_of("coding-summary").__module__
    'equifinal.commands.coding_summary'
    """
    module, _, function = path_of(name).partition(":")
    return getattr(importlib.import_module(module), function)


def path_of(name):
    """Return where the function of a command is, as ``module:function``."""
    room = "program" if name == "completion" else "commands"
    return f"equifinal.{room}.{name.replace('-', '_')}:command"


def description_of(function):
    """Return what a command does: its docstring up to the first section, a line for each paragraph.

    Parameters
    ----------
    function : callable
        What `function_of` returns.
    """
    text = re.split(r"\n\n\w+\n-+\n", inspect.getdoc(function))[0]
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def examples_of(function, program="equifinal"):
    """Return the examples of a command: the last section of its docstring, as it would be typed.

    Parameters
    ----------
    function : callable
        What `function_of` returns.
    program : str
        How the program is called.

    Examples
    --------
    >>> print(examples_of(function_of("completion"), "python -m equifinal").splitlines()[0])
    python -m equifinal completion bash >> ~/.bash_completion
    """
    _, _, text = inspect.getdoc(function).partition("\nExamples\n--------\n::\n")
    lines = [line.removeprefix("    ") for line in text.strip("\n").splitlines()]
    return "\n".join(f"{program}{line[9:]}" if line.startswith("equifinal ") else line for line in lines)


def name_of_program():
    """Return how this program was called: by its own name where it is installed, or as a module."""
    return "equifinal" if Path(sys.argv[0]).stem == "equifinal" else "python -m equifinal"
