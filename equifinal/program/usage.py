"""What is said of words on the command line that no command takes: one sentence, and where to look."""

from typing import get_args

from cyclopts import CoercionError, MissingArgumentError, RepeatArgumentError, UnknownOptionError, UnusedCliTokensError

from equifinal.errors import InputError
from equifinal.languages import mark, said, told

__all__ = ["sentence"]

# Of the types that the commands' arguments have; of all others the choices are told.
KINDS = {
    int: mark("{option} takes a whole number, not {given!r}."),
    float: mark("{option} takes a number, not {given!r}."),
}


def sentence(error, called, command):
    """Return one sentence on an error of the command line, with a hint.

    Parameters
    ----------
    error : cyclopts.CycloptsError
    called : str
        How the program is called.
    command : str
        The command that was asked for, or an option that stands where a command should.

    Returns
    -------
    str
    """
    if command.startswith("-"):
        problem = said("{option} is no option of {called}.", option=command, called=called)
        return told(InputError(problem, said("{called} --help lists the commands", called=called)))
    hint = said("{called} --help says what it takes", called=f"{called} {command}")
    return told(InputError(_problem(error, command), hint))


def _problem(error, command):
    """Return what is wrong, as a sentence."""
    match error:
        case UnknownOptionError():
            option = error.token.keyword or error.token.value
            return said("{command} has no option {option}.", command=command, option=option)
        case UnusedCliTokensError():
            words = ", ".join(error.unused_tokens)
            return said("{command} takes no further word; {words} is too much.", command=command, words=words)
        case RepeatArgumentError():
            return said("{command} takes {option} once.", command=command, option=error.token.keyword)
        case CoercionError() if error.token:
            option, given = error.token.keyword or _shown(error.argument), error.token.value
            if error.target_type in KINDS:
                return said(KINDS[error.target_type], option=option, given=given)
            choices = ", ".join(map(str, get_args(error.target_type)))
            return said("{option} takes one of {choices}, not {given!r}.", option=option, choices=choices, given=given)
        case MissingArgumentError():
            option = error.keyword or _shown(error.argument)
            if option.startswith("-"):
                return said("{option} of {command} has no value.", option=option, command=command)
            return said("{command} needs {option}.", command=command, option=option)
    return " ".join(str(error).split())


def _shown(argument):
    """Return the name of an argument as help shows it: that of an option with its dashes, others in capitals."""
    return argument.name if argument.name.startswith("-") else argument.name.upper()
