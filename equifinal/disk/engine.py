"""This copy's own code: the engine, and the workflow where the engine lies in a project.

Needs only the standard library.
"""

from pathlib import Path

import equifinal

from .sources import below

__all__ = ["COPY", "code_of"]

# The folder of the copy that runs now; where the engine is taken from within a zip file, there is none.
COPY = Path(equifinal.__file__).resolve().parents[1]
PARTS = ("Snakefile", "profiles", "workflow")


def code_of(root=COPY):
    """Return the engine that runs now, and the workflow and the profiles of a project.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the project's Snakefile.

    Returns
    -------
    dict of str to bytes
        Path from a project's folder to content; empty where the engine is within a zip file.
    """
    parts = [(root, name) for name in PARTS] + [(COPY, "equifinal")]
    found = {path.relative_to(top).as_posix(): path for top, name in parts for path in below(top / name)}
    return {name: path.read_bytes() for name, path in sorted(found.items())}
