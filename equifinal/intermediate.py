"""Easy counterfactuals: which remainders the intermediate solution may use.

References
----------
.. [1] Ragin, C. C., & Sonnett, J. (2005). Between complexity and parsimony: limited diversity, counterfactual
   cases, and comparative analysis. In S. Kropp & M. Minkenberg (Eds.), Vergleichen in der
   Politikwissenschaft (pp. 180-197). VS Verlag. doi:10.1007/978-3-322-80441-9_9
"""

import re

from .cubes import largest
from .errors import InputError
from .implicants import FREE, covers

__all__ = ["easy_cubes", "parse_expectation", "reversed_expectations"]

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
        if position in group:
            raise InputError(f"the directional expectation {text!r} names {match[2]} twice.", "one literal a condition")
        every = set(range(levels[position]))
        if not values <= every:
            raise InputError(f"the directional expectation {text!r} names a value that {match[2]} does not have.")
        group[position] = every - values if match[1] else values
    return group


def reversed_expectations(texts):
    """Return what expectations for the outcome say of its negation: each single literal, negated.

    A conjunction says nothing of the negation.

    Examples
    --------
    >>> reversed_expectations(["A", "~B", "C[1,2]", "D*E"])
    ['~A', 'B', '~C[1,2]']
    """
    return [text[1:] if text.startswith("~") else f"~{text}" for text in map(str.strip, texts) if "*" not in text]


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
