"""Snakemake's report: whatever a study says in it stays text, in its captions and in the scripts of its page."""

import functools
import importlib
import os

__all__ = ["shield", "unbroken"]

# Snakemake writes what these return between <script> and </script>.
DATA = "snakemake.report.html_reporter.data"
WRITERS = ("categories", "metadata", "results", "rulegraph", "rules", "runtimes", "timeline")
SETTINGS = "DOCUTILSCONFIG"


def shield(settings):
    """Keep texts from being read as markup or as scripts by whatever report this process makes.

    Parameters
    ----------
    settings : str or path-like
        A configuration of docutils, which neither inserts files nor takes raw HTML; the user's own is not read.
    """
    os.environ[SETTINGS] = str(settings)
    data = importlib.import_module(DATA)
    for name in WRITERS:
        write = getattr(data, f"render_{name}", None)
        if write is not None and not hasattr(write, "__wrapped__"):
            setattr(data, f"render_{name}", _unbroken_of(write))


def _unbroken_of(write):
    @functools.wraps(write)
    def written(*arguments, **named):
        return unbroken(write(*arguments, **named))

    return written


def unbroken(json):
    r"""Return JSON in which no text can end the script that it stands in; it reads the same.

    Examples
    --------
    >>> unbroken('{"title": "</script><script>"}')
    '{"title": "\\u003c/script>\\u003cscript>"}'
    """
    return json.replace("<", "\\u003c")
