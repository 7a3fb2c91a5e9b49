"""What is said of words on the command line that no command takes: one sentence, and where to look."""

from typing import get_args

from cyclopts import CoercionError, MissingArgumentError, RepeatArgumentError, UnknownOptionError, UnusedCliTokensError

from equifinal.errors import InputError

__all__ = ["sentence"]

# Of the types that the commands' arguments have; of all others the choices are told.
KINDS = {int: "a whole number", float: "a number"}


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
        return str(InputError(f"{command} is no option of {called}.", f"{called} --help lists the commands"))
    return str(InputError(_problem(error, command), f"{called} {command} --help says what it takes"))


def _problem(error, command):
    """Return what is wrong, as a sentence."""
    match error:
        case UnknownOptionError():
            return f"{command} has no option {error.token.keyword or error.token.value}."
        case UnusedCliTokensError():
            return f"{command} takes no further word; {', '.join(error.unused_tokens)} is too much."
        case RepeatArgumentError():
            return f"{command} takes {error.token.keyword} once."
        case CoercionError() if error.token:
            given = error.token.keyword or _shown(error.argument)
            choices = ", ".join(map(str, get_args(error.target_type)))
            wanted = KINDS.get(error.target_type, f"one of {choices}")
            return f"{given} takes {wanted}, not {error.token.value!r}."
        case MissingArgumentError():
            option = error.keyword or _shown(error.argument)
            return f"{option} of {command} has no value." if option.startswith("-") else f"{command} needs {option}."
    return " ".join(str(error).split())


def _shown(argument):
    """Return the name of an argument as help shows it: that of an option with its dashes, others in capitals."""
    return argument.name if argument.name.startswith("-") else argument.name.upper()
