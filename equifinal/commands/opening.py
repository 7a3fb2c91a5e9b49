"""The results of a study, opened as a double click would open them."""

import os
import subprocess
import sys
import webbrowser
from pathlib import Path

from equifinal.disk.history import listed
from equifinal.disk.studies import read_file
from equifinal.languages import preferred, said, told
from equifinal.reading.configuration import read_configuration
from equifinal.terminal.printed import tell

__all__ = ["open_results", "to_open"]


def open_results(config):
    """Open what a reader looks at first, and say what it is."""
    study = read_configuration(read_file(config, said("the command line")), str(config))["study"]
    path = to_open(Path("results", study))
    if path is None:
        tell(told(said("There is nothing to open in results/{study}.", study=study)), sys.stderr)
        return
    tell(told(said("Opened: {path}", path=path.as_posix())))
    opened(path)


def to_open(results):
    """Return what of a study's results is opened: the newest copies, else the report of the newest run, or None.

    Parameters
    ----------
    results : pathlib.Path
        The folder of the study's runs.
    """
    if (results / "latest").is_dir():
        return results / "latest"
    for run in reversed(listed(results)):
        pages = {path.parent.name: path for path in sorted((results / run).glob("report/*/report.html"))}
        if pages:
            return pages.get(preferred([*pages])) or next(iter(pages.values()))
    return None


def opened(path):
    """Open a file or a folder with the program that the system has for it."""
    path = path.resolve()
    if sys.platform == "win32":
        os.startfile(path)
    elif sys.platform == "darwin":
        subprocess.run(["open", str(path)], check=False)
    elif path.is_file():
        webbrowser.open(path.as_uri())
    else:
        try:
            subprocess.run(["xdg-open", str(path)], check=False, stderr=subprocess.DEVNULL)
        except OSError:  # no desktop here: the path was told
            return
