"""How every step reads and writes: whole files or none, and errors that reach the user as one sentence."""

import os
import sys
from pathlib import Path

import __main__

# The engine is the one of this workflow, whatever PYTHONPATH says: in the project's folder, or installed beside it.
SCRIPTS = Path(os.path.abspath(__file__)).parent
sys.path.insert(0, str(next(top for top in SCRIPTS.parents[1:3] if (top / "equifinal/__init__.py").is_file())))

from equifinal.disk.files import replace
from equifinal.disk.jobs import has_folder, say, working
from equifinal.disk.tables import read, write
from equifinal.languages import DEFAULT, LANGUAGES

__all__ = ["has_folder", "read", "replace", "say", "step", "translations", "write", "write_all"]


def step(log):
    """Run a step: a context in which everything else of a script happens."""
    return working(__main__.snakemake, log, SCRIPTS)


def write_all(tables, output):
    """Write each table to the output of its name."""
    for name, frame in tables.items():
        write(frame, output[name])


def translations(paths, name="verdict"):
    """Yield each language with the path of its text: that of the name, and those beside it in other languages."""
    others = [language for language in LANGUAGES if language != DEFAULT]
    return zip([DEFAULT, *others], [paths[name], *paths.translated], strict=True)
