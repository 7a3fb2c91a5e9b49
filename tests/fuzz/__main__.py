"""Random changes by the thousand: ``python -m tests.fuzz [NUMBER] [SEED] [TARGET ...]``, or ``make fuzz``.

None may take longer than a minute or more than 4 GB. What breaks is printed with its number; ``python -m tests.fuzz
--again TARGET SEED NUMBER`` makes that one alone, and shows where it broke. The exit code is 1 where anything did.
"""

import os
import random
import resource  # noqa: TID251 - called by hand, where memory can be bounded
import signal
import sys
import tempfile
import warnings

from .targets import TARGETS, tell

SECONDS, BYTES = 60, 4 << 30
TOLD = 500  # changes


def once(name, seed, number):
    """Make one change of a kind, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        before = os.getcwd()
        os.chdir(folder)
        try:
            TARGETS[name](random.Random(f"{name} {seed} {number}"))
        finally:
            os.chdir(before)


def main(arguments):
    """Make as many changes as are asked for; return the exit code."""
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (BYTES + (2 << 30),) * 2)
    signal.signal(signal.SIGALRM, _too_long)
    if arguments[:1] == ["--again"]:
        once(arguments[1], arguments[2], int(arguments[3]))
        return 0
    count, seed = (int(arguments[0]) if arguments else 1000), (arguments[1] if len(arguments) > 1 else "1")
    names, broken = arguments[2:] or list(TARGETS), 0
    for name in names:
        for number in range(count):
            signal.alarm(SECONDS)
            try:
                once(name, seed, number)
            except Exception as error:
                tell(name, seed, number, error)
                broken += 1
            signal.alarm(0)
            if number % TOLD == TOLD - 1 < count - 1:
                print(f"{name}: {number + 1} of {count} changes", flush=True)
        print(f"{name}: {count} changes", flush=True)
    print(f"{broken} of {count * len(names)} broke something")
    return 1 if broken else 0


def _too_long(*_):
    raise TimeoutError(f"longer than {SECONDS} s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
