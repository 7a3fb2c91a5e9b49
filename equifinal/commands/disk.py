"""Files as the commands and the steps of the pipeline write them: in one stroke, one process at a time."""

import contextlib
import fcntl
import os
from pathlib import Path

__all__ = ["alone", "replace"]


def replace(path, content):
    """Put a file in its place in one stroke, so that no half-written one is ever there.

    Parameters
    ----------
    path : str or path-like
        Its folder is made where there is none.
    content : bytes
    """
    path = Path(str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


@contextlib.contextmanager
def alone(path):
    """Hold the lock of this name; wait while another process holds it. The system frees it when a process ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
