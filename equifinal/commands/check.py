"""Check a configuration and its data without running anything: ``python -m equifinal check config/mine.yaml``."""

import argparse
import sys

from equifinal.disk.studies import read_file, study_of
from equifinal.errors import InputError
from equifinal.reading.configuration import places_of, read_configuration

__all__ = ["main"]


def main(arguments):
    """Say whether a study can run, and with what; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m equifinal check", description=__doc__)
    parser.add_argument("config", nargs="?", default="config/config.yaml", help="the study's configuration")
    path = parser.parse_args(arguments).config
    try:
        content = read_file(path, "the command line")
        study, _ = study_of(read_configuration(content, path), places_of(content, path))
    except InputError as error:
        print(error, file=sys.stderr)
        return 1
    settings, ingested = study.settings, study.ingested
    print(f"{path}: {len(ingested.cases)} cases, {len(settings['conditions'])} conditions. It can run.")
    for note in ingested.notes["note"]:
        print(f"Note: {note}")
    for line in ingested.dropped.itertuples():
        print(f"Note: left out for missing values: {line.case} ({line.missing}).")
    return 0
