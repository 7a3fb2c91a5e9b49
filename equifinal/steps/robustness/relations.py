"""Robustness: what becomes of the solution when a cutoff is raised."""

import itertools

import numpy as np
import pandas as pd

from equifinal.sets.cubes import covers_union
from equifinal.sets.data import join
from equifinal.sets.expressions import parse
from equifinal.sets.implicants import format_term, membership, order
from equifinal.steps.minimise.configurations import name_path
from equifinal.steps.minimise.frames import intermediate
from equifinal.steps.minimise.solutions import SOLUTIONS

__all__ = ["comparison_table", "moved_cases", "relation"]

RELATIONS = ("same", "subset", "superset", "changed", "none")


def within(model, other, levels):
    """Whether every row that `model` covers is covered by `other`."""
    return all(covers_union(other, term, levels) for term in model)


def relation(model, baseline, levels):
    """Say how a model stands to the models of the baseline [1]_.

    Parameters
    ----------
    model : sequence of implicants
    baseline : sequence of models
        The tied models of the baseline; the closest of them counts.
    levels : sequence of int
        Number of values of each condition.

    Returns
    -------
    str
        ``same`` (the same terms), ``subset`` or ``superset`` (of the rows that a model of the baseline
        covers), ``changed`` (neither), or ``none`` (one of the two has no model). It is a relation of rows, corners of
        the property space: in fuzzy sets a case may be a little more in a subset than in the model of the baseline.

    Examples
    --------
    >>> relation([(1, 1)], [[(1, -1)]], levels=[2, 2])
    'subset'

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
       University Press. doi:10.1017/CBO9781139004244 (section 11.2: a result is robust if the solutions stand in
       a clear relation of sets and their parameters of fit differ little)
    """
    if not model or not baseline:
        return "none"
    found = {"changed"}
    for other in baseline:
        if set(model) == set(other):
            return "same"
        if within(model, other, levels):
            found.add("subset")
        if within(other, model, levels):
            found.add("superset")
    return next(word for word in RELATIONS if word in found)


def comparison_table(models, conditions, levels, outcomes):
    """Lay the solutions at several consistency cutoffs beside those of the first, the baseline.

    Parameters
    ----------
    models : dict of float to DataFrame
        Cutoff to its table of models, as `model_table` gives it, for all outcomes.
    conditions, levels : sequences
        In model order.
    outcomes : iterable of str

    Returns
    -------
    DataFrame
        Columns `outcome`, `solution`, `cutoff`, `model`, `expression`, `relation`, `consistency`, `coverage`.
        A cutoff without a solution has one line, with the relation ``none`` and no model.

    Examples
    --------
    >>> columns = ["outcome", "solution", "model", "expression", "consistency", "coverage"]
    >>> models = {
    ...     0.8: pd.DataFrame([("Y", "intermediate", 1, "A", 0.85, 0.9)], columns=columns),
    ...     0.9: pd.DataFrame([("Y", "intermediate", 1, "A*B", 0.95, 0.7)], columns=columns),
    ... }
    >>> table = comparison_table(models, ["A", "B"], [2, 2], ["Y"])
    >>> table.loc[table["solution"] == "intermediate", ["cutoff", "expression", "relation"]].values.tolist()
    [[0.8, 'A', 'same'], [0.9, 'A*B', 'subset']]
    """
    lines = []
    for outcome, solution in itertools.product(outcomes, SOLUTIONS):
        baseline = None
        for cutoff, frame in models.items():
            block = frame[(frame["outcome"] == outcome) & (frame["solution"] == solution)]
            terms = [parse(expression, conditions, levels).terms for expression in block["expression"]]
            baseline = terms if baseline is None else baseline
            for row, model in zip(block.itertuples(), terms, strict=True):
                word = relation(model, baseline, levels)
                lines.append(
                    (
                        outcome,
                        solution,
                        cutoff,
                        row.model,
                        row.expression,
                        word,
                        row.consistency,
                        row.coverage,
                    )
                )
            if not terms:
                lines.append((outcome, solution, cutoff, None, "", "none", None, None))
    columns = ["outcome", "solution", "cutoff", "model", "expression", "relation", "consistency", "coverage"]
    return pd.DataFrame(lines, columns=columns).astype({"model": "Int64", "consistency": float, "coverage": float})


def moved_cases(models, data, paths=None):
    """Say which cases leave and which join each path at each further cutoff, by the first intermediate models.

    Parameters
    ----------
    models : dict of float to DataFrame
        As for `comparison_table`.
    data : CalibratedData
        Its outcome is looked at.
    paths : mapping of str to implicant, optional
        Named paths; a term in none of them is a path of its own.

    Returns
    -------
    DataFrame
        Columns `outcome`, `cutoff`, `path`, `stayed`, `left`, `joined` (cases), after the baseline.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> frame = pd.DataFrame({"A": [1, 1], "B": [1, 0], "Y": [1, 1]}, index=["p", "q"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> columns = ["outcome", "solution", "expression"]
    >>> terms = {0.8: "A", 0.9: "A*B"}
    >>> models = {c: pd.DataFrame([("Y", "intermediate", text)], columns=columns) for c, text in terms.items()}
    >>> moved_cases(models, data, {"with A": (1, -1)})[["path", "stayed", "left", "joined"]].values.tolist()
    [['with A', 'p', 'q', '']]
    """
    members = {cutoff: _members(frame, data, paths or {}) for cutoff, frame in models.items()}
    (_, before), *later = members.items()
    lines = []
    for cutoff, after in later:
        for path in dict.fromkeys([*before, *after]):
            old, new = before.get(path, set()), after.get(path, set())
            moves = [join(c for c in data.cases if c in group) for group in (old & new, old - new, new - old)]
            lines.append((data.outcome, cutoff, path, *moves))
    return pd.DataFrame(lines, columns=["outcome", "cutoff", "path", "stayed", "left", "joined"])


def _members(models, data, paths):
    """Return the members of each path of the first intermediate model."""
    found = {}
    first = intermediate(models, data.outcome)["expression"].head(1)
    for term in sorted({t for e in first for t in parse(e, data.conditions, data.levels).terms}, key=order):
        path = name_path(term, paths) or format_term(term, data.conditions, data.levels)
        inside = membership(term, data.x, data.levels) > 0.5
        found.setdefault(path, set()).update(np.array(data.cases, dtype=object)[inside])
    return found
