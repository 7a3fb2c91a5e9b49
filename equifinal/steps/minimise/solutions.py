"""Minimisation: from the truth table to the conservative, parsimonious and intermediate solutions."""

import functools
import itertools
import math
from dataclasses import dataclass, replace

import numpy as np

from equifinal.sets.cubes import primes_of_union
from equifinal.sets.expectations import parse_expectation
from equifinal.sets.implicants import covers, order

from .budget import Budget, OutOfBudget
from .intermediate import easy_cubes
from .irredundant import irredundant_covers
from .primes import primes_against, primes_within
from .ties import minimum_covers

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
        Models, terms in a fixed order; none without a positive row.
    count : int
        How many models there are, listed or not; at least so many where not `complete`.
    complete : bool
        Whether `count` is exact.
    size, bound : int
        Terms of the smallest model found, and the least number that is proved; equal if `complete`.
    sources : tuple of tuple of int
        For each model the parsimonious models that it was made with (intermediate solution only).

    Examples
    --------
    Two models tie, A and B over the conditions A and B:

    >>> Solution("parsimonious", models=(((1, -1),), ((-1, 1),)), count=2, size=1, bound=1).complete
    True
    """

    kind: str
    models: tuple = ()
    count: int = 0
    complete: bool = True
    size: int = 0
    bound: int = 0
    sources: tuple = ()


def minimise(table, expectations=(), limit=1000, seconds=math.inf, irredundant=False, alone=None):
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
        How many models of a solution to list; all are counted.
    seconds : float
        Time for each solution; a search that it ends says so in `complete`, `size` and `bound`.
    irredundant : bool
        Take all models that can lose no term, not only those with the least number of terms.
    alone : str, optional
        The one kind that is wanted: the others are left out where it does not need them, and it has no `sources` then.

    Returns
    -------
    dict of str to Solution
        By kind, in the order of `SOLUTIONS`.

    Raises
    ------
    InputError
        If an expectation cannot be read.

    Examples
    --------
    One case with the outcome, in A*B, and one without, in ~A*~B: the parsimonious models A and B tie.

    >>> import pandas as pd
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.sets.implicants import format_model
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "B": [1, 0], "Y": [1, 0]}, index=["p", "q"])
    >>> table = truth_table(CalibratedData.from_frame(frame, "Y", ["A", "B"]), Cutoffs())
    >>> for kind, solution in minimise(table, ["A", "B"]).items():
    ...     print(kind, [format_model(model, table.conditions, table.levels) for model in solution.models])
    conservative ['A*B']
    parsimonious ['A', 'B']
    intermediate ['A*B']

    Notes
    -----
    The models of a solution are chosen from its prime implicants (`primes`), all that tie (`ties`) or, on request, all
    that can lose no term (`irredundant`).

    References
    ----------
    .. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
       doi:10.7208/chicago/9780226702797.001.0001
    .. [2] Baumgartner, M., & Thiem, A. (2017). Model ambiguities in configurational comparative research.
       Sociological Methods & Research, 46(4), 954-987. doi:10.1177/0049124115610351
    """
    groups = [parse_expectation(text, table.conditions, table.levels) for text in expectations]
    positive = table.positive
    if not len(positive):
        return {kind: Solution(kind) for kind in SOLUTIONS}
    choose = functools.partial(irredundant_covers if irredundant else minimum_covers, limit=limit, seconds=seconds)
    conservative = _solve("conservative", primes_within(positive, table.levels), choose)
    if alone in ("conservative", "intermediate") and not groups:  # without expectations they are the same
        return {alone: replace(conservative, kind=alone)}
    parsimonious = _solve("parsimonious", primes_against(positive, table.negative), choose)
    if groups:
        intermediate = _intermediate(table, conservative, parsimonious, groups, choose, Budget(seconds=seconds), limit)
    else:
        every = tuple(range(len(parsimonious.models)))
        sources = (every,) * len(conservative.models)
        intermediate = replace(conservative, kind="intermediate", sources=sources)
    return {s.kind: s for s in (conservative, parsimonious, intermediate)}


def _solve(kind, primes, choose):
    """Choose the models from the primes."""
    found = choose(primes.cover)
    models = sorted((_ordered(primes.implicant(i) for i in model) for model in found.listed), key=_model_order)
    return Solution(kind, tuple(models), found.count, found.complete, found.size, found.bound)


def _intermediate(table, conservative, parsimonious, groups, choose, budget, limit):
    """Minimise the positive rows with the easy counterfactuals of each pair of models as only remainders."""
    sources, solved = {}, {}
    complete = all(s.complete and s.count == len(s.models) for s in (conservative, parsimonious))
    pairs = itertools.product(enumerate(parsimonious.models), conservative.models)
    try:
        for (number, short), long in pairs:
            budget.spend()
            cubes = easy_cubes(long, short, groups)
            if cubes not in solved:
                solved[cubes] = _from_cubes(table, cubes, choose)
            for model in solved[cubes][0]:
                sources.setdefault(model, set()).add(number)
    except OutOfBudget:
        complete = False
    found = [covers for _, covers in solved.values()]
    # Terms that cover no negative row lie in parsimonious primes each: no pair has a smaller model than these have.
    bound = min(covers.bound for covers in found) if complete else parsimonious.bound
    complete = complete and all(c.complete and c.count == len(c.listed) for c in found)
    models = sorted(sources, key=_model_order)[:limit]
    return Solution(
        "intermediate",
        tuple(models),
        len(sources),
        complete,
        min((c.size for c in found), default=0),
        bound,
        tuple(tuple(sorted(sources[m])) for m in models),
    )


def _from_cubes(table, cubes, choose):
    """Return the models of a union of cubes that cover the positive rows, and what is proved of them."""
    rows = [tuple(row) for row in table.positive.tolist()]
    primes = [p for p in sorted(primes_of_union(cubes, table.levels), key=order) if any(covers(p, r) for r in rows)]
    found = choose(np.array([[covers(p, r) for r in rows] for p in primes]))
    return [_ordered(primes[i] for i in model) for model in found.listed], found


def _ordered(implicants):
    """Return a model with its terms in their fixed order."""
    return tuple(sorted(implicants, key=order))


def _model_order(model):
    """Return the sorting key of a model."""
    return [order(term) for term in model]
