"""The solutions of the partitions as frames: what came of each, its truth table, its models beside the pooled ones."""

import pandas as pd

from equifinal.sets.algebra import Expression, compare
from equifinal.sets.data import join, term_memberships
from equifinal.sets.fit import ratio, sufficiency
from equifinal.sets.implicants import format_model

__all__ = ["model_lines", "partition_line", "row_lines"]

LISTED = 20  # tied models of a partition that the tables list
RELATIONS = {"equal": "same"}


def partition_line(solved, data, pooled, units=None):
    """Return what came of a partition.

    Parameters
    ----------
    solved : Solved
        Of the partition.
    data : CalibratedData
        Of the partition.
    pooled : TruthTable
        Of all cases.
    units : int, optional
        How many units its cases are of.

    Returns
    -------
    dict
        `n`, `units`, `rows` (coded ones of its truth table), `positive`, `negative`, `rows_share`, `positive_share` and
        `negative_share` (of their number over all cases), `status`, `cases_in_no_row`.

    Examples
    --------
    >>> import numpy as np
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.panels.solutions import Minimiser, part_of
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[1], [0]]), "Y", np.array([1, 0]))
    >>> part = part_of(data, np.array([0]))
    >>> line = partition_line(Minimiser(Cutoffs()).solve(part), part, Minimiser(Cutoffs()).solve(data).table)
    >>> line["rows"], line["rows_share"], line["positive_share"], line["status"]
    (1, 0.5, 1.0, 'all rows positive')
    """
    counts, whole = _coded(solved.table), _coded(pooled)
    shares = {f"{name}_share": ratio(counts[name], whole[name]) for name in counts}
    units = pd.NA if units is None else units
    half = join(solved.table.half)
    return {"n": len(data.cases), "units": units, **counts, **shares, "status": solved.status, "cases_in_no_row": half}


def _coded(table):
    """Return how many rows of a truth table are coded, and how many of them 1, and 0 or C."""
    positive = table.values.count("1")
    rows = len(table.values) - table.values.count("?")
    return {"rows": rows, "positive": positive, "negative": rows - positive}


def row_lines(solved):
    """Return the coded rows of a partition's truth table.

    Parameters
    ----------
    solved : Solved

    Returns
    -------
    list of dict
        `row`, a key a condition, `value`, `n`, `consistency`, `pri`, `cases`.

    Examples
    --------
    >>> import numpy as np
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.panels.solutions import Minimiser
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> data = CalibratedData(("p",), ("A",), (2,), np.array([[1]]), "Y", np.array([1]))
    >>> row_lines(Minimiser(Cutoffs()).solve(data))
    [{'row': 2, 'A': 1, 'value': '1', 'n': 1, 'consistency': 1.0, 'pri': 1.0, 'cases': 'p'}]
    """
    t = solved.table
    columns = zip(t.numbers, t.rows.tolist(), t.values, t.n, t.consistency, t.pri, t.cases, strict=True)
    return [
        {
            "row": number,
            **dict(zip(t.conditions, row, strict=True)),
            "value": value,
            **{"n": n, "consistency": consistency, "pri": pri, "cases": join(cases)},
        }
        for number, row, value, n, consistency, pri, cases in columns
        if value != "?"
    ]


def model_lines(solved, data, pooled, relations):
    """Return the models of a partition, and how each stands to those of all cases.

    Parameters
    ----------
    solved : Solved
        Of the partition.
    data : CalibratedData
        Of the partition.
    pooled : dict of str to sequence of models
        Of all cases, by kind of solution.
    relations : dict
        Relations found before, by the two models; those found are added.

    Returns
    -------
    list of dict
        `solution`, `models` (how many tie), `exact` (False: at least so many), `model` (its number; of `LISTED` at
        most), `expression`, `consistency`, `pri`, `coverage` over the cases of the partition, `relation`: ``same``
        where it is one of the pooled models, else how its rows stand to those of the first: ``subset``, ``superset``,
        ``overlap``, ``disjoint``, or ``none`` where there is none.

    Examples
    --------
    >>> import numpy as np
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.panels.solutions import Minimiser, part_of
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> x, y = np.array([[1, 1], [1, 0], [0, 1]]), np.array([1, 0, 0])
    >>> data = CalibratedData(tuple("pqr"), ("A", "B"), (2, 2), x, "Y", y)
    >>> minimiser, part = Minimiser(Cutoffs()), part_of(data, np.array([0, 1]))
    >>> pooled = {kind: solution.models for kind, solution in minimiser.solve(data).solutions.items()}
    >>> lines = model_lines(minimiser.solve(part), part, pooled, {})
    >>> [(line["solution"], line["expression"], line["relation"]) for line in lines]
    [('conservative', 'A*B', 'same'), ('parsimonious', 'B', 'superset'), ('intermediate', 'A*B', 'same')]
    """
    lines = []
    for kind, solution in solved.solutions.items():
        for number, model in enumerate(solution.models[:LISTED], 1):
            fit = sufficiency(term_memberships(data, model).max(axis=0), data.y)
            line = {"solution": kind, "models": solution.count, "exact": solution.complete, "model": number}
            line["expression"] = format_model(model, data.conditions, data.levels)
            line |= fit._asdict()
            lines.append(line | {"relation": _relation(model, pooled[kind], data, relations)})
    return lines


def _relation(model, pooled, data, known):
    """Return how a model stands to those of all cases."""
    if not pooled:
        return "none"
    if model in pooled:
        return "same"
    key = model, pooled[0]
    if key not in known:
        word = compare(*(Expression(terms, data.conditions, data.levels) for terms in key))
        known[key] = RELATIONS.get(word, word)
    return known[key]
