"""Minimisation: from the truth table to the conservative, parsimonious and intermediate solutions.

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
   doi:10.7208/chicago/9780226702797.001.0001
.. [2] Baumgartner, M., & Thiem, A. (2017). Model ambiguities in configurational comparative research.
   Sociological Methods & Research, 46(4), 954-987. doi:10.1177/0049124115610351
"""

from dataclasses import dataclass

import numpy as np

from .covers import minimum_covers
from .cubes import primes_of_union
from .implicants import covers, order
from .intermediate import easy_cubes, parse_expectation
from .primes import primes_against, primes_within

__all__ = ["SOLUTIONS", "Solution", "minimise"]

SOLUTIONS = ("conservative", "parsimonious", "intermediate")


@dataclass(frozen=True)
class Solution:
    """The models of one kind of solution.

    Parameters
    ----------
    kind : str
        One of `SOLUTIONS`.
    models : tuple of tuple of implicants
        All models with the least number of terms, terms in a fixed order; none without a positive row.
    count : int
        How many such models there are, listed or not.
    sources : tuple of tuple of int
        For each model the parsimonious models that it was made with (intermediate solution only).
    """

    kind: str
    models: tuple
    count: int
    sources: tuple = ()


def minimise(table, expectations=(), limit=1000):
    """Minimise a truth table to its three solutions, all tied models of each [1]_ [2]_.

    Rows coded 1 are covered; rows coded 0 or C are not. The conservative solution covers no remainder, the
    parsimonious one any that shortens it, the intermediate one only easy counterfactuals: remainders that
    the directional expectations make likely. Without expectations it equals the conservative solution.

    Parameters
    ----------
    table : TruthTable
    expectations : sequence of str
        Directional expectations, such as ``["A", "~B", "C[1,2]", "D*E"]``.
    limit : int
        How many models of a solution to list.

    Returns
    -------
    dict of str to Solution
    """
    groups = [parse_expectation(text, table.conditions, table.levels) for text in expectations]
    positive = table.positive
    if not len(positive):
        return {kind: Solution(kind, (), 0) for kind in SOLUTIONS}
    conservative = _solve("conservative", primes_within(positive, table.levels), limit)
    parsimonious = _solve("parsimonious", primes_against(positive, table.negative), limit)
    intermediate = _intermediate(table, conservative, parsimonious, groups, limit)
    return {s.kind: s for s in (conservative, parsimonious, intermediate)}


def _solve(kind, primes, limit):
    """Choose the models from the primes."""
    found = minimum_covers(primes.cover, limit)
    models = sorted((_ordered(primes.implicant(i) for i in model) for model in found.listed), key=_model_order)
    return Solution(kind, tuple(models), found.count)


def _intermediate(table, conservative, parsimonious, groups, limit):
    """Minimise the positive rows with the easy counterfactuals of each pair of models as only remainders."""
    sources, solved = {}, {}
    for number, short in enumerate(parsimonious.models):
        for long in conservative.models:
            cubes = easy_cubes(long, short, groups) if groups else None
            if cubes is None:
                models = [long]
            elif cubes in solved:
                models = solved[cubes]
            else:
                models = solved[cubes] = _from_cubes(table, cubes, limit)
            for model in models:
                sources.setdefault(model, set()).add(number)
    models = sorted(sources, key=_model_order)[:limit]
    count = len(sources) if groups else conservative.count
    return Solution("intermediate", tuple(models), count, tuple(tuple(sorted(sources[m])) for m in models))


def _from_cubes(table, cubes, limit):
    """Return the models of a union of cubes that cover the positive rows."""
    rows = [tuple(row) for row in table.positive.tolist()]
    primes = [p for p in sorted(primes_of_union(cubes, table.levels), key=order) if any(covers(p, r) for r in rows)]
    chart = np.array([[covers(p, r) for r in rows] for p in primes])
    return [_ordered(primes[i] for i in model) for model in minimum_covers(chart, limit).listed]


def _ordered(implicants):
    """Return a model with its terms in their fixed order."""
    return tuple(sorted(implicants, key=order))


def _model_order(model):
    """Return the sorting key of a model."""
    return [order(term) for term in model]
