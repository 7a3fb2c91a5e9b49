"""The project's own files, for its archive: those that git knows, or those that an unpacked archive lists.

Needs only the standard library, and git where the project is a checkout.
"""

import json
import re
import subprocess
from pathlib import Path

from equifinal.errors import InputError
from equifinal.identity import digest_of, read_sums
from equifinal.languages import said
from equifinal.runs.archive.check import SUMS

from .places import CODE, COPY, ENGINE

__all__ = ["project_files", "state", "within"]

# What decides a result goes in even where git does not know it yet; other unknown files may be private.
DECIDING = (*CODE, ENGINE)
# Without git nothing tells private files from others: of data and configuration goes in what the run needs, no more.
PROJECT = (
    *DECIDING,
    *(".ci", ".dockerignore", ".gitignore", "benchmarks", "CHANGELOG.md", "CITATION.cff", "config/README.md"),
    *("data/raw/README.md", "docs", "Dockerfile", "environment.yml", "LICENSE", "Makefile", "pyproject.toml"),
    *("README.md", "requirements.lock", "requirements-dev.lock", "SECURITY.md", "tests"),
)
# What an archive takes along of a project in whose folder the study does not lie.
BESIDE = ("CITATION.cff", "environment.yml", "LICENSE", "pyproject.toml", "README.md", "requirements.lock")
OWN = (SUMS, "ro-crate-metadata.json", "archive.json", ".zenodo.json", "bom.json")


def project_files(root, needed, home=None):
    """Return the project's files by their paths as seen from its folder, sorted, the needed ones among them.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the project.
    needed : list of str
        Configuration and data, which go in whatever git knows.
    home : pathlib.Path, optional
        The folder in which they lie, where it is another: then of the project only its code goes in, and its papers.

    Returns
    -------
    dict of str to pathlib.Path
    """
    if home is not None and not home.samefile(root):
        code = [path for name in CODE for path in below(root / name)]
        own = {path.relative_to(root).as_posix(): path for path in [*code, *(root / name for name in BESIDE)]}
        own |= {path.relative_to(COPY).as_posix(): path for path in below(COPY / ENGINE)}
        found = own | {name: home / name for name in needed}
        return {name: path for name, path in sorted(found.items()) if path.is_file()}
    known = git(root, "ls-files", "-z")
    if known is not None:
        known = [*known, *git(root, "ls-files", "-z", "--others", "--exclude-standard", "--", *DECIDING)]
    elif (root / "archive.json").is_file():
        known = [name for name in archived(root) if not name.startswith("results/")]
    else:
        known = [path.relative_to(root).as_posix() for name in PROJECT for path in below(root / name)]
    names = sorted({name for name in (*known, *needed) if (root / name).is_file() and name not in OWN})
    return {name: root / name for name in names}


def below(path):
    """Return the files in a folder, caches and hidden ones left out, or the one file that the path is."""
    if path.is_file():
        return [path]
    hidden = re.compile(r"(^|/)(\.|__pycache__/)")
    return [f for f in path.rglob("*") if f.is_file() and not hidden.search(f.relative_to(path).as_posix())]


def state(root, files):
    """Return which commit the files are of, its date, and which of them differ from it.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the project.
    files : dict of str to pathlib.Path
        As `project_files` returns it.

    Returns
    -------
    dict
        ``commit`` (empty where nothing tells it), ``date`` (of the commit, else of the release) and ``differs``.
    """
    head = git(root, "log", "-1", "--format=%H%x00%cs")
    if head:
        commit, date = (text.strip() for text in head)
        known = set(git(root, "ls-files", "-z"))
        # Porcelain lines: two letters, a blank, the path; after a renamed file comes the old name, of no interest.
        changed = {line[3:] for line in git(root, "status", "--porcelain", "-z", "--untracked-files=no")}
        return {
            "commit": commit,
            "date": date,
            "differs": [name for name in files if name in changed or name not in known],
        }
    if (root / "archive.json").is_file():
        then = json.loads((root / "archive.json").read_text("utf-8"))["source"]
        sums = archived(root)
        edited = [name for name in files if sums.get(name) != digest_of(files[name].read_bytes())]
        return {**then, "differs": sorted({*then["differs"], *edited})}
    released = re.search(r"^date-released: *[\"']?([\d-]+)", (root / "CITATION.cff").read_text("utf-8"), re.MULTILINE)
    return {"commit": "", "date": released[1] if released else "1980-01-01", "differs": []}


def archived(root):
    """Return the checksums by path that the archive unpacked here came with."""
    return read_sums((root / SUMS).read_text("utf-8")) or {}


def git(root, *arguments):
    """Return what git lists of the checkout whose top is `root`, or None where there is no such checkout."""
    try:
        top = subprocess.run(
            ["git", "-C", root, "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=True
        )
        if Path(top.stdout.rstrip("\n")).resolve() != root.resolve():
            return None
        done = subprocess.run(["git", "-C", root, *arguments], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return [part for part in done.stdout.decode("utf-8", "surrogateescape").split("\0") if part]


def within(root, path, what):
    """Return a path as seen from the project's folder.

    Raises
    ------
    InputError
        If it lies outside: the archive could not be run again.
    """
    path = (root / path).resolve()
    if not path.is_relative_to(root.resolve()):
        raise InputError(
            said("{what} {path} lies outside the project, so an archive could not hold it.", what=what, path=path),
            said("move it inside"),
        )
    return path.relative_to(root.resolve()).as_posix()
