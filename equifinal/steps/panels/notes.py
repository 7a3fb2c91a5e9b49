"""What the user should be told of the design of a panel."""

from equifinal.languages import said

from .design import design_table
from .dimensions import dimensions_of

__all__ = ["notes_before", "notes_of"]


def notes_before(clusters, cases, conditions):
    """Return the same of cases that are not calibrated yet.

    Parameters
    ----------
    clusters : DataFrame of str
        Of the step of ingest; without lines where the study names no clusters.
    cases : DataFrame
        `case`, and a column of raw scores a condition.
    conditions : sequence of str

    Returns
    -------
    list of str

    Examples
    --------
    >>> import pandas as pd
    >>> cases = pd.DataFrame({"case": ["p", "q", "r"], "A": [3, 1, 2]})
    >>> lines = [("p", "side", "group", "N"), ("q", "side", "group", "N"), ("r", "side", "group", "S")]
    >>> clusters = pd.DataFrame(lines, columns=["case", "dimension", "kind", "partition"])
    >>> print(*notes_before(clusters, cases, ["A"]))
    side: 1 of 2 have a single case: S. Their figures rest on that case alone.
    """
    dimensions = dimensions_of(clusters, cases["case"])
    return notes_of(design_table(dimensions, cases[list(conditions)].to_numpy()))


def notes_of(design):
    """Return what is uneven about the periods, units and groups.

    Parameters
    ----------
    design : DataFrame
        From `design_table`.

    Returns
    -------
    list of str
        A sentence each.

    Examples
    --------
    >>> import numpy as np
    >>> from equifinal.steps.panels.design import design_table
    >>> from equifinal.steps.panels.dimensions import Dimension
    >>> towns = Dimension("town", "unit", ("Oak", "Elm"), np.array([0, 0, 1]))
    >>> years = Dimension("year", "period", ("2019", "2020"), np.array([0, 1, 0]))
    >>> for note in notes_of(design_table([towns, years], np.array([[1], [1], [0]]))):
    ...     print(note)
    town: 1 of 2 have a single case: Elm. Their figures rest on that case alone.
    The panel is not balanced: 1 of 4 cells of town and period hold no case; nothing is filled in.
    town: in 1 of 2 no condition ever changes: Oak. Their figures say nothing of change.
    year: 1 of 2 have a single case: 2020. Their figures rest on that case alone.
    """
    periods = design.loc[design["kind"] == "period", "partitions"]
    notes = []
    for line in design.itertuples():
        notes += _single(line)
        if line.order == "appearance":
            notes.append(
                said(
                    "{name}: its names do not tell how the periods follow each other; they are taken as they first "
                    "appear.",
                    name=line.dimension,
                )
            )
        if line.kind == "unit" and len(periods):
            cells = line.partitions * int(periods.iloc[0])
            notes += _cells(line, cells)
        if line.constant:
            notes.append(
                said(
                    "{name}: in {n} of {all} no condition ever changes: {which}. Their figures say nothing of change.",
                    name=line.dimension,
                    **_counted(line.constant, line.partitions),
                )
            )
    return notes


def _single(line):
    """Return the note of partitions with a single case."""
    if not line.of_one_case:
        return []
    return [
        said(
            "{name}: {n} of {all} have a single case: {which}. Their figures rest on that case alone.",
            name=line.dimension,
            **_counted(line.of_one_case, line.partitions),
        )
    ]


def _cells(line, cells):
    """Return the notes of units that a period lacks, and of those that it has more than once."""
    notes = []
    if line.empty_cells:
        notes.append(
            said(
                "The panel is not balanced: {n} of {cells} cells of {name} and period hold no case; nothing is filled "
                "in.",
                name=line.dimension,
                n=line.empty_cells,
                cells=cells,
            )
        )
    if line.cells_with_several:
        notes.append(
            said(
                "{n} of {cells} cells of {name} and period hold several cases: each counts as a case of its own, and "
                "has no move in the trajectories.",
                name=line.dimension,
                n=line.cells_with_several,
                cells=cells,
            )
        )
    return notes


def _counted(joined, n):
    """Return how many of `n` partitions are named, and the first of them."""
    names = joined.split(";")
    return {"n": len(names), "all": n, "which": ", ".join(names[:5]) + (", …" if len(names) > 5 else "")}
