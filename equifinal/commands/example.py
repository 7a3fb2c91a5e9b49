"""A study that comes with the project, written into a folder of the user's: ``equifinal example``."""

import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said, told
from equifinal.terminal.lines import aligned
from equifinal.terminal.printed import tell

__all__ = ["command"]

FIRST, GALLERY = "county27", "examples"


def command(name: str | None = None, folder: Path | None = None, /, *, list: bool = False):
    """Write a study that comes with the project into a new folder, ready to run.

    Beside its configuration and data lies a file for a double click, which runs it with uv and opens the results. No
    file is ever overwritten. Exit code: 0 written or listed, 1 not.

    Parameters
    ----------
    name
        The study; left out, that of 27 counties.
    folder
        The folder; left out, one named after the study, here.
    list
        List the studies that there are.

    Examples
    --------
    ::

        equifinal example
        equifinal example --list
        equifinal example villages my-villages
    """
    try:
        there = _studies()
        if list:
            tell("\n".join(aligned([(study, _title(config)) for study, (_, _, config) in there.items()])))
            return 0
        name = name or FIRST
        if name not in there:
            names = ", ".join(there)
            raise InputError(said("{name} is no study of the project.", name=name), said("one of {names}", names=names))
        folder = folder or Path(name)
        _write(_files(*there[name]), folder)
    except InputError as error:
        tell(told(error), sys.stderr)
        return 1
    except OSError as error:
        problem = said("{file} cannot be written: {problem}.", file=error.filename, problem=error.strerror)
        tell(told(problem), sys.stderr)
        return 1
    tell(told(said("{folder}: the study {name}, as config/config.yaml, and its data.", folder=folder, name=name)))
    tell(told(said("Then: {command}", command=f"cd {folder}; equifinal run")))
    return 0


def _studies():
    """Return the studies of the project and those of its gallery: by name their folder, file and configuration."""
    from equifinal.disk.places import PROJECT

    from .chosen import studies_in

    found = {}
    for home in (PROJECT, *(path.parent for path in sorted((PROJECT / GALLERY).glob("*/config")))):
        found |= {study: (home, *given) for study, given in studies_in(home).items() if study not in found}
    return found


def _title(config):
    """Return what a study calls itself, in the language of messages."""
    title = config.get("title")
    if not isinstance(title, dict):
        return str(title or "")
    from equifinal.languages import preferred

    return str(title.get(preferred()) or next(iter(title.values()), ""))


def _files(home, config, settings):
    """Return the files of a study by their names in its folder, with what tells of its data."""
    from equifinal.study.checks import CODING

    from .starters import starters

    coding = settings.get("coding") or {}
    named = [settings.get("data"), *(coding.get(key) for key in CODING)]
    files = {"config/config.yaml": config.read_bytes()}
    readme = "README.md" if home.parent.name == GALLERY else "data/raw/README.md"
    files |= {name: (home / name).read_bytes() for name in (*filter(None, named), readme)}
    return files | starters()


def _write(files, folder):
    """Write files into a folder that holds none yet."""
    from equifinal.disk.files import replace

    from .starters import executable

    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise InputError(
            said("{folder} is there already.", folder=folder),
            said("take another: equifinal example NAME FOLDER"),
        )
    for name, content in files.items():
        replace(folder / name, content)
    executable(folder)
