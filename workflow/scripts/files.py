"""How every step reads and writes: whole files or none, and errors that reach the user as one sentence."""

import contextlib
import sys
import traceback
from pathlib import Path

import pandas as pd

from equifinal.commands.disk import replace
from equifinal.errors import InputError


@contextlib.contextmanager
def step(log):
    """Send what goes wrong to the step's log: bad input as one sentence, anything else with its traceback."""
    try:
        yield
    except InputError as error:
        message = f"{error}\n"
    except OSError as error:
        message = f"{error.filename}: {error.strerror}\n"
    except Exception:
        message = traceback.format_exc()
    else:
        return
    Path(str(log)).write_text(message, encoding="utf-8")
    sys.exit(1)


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
