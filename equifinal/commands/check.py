"""Check a configuration and its data without running anything: ``python -m equifinal check config/mine.yaml``."""

import argparse
import difflib
import os
import sys
from pathlib import Path

from ..config.checks import CODING
from ..config.file import read_configuration
from ..config.resolve import fill
from ..errors import InputError
from ..study import settle

__all__ = ["main", "read_file", "study_of"]


def main(arguments):
    """Say whether a study can run, and with what; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m equifinal check", description=__doc__)
    parser.add_argument("config", nargs="?", default="config/config.yaml", help="the study's configuration")
    path = parser.parse_args(arguments).config
    try:
        study, _ = study_of(read_configuration(read_file(path, "the command line"), path))
    except InputError as error:
        print(error, file=sys.stderr)
        return 1
    settings, ingested = study.settings, study.ingested
    print(f"{path}: {len(ingested.cases)} cases, {len(settings['conditions'])} conditions. It can run.")
    for note in ingested.notes["note"]:
        print(f"Note: {note}")
    for line in ingested.dropped.itertuples():
        print(f"Note: left out for missing values: {line.case} ({line.missing}).")
    return 0


def study_of(config):
    """Return a configuration's study, settled, and the bytes of the files that it is made of, by path.

    Raises
    ------
    InputError
        Also where a file is outside the project or cannot be read.
    """
    settings = fill(config)
    coding = settings["coding"]
    data = read_inside(settings["data"], "data") if settings["data"] else b""
    coded = {key: read_inside(coding[key], f"coding: {key}") for key in CODING if coding}
    files = {settings["data"]: data} if settings["data"] else {}
    return settle(config, data, coded), files | {coding[key]: content for key, content in coded.items()}


def read_inside(path, what):
    """Return the bytes of a file that the configuration names, which has to lie inside the project."""
    if "\\" in path:
        raise InputError(f"{what} is {path}, with backslashes.", f"write {path.replace(chr(92), '/')}")
    if os.path.isabs(path) or os.path.normpath(path).startswith("..") or ":" in path:
        raise InputError(
            f"{what} is {path}, outside the project.",
            f"copy the file to data/raw/, so that the study is complete in itself, and write {what}: data/raw/NAME.csv",
        )
    return read_file(path, what)


def read_file(path, what):
    """Return the bytes of a file that the user named."""
    if not Path(path).is_file():
        folder = Path(path) if Path(path).is_dir() else Path(path).parent
        others = sorted(p.name for p in folder.iterdir() if p.is_file()) if folder.is_dir() else []
        near = difflib.get_close_matches(Path(path).name, others, 1)
        hint = f"in {folder} there are {', '.join(others[:8])}" if others else f"there is no file in {folder}"
        raise InputError(f"{what} names {path}, which is no file.", f"did you mean {near[0]}?" if near else hint)
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "ask for the right to read it") from None
