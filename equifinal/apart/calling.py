"""A file read apart, within bounds of time and memory, and what becomes of its reader in one sentence.

A forged file can make a reader that is not written in Python write where it must not, and any ask for all memory or
never end.
"""

import datetime
import json
import math
import os
import subprocess
import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said

from .kinds import KINDS

__all__ = ["parsed"]

SECONDS, BYTES = 40, 2 << 30  # of work: a busy machine may take longer over it, where it can bound that
LONGEST = 600  # seconds by the clock
CONSTANTS = {"NaN": None, "Infinity": math.inf, "-Infinity": -math.inf}


def parsed(content, name, kind, hint, **more):
    """Return what is read in a file.

    Parameters
    ----------
    content : bytes
    name : str
        The file's name, for messages.
    kind : str
        One of `KINDS`.
    hint : str
        What to do about a file that cannot be read.
    **more
        What the kind asks for.

    Returns
    -------
    dict
        The answer of the kind; ``error`` alone, the name of an exception, where the file is damaged.

    Raises
    ------
    InputError
        If the reader dies of the file, or does not come to an end.

    Examples
    --------
    >>> parsed(b"no workbook", "d.xls", "spreadsheet", "save it anew", sheet=None, cells=100)
    {'error': 'CalamineError'}
    """
    if kind not in KINDS:
        raise ValueError(kind)
    given = json.dumps({"kind": kind, "bytes": BYTES, "seconds": SECONDS, **more}).encode("ascii") + b"\n" + content
    paths = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    # -P: no module of the folder in which one works is taken for one of Python's.
    program = [sys.executable, "-P", "-m", "equifinal.apart"]
    try:
        done = subprocess.run(program, input=given, env=environment, capture_output=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        raise InputError(said("{name} holds too much: its reader found no end.", name=name), hint) from None
    if done.returncode:
        raise InputError(said("{name} is damaged, or holds too much: its reader stopped.", name=name), hint)
    return json.loads(done.stdout, object_hook=_revived, parse_constant=CONSTANTS.get)


def _revived(found):
    """Return a mapping, or the day with a time that it stands for."""
    return datetime.datetime.fromisoformat(found["datetime"]) if list(found) == ["datetime"] else found
