"""What the key `clusters` says of itself and of the columns: every problem that is found."""

import difflib

from equifinal.languages import said
from equifinal.steps.ingest.rows import columns_of

from .problems import Problem

__all__ = ["of_clusters"]

KINDS = ("period", "unit", "group")
POOLED = "pooled"
A_COLUMN = said("a column of the data, and what it is: period, unit or group")


def of_clusters(settings, columns, table):
    """Yield what is wrong with the columns by which cases stand together.

    Parameters
    ----------
    settings : mapping
        `clusters` and `case_id` of the configuration.
    columns : sequence of str
        Header of the table of cases.
    table : str
        What messages call it.
    """
    kinds = settings["clusters"]
    for name, kind in kinds.items():
        key = ("clusters", name)
        if not isinstance(name, str) or kind not in KINDS:
            message = said("clusters: {name} is {kind!r}.", name=name, kind=kind)
            yield Problem(key, message, A_COLUMN)
        elif name not in columns:
            near = difflib.get_close_matches(name, columns, 1)
            hint = said("did you mean {near}? ", near=near[0]) if near else ""
            message = said("clusters names the column {name}, which {table} does not have.", name=name, table=table)
            yield Problem(key, message, said("{hint}its columns are {columns}", hint=hint, columns=", ".join(columns)))
        elif columns_of(settings["case_id"]) == [name]:
            message = said("clusters names {name}, the column that names the cases.", name=name)
            yield Problem(key, message, _hint(name, kinds))
        elif name == POOLED:
            message = said("clusters names the column {name}, a word of the results.", name=name)
            yield Problem(key, message, said("columns: {{years: {name}}} gives it another name", name=name))
    for kind in ("period", "unit"):
        named = [name for name, given in kinds.items() if given == kind]
        if len(named) > 1:
            message = said("clusters has {kind} more than once: {names}.", kind=kind, names=", ".join(named))
            yield Problem(
                ("clusters", named[1]), message, said("one column is the {kind}; others are group", kind=kind)
            )


def _hint(name, kinds):
    """Return how the cases of a unit are named by their periods too, where there are some; else what is wanted."""
    periods = [other for other, kind in kinds.items() if kind == "period" and other != name]
    if periods:
        return said(
            "if each {name} has several of {period}, case_id: [{name}, {period}]; else take {name} out of clusters",
            name=name,
            period=periods[0],
        )
    return said("several cases stand together in a period, a unit or a group")
