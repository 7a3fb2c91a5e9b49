"""Whose code makes a run again: this copy's own, or an archive's after a yes."""

import sys

from equifinal.disk.engine import PROJECT, code_of
from equifinal.errors import InputError
from equifinal.languages import said, told

__all__ = ["agreed", "own_project"]

# What a run of this copy takes besides its code.
BESIDE = ("CITATION.cff", "environment.yml", "LICENSE", "pyproject.toml", "requirements.lock")
YES = ("y", "yes", "是")


def own_project():
    """Return the files of this copy that a run needs, by path.

    Raises
    ------
    InputError
        Where the copy is the engine alone, without a workflow.
    """
    files = code_of()
    if "Snakefile" not in files or not (PROJECT / "requirements.lock").is_file():
        raise InputError(
            said("This copy has no workflow to make the run again with."),
            said("call it in the project's folder, or let the archive's code run: --engine archive"),
        )
    return files | {name: (PROJECT / name).read_bytes() for name in BESIDE if (PROJECT / name).is_file()}


def agreed(given, tell):
    """Say that an archive's code is to be run; go on only after a yes, given in the call or to a question.

    Parameters
    ----------
    given : bool
        Whether the call said yes.
    tell : callable
        Takes a line.

    Raises
    ------
    InputError
        Where nobody says yes.
    """
    tell(
        told(
            said(
                "With --engine archive, code of the archive is run with your rights: its Snakefile, its scripts, the "
                "packages that its requirements.lock names. It may read, change and send what you may."
            )
        )
    )
    if given:
        return
    if sys.stdin is not None and sys.stdin.isatty():
        print(told(said("Run it? [y/N]")), end=" ", flush=True)
        if sys.stdin.readline().strip().casefold() in YES:
            return
    raise InputError(
        said("Nothing was run: code from an archive is run after a yes only."),
        said(
            "--trust-code says yes; without --engine archive this copy's own code runs; docs/archive.md shows how in a "
            "container without network"
        ),
    )
