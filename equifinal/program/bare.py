"""The command line where nothing is installed but Python, as beside an archive: the same commands, by argparse.

``verify`` and ``trace`` need only the standard library, so that an archive can be held against its records anywhere.
"""

import argparse
import inspect
import sys
import types
import typing

from equifinal.errors import InputError
from equifinal.languages import said, told
from equifinal.terminal.printed import tell

from .catalogue import COMMANDS, description_of, examples_of, function_of, name_of_program

__all__ = ["run"]


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def error(self, message):
        """Say it and leave."""
        problem = said("{command}: {problem}.", command=self.prog.split()[-1], problem=message)
        hint = said("{called} --help says what it takes", called=self.prog)
        self.exit(2, f"{told(InputError(problem, hint))}\n")


def run(arguments):
    """Run a command and return its exit code, as `equifinal.program.app.run` does where cyclopts is installed.

    Parameters
    ----------
    arguments : list of str

    Returns
    -------
    int
        2 where a package is missing that the command needs.
    """
    called, name = name_of_program(), (arguments or [""])[0]
    if name not in COMMANDS:
        lines = [f"  {known:<15} {told(said(does))}" for known, does in COMMANDS.items()]
        usage = told(said("Usage: {call}", call=f"{called} COMMAND …"))
        print(usage, *lines, sep="\n", file=sys.stderr)
        return 2
    try:
        function = function_of(name)
        given = vars(_parser(f"{called} {name}", function).parse_args(arguments[1:]))
        positional = [given.pop(one) for one in _positional(function)]
        return function(*positional, **given)
    except ModuleNotFoundError as error:
        missing = said("{command} needs the package {name}, which is not installed.", command=name, name=error.name)
        tell(told(InputError(missing, said("make run sets up the environment"))), sys.stderr)
        return 2


def _positional(function):
    """Return the names of the arguments that stand without a name."""
    parameters = inspect.signature(function).parameters.values()
    return [one.name for one in parameters if one.kind is one.POSITIONAL_ONLY]


def _parser(called, function):
    """Return a parser for the signature of a command."""
    parser = _Parser(
        prog=called,
        description=description_of(function),
        epilog=examples_of(function, called.rpartition(" ")[0]),
        formatter_class=argparse.RawTextHelpFormatter,
    )
    positional = _positional(function)
    for name, one in inspect.signature(function).parameters.items():
        hint = one.annotation
        if isinstance(hint, types.UnionType):  # of a type and None, which stands for what was left out
            hint = typing.get_args(hint)[0]
        optional = {} if one.default is one.empty else {"default": one.default}
        option = f"--{name.replace('_', '-')}"
        if hint is bool:
            parser.add_argument(option, action="store_true")
        elif name in positional:
            parser.add_argument(name, type=hint, **optional, **({"nargs": "?"} if optional else {}))
        elif typing.get_origin(hint) is list:
            parser.add_argument(option, type=typing.get_args(hint)[0], nargs="+", **optional)
        elif typing.get_origin(hint) is typing.Literal:
            parser.add_argument(option, choices=typing.get_args(hint), **optional)
        else:
            parser.add_argument(option, type=hint, **optional)
    return parser
