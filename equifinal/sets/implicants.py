"""Implicants: combinations of conditions, and how they are written.

An implicant is a tuple with one value a condition, in model order: 0 absent, 1 present, a level for a
multi-value condition, `FREE` where the condition may be either. ``(0, 1, FREE)`` over A, B, C is ``~A*B``.
"""

import numpy as np

__all__ = ["FREE", "covers", "format_model", "format_term", "literal", "membership", "order"]

FREE = -1


def literal(condition, value, levels=2):
    """Return a literal as text: ``A``, ``~A`` or, where the condition has more than two levels, ``A[2]``."""
    if levels > 2:
        return f"{condition}[{value}]"
    return condition if value else f"~{condition}"


def format_term(implicant, conditions, levels):
    """Return an implicant as text, literals in model order; the implicant without literals is ``1``.

    Examples
    --------
    >>> format_term((0, FREE, 2), ["SYS", "ORG", "LEVEL"], [2, 2, 3])
    '~SYS*LEVEL[2]'
    """
    parts = zip(conditions, implicant, levels, strict=True)
    return "*".join(literal(c, v, n) for c, v, n in parts if v != FREE) or "1"


def format_model(implicants, conditions, levels):
    """Return a model as text, its terms in a fixed order; a model without terms is ``0``."""
    return " + ".join(format_term(i, conditions, levels) for i in sorted(implicants, key=order)) or "0"


def order(implicant):
    """Return the sorting key of a term: by its values in model order, free conditions last."""
    return tuple(float("inf") if value == FREE else value for value in implicant)


def covers(implicant, other):
    """Whether every row of `other` (an implicant or a row) is a row of `implicant`."""
    return all(v in (FREE, w) for v, w in zip(implicant, other, strict=True))


def membership(implicant, memberships, levels):
    """Return each case's membership in an implicant: the minimum over its literals.

    Parameters
    ----------
    memberships : array of shape (cases, conditions)
        Memberships in [0, 1]; for a condition with more than two levels, the level of each case.

    Returns
    -------
    array of shape (cases,)
    """
    result = np.ones(len(memberships))
    for column, value, n in zip(memberships.T, implicant, levels, strict=True):
        if value != FREE:
            result = np.minimum(result, literal_membership(column, value, n))
    return result


def literal_membership(column, value, levels):
    """Return each case's membership in one literal."""
    if levels > 2:
        return (column == value).astype(float)
    return column if value else 1 - column
