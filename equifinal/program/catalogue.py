"""Which commands there are, and what each is called with: told once, for help, completion and the call itself."""

import importlib
import inspect
import sys
from pathlib import Path

from equifinal.languages import mark, said, told
from equifinal.languages.docstrings import description_in, examples_in

__all__ = ["COMMANDS", "description_of", "examples_of", "function_of", "name_of_program", "path_of"]

COMMANDS = {
    "archive": mark("one zip of a run, for the paper and for a repository of data"),
    "audit": mark("whether any data can give the tables that a paper prints"),
    "check": mark("whether a study can run, without running it"),
    "coding-summary": mark("printed codes summed up, and checked against themselves"),
    "compare": mark("two runs: what changed in configuration, data, truth table, solution and fit"),
    "completion": mark("a script by which a shell completes these commands"),
    "docs": mark("the pages of the documentation, in the browser"),
    "example": mark("a study that comes with the project, in a folder of its own"),
    "new": mark("a new study from a table of cases"),
    "rename": mark("a set under another name, in every place of a configuration"),
    "report": mark("Snakemake's report of a run"),
    "run": mark("a study from its cases to tables and figures"),
    "trace": mark("where a number in a table comes from"),
    "verify": mark("an archive or a run against its records"),
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
    room = "program" if name in ("completion", "docs") else "commands"
    return f"equifinal.{room}.{name.replace('-', '_')}:command"


def description_of(function):
    """Return what a command does, in the language of messages: a line for each paragraph of its docstring.

    Parameters
    ----------
    function : callable
        What `function_of` returns.
    """
    return "\n\n".join(told(said(paragraph)) for paragraph in description_in(inspect.getdoc(function) or ""))


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
    lines = examples_in(inspect.getdoc(function) or "")
    return "\n".join(f"{program}{line[9:]}" if line.startswith("equifinal ") else line for line in lines)


def name_of_program():
    """Return how this program was called: by its own name where it is installed, or as a module."""
    return "equifinal" if Path(sys.argv[0]).stem == "equifinal" else "python -m equifinal"
