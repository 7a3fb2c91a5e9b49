"""Whether the paths of the results can be used on every system, and beside those of other studies."""

import os
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["BELOW", "LONGEST", "check_capitals", "check_length", "longest_below"]

LONGEST = 259  # characters of a path that Windows and its programs take
BELOW = 78  # characters of the longest result below the folder of its run
# Snakemake notes each result in a file beside the results that is called by its whole path in base 64.
NOTES = ".snakemake/metadata/"


def check_length(results, folder=None, windows=os.name == "nt"):
    """Stop where the longest path of a run would be longer than Windows takes; elsewhere nothing is said.

    Parameters
    ----------
    results : str
        The folder of the run, from the project's folder.
    folder : path-like, optional
        The project's folder; this one where it is left out.
    windows : bool

    Raises
    ------
    InputError
    """
    folder = Path.cwd() if folder is None else Path(folder)
    length = len(str(folder)) + 1 + longest_below(results)
    if windows and length > LONGEST:
        raise InputError(
            said(
                "the longest path of a result would have {n} characters, and Windows takes {most}.",
                n=length,
                most=LONGEST,
            ),
            said(
                "move the folder {folder} to a place whose path is {n} characters shorter, such as C:\\qca",
                folder=folder,
                n=length - LONGEST,
            ),
        )


def longest_below(results):
    """Return the length of the longest path that a run has below the project's folder.

    Parameters
    ----------
    results : str
        The folder of the run, from the project's folder.

    Examples
    --------
    >>> longest_below("results/county27/incl0.80_pri0.70_n1_2d0ec380")
    188
    """
    result = len(results) + 1 + BELOW
    return max(result, len(NOTES) + 4 * -(-result // 3))


def check_capitals(results):
    """Stop where another study's results differ from this one's in capitals alone: Windows and macOS hold them for one.

    Parameters
    ----------
    results : path-like
        The folder of all runs of the study.

    Raises
    ------
    InputError
    """
    results = Path(results)
    for other in sorted(results.parent.iterdir()) if results.parent.is_dir() else []:
        if other.name != results.name and other.name.lower() == results.name.lower():
            raise InputError(
                said("study is {study}, and {other} holds results.", study=results.name, other=other.as_posix()),
                said("write the study's name as that one is, or take another: not every system tells capitals apart"),
            )
