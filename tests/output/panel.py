"""The panel of `tests.steps.panels.made` as the builders of tables, figures and texts see it."""

import functools

import pandas as pd

from equifinal.disk.tables import as_bytes, of_bytes
from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels
from tests.steps.panels.made import clusters, made, memberships, run


@functools.cache
def frames(solved=True, dimensions=("year", "town", "side")):
    """Return the tables as they are read back; of some dimensions, and where nothing is solved."""
    if solved and len(dimensions) == 3:
        found, before, settings = made()
    else:
        change = {} if solved else {"consistency_cutoff": 1.0, "pri_cutoff": 1.0}
        data = memberships() if solved else memberships().assign(Y=memberships()["Y"] * 0.2 + 0.4)
        found, before, settings = run(data, clusters()[clusters()["dimension"].isin(dimensions)], **change)
    before = before | {"memberships": before["memberships"].reset_index()}
    tables = {name: of_bytes(as_bytes(frame)) for name, frame in (before | found).items() if len(frame.columns)}
    return tables, settings


def source(language="en", sets=None, **how):
    """Return the panel as a source."""
    tables, settings = frames(**how)
    return Source(settings, Labels(language, sets=sets or {}), tables)


def names(frame, **values):
    """Return the lines of a frame with these values."""
    return frame[pd.concat([frame[key] == value for key, value in values.items()], axis=1).all(axis=1)]
