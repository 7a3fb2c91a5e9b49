"""An expression as it was written, a tree: what fuzzy memberships follow, and no algebra may touch.

Multiplying out strikes A*~A, which no crisp case is in; in fuzzy sets it is min(A, 1 - A), up to 0.5. So memberships
are taken along the tree, and `algebra.Expression` serves only what is true of rows.

A part of a tree is a `Constant`, a `Literal`, or `Not`, `Product` and `Sum` of parts.

References
----------
.. [1] Zadeh, L. A. (1965). Fuzzy sets. Information and Control, 8(3), 338-353. doi:10.1016/S0019-9958(65)90241-X
"""

from typing import NamedTuple

import numpy as np

from .algebra import Expression, intersect, negate, union
from .implicants import FREE

__all__ = ["Constant", "Literal", "Not", "Product", "Sum", "is_product", "members", "rows"]


class Constant(NamedTuple):
    """``1``, of which every case is a full member, or ``0``, of which none is.

    Examples
    --------
    >>> members(Constant(True), np.zeros((2, 1))).tolist()
    [1.0, 1.0]
    """

    always: bool


class Literal(NamedTuple):
    """Some of the values of a condition.

    Parameters
    ----------
    place : int
        Of the condition, from 0.
    values : frozenset of int
    levels : int
        Number of values of the condition.

    Examples
    --------
    >>> members(Literal(0, frozenset({0}), 2), np.array([[0.75]])).tolist()
    [0.25]
    """

    place: int
    values: frozenset
    levels: int


class Not(NamedTuple):
    """The negation of a part: one minus its membership [1]_.

    Examples
    --------
    >>> members(Not(Literal(0, frozenset({1}), 2)), np.array([[0.75]])).tolist()
    [0.25]
    """

    part: tuple


class Product(NamedTuple):
    """Two parts joined by ``*``: the minimum of their memberships [1]_.

    Examples
    --------
    >>> a = Literal(0, frozenset({1}), 2)
    >>> members(Product(a, Not(a)), np.array([[0.75], [1.0]])).tolist()
    [0.25, 0.0]
    """

    left: tuple
    right: tuple


class Sum(NamedTuple):
    """Two parts joined by ``+``: the maximum of their memberships [1]_.

    Examples
    --------
    >>> a = Literal(0, frozenset({1}), 2)
    >>> members(Sum(a, Not(a)), np.array([[0.75], [0.5]])).tolist()
    [0.75, 0.5]
    """

    left: tuple
    right: tuple


def members(part, x):
    """Return each case's membership in a tree, taken along it as it is written.

    Parameters
    ----------
    part : a part of a tree
    x : array of shape (cases, conditions)
        Memberships in [0, 1], or levels of multi-value conditions.

    Returns
    -------
    array of shape (cases,)
        In [0, 1].

    Examples
    --------
    >>> members(Literal(0, frozenset({1, 2}), 3), np.array([[0], [2]])).tolist()
    [0.0, 1.0]
    """
    match part:
        case Constant(always):
            return np.full(len(x), float(always))
        case Literal(place, values, levels):
            column = np.asarray(x, dtype=float)[:, place]
            if levels > 2:
                return np.isin(column, list(values)).astype(float)
            return np.max([column if value else 1 - column for value in values], axis=0)
        case Not(inner):
            return 1 - members(inner, x)
        case Product(left, right):
            return np.minimum(members(left, x), members(right, x))
        case Sum(left, right):
            return np.maximum(members(left, x), members(right, x))


def rows(part, conditions, levels):
    """Return the rows that a tree is true of.

    Parameters
    ----------
    part : a part of a tree
    conditions, levels : sequences
        Name and number of values of each condition, in model order.

    Returns
    -------
    Expression
        Multiplied out and absorbed, but not simplified.

    Examples
    --------
    >>> a = Literal(0, frozenset({1}), 2)
    >>> print(rows(Not(a), ["A"], [2]), rows(Product(a, Not(a)), ["A"], [2]))
    ~A 0
    """
    match part:
        case Constant(always):
            return Expression([(FREE,) * len(levels)] if always else [], conditions, levels)
        case Literal(place, values, _):
            blank = (FREE,) * len(levels)
            return Expression([(*blank[:place], v, *blank[place + 1 :]) for v in values], conditions, levels)
        case Not(inner):
            return negate(rows(inner, conditions, levels))
        case Product(left, right):
            return intersect(rows(left, conditions, levels), rows(right, conditions, levels))
        case Sum(left, right):
            return union(rows(left, conditions, levels), rows(right, conditions, levels))


def is_product(part, negated=False):
    """Whether a tree is a single product of literals as written, so that multiplying out strikes no part of it.

    Parameters
    ----------
    part : a part of a tree
    negated : bool
        Whether its negation is asked about.

    Examples
    --------
    >>> a, b = (Literal(place, frozenset({1}), 2) for place in (0, 1))
    >>> is_product(Product(a, Not(b))), is_product(Sum(a, b)), is_product(Not(Sum(a, b)))
    (True, False, True)
    """
    match part:
        case Constant(always):
            return always != negated
        case Literal(_, values, levels):
            return (levels - len(values) if negated else len(values)) == 1
        case Not(inner):
            return is_product(inner, not negated)
        case Product(left, right):
            return not negated and is_product(left) and is_product(right)
        case Sum(left, right):
            return negated and is_product(left, negated) and is_product(right, negated)
