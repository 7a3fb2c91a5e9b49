"""Directional expectations: which values of a condition should further the outcome.

References
----------
.. [1] Ragin, C. C., & Sonnett, J. (2005). Between complexity and parsimony: limited diversity, counterfactual
   cases, and comparative analysis. In Vergleichen in der Politikwissenschaft. VS Verlag.
   doi:10.1007/978-3-322-80441-9_9
"""

import re

from equifinal.errors import InputError
from equifinal.languages import said

from .growth import check_growth

__all__ = ["parse_expectation", "reversed_expectations"]

LITERAL = re.compile(r"(~?)([^~\[\]*+\s]+)(?:\[(\d+(?:,\d+)*)\])?")


def parse_expectation(text, conditions, levels):
    """Read a directional expectation [1]_: ``A``, ``~B``, ``C[1,2]`` or a conjunction ``A*~B``.

    Parameters
    ----------
    text : str
    conditions : sequence of str
        In model order.
    levels : sequence of int
        Number of values of each condition.

    Returns
    -------
    dict of int to set of int
        Position of a condition to the values under which the outcome is expected.

    Raises
    ------
    InputError
        If it names no condition, one twice, or a value that the condition does not have.

    Examples
    --------
    >>> parse_expectation("A*~C[0]", ["A", "B", "C"], [2, 2, 3])
    {0: {1}, 2: {1, 2}}
    >>> parse_expectation("C[3]", ["A", "B", "C"], [2, 2, 3])
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: the directional expectation 'C[3]' names a value that C does not have.
    """
    group = {}
    check_growth(text)
    for part in text.replace(" ", "").split("*"):
        match = LITERAL.fullmatch(part)
        if not match or match[2] not in conditions:
            raise InputError(
                said(
                    "the directional expectation {text!r} does not name a condition at {part!r}.", text=text, part=part
                ),
                said(
                    "write a condition, ~condition or condition[value]; conditions are {conditions}",
                    conditions=", ".join(conditions),
                ),
            )
        position = conditions.index(match[2])
        values = {int(v) for v in match[3].split(",")} if match[3] else {1}
        if position in group:
            raise InputError(
                said("the directional expectation {text!r} names {condition} twice.", text=text, condition=match[2]),
                said("one literal a condition"),
            )
        every = set(range(levels[position]))
        if not values <= every:
            raise InputError(
                said(
                    "the directional expectation {text!r} names a value that {condition} does not have.",
                    text=text,
                    condition=match[2],
                )
            )
        group[position] = every - values if match[1] else values
    return group


def reversed_expectations(texts):
    """Return what expectations for the outcome say of its negation: each single literal, negated.

    A conjunction says nothing of the negation.

    Parameters
    ----------
    texts : iterable of str
        As `parse_expectation` reads them.

    Returns
    -------
    list of str

    Examples
    --------
    >>> reversed_expectations(["A", "~B", "C[1,2]", "D*E"])
    ['~A', 'B', '~C[1,2]']
    """
    return [text[1:] if text.startswith("~") else f"~{text}" for text in map(str.strip, texts) if "*" not in text]
