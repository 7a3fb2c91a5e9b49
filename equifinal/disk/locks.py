"""Locks: one process at a time at a file, one call at a run; the system frees them when a process ends.

A call holds the lock of its run, each of its steps one of its own beside its log. Who claims a run must find all of
them free: a step that a killed call left behind keeps the run until it has ended as well.
"""

import contextlib
import errno
import os
import platform
from pathlib import Path

from filelock import lock_descriptor

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["Taken", "alone", "at_work", "claim", "run_lock"]

WITHOUT_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP}  # of file systems, some of those that computers share


class Taken(InputError):
    """A run that another process is at; the sentence names it."""


@contextlib.contextmanager
def alone(path):
    """Hold the lock of this name; wait while another process holds it. The system frees it when a process ends."""
    with _opened(path) as lock:
        _lock(lock, wait=True, signed=False)
        yield


def run_lock(logs):
    """Return the path of the lock of a run, from the folder of its logs."""
    return Path(f"{logs}.lock")


@contextlib.contextmanager
def at_work(log):
    """Show, as a step of a run, that the run is under way, even where the call that began it was killed.

    Parameters
    ----------
    log : path-like
        The log of the step, in the folder of the run's logs. Of two processes at one step the second waits.
    """
    with _opened(Path(str(log)).with_suffix(".lock")) as lock:
        _lock(lock, wait=True)
        yield


def claim(logs):
    """Claim a run for this call and its steps, until the process ends, in whatever way.

    Parameters
    ----------
    logs : path-like
        The folder of the run's logs.

    Returns
    -------
    file
        To be kept open.

    Raises
    ------
    Taken
        If another call, or a step that a killed call left behind, is at the run.
    """
    run, hint = Path(logs).name, said("wait for it to end")
    lock = _opened(run_lock(logs))
    try:
        if not _lock(lock):
            who = _holder(run_lock(logs))
            raise Taken(said("another call of snakemake is at the run {run}: {who}.", run=run, who=who), hint)
        for path in sorted(Path(logs).glob("*.lock")):
            with _opened(path) as step:
                if not _lock(step, signed=False):
                    raise Taken(_left_behind(path, run), hint)
    except BaseException:
        lock.close()
        raise
    return lock


def _left_behind(path, run):
    """Return what is said of the lock of a step whose call is there no more."""
    return said(
        "the step {step} of a call that was ended is still at the run {run}: {who}.",
        step=path.stem,
        run=run,
        who=_holder(path),
    )


def _opened(path):
    """Open a lock, unbuffered, so that nothing is left to be written when it is closed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("ab", buffering=0)


def _lock(file, wait=False, signed=True):
    """Lock a file as far as its file system can, and sign it if asked; return whether it is ours."""
    try:
        if not lock_descriptor(file.fileno(), blocking=wait):
            return False
    except OSError as error:
        if error.errno not in WITHOUT_LOCKS:
            raise
    if not signed:
        return True
    with contextlib.suppress(OSError):  # on a full disk the lock holds all the same
        file.truncate(0)
        file.write(f" {os.getpid()} {platform.node()}".encode())
    return True


def _holder(path):
    """Return who signed a lock."""
    try:
        with path.open("rb", buffering=0) as file:
            file.seek(1)  # Windows lets nobody else read the byte that is locked
            number, machine = file.read(300).decode().split(" ", 1)
    except (OSError, ValueError):
        return said("a process that did not sign")
    return said("process {number} on {machine}", number=number, machine=machine)
