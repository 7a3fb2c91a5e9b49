"""Steps that an earlier run of the study has done alike: their files are taken from there, not made again.

A run under a changed cutoff has the same cases, memberships and necessity as the run before it. A step is alike where
code, packages, settings and all that it takes are the same to the byte: steps do the same each time. One that had
something to tell is done again, so that it tells it; so is every step of a call that forces any.
"""

import json
import os
import platform
import sys
from pathlib import Path

from equifinal.identity import digest_of

from .files import replace
from .seals import SUFFIX, digests

__all__ = ["allow", "asked_of", "take"]

CODE = "EQUIFINAL_CODE"  # in the environment of a call's steps: the checksum of the code, or nothing
LOOK = 20  # earlier runs at most, the newest first


def allow(code):
    """Let the steps of this call take files from earlier runs, or not.

    Parameters
    ----------
    code : str or None
        The checksum of the code; None where all is to be made again.
    """
    os.environ[CODE] = code or ""


def asked_of(job, log, taken):
    """Return a checksum of all that decides what a step makes, wherever its run lies.

    Parameters
    ----------
    job : object
        With `input`, `output`, `params` and `wildcards`, as Snakemake gives it to a script.
    log : path-like
        The log of the step, ``results/<study>/logs/<run>/<step>.log``.
    taken : dict of str to str
        From `digests`: what the step takes.

    Returns
    -------
    str or None
        None where this call takes nothing from earlier runs, or where the log lies elsewhere.
    """
    code, here = os.environ.get(CODE), _run_of(log)
    if not code or not here:
        return None
    found = {
        "code": code,
        "machine": [sys.version, platform.platform()],
        "packages": _packages(),
        "taken": {_moved(path, here, ""): digest for path, digest in taken.items()},
        "input": [_moved(path, here, "") for path in job.input],
        "output": [_moved(path, here, "") for path in job.output],
        "params": dict(job.params.items()),
        "wildcards": dict(job.wildcards.items()),
    }
    return digest_of(json.dumps(found, sort_keys=True, default=str).encode())


def take(log, asked):
    """Take what a step would make from the newest earlier run that has it, whole and as it was made.

    Parameters
    ----------
    log : path-like
        The log of the step.
    asked : str or None
        From `asked_of`.

    Returns
    -------
    run : str
        The run that had it; empty where there is none.
    sources : dict of str to str
        What the step of that run was made from, as its seal says, paths as in this run.
    """
    if asked is None:
        return "", {}
    here = _run_of(log)
    for seal in _seals_like(log):
        there = _run_of(seal)
        try:
            record = json.loads(seal.read_bytes())
            if record.get("asked") != asked or digests(record["outputs"]) != record["made"]:
                continue
            for path in record["made"]:
                replace(_moved(path, there, here), Path(path).read_bytes())
            return there, {_moved(path, there, here): digest for path, digest in record["from"].items()}
        except (OSError, ValueError, KeyError):  # damaged, or just being deleted: the step can do without
            continue
    return "", {}


def _run_of(path):
    """Return the folder of the run to whose logs a file belongs, or None."""
    parts = Path(str(path)).parts
    if len(parts) < 5 or parts[0] != "results" or parts[2] != "logs":
        return None
    return "/".join([*parts[:2], *parts[3:-1]])


def _moved(path, run, other):
    """Return the path that a file of a run has in another; of a file elsewhere the same."""
    path = Path(str(path)).as_posix()
    return f"{other}{path.removeprefix(run)}" if f"{path}/".startswith(f"{run}/") else path


def _seals_like(log):
    """Return the seals of this step in the study's other runs, the newest first."""
    path = Path(str(log))
    own = path.with_suffix(SUFFIX)
    study, below = Path(*path.parts[:3]), Path(*path.parts[4:-1], own.name)
    found = [(seal.stat().st_mtime_ns, seal) for seal in study.glob(f"*/{below.as_posix()}") if seal != own]
    return [seal for _, seal in sorted(found, reverse=True)[:LOOK]]


def _packages():
    """Return the packages that this Python has, with their versions, as their folders are named."""
    places = [place for place in sys.path if Path(place).is_dir()]
    return sorted({name for place in places for name in os.listdir(place) if name.endswith((".dist-info", ".egg-info"))})
