"""The commands beside the pipeline: ``equifinal COMMAND …``, or ``python -m equifinal COMMAND …``."""

import sys

from equifinal.terminal.pipes import ending_with_reader
from equifinal.terminal.streams import open_to_all


def main(arguments):
    """Run a command and return its exit code; without a known one, say which there are."""
    try:
        from .program.app import run
    except ModuleNotFoundError as missing:
        if missing.name.startswith("equifinal"):
            raise
        from .program.bare import run  # nothing is installed: an archive can be verified all the same
    return run(arguments)


def entry():
    """Run the command that the process was called with, and leave with its exit code."""
    open_to_all()
    with ending_with_reader():
        sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    entry()
