"""Check a configuration and its data without running anything: ``equifinal check config/mine.yaml``."""

import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said, said_many, speak_as, told
from equifinal.terminal.lines import working
from equifinal.terminal.printed import tell

__all__ = ["command"]


def command(study: Path | None = None, /):
    """Check a configuration and its data without running anything.

    All that is wrong is said in one go, each with file and line. Exit code: 0 it can run, 1 something is wrong.

    Parameters
    ----------
    study
        The name of the study, or its configuration; left out, config/config.yaml, or the only one in config/.

    Examples
    --------
    ::

        equifinal check
        equifinal check mine
        equifinal check config/mine.yaml
    """
    from equifinal.disk.studies import parts_of_study, read_file, study_of
    from equifinal.reading.configuration import places_of, read_configuration
    from equifinal.steps.ingest.clusters import clusters_of
    from equifinal.steps.ingest.combined import scored
    from equifinal.steps.panels.notes import notes_before

    from .chosen import chosen

    try:
        config = chosen(study and study.as_posix())
        content = read_file(config, said("the command line"))
        with working(told(said("Checking {file}", file=config))):
            keys = read_configuration(content, str(config))
            found, _ = study_of(keys, places_of(content, str(config)))
            parts = parts_of_study(keys, found)
    except InputError as error:
        tell(told(error), sys.stderr)
        return 1
    settings, ingested = found.settings, found.ingested
    speak_as(settings["language"])
    fine = said_many(
        "{file}: {cases} cases, {n} condition. It can run.",
        "{file}: {cases} cases, {n} conditions. It can run.",
        len(settings["conditions"]),
        file=config,
        cases=len(ingested.cases),
    )
    tell(told(fine))
    for part, one in parts:
        note = said(
            "part {part}: {n} cases, the outcome {outcome}.",
            part=part.name,
            n=len(one.ingested.cases),
            outcome=part.outcome,
        )
        tell(told(said("Note: {note}", note=note)))
    clusters = clusters_of(found.sheet, ingested.cases, settings["clusters"], settings["missing_texts"])
    sets = scored(settings["conditions"], settings["calibration"])
    uneven = notes_before(clusters, ingested.cases, sets)
    for note in [*ingested.notes["note"], *uneven]:
        tell(told(said("Note: {note}", note=note)))
    for line in ingested.dropped.itertuples():
        note = said("Note: left out for missing values: {case} ({columns}).", case=line.case, columns=line.missing)
        tell(told(note))
    return 0
