"""The code within an archive, against that of the copy which verifies.

Who forges the engine makes false records with it that all agree; another copy of the engine tells.

Needs only the standard library.
"""

import re

from equifinal.identity import is_code, unix
from equifinal.languages import said

__all__ = ["Held", "hold", "in_workflow"]

VERSION = re.compile(r'^__version__ = "(.+)"', re.MULTILINE)
PARTS = ("equifinal/", "profiles/", "workflow/")
NAMED = 10


class Held:
    """What came of holding an archive's code against this copy's.

    Parameters
    ----------
    lines : list of str
        A line for each file that differs, up to ten.
    verdict : str
        A sentence, for the reader.
    """

    def __init__(self, lines, verdict):
        self.lines, self.verdict = lines, verdict


def hold(files, own):
    """Hold the engine and the workflow of an archive against a copy, file by file where the versions are the same.

    Parameters
    ----------
    files, own : mapping of str to bytes
        Path to content, of the archive and of this copy (`disk.engine.code_of`).

    Returns
    -------
    Held
    """
    if not own:
        return Held([], said("Its engine was held against no other copy."))
    theirs, ours = version_of(files), version_of(own)
    if theirs != ours:
        return Held(
            [],
            said(
                "Its engine is of version {theirs}, this copy of {ours}, so it cannot be held against this copy.",
                theirs=theirs or "?",
                ours=ours,
            ),
        )
    held = in_workflow if "Snakefile" in own else in_engine
    lines = [*_differing(files, own, held)]
    if not lines and held is in_engine:
        return Held([], said("Its engine is that of this copy; its workflow was held against no other."))
    if not lines:
        return Held([], said("Its engine and workflow are those of this copy."))
    more = [said("engine: and {n} more files", n=len(lines) - NAMED)] if len(lines) > NAMED else []
    return Held(
        [*lines[:NAMED], *more],
        said(
            "Its engine or workflow is not that of this copy ({n} files differ), so its figures may not be those that "
            "this copy would compute; --rerun tells.",
            n=len(lines),
        ),
    )


def version_of(files):
    """Return the version that an engine gives itself, or None."""
    found = VERSION.search(files.get("equifinal/__init__.py", b"").decode("utf-8", "replace"))
    return found and found[1]


def in_engine(name):
    """Return whether a file lies in the engine."""
    return name.startswith("equifinal/")


def in_workflow(name):
    """Return whether a file lies in the engine, the workflow or its profiles, be it code or not."""
    return name == "Snakefile" or name.startswith(PARTS)


def _differing(files, own, held):
    """Yield a line for each file of the code that is not the same on both sides."""
    for name in sorted(filter(held, {*files, *own})):
        if name not in own:
            yield said("engine: {file} is not in this copy", file=name)
        elif name in files:
            if unix(files[name]) != unix(own[name]):
                yield said("engine: {file} differs from this copy", file=name)
        elif is_code(name):
            yield said("engine: {file} is not in the archive", file=name)
