"""One measurement in a process of its own: the clock starts after the imports and the reading of the file.

The clock is that of the processor and the one thread, so that other work on the machine does not count.
"""

import json
import resource
import sys
import time
from statistics import median

__all__ = ["Steps", "measured"]

QUICK, REPEATS = 1.0, 20  # repeated until this many seconds have passed, this often at most


class Steps:
    """A stopwatch with named laps."""

    def __init__(self):
        self.laps, self.last = {}, time.thread_time()

    def lap(self, name):
        """Give the time since the last lap to `name`."""
        now = time.thread_time()
        self.laps[name] = self.laps.get(name, 0) + now - self.last
        self.last = now


def measured(work):
    """Print as JSON how long `work` takes (median), what it answers and the peak memory of this process.

    Parameters
    ----------
    work : callable
        Takes a `Steps` and returns the answer, a dict.
    """
    runs, spent = [], 0
    while not runs or (spent < QUICK and len(runs) < REPEATS):
        steps = Steps()
        start = time.thread_time()
        answer = work(steps)
        runs.append((time.thread_time() - start, steps.laps))
        spent += runs[-1][0]
    # Kibibytes on Linux, bytes on macOS.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    laps = {name: median(laps[name] for _, laps in runs) for name in runs[0][1]}
    print(json.dumps({"seconds": median(s for s, _ in runs), "steps": laps, "answer": answer, "memory": peak}))
