"""Rename a set in every place of a configuration that names it: ``equifinal rename config/mine.yaml GDP WEALTH``."""

import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said, speak_as, told
from equifinal.terminal.printed import tell

__all__ = ["command"]


def command(config: Path, old: str, new: str, /):
    """Rename a set in every place of a configuration that names it.

    Conditions, outcome, calibration, labels, expectations, paths and the like follow; the data keep their header, which
    columns gives the new name. Comments and layout stay. Nothing is written unless the study can still run. Exit code:
    0 done, 1 something is wrong.

    Parameters
    ----------
    config
        The study's configuration.
    old
        The name of the set.
    new
        Its new name.

    Examples
    --------
    ::

        equifinal rename config/mine.yaml GDP WEALTH
    """
    from equifinal.disk.files import replace
    from equifinal.disk.studies import read_file, study_of
    from equifinal.reading.configuration import places_of, read_configuration
    from equifinal.study.renaming import renamed

    try:
        content = read_file(config, said("the command line"))
        settings = read_configuration(content, str(config))
        speak_as(settings.get("language"))
        mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
        made = mark + renamed(content.decode("utf-8-sig"), str(config), old, new).encode()
        study_of(read_configuration(made, str(config)), places_of(made, str(config)))
    except InputError as error:
        tell(told(error), sys.stderr)
        return 1
    replace(config, made)
    done = said(
        "{file}: {old} is {new} now; comments stay as they were. The next run has another name.",
        file=config,
        old=old,
        new=new,
    )
    tell(told(done))
    return 0
