"""Stability: in how many partitions a term, a literal or a core condition is found again."""

from collections import defaultdict

import pandas as pd

from equifinal.sets.implicants import FREE, literal
from equifinal.steps.minimise.configurations import core_conditions

__all__ = ["core_literals", "counts_of", "literals_of", "stability_table"]

PARTS = ("term", "literal", "core")


def stability_table(solved, conditions, levels, whole=None):
    """Return in how many of the solved partitions something is in some model, and in how many in every model.

    A partition counts once, however many of its models tie. Only those with the status ``solved`` count: where all rows
    are positive, or none is, nothing is told apart.

    Parameters
    ----------
    solved : sequence of Solved
        Of the partitions of one dimension.
    conditions : sequence of str
    levels : sequence of int
    whole : Whole, optional
        What was found over all cases: what is in that alone has a line as well.

    Returns
    -------
    DataFrame
        `solution`, `part` (``term``, ``literal``; ``core``: a core condition of the intermediate solution),
        `expression`, `solved` (partitions), `some_model`, `every_model`, `unsure` (partitions of whose models some are
        not listed, and none that is has it), `pooled` (whether the first model of all cases has it).

    Examples
    --------
    The second partition has two models, A and B.

    >>> import numpy as np
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.panels.solutions import Minimiser, part_of
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> x, y = np.array([[1, 1], [1, 0], [0, 1], [1, 1], [0, 0]]), np.array([1, 1, 0, 1, 0])
    >>> data = CalibratedData(tuple("pqrst"), ("A", "B"), (2, 2), x, "Y", y)
    >>> parts = [part_of(data, np.array(members)) for members in ([0, 1, 2], [3, 4])]
    >>> solved = [Minimiser(Cutoffs()).solve(part) for part in parts]
    >>> table = stability_table(solved, ["A", "B"], [2, 2])
    >>> lines = table[(table["solution"] == "parsimonious") & (table["part"] == "term")]
    >>> lines[["expression", "solved", "some_model", "every_model"]].values.tolist()
    [['A', 2, 2, 1], ['B', 2, 1, 0]]
    """
    counted = [part for part in solved if part.status == "solved"]
    lines = []
    for kind in ("conservative", "parsimonious", "intermediate"):
        for part in PARTS if kind == "intermediate" else PARTS[:2]:
            pooled = whole.parts(kind, part) if whole else set()
            counts = counts_of([(_contents(s, kind, part), s.solutions[kind]) for s in counted], pooled)
            for item in sorted(counts, key=lambda item: [(v == FREE, v) for v in item]):
                text = "*".join(literal(c, v, n) for c, v, n in zip(conditions, item, levels, strict=True) if v != FREE)
                lines.append((kind, part, text or "1", len(counted), *counts[item], item in pooled))
    columns = ["solution", "part", "expression", "solved", "some_model", "every_model", "unsure", "pooled"]
    return pd.DataFrame(lines, columns=columns)


def counts_of(partitions, also=()):
    """Count the partitions in which something is in some and in every model.

    Parameters
    ----------
    partitions : sequence of (list of set, Solution)
        What each model has, and the solution that they are the models of.
    also : iterable
        What has an entry even where no partition has it.

    Returns
    -------
    dict of tuple of int
        Some model, every model, and unsure: models are not listed, and none of those that are has it. Where not all
        models are listed, nothing is said to be in every one.

    Examples
    --------
    >>> from equifinal.steps.minimise.solutions import Solution
    >>> both = Solution("parsimonious", models=((1,), (2,)), count=2)
    >>> counts_of([([{"A"}, {"B"}], both), ([{"A"}], Solution("parsimonious", models=((1,),), count=1))])
    {'A': (2, 1, 0), 'B': (1, 0, 0)}
    """
    found = defaultdict(lambda: [0, 0, 0])
    partial = [not solution.complete or solution.count > len(models) for models, solution in partitions]
    for (models, _), unlisted in zip(partitions, partial, strict=True):
        for item in set().union(*models):
            every = not unlisted and all(item in model for model in models)
            found[item] = [n + more for n, more in zip(found[item], (1, every, unlisted), strict=True)]
    counts = {item: found[item] for item in dict.fromkeys([*sorted(found), *also])}
    return {item: (some, every, sum(partial) - known) for item, (some, every, known) in counts.items()}


def _contents(solved, kind, part):
    """Return for each model of a solution the terms, literals or core conditions in it, as implicants."""
    solution = solved.solutions[kind]
    if part == "core":
        return core_literals(solved.solutions)
    return [set(model) if part == "term" else literals_of(model) for model in solution.models]


def literals_of(model):
    """Return the literals of a model as implicants.

    Examples
    --------
    >>> sorted(literals_of([(1, -1), (1, 0)]))
    [(-1, 0), (1, -1)]
    """
    return {_alone(i, v, len(term)) for term in model for i, v in enumerate(term) if v != FREE}


def core_literals(solutions):
    """Return for each intermediate model the conditions that are core in a configuration of it, as implicants.

    Parameters
    ----------
    solutions : dict of str to Solution

    Returns
    -------
    list of set of implicants

    Examples
    --------
    >>> from equifinal.steps.minimise.solutions import Solution
    >>> short = Solution("parsimonious", models=(((1, -1),),))
    >>> core_literals({"parsimonious": short, "intermediate": Solution("", models=(((1, 1),),), sources=((0,),))})
    [{(1, -1)}]
    """
    solution, shorter = solutions["intermediate"], solutions["parsimonious"].models
    found = []
    for model, sources in zip(solution.models, solution.sources, strict=True):
        short = [term for source in sources for term in shorter[source]]
        found.append({_alone(i, term[i], len(term)) for term in model for i in core_conditions(term, short)})
    return found


def _alone(i, value, n):
    """Return a literal as an implicant of n conditions."""
    return (*(FREE,) * i, value, *(FREE,) * (n - i - 1))
