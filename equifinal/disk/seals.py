"""Seals: what each step of a run was made from and what it made, so that no altered or stale file passes for a result.

A step leaves its seal beside its log once it has ended well, and takes the old one away before it begins. A file that
no seal vouches for belongs to a step that Snakemake knows as unfinished, and makes again.
"""

import contextlib
import json
from pathlib import Path

from equifinal.errors import InputError
from equifinal.identity import digest_of
from equifinal.languages import said, said_many

from .files import replace
from .places import from_here

__all__ = ["SUFFIX", "break_seal", "changed_meanwhile", "digests", "refuse", "seal", "seals", "vouch"]

SUFFIX = ".made.json"
NAMED = 10  # of the altered files, in the error
KEEP = said("to keep a change, move the file out of results/, else delete it; then call snakemake again")


def files_in(paths):
    """Return the files that are there of these paths, those within folders too, hidden ones left out."""
    found = []
    for path in map(Path, paths):
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [file for file in inside if file.is_file() and not file.name.startswith(".")]
    return found


def digests(paths):
    """Return the SHA-256 of the files of these paths, by their path from here."""
    return {from_here(file): digest_of(file.read_bytes()) for file in files_in(paths)}


def seal_of(log):
    """Return where the seal of a step is, from its log."""
    return Path(str(log)).with_suffix(SUFFIX)


def seal(log, sources, outputs, alike=None):
    """Write down what a step was made from and what it made.

    Parameters
    ----------
    log : path-like
        The log of the step.
    sources : dict of str to str
        From `digests`: data, tables, and code.
    outputs : sequence of path-like
        Files and folders.
    alike : dict, optional
        By what later runs know a step that does the same (`earlier`).
    """
    outputs = sorted(map(str, outputs))
    record = {"from": sources, "outputs": outputs, "made": digests(outputs), **(alike or {})}
    for path, other in seals(Path(str(log)).parent).items():
        if not set(outputs).isdisjoint(other["outputs"]):  # of a step that had another name
            path.unlink(missing_ok=True)
    replace(seal_of(log), json.dumps(record, ensure_ascii=False, indent=1).encode())


def break_seal(log):
    """Take the seal of a step away, before the step begins to write."""
    seal_of(log).unlink(missing_ok=True)


def seals(logs):
    """Return the seals in a folder of logs by their path; one that cannot be read vouches for nothing."""
    found = {}
    for path in sorted(Path(logs).glob(f"*{SUFFIX}")):
        with contextlib.suppress(OSError, ValueError):
            found[path] = json.loads(path.read_bytes())
    return found


def vouch(logs, taken):
    """Stop a step that would take an altered file, or one made from what has changed since.

    Parameters
    ----------
    taken : dict of str to str
        From `digests`: what the step takes.

    Raises
    ------
    InputError
    """
    makers = [one for one in seals(logs).values() if not taken.keys().isdisjoint(one["made"])]
    now = digests(dict.fromkeys(path for one in makers for path in one["from"]))  # they share most of the code
    for one in makers:
        refuse(one["made"], taken)
        for path in one["from"]:
            if now.get(path) != one["from"][path]:
                raise changed_meanwhile(path)


def changed_meanwhile(path):
    """Return the error that something a run takes was changed while it was under way."""
    return InputError(said("{path} was changed while the run was under way.", path=path), said("call snakemake again"))


def refuse(made, found):
    """Stop if a file that is there is not as it was made."""
    altered = [path for path, digest in made.items() if found.get(path, digest) != digest]
    if altered:
        names, more = ", ".join(altered[:NAMED]), len(altered) - NAMED
        if more > 0:
            raise InputError(
                said("{names} and {n} more were altered after the run made them.", names=names, n=more), KEEP
            )
        text = said_many(
            "{names} was altered after the run made it.",
            "{names} were altered after the run made them.",
            len(altered),
            names=names,
        )
        raise InputError(text, KEEP)
