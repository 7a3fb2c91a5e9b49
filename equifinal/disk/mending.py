"""A run looked through before it goes on: what was altered stops it, what is stale is dated back.

Snakemake goes by dates, seals by content: where they differ, the dates are set to what the seals say.
"""

import os
import time
from pathlib import Path

from equifinal.errors import InputError
from equifinal.identity import read_sums
from equifinal.languages import said

from .seals import digests, refuse, seals

__all__ = ["STALE", "check_dates", "mend"]

STALE = 315619200  # 1980-01-02, the date of what must be made again; not every file system has 1970


def mend(run, logs):
    """Look through a run before it goes on: stop at an altered file, and mark what must be made again.

    What is stale (made from other data, tables or code, whatever the clock says) or has lost a file is dated back, so
    that Snakemake makes it again; where the other data or code are gone again, or the date lies in the future, the date
    is that of the seal. Where data or code have a later date and the same content, what is made from them is dated now.
    Drafts of killed steps go.

    Parameters
    ----------
    run, logs : path-like
        The folders of the run and of its logs.

    Raises
    ------
    InputError
        If a file is not as its step made it.
    """
    run, known, start = Path(run), seals(logs), time.time()
    for draft in [*run.rglob(".*.[0-9]*"), *Path(logs).glob(".*.[0-9]*")]:
        draft.unlink(missing_ok=True)
    made = {path: digest for one in known.values() for path, digest in one["made"].items()} or _recorded(run)
    now = digests([*made, *(path for one in known.values() for path in one["from"])])
    refuse(made, now)
    fresh = {
        path: all(Path(file).exists() for file in (*one["made"], *one["outputs"]))
        and all(now.get(file) == digest for file, digest in one["from"].items())
        for path, one in known.items()
    }
    given = {file for one in known.values() for file in one["from"]} - made.keys()
    marks = [_mark(file) for path, one in known.items() if fresh[path] for file in one["outputs"]]
    dates = [mark.stat().st_mtime for mark in marks if mark.exists()]
    touched = _newest(given) > min((date for date in dates if date > STALE), default=start)
    for path, one in known.items():
        due = start if touched else min(start, path.stat().st_mtime)
        redate(one["outputs"], due if fresh[path] else _before(one["from"]), start, start if touched else STALE)


def _newest(files):
    """Return the latest date of files; of none that is there, 0."""
    return max((os.stat(file).st_mtime for file in files if os.path.exists(file)), default=0)


def _mark(path):
    """Return the file whose date Snakemake goes by."""
    return Path(path, ".snakemake_timestamp") if Path(path).is_dir() else Path(path)


def _before(sources):
    """Return a date before that of all sources; those from a zip file may be of 1980-01-01."""
    dates = [os.stat(path).st_mtime for path in sources if os.path.exists(path)]
    return min([STALE, *(date - 2 for date in dates)])


def _recorded(run):
    """Return the files of `SHA256SUMS`, for a run whose logs are gone."""
    path = run / "SHA256SUMS"
    recorded = read_sums(path.read_text("utf-8", errors="replace")) if path.exists() else None
    return {(run / name).as_posix(): digest for name, digest in (recorded or {}).items()}


def check_dates(paths):
    """Stop at a file dated ahead of the clock: Snakemake takes all that is made from it for older than it.

    Raises
    ------
    InputError
    """
    now = time.time() + 1  # clocks of file servers are some milliseconds off
    for path in map(Path, paths):
        if path.stat().st_mtime > now:
            day = time.strftime("%Y-%m-%d %H:%M", time.localtime(path.stat().st_mtime))
            raise InputError(
                said("{path} is dated {day}, ahead of this computer's clock.", path=path, day=day),
                said("set the clock right, or: touch {path}", path=path),
            )


def redate(outputs, due, latest, earliest=STALE):
    """Set the time of outputs to the one due where they are to be stale, were so, or lie without these bounds."""
    for mark in map(_mark, outputs):
        if mark.exists() and (due <= STALE or not earliest < mark.stat().st_mtime <= latest):
            os.utime(mark, (due, due))
