"""Locks: one process at a time at a file, one call at a run; the system frees them when a process ends."""

import contextlib
import errno
import fcntl
from pathlib import Path

__all__ = ["alone", "at_work", "claim", "run_lock"]


@contextlib.contextmanager
def alone(path):
    """Hold the lock of this name; wait while another process holds it. The system frees it when a process ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as lock:
        _lock(lock, fcntl.LOCK_EX)
        yield


def run_lock(logs):
    """Return the path of the lock of a run, from the folder of its logs."""
    return Path(f"{logs}.lock")


@contextlib.contextmanager
def at_work(logs):
    """Show, as a step of a run, that the run is under way, even where the call that began it was killed."""
    with run_lock(logs).open("a") as lock:
        _lock(lock, fcntl.LOCK_SH)
        yield


def claim(logs):
    """Claim a run for this call and its steps, until the process ends, in whatever way.

    Returns
    -------
    file
        To be kept open; None where another call, or a step that a killed call left behind, is at the run.
    """
    path = run_lock(logs)
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = path.open("a")
    try:
        _lock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _lock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock


def _lock(file, how):
    """Lock a file as far as its file system can; some of those that computers share cannot."""
    try:
        fcntl.flock(file, how)
    except OSError as error:
        if error.errno not in (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP):
            raise
