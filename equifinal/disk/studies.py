"""The study that a configuration asks for, with the bytes of the files that it names."""

import difflib
import os
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.study.apart.outcomes import has_parts
from equifinal.study.apart.parts import parts_of
from equifinal.study.checks import CODING
from equifinal.study.problems import Problem, as_error
from equifinal.study.resolve import NOWHERE, fill
from equifinal.study.settle import settle

LONGEST, NAME = 1000, 255  # characters of a path, of which systems take from 260 to 4096; bytes of a name in it
LARGEST = 512 << 20  # bytes of a file
A_PATH = said("the path of a file is wanted")

__all__ = ["parts_of_study", "read_file", "read_inside", "study_of"]


def study_of(config, places=NOWHERE, folder=""):
    """Return a configuration's study, settled, and the bytes of the files that it is made of, by path.

    Parameters
    ----------
    config : mapping
    places : mapping, optional
        As for `settle`.
    folder : str or path-like
        The project's folder, which the paths start from.

    Raises
    ------
    InputError
        Also where a file is outside the project or cannot be read.
    """
    settings = fill(config, places)
    named = {("data",): settings["data"]} if settings["data"] else {}
    named |= {("coding", key): settings["coding"][key] for key in CODING if settings["coding"]}
    contents, problems = {}, []
    for key, path in named.items():
        try:
            contents[key] = read_inside(path, ": ".join(key), folder)
        except InputError as error:
            problems.append(Problem.of(key, error))
    if problems:
        raise as_error(problems, places)
    coded = {key[1]: content for key, content in contents.items() if key[0] == "coding"}
    files = {named[key]: content for key, content in contents.items()}
    return settle(config, contents.get(("data",), b""), coded, places), files


def parts_of_study(config, study, folder=""):
    """Return the parts of a study of several outcomes or groups, each with its own study, settled.

    Parameters
    ----------
    config : mapping
        As it was written.
    study : Study
        From `study_of`.
    folder : str or path-like
        As for `study_of`.

    Returns
    -------
    list of (Part, Study)
        Empty where the study has one outcome and no groups.

    Raises
    ------
    InputError
        With the name of the part.
    """
    found = []
    for part in parts_of(config, study) if has_parts(study.settings) else ():
        try:
            found.append((part, study_of(part.config, folder=folder)[0]))
        except InputError as error:
            message = said("{name}: {message}", name=part.name, message=error.message)
            raise InputError(message, error.hint) from None
    return found


def read_inside(path, what, folder=""):
    """Return the bytes of a file that the configuration names, which has to lie inside the project."""
    if "\\" in path:
        raise InputError(
            said("{what} is {path}, with backslashes.", what=what, path=path),
            said("write {path}", path=path.replace(chr(92), "/")),
        )
    if "://" in path:
        raise InputError(
            said("{what} is {path}, on another computer.", what=what, path=path),
            said(
                "cases are read before the first step, so storage plugins cannot fetch them; download the file to "
                "data/raw/ and write {what}: data/raw/NAME.csv",
                what=what,
            ),
        )
    if os.path.isabs(path) or os.path.normpath(path).startswith("..") or ":" in path:
        raise InputError(
            said("{what} is {path}, outside the project.", what=what, path=path),
            said(
                "copy the file to data/raw/, so that the study is complete in itself, and write {what}: "
                "data/raw/NAME.csv",
                what=what,
            ),
        )
    file = Path(folder, path)
    _check_path(path, what)
    if file.is_symlink() and not file.resolve().is_relative_to(Path(folder).resolve()):
        raise InputError(
            said("{what} is {path}, a link to a file outside the project.", what=what, path=path),
            said("put the file itself there, so that the study is complete in itself"),
        )
    return read_file(file, what)


def _check_path(path, what):
    """Refuse what no system takes as a path, before one is asked."""
    text = os.fspath(path)
    if len(text) > LONGEST or "\0" in text or any(len(os.fsencode(part)) > NAME for part in Path(text).parts):
        raise InputError(said("{what} names {path!r}, which is no file.", what=what, path=str(path)), A_PATH)


def read_file(path, what):
    """Return the bytes of a file that the user named."""
    _check_path(path, what)
    if not Path(path).is_file():
        folder = Path(path) if Path(path).is_dir() else Path(path).parent
        others = sorted(p.name for p in folder.iterdir() if p.is_file()) if folder.is_dir() else []
        near = difflib.get_close_matches(Path(path).name, others, 1)
        hint = (
            said("in {folder} there are {others}", folder=folder, others=", ".join(others[:8]))
            if others
            else said("there is no file in {folder}", folder=folder)
        )
        raise InputError(
            said("{what} names {path}, which is no file.", what=what, path=path),
            said("did you mean {near}?", near=near[0]) if near else hint,
        )
    try:
        if (size := Path(path).stat().st_size) > LARGEST:
            raise InputError(
                said("{path} has {size} bytes, more than {most}.", path=path, size=size, most=LARGEST),
                said("put the cases, and the columns that the study needs, into a file of their own"),
            )
        return Path(path).read_bytes()
    except OSError as error:
        raise InputError(
            said("{path} cannot be read: {problem}.", path=path, problem=error.strerror),
            said("ask for the right to read it"),
        ) from None
