"""Figures of the partitions as frames, with the columns that users and checks rely on."""

import numpy as np
import pandas as pd

from .distances import distances
from .fit import pooled_sums, sums_by

__all__ = ["distance_table", "fit_tables"]

KEYS = ["outcome", "relation", "solution", "part", "model", "expression"]


def fit_tables(data, asked, dimensions, threshold=0.2):
    """Return the fit of sets over all cases and in every partition, and their distances [1]_.

    Parameters
    ----------
    data : CalibratedData
    asked : sequence of Asked
    dimensions : sequence of Dimension
    threshold : float
        Adjusted distance above which there is said to be an effect.

    Returns
    -------
    fit : DataFrame
        `outcome`, `relation`, `solution`, `part`, `model`, `expression`, `dimension` (``pooled``: all cases),
        `partition`, `n`, `x`, `y`, `xy` (ΣX, ΣY, Σmin(X,Y): how much a partition weighs in the pooled figures),
        `consistency`, `coverage`, `pri` (of sufficiency); 0/0 is NaN.
    distances : DataFrame
        As `distance_table`.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.panels.asked import necessary_sets
    >>> from equifinal.steps.panels.dimensions import Dimension
    >>> x, y = np.array([[0.8], [0.2], [0.6], [0.3]]), np.array([0.9, 0.3, 0.4, 0.6])
    >>> data = CalibratedData(tuple("pqrs"), ("A",), (2,), x, "Y", y)
    >>> years = Dimension("year", "period", ("2019", "2020"), np.array([0, 0, 1, 1]))
    >>> fit, apart = fit_tables(data, necessary_sets(data), [years])
    >>> fit.loc[fit["expression"] == "A", ["partition", "n", "consistency", "coverage"]].round(3).values.tolist()
    [['', 4, 0.773, 0.895], ['2019', 2, 0.833, 1.0], ['2020', 2, 0.7, 0.778]]
    >>> apart[["expression", "lowest", "highest", "adjusted", "over"]].round(3).values.tolist()
    [['A', 0.7, 0.833, 0.151, False], ['~A', 0.417, 1.0, 0.713, True]]

    References
    ----------
    .. [1] Garcia-Castro, R., & Ariño, M. A. (2016). A general approach to panel data set-theoretic research. Journal
       of Advances in Management Sciences & Information Systems, 2, 63-76.
    """
    x = np.array([one.x for one in asked]).reshape(len(asked), len(data.cases))
    pooled = pooled_sums(x, data.y)
    fits, apart = [_lines(data.outcome, asked, "pooled", ("",), pooled)], []
    whole = fits[0]
    for dimension in dimensions:
        lines = _lines(data.outcome, asked, dimension.name, dimension.partitions, sums_by(x, data.y, dimension))
        fits.append(lines)
        apart.append(distance_table(whole, lines, dimension, threshold))
    return pd.concat(fits, ignore_index=True), pd.concat(apart, ignore_index=True)


def _lines(outcome, asked, dimension, partitions, sums):
    """Return the lines of one dimension: of each set, its partitions."""
    necessary = np.array([one.relation == "necessity" for one in asked])[:, None]
    figures = {
        **{name: getattr(sums, name) for name in ("x", "y", "xy")},
        "consistency": np.where(necessary, sums.coverage, sums.consistency),
        "coverage": np.where(necessary, sums.consistency, sums.coverage),
        "pri": np.where(necessary, np.nan, sums.pri),
    }
    keys = pd.DataFrame([(outcome, *one[:5]) for one in asked], columns=KEYS).astype({"model": "Int64"})
    lines = keys.loc[keys.index.repeat(len(partitions))].reset_index(drop=True)
    lines["dimension"] = dimension
    lines["partition"] = np.tile(np.array(partitions, dtype=object), len(asked))
    lines["n"] = np.tile(sums.n, len(asked))
    return lines.assign(**{name: values.ravel() for name, values in figures.items()})


def distance_table(pooled, lines, dimension, threshold):
    """Return the distances of sets between or within the partitions of a dimension.

    Parameters
    ----------
    pooled, lines : DataFrame
        Of `fit_tables`: a line a set, and a line a set and partition.
    dimension : Dimension
    threshold : float

    Returns
    -------
    DataFrame
        `outcome`, `relation`, `solution`, `part`, `model`, `expression`, `consistency` and `coverage` over all cases,
        `dimension`, `kind`, `partitions` (with a consistency), `undefined` (without), `lowest` and `highest`
        consistency of a partition, `distance`, `adjusted`, `over` (whether it is above the threshold).

    Examples
    --------
    >>> from equifinal.steps.panels.dimensions import Dimension
    >>> years = Dimension("year", "period", ("2019", "2020"), np.array([0, 1]))
    >>> keys = dict.fromkeys(KEYS, ""), {"consistency": 0.8, "coverage": 0.5}
    >>> whole = pd.DataFrame([keys[0] | keys[1]])
    >>> lines = pd.DataFrame([keys[0] | {"consistency": c} for c in (0.6, 1.0)])
    >>> distance_table(whole, lines, years, 0.2)[["lowest", "highest", "adjusted", "over"]].round(3).values.tolist()
    [[0.6, 1.0, 0.433, True]]
    """
    found = distances(lines["consistency"].to_numpy(dtype=float).reshape(len(pooled), len(dimension.partitions)))
    table = pooled[[*KEYS, "consistency", "coverage"]].reset_index(drop=True)
    table = table.assign(dimension=dimension.name, kind=dimension.kind, **found._asdict())
    # Of one partition nothing can be unequal.
    table.loc[table["partitions"] < 2, ["distance", "adjusted"]] = np.nan
    return table.assign(over=table["adjusted"] > threshold)
