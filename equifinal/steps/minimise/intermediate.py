"""Easy counterfactuals: which remainders the intermediate solution may use."""

from equifinal.sets.cubes import largest
from equifinal.sets.implicants import FREE, covers

__all__ = ["easy_cubes"]


def easy_cubes(conservative, parsimonious, expectations):
    """Return the cubes that hold the positive rows and the easy counterfactuals of one pair of models.

    Each conservative term loses, towards every parsimonious term that contains it, the literals that stand
    in no matched expectation though an expectation speaks of their condition [1]_.

    Parameters
    ----------
    conservative, parsimonious : sequences of implicants
        The terms of a model of each kind.
    expectations : sequence of dict of int to set of int
        One at least, from `parse_expectation`: position of a condition to the values expected.

    Returns
    -------
    frozenset of implicants
        None of them inside another.

    Examples
    --------
    A*B*C beside the parsimonious A. ~B and C are expected: B contradicts that and may go, C stays.

    >>> easy_cubes([(1, 1, 1)], [(1, FREE, FREE)], [{1: {0}}, {2: {1}}])
    frozenset({(1, -1, 1)})

    References
    ----------
    .. [1] Ragin, C. C., & Sonnett, J. (2005). Between complexity and parsimony: limited diversity, counterfactual
       cases, and comparative analysis. In S. Kropp & M. Minkenberg (Eds.), Vergleichen in der
       Politikwissenschaft (pp. 180-197). VS Verlag. doi:10.1007/978-3-322-80441-9_9
    """
    cubes = set(conservative)
    for term in conservative:
        matched = [g for g in expectations if all(term[i] in values for i, values in g.items())]
        kept = set().union(*matched)
        dropped = set().union(*expectations) - kept
        for short in parsimonious:
            if covers(short, term):
                cubes.add(tuple(FREE if i in dropped and short[i] == FREE else v for i, v in enumerate(term)))
    return largest(cubes)
