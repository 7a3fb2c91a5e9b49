"""Easy counterfactuals: which remainders the intermediate solution may use.

References
----------
.. [1] Ragin, C. C., & Sonnett, J. (2005). Between complexity and parsimony: limited diversity, counterfactual
   cases, and comparative analysis. In S. Kropp & M. Minkenberg (Eds.), Vergleichen in der
   Politikwissenschaft (pp. 180-197). VS Verlag. doi:10.1007/978-3-322-80441-9_9
"""

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
    expectations : sequence of dict
        From `parse_expectation`.

    Returns
    -------
    frozenset of implicants
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
