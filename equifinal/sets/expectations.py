"""Directional expectations: which values of a condition should further the outcome."""

import re

from equifinal.errors import InputError

__all__ = ["parse_expectation", "reversed_expectations"]

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
