"""The tables of a run as CSV files, and back: what is written reads back the same."""

import io
from pathlib import Path

from equifinal.steps.columns import TEXTS

from .files import replace

__all__ = ["as_bytes", "of_bytes", "read", "write"]


def read(path, index=None):
    """Read a table; columns that name things are texts, an empty one too; elsewhere empty is missing.

    Parameters
    ----------
    path : str or path-like
    index : str, optional
        The column that becomes the index.

    Returns
    -------
    DataFrame
    """
    return of_bytes(Path(path).read_bytes(), index)


def of_bytes(content, index=None):
    """Read a table's bytes; see `read`."""
    import pandas as pd  # half a second, that a step which takes its files from an earlier run does not need

    columns = pd.read_csv(io.BytesIO(content), nrows=0).columns
    texts = {name: str for name in columns if name in TEXTS or name.startswith("label_")}
    missing = {name: [""] for name in columns if name not in texts}
    return pd.read_csv(io.BytesIO(content), dtype=texts, keep_default_na=False, na_values=missing, index_col=index)


def write(frame, path):
    """Write a table; see `as_bytes`."""
    replace(path, as_bytes(frame))


def as_bytes(frame):
    """Return a table as CSV: UTF-8, comma, header, shortest floats that read back the same."""
    return frame.to_csv(index=False, lineterminator="\n").encode()
