"""A look at what Snakemake was called with, before it reads the configuration itself.

Snakemake loads ``--configfile`` before the Snakefile, and meets a file that is no UTF-8, no YAML or not there with a
traceback, and a key that stands twice with silence. `profiles/default/profile.yaml`, which it reads first, calls this.
"""

import argparse
import os
import re
import sys

from equifinal.errors import InputError
from equifinal.languages import said, told
from equifinal.reading.configuration import read_configuration
from equifinal.terminal.printed import shown
from equifinal.terminal.streams import open_to_all

from .studies import read_file

__all__ = ["check_entries", "look", "without_configuration"]

DEFAULT = "config/config.yaml"


def look(arguments):
    """Stop with one sentence where a configuration file or a ``--config`` entry cannot be read, or on no core at all.

    With no core Snakemake would wait for one without end.

    Parameters
    ----------
    arguments : list of str
        Of Snakemake's command line, which Snakemake has taken already.
    """
    open_to_all()
    parser = argparse.ArgumentParser(add_help=False, usage=argparse.SUPPRESS)
    parser.add_argument("--configfile", "--configfiles", nargs="+", default=list(filter(os.path.exists, [DEFAULT])))
    parser.add_argument("--config", "-C", nargs="*", default=[])
    parser.add_argument("--cores", "-c", "--jobs", "-j", nargs="?", action="append", default=[])
    known, _ = parser.parse_known_args(arguments)
    try:
        for cores in known.cores:
            if re.fullmatch(r"-\d+|0+", cores or ""):
                raise InputError(said("--cores is {cores}.", cores=cores), said("a whole number from 1"))
        for i, path in enumerate(known.configfile):
            _check_target(path, known.configfile[:i])
            read_configuration(read_file(path, said("the command line")), path)
        check_entries(known.config)
    except InputError as error:
        sys.exit(shown(told(error)))


def _check_target(path, before):
    """Complain of a target behind a configuration, which Snakemake takes for another one."""
    if before and re.fullmatch(r"\w+", path) and not os.path.exists(path):
        raise InputError(
            said("--configfile takes {path} for a second file.", path=path),
            said("write it before: snakemake {path} --configfile {file}", path=path, file=before[0]),
        )


def without_configuration(folder):
    """Return the error that a call of Snakemake finds no configuration in the user's folder.

    Parameters
    ----------
    folder : pathlib.Path
    """
    found = sorted(path.relative_to(folder).as_posix() for path in (folder / "config").glob("*.yaml"))
    hint = said(
        "the study's own folder is wanted, or --configfile FILE; equifinal new makes a study from a table of cases"
    )
    if found:
        hint = said("name one: --configfile {file}", file=found[0])
    return InputError(said("{folder} has no {file}.", folder=folder, file=DEFAULT), hint)


def check_entries(entries, option="--config"):
    """Check single keys of a configuration, as given in a call.

    Parameters
    ----------
    entries : sequence of str
    option : str
        What they were given by.

    Raises
    ------
    InputError
    """
    for entry in entries:
        key, equals, _ = entry.partition("=")
        if not equals or not re.fullmatch(r"[A-Za-z_]\w*", key):
            raise InputError(
                said("{option} has {entry!r}.", option=option, entry=entry),
                said("KEY=VALUE is wanted, KEY one of the keys at the top of the config"),
            )
