"""The program that reads a file apart: ``python -m equifinal.apart``.

It uses little of Python and nothing of the engine, so that it is there at once. In: a line of JSON (`kind`, one of
`KINDS`; `bytes` and `seconds` of work, the most that it may need; what the kind asks for), then the file. Out: JSON,
where a day with a time is ``{"datetime": …}``, or ``{"error": …}`` with the name of an exception.
"""

import datetime
import json
import sys

from .kinds import KINDS

__all__ = ["main"]


def main():
    """Read a request and its file, and answer."""
    asked = json.loads(sys.stdin.buffer.readline())
    _bound(asked["bytes"], asked["seconds"])
    content = sys.stdin.buffer.read()
    try:
        text = json.dumps(KINDS[asked["kind"]](content, asked), default=_plain)
    except BaseException as error:  # a panic of Rust is no Exception
        text = json.dumps({"error": type(error).__name__})
    sys.stdout.buffer.write(text.encode("ascii"))


def _plain(value):
    """Return what JSON lacks: a day with a time so that it is known again, all else as its text."""
    return {"datetime": value.isoformat()} if isinstance(value, datetime.datetime) else str(value)


def _bound(most, seconds):
    """Bound memory and work, where the system can; elsewhere what cannot be had ends the program all the same."""
    try:
        import resource  # noqa: TID251 - done without where it is not there
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


if __name__ == "__main__":
    main()
