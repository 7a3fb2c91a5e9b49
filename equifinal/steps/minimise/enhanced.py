"""The enhanced standard analysis: counterfactuals that no solution may rest on."""

import itertools
import math

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.cubes import largest, product, without_rows

from .budget import Budget, OutOfBudget
from .solutions import minimise

__all__ = ["contradictory_assumptions", "minimise_both"]


def contradictory_assumptions(tables, solution, other, spend=None):
    """Return the remainders that the parsimonious models of outcome and negation both rest on, as cubes [1]_.

    All tied models count.

    Parameters
    ----------
    tables : pair of TruthTable
        Of the outcome and of the negation: which rows are no remainders, in one of them at least.
    solution, other : Solution
        The parsimonious ones of the outcome and of its negation.
    spend : callable, optional
        Called again and again on the way; what it raises ends the work.

    Returns
    -------
    frozenset of implicants

    Examples
    --------
    One case with the outcome, in A*B, and one without, in ~A*~B. A or B for the outcome, ~A or ~B for its negation:
    both rest on ~A*B and on A*~B.

    >>> import pandas as pd
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "B": [1, 0], "Y": [1, 0]}, index=["p", "q"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> tables = [truth_table(side, Cutoffs()) for side in (data, data.negated())]
    >>> found = [minimise(table)["parsimonious"] for table in tables]
    >>> sorted(contradictory_assumptions(tables, *found))
    [(0, 1), (1, 0)]

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2013). Doing justice to logical remainders in QCA: moving beyond the
       standard analysis. Political Research Quarterly, 66(1), 211-220. doi:10.1177/1065912912468269
    """
    coded, levels = sorted({tuple(row) for table in tables for row in table.coded.tolist()}), tables[0].levels
    terms, opposed = ({term for model in s.models for term in model} for s in (solution, other))
    shared = largest((product(a, b) for a in terms for b in opposed), spend)
    return largest(itertools.chain.from_iterable(without_rows(cube, coded, levels) for cube in shared), spend)


def minimise_both(tables, expectations=((), ()), untangle=False, seconds=math.inf, **options):
    """Minimise the tables of the outcome and of its negation.

    Parameters
    ----------
    tables : pair of TruthTable
    expectations : pair of sequence of str
        Directional expectations for the outcome and for its negation.
    untangle : bool
        Exclude contradictory simplifying assumptions, and minimise again until there are none [1]_.
    seconds : float
        Time for each solution, as of `minimise`; and so much once more after the first ones in which to find all
        contradictory assumptions. The solutions of a round that has begun come on top.
    **options
        `limit` and `irredundant` of `minimise`.

    Returns
    -------
    tables : list of TruthTable
        With what was excluded.
    solutions : list of dict of str to Solution
        Of the outcome and of its negation.
    contradictory : list of implicants
        The remainders excluded by `untangle`, as cubes.

    Raises
    ------
    InputError
        If an expectation cannot be read, or the time has ended before all contradictory assumptions were found.

    Examples
    --------
    The tables of `contradictory_assumptions`: without the two remainders nothing can be left out.

    >>> import pandas as pd
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "B": [1, 0], "Y": [1, 0]}, index=["p", "q"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> tables = [truth_table(side, Cutoffs()) for side in (data, data.negated())]
    >>> _, solutions, contradictory = minimise_both(tables, untangle=True)
    >>> contradictory
    [(0, 1), (1, 0)]
    >>> [solution["parsimonious"].models for solution in solutions]
    [(((1, 1),),), (((0, 0),),)]

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2013). Doing justice to logical remainders in QCA: moving beyond the
       standard analysis. Political Research Quarterly, 66(1), 211-220. doi:10.1177/1065912912468269
    """
    excluded, budget = set(), None
    while True:
        solutions = [minimise(t, e, seconds=seconds, **options) for t, e in zip(tables, expectations, strict=True)]
        budget = budget or Budget(seconds=seconds)
        shared = _shared(tables, solutions, budget, seconds) if untangle else ()
        if not shared:
            return list(tables), solutions, sorted(largest(excluded))
        excluded |= set(shared)
        tables = [table.exclude(shared) for table in tables]


def _shared(tables, solutions, budget, seconds):
    """Return the contradictory assumptions of a round; stop with one sentence where the time for them has ended."""
    try:
        budget.check()
        return contradictory_assumptions(tables, *(s["parsimonious"] for s in solutions), budget.check)
    except OutOfBudget as error:
        raise InputError(
            said("exclude_contradictory_assumptions: after {seconds:g} s not all of them were found.", seconds=seconds),
            said("raise max_seconds, take fewer conditions, or leave this key out"),
        ) from error
