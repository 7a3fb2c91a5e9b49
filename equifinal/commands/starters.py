"""Files for a double click, which run the study of their folder with uv: one for Windows, one for macOS."""

import contextlib
from pathlib import Path

from equifinal import __version__

__all__ = ["executable", "starters", "write_starters"]

# A wheel that lies beside the file is taken where the package index has none; the engine's version is part of a run.
CALL = "uvx --find-links . equifinal@{version} run --open"
WINDOWS, MACOS = "start.bat", "start.command"


def starters(version=__version__):
    """Return the files by their names.

    Parameters
    ----------
    version : str
        Of the engine that is to run.

    Examples
    --------
    >>> print(starters("1.0")["start.command"].decode(), end="")
    #!/bin/sh
    cd "$(dirname "$0")"
    PATH="$HOME/.local/bin:$PATH" uvx --find-links . equifinal@1.0 run --open
    """
    call = CALL.format(version=version)
    windows = f'@cd /d "%~dp0"\r\n@{call}\r\n@pause\r\n'
    # A double click gives a program fewer folders to look in than a terminal does; uv installs itself there.
    macos = f'#!/bin/sh\ncd "$(dirname "$0")"\nPATH="$HOME/.local/bin:$PATH" {call}\n'
    return {WINDOWS: windows.encode(), MACOS: macos.encode()}


def executable(folder):
    """Let the system run the file for macOS that is in a folder; some disks know of no such right."""
    with contextlib.suppress(OSError):
        path = Path(folder, MACOS)
        path.chmod(path.stat().st_mode | 0o111)


def write_starters(folder=""):
    """Write the files into a folder, but for those that are there already."""
    for name, content in starters().items():
        with contextlib.suppress(FileExistsError), Path(folder, name).open("xb") as file:
            file.write(content)
    executable(folder)
