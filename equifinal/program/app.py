"""The command line as cyclopts reads it: commands imported when they are called, help from their docstrings."""

import difflib
import sys

from cyclopts import App, CycloptsError, Parameter

from equifinal import __version__
from equifinal.errors import InputError
from equifinal.languages import mark, said, told
from equifinal.terminal.lines import is_terminal
from equifinal.terminal.printed import tell

from .catalogue import COMMANDS, description_of, examples_of, function_of, name_of_program, path_of
from .spoken import SpokenHelp
from .usage import sentence

__all__ = ["program", "run"]

# What cyclopts says of itself.
OF_CYCLOPTS = (
    mark("Commands"),
    mark("Arguments"),
    mark("Parameters"),
    mark("Display this message and exit."),
    mark("Display application version."),
)


def program(called, loaded=()):
    """Return the program as cyclopts knows it.

    Parameters
    ----------
    called : str
        How it is called.
    loaded : collection of str
        The commands whose modules are imported; of the others only the line in the list of commands is known.

    Returns
    -------
    cyclopts.App
        Returns the exit code of a command, and raises `cyclopts.CycloptsError` where its words are wrong.
    """
    app = App(
        name=called,
        help=told(said("Qualitative Comparative Analysis: the commands beside the pipeline.")),
        help_epilogue=told(
            said("Each command has its own help, with examples: {called} COMMAND --help", called=called)
        ),
        help_format="plaintext",
        help_formatter=SpokenHelp(rich=is_terminal(sys.stdout)),
        version=__version__,
        version_flags=["--version"],
        default_parameter=Parameter(negative=(), consume_multiple=True),
        result_action="return_value",
        exit_on_error=False,
        print_error=False,
        help_on_error=False,
    )
    for name, does in COMMANDS.items():
        if name in loaded:
            function = function_of(name)
            examples = "\n\n".join([told(said("Examples:")), examples_of(function, called)])
            app.command(function, name=name, help=description_of(function), help_epilogue=examples)
        else:
            app.command(path_of(name), name=name, help=does)
    return app


def run(arguments):
    """Run a command and return its exit code; without one, list all and return 2.

    Parameters
    ----------
    arguments : list of str
        The words after the program's name.

    Returns
    -------
    int
        What the command returns; 2 where its words are wrong, which is said in one sentence.
    """
    called, name = name_of_program(), (arguments or [""])[0]
    if name not in COMMANDS and not name.startswith("-"):
        return _without_command(called, name)
    app = program(called, {name} & COMMANDS.keys())
    try:
        return app(arguments) or 0
    except CycloptsError as error:
        tell(sentence(error, called, name), sys.stderr)
        return 2


def _without_command(called, name):
    """List the commands on standard error, after a sentence where a word was meant for one; return 2."""
    if name:
        near = difflib.get_close_matches(name, COMMANDS, 1)
        hint = said("one of {names}", names=", ".join(COMMANDS))
        hint = said("{name} may be meant", name=near[0]) if near else hint
        tell(told(InputError(said("{name!r} is no command.", name=name), hint)), sys.stderr)
        return 2
    from rich.console import Console  # here, since a command that is called needs none

    program(called).help_print([], console=Console(stderr=True))
    return 2
