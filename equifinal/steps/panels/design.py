"""The design of the data: how many cases each period, unit and group has, and what is uneven about it."""

import numpy as np
import pandas as pd

from .dimensions import tell_order

__all__ = ["constant_units", "design_table"]

COLUMNS = ["dimension", "kind", "partitions", "cases", "smallest", "largest", "of_one_case", "empty_cells"]


def design_table(dimensions, x):
    """Return one line a dimension.

    Parameters
    ----------
    dimensions : sequence of Dimension
    x : array of shape (cases, conditions)
        Memberships, or levels.

    Returns
    -------
    DataFrame
        `dimension`, `kind`, `partitions` (how many), `cases`, `smallest` and `largest` (cases of a partition),
        `of_one_case` (partitions, joined by semicolons); on the line of the units, where there are periods,
        `empty_cells` (units without a case in a period), `cells_with_several` cases, and `constant` (units of several
        cases whose conditions never change, joined by semicolons); on that of the periods, `order`: ``time``, or
        ``appearance`` where their names do not tell it.

    Examples
    --------
    Oak was observed twice and never changed, Elm once.

    >>> from equifinal.steps.panels.dimensions import Dimension
    >>> towns = Dimension("town", "unit", ("Oak", "Elm"), np.array([0, 0, 1]))
    >>> years = Dimension("year", "period", ("2019", "2020"), np.array([0, 1, 0]))
    >>> table = design_table([towns, years], np.array([[1, 0], [1, 0], [0, 0]]))
    >>> table[["dimension", "partitions", "of_one_case", "empty_cells", "constant"]].values.tolist()
    [['town', 2, 'Elm', 1, 'Oak'], ['year', 2, '2020', <NA>, '']]
    """
    periods = next((d for d in dimensions if d.kind == "period"), None)
    lines = []
    for d in dimensions:
        single = ";".join(name for name, n in zip(d.partitions, d.sizes.tolist(), strict=True) if n == 1)
        line = (d.name, d.kind, len(d.partitions), len(d.codes), int(d.sizes.min()), int(d.sizes.max()), single)
        empty = several = pd.NA
        if d.kind == "unit" and periods:
            cells = np.bincount(
                d.codes * len(periods.partitions) + periods.codes,
                minlength=len(d.partitions) * len(periods.partitions),
            )
            empty, several = int((cells == 0).sum()), int((cells > 1).sum())
        constant = ";".join(constant_units(d, x)) if d.kind == "unit" else ""
        order = {True: "time", False: "appearance"}[tell_order(d.partitions)] if d.kind == "period" else ""
        lines.append((*line, empty, several, constant, order))
    table = pd.DataFrame(lines, columns=[*COLUMNS, "cells_with_several", "constant", "order"])
    return table.astype({"empty_cells": "Int64", "cells_with_several": "Int64"})


def constant_units(units, x):
    """Return the units of several cases in which no condition ever changes.

    Parameters
    ----------
    units : Dimension
    x : array of shape (cases, conditions)

    Returns
    -------
    list of str

    Examples
    --------
    >>> from equifinal.steps.panels.dimensions import Dimension
    >>> towns = Dimension("town", "unit", ("Oak", "Elm", "Ash"), np.array([0, 0, 1, 2, 2]))
    >>> constant_units(towns, np.array([[1], [1], [0], [0], [1]]))
    ['Oak']
    """
    x = np.asarray(x)[units.by_partition]
    low, high = (part.reduceat(x, units.starts, axis=0) for part in (np.minimum, np.maximum))
    same = (low == high).all(axis=1) & (units.sizes > 1)
    return [name for name, constant in zip(units.partitions, same.tolist(), strict=True) if constant]
