"""Steps that an earlier run of the study has done alike: their files are taken from there, not made again.

A run under a changed cutoff has the same cases, memberships and necessity as the run before it, and often the same
solution. A step, or one of its folders, is alike where code, packages, settings and the tables behind it are the same
to the byte: steps do the same each time. One that had something to tell is done again, so that it tells it; so is
every step of a call that forces any.
"""

import json
import os
import platform
import sys
from pathlib import Path

from equifinal.identity import digest_of

from .files import replace
from .seals import SUFFIX, digests

__all__ = ["allow", "asked_for", "asked_of", "take", "take_folder"]

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


def asked_for(**decisive):
    """Return a checksum of all that decides what is made: of these, the code, the packages and the machine.

    Parameters
    ----------
    **decisive
        What else decides it, as JSON can write it.

    Returns
    -------
    str or None
        None where this call takes nothing from earlier runs.
    """
    if not os.environ.get(CODE):
        return None
    found = {"code": os.environ[CODE], "machine": [sys.version, platform.platform()], "packages": _packages()}
    return digest_of(json.dumps(found | decisive, sort_keys=True, default=str).encode())


def asked_of(job, log, taken):
    """Return the checksum of all that decides what a step makes, wherever its run lies.

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
        None where `asked_for` is, or where the log lies elsewhere.
    """
    here = _run_of(log)
    return here and asked_for(
        taken={_moved(path, here): digest for path, digest in taken.items()},
        input=[_moved(path, here) for path in job.input],
        output=[_moved(path, here) for path in job.output],
        params=dict(job.params.items()),
        wildcards=dict(job.wildcards.items()),
    )


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
    here = _run_of(log)
    for there, record in _records_like(log) if asked else ():
        if record.get("asked") == asked and _copied(record["made"], there, here):
            return there, {_moved(path, there, here): digest for path, digest in record["from"].items()}
    return "", {}


def take_folder(log, asked, folder):
    """Take one folder of a step from the newest earlier run that has it, whatever its name there.

    Parameters
    ----------
    log : path-like
        The log of the step.
    asked : str or None
        From `asked_for`.
    folder : path-like

    Returns
    -------
    bool
        Whether it was there, whole and as it was made.
    """
    for _, record in _records_like(log) if asked else ():
        for name, other in record.get("folders", {}).items():
            made = {path: digest for path, digest in record["made"].items() if Path(path).parent == Path(name)}
            if other == asked and _copied(made, name, Path(folder).as_posix()):
                return True
    return False


def _copied(made, there, here):
    """Copy files, path to checksum, from one folder to another; return whether they were as they were made."""
    try:
        if digests(made) != made:
            return False
        for path in made:
            replace(_moved(path, there, here), Path(path).read_bytes())
    except OSError:  # that run is just being deleted
        return False
    return True


def _run_of(path):
    """Return the folder of the run to whose logs a file belongs, or None."""
    parts = Path(str(path)).parts
    if len(parts) < 5 or parts[0] != "results" or parts[2] != "logs":
        return None
    return "/".join([*parts[:2], *parts[3:-1]])


def _moved(path, folder, other=""):
    """Return the path that a file of a folder has in another; of a file elsewhere the same."""
    path = Path(str(path)).as_posix()
    return f"{other}{path.removeprefix(folder)}" if f"{path}/".startswith(f"{folder}/") else path


def _records_like(log):
    """Yield the runs of the study that have done this step, the newest first, each with its seal's record."""
    path = Path(str(log))
    own = path.with_suffix(SUFFIX)
    if not _run_of(log):
        return
    study, below = Path(*path.parts[:3]), Path(*path.parts[4:-1], own.name)
    found = [(seal.stat().st_mtime_ns, seal) for seal in study.glob(f"*/{below.as_posix()}") if seal != own]
    for _, seal in sorted(found, reverse=True)[:LOOK]:
        try:
            record = json.loads(seal.read_bytes())
        except (OSError, ValueError):  # damaged, or just being deleted
            continue
        yield _run_of(seal), record


def _packages():
    """Return the packages that this Python has, with their versions, as their folders are named."""
    names = [name for place in sys.path if Path(place).is_dir() for name in os.listdir(place)]
    return sorted({name for name in names if name.endswith((".dist-info", ".egg-info"))})
