"""The enhanced standard analysis: counterfactuals that no solution may rest on.

References
----------
.. [1] Schneider, C. Q., & Wagemann, C. (2013). Doing justice to logical remainders in QCA: moving beyond the
   standard analysis. Political Research Quarterly, 66(1), 211-220. doi:10.1177/1065912912468269
"""

import itertools

from equifinal.sets.cubes import largest, product, without_rows

from .solutions import minimise

__all__ = ["contradictory_assumptions", "minimise_both"]

ROUNDS = 20


def contradictory_assumptions(table, solution, other):
    """Return the remainders that the parsimonious models of outcome and negation both rest on, as cubes [1]_.

    All tied models count.

    Parameters
    ----------
    table : TruthTable
        Of the outcome or the negation: which rows are observed.
    solution, other : Solution
    """
    observed = [tuple(row) for row, value in zip(table.rows.tolist(), table.values, strict=True) if value != "?"]
    terms, opposed = ({term for model in s.models for term in model} for s in (solution, other))
    shared = largest(product(a, b) for a in terms for b in opposed)
    return largest(itertools.chain(*(without_rows(cube, observed, table.levels) for cube in shared)))


def minimise_both(tables, expectations=((), ()), untangle=False, **options):
    """Minimise the tables of the outcome and of its negation.

    Parameters
    ----------
    tables : pair of TruthTable
    expectations : pair of sequence of str
        Directional expectations for the outcome and for its negation.
    untangle : bool
        Exclude contradictory simplifying assumptions, and minimise again until there are none [1]_.
    options
        As for `minimisation.minimise`.

    Returns
    -------
    tables : list of TruthTable
        With what was excluded.
    solutions : list of dict of str to Solution
    contradictory : list of implicants
        The remainders excluded by `untangle`, as cubes.
    """
    excluded = set()
    for _ in range(ROUNDS):
        solutions = [minimise(t, e, **options) for t, e in zip(tables, expectations, strict=True)]
        shared = contradictory_assumptions(tables[0], *(s["parsimonious"] for s in solutions)) if untangle else ()
        if not shared:
            break
        excluded |= set(shared)
        tables = [table.exclude(shared) for table in tables]
    return list(tables), solutions, sorted(largest(excluded))
