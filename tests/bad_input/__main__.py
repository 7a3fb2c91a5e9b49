"""Write docs/bad-input.md anew from the kinds: python -m tests.bad_input."""

import contextlib
import io
import os
import tempfile
from pathlib import Path

from equifinal.__main__ import main

from .kinds import KINDS
from .study import CONFIG_FILE, lay_out

PAGE = Path(__file__).parents[2] / "docs/bad-input.md"
HEAD = """\
# Bad input

What goes wrong with a sheet or a configuration, and what is then said: {} kinds, each of them tried at every change.
Nothing is computed and no file is touched, results of earlier runs least of all; the exit code is not 0. The check
comes before the first step of a run; `python -m equifinal check CONFIG` makes it alone. Made by
`python -m tests.bad_input`.
"""


def said(change):
    """Return what the user reads of a study that is spoilt so."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()) as lines:
        lay_out(Path(folder), change)
        before = Path.cwd()
        os.chdir(folder)
        try:
            main(["check", CONFIG_FILE])
        finally:
            os.chdir(before)
    return lines.getvalue().rstrip("\n")


def page():
    """Return the page."""
    parts = [HEAD.format(sum(map(len, KINDS.values())))]
    for part, kinds in KINDS.items():
        rows = [line(what, said(change)) for what, change in kinds.items()]
        parts.append("\n".join([f"## {part}\n", "| what is wrong | what is said |", "| --- | --- |", *rows, ""]))
    return "\n".join(parts)


def line(what, message):
    """Return one line of the table."""
    sentences = " <br> ".join(f"`` {one.replace('|', chr(92) + '|')} ``" for one in message.splitlines())
    return f"| {what} | {sentences} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
