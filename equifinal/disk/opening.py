"""The document that a user wants to see first, and opening it as the system does when one clicks on it."""

import os
import subprocess
import sys
from pathlib import Path

from equifinal.languages import LANGUAGES, preferred

from .latest import FOLDER

__all__ = ["open_it", "to_open"]


def to_open(study):
    """Return the document of a study's latest run that a user wants to see first, or None where there is none yet.

    Parameters
    ----------
    study : path-like
        The folder of the study's runs, ``results/<study>``.

    Returns
    -------
    pathlib.Path or None
        In the language of messages where the study has it.
    """
    codes = dict.fromkeys([preferred(), *LANGUAGES])
    paths = [Path(study) / FOLDER / f"paper_{code}.docx" for code in codes]
    return next((path for path in paths if path.is_file()), None)


def open_it(path):
    """Open a file with the program that the system has for it; return whether the system took it.

    Parameters
    ----------
    path : path-like

    Returns
    -------
    bool
        False also where there is no desktop, as on a server.
    """
    path = os.path.abspath(path)
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return True
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        nowhere = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.run([opener, path], **nowhere, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
