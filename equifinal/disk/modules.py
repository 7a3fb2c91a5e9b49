"""Which files of the engine a script is made of, for the record of where a file comes from."""

import functools
import re
from pathlib import Path

from jinja2 import Environment, meta

import equifinal

__all__ = ["data_beside", "files_of"]

ENGINE = Path(equifinal.__file__).parent
TEMPLATES = (".jinja", ".css")
# A statement as it stands in a file: Python's own parser takes ten times as long, at every call.
IMPORT = re.compile(r"^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]+)", re.MULTILINE)
NAME = re.compile(r"(?:^|[(,])\s*(\w+)")
TEMPLATE = re.compile(r"""["']([^"'\s]+\.(?:jinja|css))["']""")


@functools.cache
def files_of(script):
    """Return the files of the engine that a script is made of: modules at any depth, templates, and data beside them.

    A template is named by its path within the engine, in a module as in another template.

    What all scripts share for reading and writing, `files.py`, is left out: it changes no result.

    Parameters
    ----------
    script : pathlib.Path
        Of the pipeline; scripts that it imports stand beside it.

    Returns
    -------
    list of pathlib.Path
        Sorted.
    """
    found, waiting = set(), list(_needed(script))
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += _needed(path)
    code = {path for path in found if _in_engine(path)}
    data = [path for folder in {path.parent for path in code} for path in data_beside(folder)]
    return sorted(code.union(path for path in data if path.suffix not in TEMPLATES))


@functools.cache
def _in_engine(path):
    """Return whether a file is one of the engine's."""
    return path.is_relative_to(ENGINE)


@functools.cache
def _needed(path):
    """Return the files that are there of those that a file names, and the packages above it."""
    if path.suffix in TEMPLATES:
        named = _included(path)
    else:  # Python runs the packages above a module too
        named = [*(folder / "__init__.py" for folder in path.parents if _in_engine(folder)), *_imported(path)]
    modules = [one.with_suffix("") / "__init__.py" if one.with_suffix("").is_dir() else one for one in named]
    return [one for one in dict.fromkeys(modules) if one.exists()]


@functools.cache
def data_beside(folder):
    """Return what the modules of a folder read: files that are no code, there and in folders that are no room.

    Catalogues as translators edit them are left out: what is read of them is compiled beside them.
    """
    found = []
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name != "__pycache__" and not (path / "__init__.py").exists():
            found += data_beside(path)
        elif path.is_file() and path.suffix not in (".py", ".pyi", ".po", ".typed"):
            found.append(path)
    return found


def _imported(path):
    """Return where the modules would be that a file imports, of the engine or beside a script, and its templates."""
    text = path.read_text("utf-8")
    files = [ENGINE / name for name in TEMPLATE.findall(text)]
    for dots, dotted, names in _statements(text):
        module = dotted.replace(".", "/")
        if dots:
            base = path.parents[len(dots) - 1] / module
        elif module.split("/")[0] == ENGINE.name:
            base = ENGINE.parent / module
        else:
            base = path.parent / module  # where nothing of that name is, nothing of ours is meant
        files += [base.with_suffix(".py"), *(base / f"{name}.py" for name in names)]
    return files


def _statements(text):
    """Return of each ``from … import …`` the dots, the module, and the names."""
    return [(*where, NAME.findall(re.sub("#.*", "", names))) for *where, names in IMPORT.findall(text)]


def _included(path):
    """Return the templates that a template extends, includes or takes macros from."""
    names = meta.find_referenced_templates(Environment(autoescape=True).parse(path.read_text("utf-8")))
    return [ENGINE / name for name in names if name]
