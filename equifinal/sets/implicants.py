"""Implicants: combinations of conditions, and how they are written.

An implicant is a tuple with one value a condition, in model order: 0 absent, 1 present, a level for a
multi-value condition, `FREE` where the condition may be either. ``(0, 1, FREE)`` over A, B, C is ``~A*B``.
A row of the truth table is an implicant without a free condition. `FREE` is -1, and so printed.
"""

import numpy as np

__all__ = [
    "FREE",
    "covers",
    "format_model",
    "format_term",
    "literal",
    "literal_membership",
    "membership",
    "order",
]

FREE = -1


def literal(condition, value, levels=2):
    """Return a literal as text: ``A``, ``~A`` or, where the condition has more than two levels, ``A[2]``.

    Parameters
    ----------
    condition : str
    value : int
        0 to `levels` - 1.
    levels : int, default 2
        Number of values of the condition.

    Returns
    -------
    str

    Examples
    --------
    >>> literal("A", 1), literal("A", 0), literal("A", 0, levels=3)
    ('A', '~A', 'A[0]')
    """
    if levels > 2:
        return f"{condition}[{value}]"
    return condition if value else f"~{condition}"


def format_term(implicant, conditions, levels):
    """Return an implicant as text, literals in model order; the implicant without literals is ``1``.

    Parameters
    ----------
    implicant : tuple of int
    conditions : sequence of str
        In model order.
    levels : sequence of int
        Number of values of each condition.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If the three are not of one length.

    Examples
    --------
    >>> format_term((0, FREE, 2), ["SYS", "ORG", "LEVEL"], [2, 2, 3])
    '~SYS*LEVEL[2]'
    """
    parts = zip(conditions, implicant, levels, strict=True)
    return "*".join(literal(c, v, n) for c, v, n in parts if v != FREE) or "1"


def format_model(implicants, conditions, levels):
    """Return a model as text, its terms in a fixed order; a model without terms is ``0``.

    Parameters
    ----------
    implicants : collection of tuple of int
        In any order; see `order` for theirs in the text.
    conditions : sequence of str
    levels : sequence of int

    Returns
    -------
    str

    Examples
    --------
    >>> format_model({(FREE, 1), (1, FREE), (0, 0)}, ["A", "B"], [2, 2])
    '~A*~B + A + B'
    >>> format_model([], ["A", "B"], [2, 2])
    '0'
    """
    return " + ".join(format_term(i, conditions, levels) for i in sorted(implicants, key=order)) or "0"


def order(implicant):
    """Return the sorting key of a term: by its values in model order, free conditions last.

    Parameters
    ----------
    implicant : tuple of int

    Returns
    -------
    tuple of float
        One entry a condition.

    Examples
    --------
    >>> sorted([(FREE, 0), (1, FREE), (1, 0), (0, 1)], key=order)
    [(0, 1), (1, 0), (1, -1), (-1, 0)]
    """
    return tuple(float("inf") if value == FREE else value for value in implicant)


def covers(implicant, other):
    """Whether every row of `other` (an implicant or a row) is a row of `implicant`.

    Parameters
    ----------
    implicant, other : tuple of int
        Over the same conditions.

    Returns
    -------
    bool

    Raises
    ------
    ValueError
        If they are not of one length.

    Examples
    --------
    >>> covers((1, FREE), (1, 0)), covers((1, FREE), (FREE, 0)), covers((1, FREE), (1, FREE))
    (True, False, True)
    """
    return all(v in (FREE, w) for v, w in zip(implicant, other, strict=True))


def membership(implicant, memberships, levels):
    """Return each case's membership in an implicant: the minimum over its literals [1]_.

    Parameters
    ----------
    implicant : tuple of int
    memberships : array of shape (cases, conditions)
        Memberships in [0, 1]; for a condition with more than two levels, the level of each case.
    levels : sequence of int
        Number of values of each condition.

    Returns
    -------
    array of shape (cases,)
        In [0, 1]; 1 throughout for the implicant without literals.

    Raises
    ------
    ValueError
        If implicant, columns and levels are not of one number.

    Examples
    --------
    >>> memberships = np.array([[0.75, 0.5, 2], [0.25, 0, 2], [1, 0, 1]])
    >>> membership((1, 0, 2), memberships, [2, 2, 3]).tolist()  # A*~B*C[2]
    [0.5, 0.25, 0.0]

    References
    ----------
    .. [1] Zadeh, L. A. (1965). Fuzzy sets. Information and Control, 8(3), 338-353.
       doi:10.1016/S0019-9958(65)90241-X
    """
    result = np.ones(len(memberships))
    for column, value, n in zip(memberships.T, implicant, levels, strict=True):
        if value != FREE:
            result = np.minimum(result, literal_membership(column, value, n))
    return result


def literal_membership(column, value, levels):
    """Return each case's membership in one literal: X, 1 - X or, of a multi-value condition, 1 where the level is it.

    Parameters
    ----------
    column : array of shape (cases,)
        Memberships in [0, 1] or, with more than two levels, the level of each case.
    value : int
        0 to `levels` - 1.
    levels : int
        Number of values of the condition.

    Returns
    -------
    array of shape (cases,)
        In [0, 1].

    Examples
    --------
    >>> literal_membership(np.array([0.25, 1]), 0, 2).tolist()
    [0.75, 0.0]
    >>> literal_membership(np.array([0, 2, 1]), 2, 3).tolist()
    [0.0, 1.0, 0.0]
    """
    if levels > 2:
        return (column == value).astype(float)
    return column if value else 1 - column
