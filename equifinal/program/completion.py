"""A script by which a shell completes the commands: ``equifinal completion bash``."""

from typing import Literal

__all__ = ["command"]

NAME = "equifinal"  # shells complete by the name of a program: only where it is installed


def command(shell: Literal["bash", "zsh", "fish", "powershell"], /):
    """Print a script that completes commands, options and files of `equifinal` in a shell.

    A shell completes by the name of a program, so `equifinal` itself has to be installed: pip install --no-deps -e .

    Parameters
    ----------
    shell
        The shell.

    Examples
    --------
    ::

        equifinal completion bash >> ~/.bash_completion
        equifinal completion zsh > ~/.zfunc/_equifinal
        equifinal completion fish > ~/.config/fish/completions/equifinal.fish
        equifinal completion powershell >> $PROFILE
    """
    from .app import program  # here, since this module is imported by it
    from .catalogue import COMMANDS

    print(program(NAME, COMMANDS).generate_completion(shell=shell, prog_name=NAME), end="")
    return 0
