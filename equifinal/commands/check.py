"""Check a configuration and its data without running anything: ``equifinal check config/mine.yaml``."""

import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said, told
from equifinal.terminal.lines import working

__all__ = ["command"]


def command(config: Path = Path("config/config.yaml"), /):
    """Check a configuration and its data without running anything.

    All that is wrong is said in one go, each with file and line. Exit code: 0 it can run, 1 something is wrong.

    Parameters
    ----------
    config
        The study's configuration.

    Examples
    --------
    ::

        equifinal check
        equifinal check config/mine.yaml
    """
    from equifinal.disk.studies import read_file, study_of
    from equifinal.reading.configuration import places_of, read_configuration

    try:
        content = read_file(config, said("the command line"))
        with working(f"Checking {config}"):
            study, _ = study_of(read_configuration(content, str(config)), places_of(content, str(config)))
    except InputError as error:
        print(told(error), file=sys.stderr)
        return 1
    settings, ingested = study.settings, study.ingested
    print(f"{config}: {len(ingested.cases)} cases, {len(settings['conditions'])} conditions. It can run.")
    for note in ingested.notes["note"]:
        print(f"Note: {note}")
    for line in ingested.dropped.itertuples():
        print(f"Note: left out for missing values: {line.case} ({line.missing}).")
    return 0
