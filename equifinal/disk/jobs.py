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
from equifinal.terminal.printed import shown
from equifinal.terminal.streams import open_to_all

from .files import replace
from .locks import at_work
from .seals import break_seal, changed_meanwhile, digests, seal, vouch

__all__ = ["working"]

ENGINE = Path(os.path.abspath(equifinal.__file__)).parent
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

    How long it took, and where, is noted beside the log: not with the results, which are the same everywhere.

    Parameters
    ----------
    job : object
        With `input` and `output`, sequences of paths, as Snakemake gives it to a script.
    log : str or path-like
    scripts : pathlib.Path
        The folder of the scripts: their code and the engine's may not change while the job runs.
    """
    open_to_all()
    began, clock = time.time(), time.monotonic()
    code = sorted([*scripts.glob("*.py"), *ENGINE.rglob("*.py")])
    try:
        logs = Path(str(log)).parent
        with at_work(log):
            break_seal(log)
            before = digests([*job.input, *code])
            vouch(logs, before)
            yield
            after = digests([*job.input, *_imported(code)])
            if changed := [path for path in after if before.get(path) != after[path]]:
                raise changed_meanwhile(changed[0])
            seal(log, after, job.output)
        _note(log, began, time.monotonic() - clock)
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


def _note(log, began, seconds):
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
    }
    replace(path, json.dumps(found).encode())


def _imported(code):
    """Return which of these files have been run."""
    files = filter(None, (getattr(module, "__file__", None) for module in sys.modules.values()))
    modules = set(map(os.path.abspath, files))
    return [path for path in code if str(path) in modules]
