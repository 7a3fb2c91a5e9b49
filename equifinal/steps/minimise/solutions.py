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
from .cover_search import greedy_cover
from .intermediate import easy_cubes
from .irredundant import irredundant_covers
from .merging import primes_within
from .primes import primes_against
from .ties import minimum_covers

__all__ = ["SOLUTIONS", "Solution", "minimise"]

SOLUTIONS = ("conservative", "parsimonious", "intermediate")
HALF = 0.5  # of the time is for the primes, so that what they give can be chosen from


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
    at_most : int or float, optional
        Proved: there are no more models; `count` where `complete`, infinite where nothing is proved.

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
    at_most: int | float | None = None

    def __post_init__(self):
        if self.at_most is None:
            object.__setattr__(self, "at_most", self.count if self.complete else math.inf)


def minimise(table, expectations=(), limit=1000, seconds=math.inf, irredundant=False, kinds=SOLUTIONS):
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
        Time for each solution from its primes to its count; a search that it ends gives a valid model, and says in
        `complete`, `size` and `bound` what is proved.
    irredundant : bool
        Take all models that can lose no term, not only those with the least number of terms.
    kinds : sequence of str
        Those of `SOLUTIONS` that are wanted.

    Returns
    -------
    dict of str to Solution
        By kind, in the order of `SOLUTIONS`. Without expectations the intermediate models have no `sources` where the
        parsimonious ones are not wanted.

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
        return {kind: Solution(kind) for kind in SOLUTIONS if kind in kinds}
    choose = functools.partial(irredundant_covers if irredundant else minimum_covers, limit=limit)
    both = bool(groups) and "intermediate" in kinds
    found = {}
    if both or {"conservative", "intermediate"} & set(kinds):
        budget = Budget(seconds=seconds)
        primes = primes_within(positive, table.levels, budget.share(HALF))
        found["conservative"] = _solve("conservative", primes, choose, budget)
    if both or "parsimonious" in kinds:
        budget = Budget(seconds=seconds)
        primes = primes_against(positive, table.negative, budget.share(HALF))
        found["parsimonious"] = _solve("parsimonious", primes, choose, budget)
    if both:
        search = _Pairs(table, groups, choose, Budget(seconds=seconds))
        found["intermediate"] = search.solution(found["conservative"], found["parsimonious"], limit)
    elif "intermediate" in kinds:
        every = tuple(range(len(found["parsimonious"].models))) if "parsimonious" in found else ()
        sources = (every,) * len(found["conservative"].models)
        found["intermediate"] = replace(found["conservative"], kind="intermediate", sources=sources)
    return {kind: found[kind] for kind in SOLUTIONS if kind in kinds}


def _solve(kind, primes, choose, budget):
    """Choose the models from the primes; from those that a search cut short gave, models that need not be the least."""
    found = choose(primes.cover, budget=budget)
    models = sorted((_ordered(primes.implicant(i) for i in model) for model in found.listed), key=_model_order)
    complete = primes.complete and found.complete
    bound = found.bound if primes.complete else min(primes.bound, found.size)
    at_most = found.at_most if primes.complete else math.inf
    return Solution(kind, tuple(models), found.count, complete, found.size, bound, at_most=at_most)


class _Pairs:
    """The intermediate solution: the positive rows minimised with the easy counterfactuals of each pair of models."""

    def __init__(self, table, groups, choose, budget):
        self.table, self.groups, self.choose, self.budget = table, groups, choose, budget
        self.rows = [tuple(row) for row in table.positive.tolist()]

    def solution(self, conservative, parsimonious, limit):
        """Return the solution over all pairs; where the budget ends, over those done, or a model that is not least."""
        sources, solved = {}, {}
        complete = all(s.complete and s.count == len(s.models) for s in (conservative, parsimonious))
        pairs = itertools.product(enumerate(parsimonious.models), conservative.models)
        try:
            for (number, short), long in pairs:
                self.budget.spend()
                cubes = easy_cubes(long, short, self.groups)
                if cubes not in solved:
                    solved[cubes] = self.from_cubes(cubes)
                for model in solved[cubes][0]:
                    sources.setdefault(model, set()).add(number)
        except OutOfBudget:
            complete = False
        if not sources:
            return self.plain(conservative, parsimonious)
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
            min(c.size for c in found),
            bound,
            tuple(tuple(sorted(sources[m])) for m in models),
        )

    def from_cubes(self, cubes):
        """Return the models of a union of cubes that cover the positive rows, and what is proved of them."""
        part = self.budget.share(HALF)
        primes = sorted(primes_of_union(cubes, self.table.levels, part.spend), key=order)
        kept, chart = [], []
        for prime in primes:
            part.spend()
            line = [covers(prime, row) for row in self.rows]
            if any(line):
                kept.append(prime)
                chart.append(line)
        found = self.choose(np.array(chart), budget=self.budget)
        return [_ordered(kept[i] for i in model) for model in found.listed], found

    def plain(self, conservative, parsimonious):
        """Return a model without primes: conservative terms, each without the literals that are easy to leave out."""
        cubes = sorted(easy_cubes(conservative.models[0], parsimonious.models[0], self.groups), key=order)
        cover = greedy_cover(np.array([[covers(cube, row) for row in self.rows] for cube in cubes]))
        model = _ordered(cubes[i] for i in cover)
        return Solution("intermediate", (model,), 1, False, len(model), min(parsimonious.bound, len(model)), ((0,),))


def _ordered(implicants):
    """Return a model with its terms in their fixed order."""
    return tuple(sorted(implicants, key=order))


def _model_order(model):
    """Return the sorting key of a model."""
    return [order(term) for term in model]
