"""The multiverse summed up: what appears how often, and where the published solution holds."""

import functools

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.expressions import parse
from equifinal.sets.implicants import FREE, membership
from equifinal.sets.tolerance import same
from equifinal.steps.robustness.grid import PARAMETERS

__all__ = ["configuration_shares", "first_breaks", "holding_share"]


def configuration_shares(cells, datasets):
    """Return how often the configurations, their core conditions and the cases appear in the first models.

    Parameters
    ----------
    cells : DataFrame
        Of `cells`; commonly the cells of one solution. A cell without a solution counts in the whole.
    datasets : mapping of str to CalibratedData
        The calibrations that the cells name.

    Returns
    -------
    terms : DataFrame
        `term`, `share` of the cells, falling.
    core : DataFrame
        `condition`, `state` (``present``, ``absent``, ``[2]``), `share` of the cells in which the condition
        is core, so, in at least one configuration.
    cases : DataFrame
        `case`, `share` of the cells in which the case's membership in the solution exceeds 0.5.

    Examples
    --------
    A in one cell, A*B with A as its core in the other.

    >>> from equifinal.sets.data import CalibratedData
    >>> frame = pd.DataFrame({"A": [1, 1], "B": [1, 0], "Y": [1, 1]}, index=["p", "q"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> cells = pd.DataFrame([("x", "A", "A"), ("x", "A*B", "A")], columns=["calibration", "expression", "core"])
    >>> terms, core, cases = configuration_shares(cells, {"x": data})
    >>> terms.values.tolist(), cases.values.tolist()
    ([['A', 0.5], ['A*B', 0.5]], [['p', 1.0], ['q', 0.5]])
    >>> core.values.tolist()
    [['A', 'present', 1.0], ['A', 'absent', 0.0], ['B', 'present', 0.0], ['B', 'absent', 0.0]]
    """
    data = next(iter(datasets.values()))
    read = functools.cache(lambda text: next(iter(parse(text, data.conditions, data.levels).terms)))
    terms, core, cases = {}, {}, np.zeros(len(data.cases))
    for (name, expression, cores), count in cells.groupby(["calibration", "expression", "core"]).size().items():
        if not expression:
            continue
        texts = expression.split(" + ")
        for text in texts:
            terms[text] = terms.get(text, 0) + count
        found = {(i, v) for text in cores.split(" + ") for i, v in enumerate(read(text)) if v != FREE}
        for literal in found:
            core[literal] = core.get(literal, 0) + count
        own = datasets[name]
        member = np.max([membership(read(text), own.x, own.levels) for text in texts], axis=0) > 0.5
        cases += count * member
    whole = max(1, len(cells))
    falling = sorted(terms.items(), key=lambda item: (-item[1], item[0]))
    states = [
        (c, f"[{v}]" if n > 2 else ("absent", "present")[v], core.get((i, v), 0) / whole)
        for i, (c, n) in enumerate(zip(data.conditions, data.levels, strict=True))
        for v in reversed(range(n))
    ]
    return (
        pd.DataFrame([(text, count / whole) for text, count in falling], columns=["term", "share"]),
        pd.DataFrame(states, columns=["condition", "state", "share"]),
        pd.DataFrame({"case": data.cases, "share": cases / whole}),
    )


def holding_share(cells):
    """Return the share of the multiverse in which the published solution holds [1]_.

    Parameters
    ----------
    cells : DataFrame
        Of `multiverse.cells`: `solution` and `relation` are looked at.

    Returns
    -------
    DataFrame
        `solution` (``all``, then each kind), `cells` (how many), `same`, `same_or_subset`: shares of the cells.

    Examples
    --------
    >>> words = ["same", "subset", "changed", "none"]
    >>> holding_share(pd.DataFrame({"solution": ["parsimonious"] * 4, "relation": words})).values.tolist()
    [['all', 4, 0.25, 0.5], ['parsimonious', 4, 0.25, 0.5]]

    References
    ----------
    .. [1] Oana, I.-E., & Schneider, C. Q. (2024). A robustness test protocol for applied QCA: theory and R software
       application. Sociological Methods & Research, 53(1), 57-88. doi:10.1177/00491241211036158
    """
    lines = []
    for kind in ("all", *cells["solution"].unique()):
        words = cells["relation"] if kind == "all" else cells.loc[cells["solution"] == kind, "relation"]
        same = float((words == "same").mean())
        lines.append((kind, len(words), same, float(words.isin(["same", "subset"]).mean())))
    return pd.DataFrame(lines, columns=["solution", "cells", "same", "same_or_subset"])


def first_breaks(cells, published):
    """Return for each parameter the smallest change that breaks the published solution, all else equal.

    The solution breaks where its relation is no longer ``same``.

    Parameters
    ----------
    cells : DataFrame
        Of `cells`.
    published : mapping of str to value
        The published settings: a value for each column of the grid.

    Returns
    -------
    DataFrame
        `parameter`, `direction` (``lower`` and ``higher`` for cutoffs, ``other`` for names), `published`,
        `holds_to` (the last value before the break), `breaks_at`, `relation` there; `breaks_at` is missing
        where no value of the grid breaks the solution. Of names the first in the order of the grid counts.

    Raises
    ------
    InputError
        If the grid does not hold the published settings.

    Examples
    --------
    >>> published = {"calibration": "coded", "consistency_cutoff": 0.8, "pri_cutoff": 0.5, "frequency_cutoff": 1}
    >>> published["solution"] = "intermediate"
    >>> cells = pd.DataFrame([published | {"consistency_cutoff": cutoff} for cutoff in (0.8, 0.85, 0.9)])
    >>> table = first_breaks(cells.assign(relation=["same", "same", "subset"]), published)
    >>> table[["direction", "published", "holds_to", "breaks_at", "relation"]].values.tolist()[2]
    ['higher', 0.8, 0.85, 0.9, 'subset']
    """
    agrees = pd.DataFrame({p: _equal(cells[p], published[p]) for p in PARAMETERS})
    if not agrees.all(axis=1).any():
        raise InputError(said("the grid does not hold the published settings."), said("add their values to it"))
    lines = []
    for parameter in PARAMETERS:
        value = published[parameter]
        line = cells[agrees.drop(columns=parameter).all(axis=1)]
        other = line[~agrees.loc[line.index, parameter]]
        if isinstance(value, str):
            lines.append((parameter, "other", value, *_first_break(value, other, parameter)))
            continue
        lower = other[other[parameter] < value].sort_values(parameter, ascending=False)
        higher = other[other[parameter] > value].sort_values(parameter)
        lines.append((parameter, "lower", value, *_first_break(value, lower, parameter)))
        lines.append((parameter, "higher", value, *_first_break(value, higher, parameter)))
    names = ["parameter", "direction", "published", "holds_to", "breaks_at", "relation"]
    return pd.DataFrame(lines, columns=names, dtype=object)


def _equal(column, value):
    """Return where a column has a value; numbers up to rounding."""
    return column == value if isinstance(value, str) else same(column.astype(float), value)


def _first_break(value, line, parameter):
    """Return the last value that holds, the first that breaks, and the relation there."""
    for step, word in zip(line[parameter].tolist(), line["relation"], strict=True):
        if word != "same":
            return value, step, word
        value = step
    return value, None, None
