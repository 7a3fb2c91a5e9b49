"""Faults at a chosen moment, in every Python process of a run that has this folder in PYTHONPATH.

A moment is a change to the results: a file opened to be written, renamed, removed or dated. It is looked at just before
it happens, so that no test asks the clock.

FAULT_COUNTER, FAULT_KILL   a file that has a byte for each change; at this many the whole call is killed
FAULT_HOLD, FAULT_FOLDER    a step about to write this file says so in the pipe `held`, and waits for a byte in `go`
"""

import os
import signal
import sys

WRITING = os.O_WRONLY | os.O_RDWR
counter, kill = os.environ.get("FAULT_COUNTER"), int(os.environ.get("FAULT_KILL", "0"))
hold, folder = os.environ.get("FAULT_HOLD"), os.environ.get("FAULT_FOLDER", "")
counted = os.open(counter, os.O_RDWR | os.O_CREAT | os.O_APPEND) if counter else None


def look(event, details):
    if event == "open":
        path, _, flags = details
        if not isinstance(path, str) or not flags & WRITING:
            return
    elif event in ("os.rename", "os.remove", "os.utime"):
        path = os.fspath(details[0])
    else:
        return
    if "results/" not in os.path.relpath(str(path)):
        return
    if counted is not None:
        os.write(counted, b".")
        if kill and os.fstat(counted).st_size >= kill:
            os.killpg(0, signal.SIGKILL)
    if hold and event == "open" and hold in os.path.basename(path):
        with open(f"{folder}/held", "w", encoding="utf-8") as held:
            held.write(str(os.getpid()))
        with open(f"{folder}/go", encoding="utf-8") as go:
            go.read(1)


sys.addaudithook(look)
