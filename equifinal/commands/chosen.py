"""Which configuration a study is called by: its file, its name, or the only one that is there."""

import difflib
import os
from pathlib import Path

from equifinal.disk.studies import read_file
from equifinal.errors import InputError
from equifinal.languages import said, speak_as
from equifinal.reading.configuration import read_configuration

__all__ = ["chosen", "studies_in"]

DEFAULT = "config/config.yaml"


def studies_in(folder):
    """Return the configurations of a folder by the names of their studies, those that cannot be read left out.

    Parameters
    ----------
    folder : str or path-like
        The folder of a project.

    Returns
    -------
    dict of str to (pathlib.Path, dict)
        The file, and what is in it.
    """
    found = {}
    for path in sorted(Path(folder, "config").glob("*.yaml")):
        try:
            config = read_configuration(path.read_bytes(), str(path))
        except (InputError, OSError):
            continue
        if isinstance(config.get("study"), str):
            found.setdefault(config["study"], (path, config))
    return found


def chosen(study=None):
    """Return the configuration that is meant, as a path from here, and speak from now on as it asks for.

    Parameters
    ----------
    study : str, optional
        A file, the name of a study, or that of its file in config/; left out, config/config.yaml, else the only one.

    Raises
    ------
    InputError
        If there is none, or it cannot be told.
    """
    path = _named(study) if study else _only()
    speak_as(read_configuration(read_file(path, said("the command line")), path).get("language"))
    return path


def _only():
    """Return the configuration of a folder in which none was named."""
    if Path(DEFAULT).is_file():
        return DEFAULT
    found = studies_in("")
    if len(found) == 1:
        return next(iter(found.values()))[0].as_posix()
    if found:
        names = ", ".join(found)
        raise InputError(
            said("config/ holds several studies: {names}.", names=names),
            said("name one: equifinal run {name}", name=next(iter(found))),
        )
    raise InputError(
        said("{folder} holds no study.", folder=Path.cwd()),
        said("equifinal example writes one to try; equifinal new my.xlsx makes one of your own cases"),
    )


def _named(study):
    """Return the configuration of a name or a path."""
    if Path(study).suffix in (".yaml", ".yml") or os.path.isfile(study):  # pathlib's raises at a long name
        return Path(study).as_posix()
    if os.path.isfile(f"config/{study}.yaml"):
        return f"config/{study}.yaml"
    found = studies_in("")
    if study in found:
        return found[study][0].as_posix()
    near = difflib.get_close_matches(study, found, 1)
    there = said("the studies here are {names}", names=", ".join(found)) if found else said("there is no study here")
    raise InputError(
        said("{study} is no study of this folder.", study=study),
        said("did you mean {near}?", near=near[0]) if near else there,
    )
