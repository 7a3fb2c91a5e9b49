"""How every step reads and writes: whole files or none, and errors that reach the user as one sentence."""

import contextlib
import errno
import json
import os
import platform
import sys
import time
import traceback
from pathlib import Path

import pandas as pd

import __main__
import equifinal
from equifinal.disk.files import replace
from equifinal.disk.locks import at_work
from equifinal.disk.seals import break_seal, changed_meanwhile, digests, seal, vouch
from equifinal.errors import InputError

job = getattr(__main__, "snakemake", None)  # none where a test only reads a table
SCRIPTS, ENGINE = (Path(os.path.abspath(path)).parent for path in (__file__, equifinal.__file__))
CODE = sorted([*SCRIPTS.glob("*.py"), *ENGINE.rglob("*.py")])


HINTS = {
    errno.ENOSPC: "free some space and call snakemake again",
    errno.EDQUOT: "your quota is used up; free some space and call snakemake again",
    errno.EROFS: "results/ must be on a disk that can be written to",
    errno.EACCES: "results/ must be yours to write to",
}


@contextlib.contextmanager
def step(log):
    """Run a step: seal what it made; send what goes wrong to its log, bad input as one sentence, else the traceback.

    How long it took, and where, is noted beside the log: not with the results, which are the same everywhere.
    """
    began, clock = time.time(), time.monotonic()
    try:
        logs = Path(str(log)).parent
        with at_work(logs):
            break_seal(log)
            before = digests([*job.input, *CODE])
            vouch(logs, before)
            yield
            after = digests([*job.input, *imported()])
            if changed := [path for path in after if before.get(path) != after[path]]:
                raise changed_meanwhile(changed[0])
            seal(log, after, job.output)
        note(log, began, time.monotonic() - clock)
        return
    except InputError as error:
        message = f"{error}\n"
    except OSError as error:
        message = f"{InputError(f'{error.filename or job.output[0]}: {error.strerror}.', HINTS.get(error.errno, ''))}\n"
    except Exception:
        message = traceback.format_exc()
    try:
        Path(str(log)).write_text(message, encoding="utf-8")
    except OSError:
        print(message, file=sys.stderr)
    sys.exit(1)


def note(log, began, seconds):
    """Write down when and where a step ran: ``<log>.time`` for its ``<log>.log``."""
    path = Path(str(log)).with_suffix(".time")
    found = {
        "job": path.stem,
        "started": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(began)),
        "seconds": round(seconds, 2),
        "machine": platform.node(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
    }
    replace(path, json.dumps(found).encode())


def imported():
    """Return the files of the engine and of the scripts that this step has run."""
    files = filter(None, (getattr(module, "__file__", None) for module in sys.modules.values()))
    modules = set(map(os.path.abspath, files))
    return [path for path in CODE if str(path) in modules]


# Columns that hold texts, so that a case named 001 stays so.
TEXTS = {
    *("anchors", "calibration", "case", "cases", "cases_in_no_row", "combination", "condition", "configuration"),
    *("core", "expression", "joined", "left", "missing", "note", "outcome", "path", "relation", "rows_above"),
    *("rows_below", "rule", "run", "solution", "stayed", "term", "value"),
}


def read(path, index=None):
    """Read a table; columns that name things are texts, an empty one too; elsewhere empty is missing."""
    columns = pd.read_csv(path, nrows=0).columns
    texts = {name: str for name in columns if name in TEXTS or name.startswith("label_")}
    missing = {name: [""] for name in columns if name not in texts}
    return pd.read_csv(path, dtype=texts, keep_default_na=False, na_values=missing, index_col=index)


def write(frame, path):
    """Write a table: UTF-8, comma, header, shortest floats that read back the same."""
    replace(path, frame.to_csv(index=False, lineterminator="\n").encode())
