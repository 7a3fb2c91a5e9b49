"""Files put in their place in one stroke, so that no half-written one is ever there.

On Windows no file can be replaced or removed while another program has it open, and users keep the tables open in Word:
after a few seconds one sentence says which file is to be closed, and all is as it was.
"""

import os
import time
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["check_free", "put", "replace"]

WAITS = (0.1, 0.2, 0.5, 1, 2)  # seconds: what scans or copies files lets go of them soon, Word does not
PROGRAMS = {".docx": "Word", ".xlsx": "Excel", ".csv": "Excel"}


def replace(path, content):
    """Put a file in its place in one stroke, so that no half-written one is ever there.

    Parameters
    ----------
    path : str or path-like
        Its folder is made where there is none.
    content : bytes

    Raises
    ------
    InputError
        As `put` does.
    """
    path = Path(str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        put(draft, path)
    except OSError as error:  # where the disk is full, Python does not name the file
        raise OSError(error.errno, error.strerror, str(path)) from None
    finally:
        draft.unlink(missing_ok=True)


def put(draft, path):
    """Put a draft in the place of a file; wait a few seconds where another program has that open.

    Parameters
    ----------
    draft, path : path-like

    Raises
    ------
    InputError
        If it is still open then; the file is as it was.
    """
    for seconds in (*WAITS, None):
        try:
            os.replace(draft, path)
            return
        except PermissionError:
            if not Path(path).is_file():  # the folder is not ours to write to
                raise
            if seconds is None:
                raise _open_elsewhere(Path(path)) from None
            time.sleep(seconds)


def check_free(paths):
    """Stop before any of these files is touched where another program has one open; those not there are passed over.

    Parameters
    ----------
    paths : iterable of path-like
        Files, or folders with files.

    Raises
    ------
    InputError
        As `put` does.
    """
    for path in map(Path, paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                put(file, file)  # in its own place: changes nothing, and is refused where a change would be


def _open_elsewhere(path):
    """Return the error that a file is open in another program."""
    program = PROGRAMS.get(path.suffix.lower(), said("the program that shows it"))
    return InputError(
        said("{file} is open in another program, or protected from changes.", file=path),
        said("close {name} in {program}, then do the same again; nothing is lost", name=path.name, program=program),
    )
