"""Measurements side by side: each in a process of its own, with a limit of processor time, one after the other."""

import json
import math
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

__all__ = ["ENGINES", "MODELS", "Row", "measure", "written"]

MODELS = "all tied models"
ENGINES = ("ours", "pyqca", "setqca", "R")
ROOT = Path(__file__).parents[1]
MISSING, NO_MEMORY = 127, 126
STOPPED = (-signal.SIGXCPU, -signal.SIGKILL)
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@dataclass(frozen=True)
class Row:
    """One thing to measure, the goal (seconds, gigabytes of peak memory, times as fast as a peer) and with whom."""

    what: str
    kind: str
    k: int
    n: int
    task: str
    seconds: float | None = None
    memory: float | None = None
    faster: tuple | None = None
    pri: float = 0.0
    quick: bool = False
    peers: tuple = ENGINES[1:]

    @property
    def family(self):
        """Rows of one family differ in size only: a peer over the limit on one is not tried on the next."""
        return self.kind, self.task if self.task in ("truth table", "cells", "nca", "panel terms") else "solution"


def written(rows):
    """Yield each row with a file of its data, which is gone afterwards."""
    for row in rows:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "data.csv"
            size = [row.kind, str(row.k), str(row.n)]
            subprocess.run([sys.executable, "-m", "benchmarks.data", *size, path], cwd=ROOT, check=True)
            yield row, path


def measure(row, path, limit, python, done):
    """Measure the engine and the peers on one row.

    Parameters
    ----------
    row : Row
    path : path-like
        The row's data.
    limit : float
        Seconds of processor time for each process, from its start.
    python : str
        The interpreter that has the Python peers.
    done : dict
        The row at which a peer, by name and family of rows, was stopped; added to.

    Returns
    -------
    dict of str to dict
        For each engine, and for `MODELS` where the row is a solution, ``seconds``, ``steps``, ``answer`` and
        ``memory``; or ``cell`` with the reason for their absence, and ``over`` where that is the limit.
    """
    results = {}
    for engine in ENGINES:
        if engine != "ours" and engine not in row.peers:
            results[engine] = {"cell": "–"}
            continue
        if (engine, row.family) in done:
            results[engine] = {"cell": "not tried"}
            continue
        results[engine] = result = _run([*_command(engine, python), row.task, str(row.pri), str(path)], limit)
        print(f"{row.what}: {engine}: {result.get('cell') or format(result['seconds'], '.3g')}", file=sys.stderr)
        if engine != "ours" and ("over" in result or result.get("cell") == "out of memory"):
            done[engine, row.family] = row.what
    if row.task in ("parsimonious", "conservative"):
        results[MODELS] = _run([*_command("ours", python), f"{row.task} models", str(row.pri), str(path)], limit)
    return results


def _command(engine, python):
    if engine == "ours":
        return [sys.executable, "-m", "benchmarks.ours"]
    if engine == "R":
        return ["Rscript", str(Path(__file__).with_name("peer.R"))]
    return [python, "-m", "benchmarks.peers", engine]


def _run(command, limit):
    if shutil.which(command[0]) is None:
        return {"cell": "not installed"}

    def limited():
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(limit), math.ceil(limit) + 5))

    process = subprocess.run(
        command,
        cwd=ROOT,
        preexec_fn=limited,
        env=os.environ | ONE_THREAD,
        capture_output=True,
        text=True,
        check=False,
    )
    if process.returncode in STOPPED:
        return {"cell": f"> {limit:g} s", "over": limit}
    if process.returncode in (MISSING, NO_MEMORY):
        return {"cell": {MISSING: "not installed", NO_MEMORY: "out of memory"}[process.returncode]}
    if process.returncode:
        last = (process.stderr.strip().splitlines() or [f"exit status {process.returncode}"])[-1]
        return {"cell": f"error: {last[:80].replace('|', '/')}"}
    return json.loads(process.stdout)
