"""This copy's own code: the engine, and the workflow where it lies in a project or was installed with it.

Needs only the standard library.
"""

from .places import CODE, COPY, ENGINE, PROJECT
from .sources import below

__all__ = ["COPY", "PROJECT", "code_of"]


def code_of(root=PROJECT):
    """Return the engine that runs now, and the workflow and the profiles of a project.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the project.

    Returns
    -------
    dict of str to bytes
        Path from a project's folder to content; empty where the engine is within a zip file.
    """
    parts = [(root, name) for name in CODE] + [(COPY, ENGINE)]
    found = {path.relative_to(top).as_posix(): path for top, name in parts for path in below(top / name)}
    return {name: path.read_bytes() for name, path in sorted(found.items())}
