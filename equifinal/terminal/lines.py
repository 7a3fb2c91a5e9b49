"""Whether someone is looking, and a line for what takes long: in a terminal alone, on standard error."""

import os
import sys
import unicodedata
from contextlib import contextmanager

__all__ = ["aligned", "is_terminal", "offered", "working"]


def is_terminal(stream):
    """Return whether a stream is shown in a terminal in which a line can be drawn anew.

    Parameters
    ----------
    stream : file-like

    Examples
    --------
    >>> import io
    >>> is_terminal(io.StringIO())
    False
    """
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def aligned(rows, indent="  "):
    """Return rows of texts as lines, each column as wide as its widest text but the last; Chinese characters are wide.

    Parameters
    ----------
    rows : list of tuple of str
        All of one length.

    Examples
    --------
    >>> print("\\n".join(aligned([("SYS", "outcome"), ("体系", "set")])))
      SYS   outcome
      体系  set
    """
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    padded = ([text + " " * (width - _width(text)) for text, width in zip(row, widths, strict=True)] for row in rows)
    return [(indent + "  ".join(row)).rstrip() for row in padded]


def _width(text):
    """Return how many places a text takes in a terminal."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def offered():
    """Offer Snakemake the line of `equifinal.terminal.run` where standard error is a terminal; return whether it is.

    False too where a package is missing that the line needs: then the run goes on without it.
    """
    if not is_terminal(sys.stderr):
        return False
    try:
        from .run import offer
    except ImportError:
        return False
    offer()
    return True


@contextmanager
def working(words):
    """Show on standard error what is being done and how far it is, until the block ends.

    Nothing is shown where standard error is no terminal, or rich is not installed. Within the block nothing is to be
    printed. Colours are left out where ``NO_COLOR`` is set.

    Parameters
    ----------
    words : str
        What is being done.

    Yields
    ------
    callable
        Takes how many steps are done, and of how many.

    Examples
    --------
    >>> with working("Counting") as reached:
    ...     reached(1, 2)
    """
    bar = _bar() if is_terminal(sys.stderr) else None
    if bar is None:
        yield lambda done, of: None
        return
    with bar:
        task = bar.add_task(words, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def _bar():
    """Return a line that goes away when it is done; without rich none."""
    try:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    except ModuleNotFoundError:
        return None
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(20), TimeElapsedColumn())
    # Standard output may be a file: rich must not take over what is printed to it.
    prints = {"redirect_stdout": False, "redirect_stderr": False}
    return Progress(*columns, console=Console(stderr=True), transient=True, **prints)
