"""Easy counterfactuals: which remainders the intermediate solution may use.

References
----------
.. [1] Ragin, C. C., & Sonnett, J. (2005). Between complexity and parsimony: limited diversity, counterfactual
   cases, and comparative analysis. In S. Kropp & M. Minkenberg (Eds.), Vergleichen in der
   Politikwissenschaft (pp. 180-197). VS Verlag. doi:10.1007/978-3-322-80441-9_9
.. [2] Brown, F. M. (2003). Boolean Reasoning: The Logic of Boolean Equations (2nd ed.). Dover. Chapter 4.
"""

import functools
import re

from .errors import InputError
from .implicants import FREE, covers

__all__ = ["easy_cubes", "parse_expectation", "primes_of_union"]

LITERAL = re.compile(r"(~?)([^~\[\]*+\s]+)(?:\[(\d+(?:,\d+)*)\])?")


def parse_expectation(text, conditions, levels):
    """Read a directional expectation: ``A``, ``~B``, ``C[1,2]`` or a conjunction ``A*~B``.

    Returns
    -------
    dict of int to set of int
        Position of a condition to the values under which the outcome is expected.

    Raises
    ------
    InputError
        If it names no condition, or a value that the condition does not have.
    """
    group = {}
    for part in text.replace(" ", "").split("*"):
        match = LITERAL.fullmatch(part)
        if not match or match[2] not in conditions:
            raise InputError(
                f"the directional expectation {text!r} does not name a condition at {part!r}.",
                f"write a condition, ~condition or condition[value]; conditions are {', '.join(conditions)}",
            )
        position = conditions.index(match[2])
        values = {int(v) for v in match[3].split(",")} if match[3] else {1}
        every = set(range(levels[position]))
        if not values <= every:
            raise InputError(f"the directional expectation {text!r} names a value that {match[2]} does not have.")
        group[position] = every - values if match[1] else values
    return group


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
    return frozenset(c for c in cubes if not any(d != c and covers(d, c) for d in cubes))


def primes_of_union(cubes, levels):
    """Return all prime implicants of a union of cubes (its Blake canonical form) [2]_.

    Notes
    -----
    Split by one condition: the primes that leave it free are the largest products of one prime of every
    part, the others are the primes of a part with the condition's value. No row is listed.
    """
    cubes = frozenset(cubes)

    @functools.cache
    def primes(cubes):
        if len(cubes) < 2:
            return cubes
        split = next((i for i in range(len(levels)) if any(c[i] != FREE for c in cubes)), None)
        if split is None:
            return cubes
        parts = [
            primes(_largest(_freed(c, split) for c in cubes if c[split] in (FREE, value)))
            for value in range(levels[split])
        ]
        common = functools.reduce(lambda a, b: _largest(_product(c, d) for c in a for d in b), parts)
        fixed = ((*c[:split], value, *c[split + 1 :]) for value, part in enumerate(parts) for c in part - common)
        return common | {c for c in fixed if not any(covers(d, c) for d in common)}

    return primes(_largest(cubes))


def _freed(cube, i):
    """Return the cube with condition `i` left free."""
    return (*cube[:i], FREE, *cube[i + 1 :])


def _product(a, b):
    """Return the intersection of two cubes, or None."""
    if any(v != w and FREE not in (v, w) for v, w in zip(a, b, strict=True)):
        return None
    return tuple(w if v == FREE else v for v, w in zip(a, b, strict=True))


def _largest(cubes):
    """Return the cubes that lie in no other."""
    largest = []
    for cube in sorted(set(cubes) - {None}, key=lambda c: sum(v != FREE for v in c)):
        if not any(covers(larger, cube) for larger in largest):
            largest.append(cube)
    return frozenset(largest)
