"""Where the files of a run lie: the engine, the project's other code, and the user's own.

In a clone all lie in one folder. Installed, the project's files but the engine are in a folder of their own beside the
engine, laid out as in a clone; configuration, data and results are in the folder of the user. Needs only the standard
library.
"""

import os
from pathlib import Path

import equifinal

__all__ = ["CODE", "COPY", "ENGINE", "PROJECT", "from_here", "named", "of_code", "place_of"]

# The folder of the copy that runs now; where the engine is taken from within a zip file, there is none.
COPY = Path(os.path.abspath(equifinal.__file__)).parents[1]
INSTALLED = COPY / "equifinal_project"
# The folder of the project that belongs to it: workflow, profiles, shipped studies, lists of packages.
PROJECT = INSTALLED if INSTALLED.is_dir() else COPY
# What of it decides a result, beside the engine.
CODE = ("Snakefile", "profiles", "workflow")
ENGINE = "equifinal"


def from_here(path):
    """Return a path as seen from here, with slashes: relative where it lies below, else absolute.

    Examples
    --------
    >>> from_here(Path.cwd() / "data" / "raw" / "a.csv")
    'data/raw/a.csv'
    """
    whole = Path(os.path.abspath(path))
    return (whole.relative_to(Path.cwd()) if whole.is_relative_to(Path.cwd()) else whole).as_posix()


def named(path, root=PROJECT):
    """Return the name of a file of the code: its path from a project's folder; of any other file the path from here.

    Parameters
    ----------
    path : str or path-like
        From here, or that of a copy in a cache, which ends in the path of its source.
    root : pathlib.Path
        The folder of the project.

    Examples
    --------
    >>> named(COPY / "equifinal/sets/fit.py"), named("results/a/b.csv")
    ('equifinal/sets/fit.py', 'results/a/b.csv')
    """
    whole = Path(os.path.abspath(path)).as_posix()
    for top, parts in ((root, CODE), (COPY, (ENGINE,))):
        name = whole.rpartition(f"{top.as_posix()}/")[2]
        if name.split("/")[0] in parts:
            return name
    return from_here(path)


def place_of(name, root=PROJECT):
    """Return where a file lies, as seen from here, by its name as `named` returns it.

    Parameters
    ----------
    name : str
    root : pathlib.Path
        The folder of the project.

    Examples
    --------
    >>> place_of("data/raw/a.csv")
    'data/raw/a.csv'
    """
    return from_here((COPY if name.startswith(f"{ENGINE}/") else root) / name) if of_code(name) else name


def of_code(name):
    """Return whether a file is of the code of a project, by its name as `named` returns it.

    Examples
    --------
    >>> [of_code(name) for name in ("Snakefile", "equifinal/sets/fit.py", "data/raw/a.csv")]
    [True, True, False]
    """
    return name.split("/")[0] in (ENGINE, *CODE)
