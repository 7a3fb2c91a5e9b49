"""A call of Snakemake on the workflow: that of a clone in whose folder one is, else that which came with the engine."""

import signal
import sys
from pathlib import Path

from equifinal.disk.places import PROJECT
from equifinal.languages import said, told
from equifinal.terminal.printed import tell

__all__ = ["INTERRUPTED", "call"]

INTERRUPTED = 130  # 128 and the number of SIGINT: what shells report of a program that was stopped so
CLONE = ("Snakefile", "workflow/Snakefile", "equifinal/__init__.py")


def snakefile():
    """Return the Snakefile that is called."""
    here = Path.cwd() if all(Path(name).is_file() for name in CLONE) else PROJECT
    return here / "Snakefile"


def call(config, targets=(), cores=None, settings=(), options=()):
    """Call Snakemake for a study; return the exit code.

    Each step is told in one line; what goes wrong, as the one sentence that the step says of it.

    Parameters
    ----------
    config : str
        The configuration.
    targets : sequence of str
        What is to be made; by default all of the run.
    cores : int, optional
        Left out, all that this process may use.
    settings : sequence of str
        ``KEY=VALUE``: keys at the top of the configuration, for this call.
    options : sequence of str
        Further words for Snakemake.

    Returns
    -------
    int
        0 where all is made, `INTERRUPTED` where the call was stopped, else 1.
    """
    from snakemake.cli import main  # here, since it takes half a second

    from equifinal.terminal import steps

    steps.offer()
    words = [*targets, "--snakefile", str(snakefile()), "--configfile", str(config), "--logger", steps.NAME]
    words += ["--cores", str(cores or "all"), *options, *(["--config", *settings] if settings else [])]
    stopped = []

    def stop(number, frame):
        stopped.append(number)
        signal.default_int_handler(number, frame)

    before, sys.argv = (signal.signal(signal.SIGINT, stop), sys.argv), ["snakemake", *words]
    try:
        main(words)
    except SystemExit as end:
        code = end.code
    except KeyboardInterrupt:
        code = INTERRUPTED
    finally:
        signal.signal(signal.SIGINT, before[0])
        sys.argv = before[1]
    if isinstance(code, str):
        tell(code, sys.stderr)
    if stopped:
        tell(told(said("Stopped. The next call goes on from here.")), sys.stderr)
        return INTERRUPTED
    return 0 if not code else 1
