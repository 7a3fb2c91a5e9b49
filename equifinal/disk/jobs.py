"""A job of the pipeline: sealed when it is done, its errors in its log, the time that it took beside it."""

import contextlib
import errno
import json
import os
import platform
import sys
import time
import traceback
from pathlib import Path

import equifinal
from equifinal.errors import InputError
from equifinal.languages import said, told
from equifinal.terminal.lines import is_terminal
from equifinal.terminal.printed import shown, tell
from equifinal.terminal.streams import open_to_all

from .earlier import asked_for, asked_of, take, take_folder
from .files import replace
from .locks import at_work
from .places import from_here
from .seals import break_seal, changed_meanwhile, digests, seal, vouch

__all__ = ["has_folder", "say", "working"]

ENGINE = Path(os.path.abspath(equifinal.__file__)).parent
SAID, FOLDERS = [], {}  # by the step that this process is: told to the user; what its folders were asked for
HINTS = {
    errno.ENOSPC: said("free some space and call snakemake again"),
    errno.EDQUOT: said("your quota is used up; free some space and call snakemake again"),
    errno.EFBIG: said(
        "a limit of this shell or this disk keeps files small; see ulimit -f, lift it and call snakemake again"
    ),
    errno.EROFS: said("results/ must be on a disk that can be written to"),
    errno.EACCES: said("results/ must be yours to write to"),
}


@contextlib.contextmanager
def working(job, log, scripts):
    """Run a job: seal what it made; send what goes wrong to its log, bad input as one sentence, else the traceback.

    A job that an earlier run has done alike takes its files from there, and ends before the script begins.

    How long it took, and where, is noted beside the log: not with the results, which are the same everywhere.

    Parameters
    ----------
    job : object
        With `input` and `output`, sequences of paths, `params` and `wildcards`, as Snakemake gives it to a script.
    log : str or path-like
    scripts : pathlib.Path
        The folder of the scripts: their code and the engine's may not change while the job runs.
    """
    open_to_all()
    began, clock = time.time(), time.monotonic()
    code = {path: _state(path) for path in [*scripts.glob("*.py"), *ENGINE.rglob("*.py")]}
    try:
        with at_work(log):
            break_seal(log)
            before = digests(job.input)
            vouch(Path(str(log)).parent, before)
            asked = asked_of(job, log, before)
            earlier, sources = take(log, asked)
            if not earlier:
                yield
                sources = _made_from(job, before, code)
            alike = {} if SAID else {"asked": asked, "folders": FOLDERS}  # what was told is told again
            seal(log, sources, job.output, alike)
        _note(log, began, time.monotonic() - clock, earlier)
        if earlier:  # nothing of the script is left to do
            sys.exit(0)
        return
    except InputError as error:
        message = f"{shown(told(error))}\n"
    except OSError as error:
        found = said("{file}: {problem}.", file=error.filename or job.output[0], problem=error.strerror)
        message = f"{shown(told(InputError(found, HINTS.get(error.errno, ''))))}\n"
    except Exception:
        message = traceback.format_exc()
    try:
        Path(str(log)).write_text(message, encoding="utf-8")
    except OSError:
        print(message, file=sys.stderr)
    sys.exit(1)


def say(notes, aloud=True):
    """Tell the user what a step has noticed.

    Parameters
    ----------
    notes : iterable of str
    aloud : bool
        False where another step tells the same.
    """
    erased = "\r\x1b[2K" if is_terminal(sys.stderr) else ""  # the line that says how far the run is
    for note in notes:
        SAID.append(note)
        if not aloud:
            continue
        print(erased, file=sys.stderr, end="")
        tell(told(said("Note: {note}", note=note)), sys.stderr)


def has_folder(log, folder, **decisive):
    """Whether an earlier run had one of this step's folders, made alike; its files are then in their place.

    Parameters
    ----------
    log, folder : path-like
    **decisive
        All that decides what the folder holds, as for `asked_for`.

    Returns
    -------
    bool
    """
    asked = FOLDERS[Path(folder).as_posix()] = asked_for(**decisive)
    return take_folder(log, asked, folder)


def _note(log, began, seconds, earlier):
    """Write down when and where a job ran: ``<log>.time`` for its ``<log>.log``."""
    path = Path(str(log)).with_suffix(".time")
    found = {
        "job": path.stem,
        "started": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(began)),
        "seconds": round(seconds, 2),
        "cpu_seconds": round(time.process_time(), 2),  # of the start and the imports too
        "machine": platform.node(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "taken_from": earlier,
    }
    replace(path, json.dumps(found).encode())


def _made_from(job, before, code):
    """Return the checksums of what a job took and of the code that it ran, none of which may have changed meanwhile."""
    files = filter(None, (getattr(module, "__file__", None) for module in sys.modules.values()))
    ran = [path for path in map(Path, set(map(os.path.abspath, files))) if path in code]
    after = digests(job.input)
    changed = [path for path in after if before.get(path) != after[path]]
    changed += [from_here(path) for path in ran if _state(path) != code[path]]
    if changed:
        raise changed_meanwhile(changed[0])
    return after | digests(ran)


def _state(path):
    found = path.stat()
    return found.st_mtime_ns, found.st_size
