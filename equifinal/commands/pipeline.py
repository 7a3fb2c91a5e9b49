"""A call of Snakemake on the workflow: that of a clone in whose folder one is, else that which came with the engine."""

import contextlib
import io
import signal
import sys
from pathlib import Path

from equifinal.disk.places import PROJECT
from equifinal.disk.startup import check_entries
from equifinal.errors import InputError
from equifinal.languages import said, told
from equifinal.terminal.printed import tell

from .chosen import chosen

__all__ = ["INTERRUPTED", "call", "run_study"]

INTERRUPTED = 130  # 128 and the number of SIGINT: what shells report of a program that was stopped so
CLONE = ("Snakefile", "workflow/Snakefile", "equifinal/__init__.py")


def snakefile():
    """Return the Snakefile that is called."""
    here = Path.cwd() if all(Path(name).is_file() for name in CLONE) else PROJECT
    return here / "Snakefile"


def run_study(study, targets=(), cores=None, settings=None, options=()):
    """Call Snakemake for a study of this folder; say in one sentence where that cannot be.

    Parameters
    ----------
    study : str or None
        As `equifinal.commands.chosen.chosen` takes it.
    targets, cores, settings, options
        As for `call`.

    Returns
    -------
    int, str
        The exit code, and the configuration.
    """
    config = ""
    try:
        if cores is not None and cores < 1:
            raise InputError(said("--cores is {cores}.", cores=cores), said("a whole number from 1"))
        check_entries(settings or (), "--set")
        config = chosen(study)
    except InputError as error:
        tell(told(error), sys.stderr)
        return 1, config
    return call(config, targets, cores, settings or (), options), config


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
    from snakemake.cli import args_to_api, parse_args  # here, since it takes half a second

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
        with contextlib.redirect_stderr(io.StringIO()) as said_of_profile:
            parser, given = parse_args(words)
        code = 0 if args_to_api(given, parser) else 1
    except SystemExit as end:
        code = end.code
        if code == 2:  # words that Snakemake does not take
            tell(said_of_profile.getvalue(), sys.stderr)
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
