"""Expressions as a person writes them, ``~A*B + C[2]*(D + ~E)``: rows, factoring, membership and fit.

References
----------
.. [1] Zadeh, L. A. (1965). Fuzzy sets. Information and Control, 8(3), 338-353.
   doi:10.1016/S0019-9958(65)90241-X
.. [2] Brayton, R. K. (1987). Factoring logic functions. IBM Journal of Research and Development, 31(2), 187-198.
   doi:10.1147/rd.312.0187
"""

from collections import Counter
from typing import NamedTuple

import numpy as np

from . import trees
from .algebra import Expression
from .fit import Necessity, Sufficiency, necessity, sufficiency
from .implicants import FREE, format_term, membership, order
from .reader import read

__all__ = ["Expression", "Fit", "evaluate", "factor", "fit", "members", "parse"]


class Fit(NamedTuple):
    """How far an expression is sufficient, and how far it is necessary, for the outcome.

    Parameters
    ----------
    sufficiency : Sufficiency
    necessity : Necessity

    Examples
    --------
    >>> Fit(Sufficiency(0.9, 0.8, 0.5), Necessity(0.5, 0.9, 0.7)).sufficiency.consistency
    0.9
    """

    sufficiency: Sufficiency
    necessity: Necessity


def parse(text, conditions, levels):
    """Read which rows an expression is true of: ``*`` is and, ``+`` is or, ``~`` before a part is not.

    ``C[1,2]`` is ``C[1] + C[2]``, ``~C[2]`` every other value of C; ``1`` is always true and ``0`` never.
    A name is made of letters of any script, digits and underscores, and starts with no digit.

    Parameters
    ----------
    text : str
    conditions : sequence of str
        In model order.
    levels : sequence of int
        Number of values of each condition.

    Returns
    -------
    Expression
        Multiplied out and absorbed, but not simplified: ``A*B + A*~B`` stays as it is. It is true of the same rows;
        fuzzy memberships of a text are those of `members`, since what is no row, ``A*~A``, is struck here.

    Raises
    ------
    InputError
        If the text cannot be read; it names the character, counted from 1.

    Examples
    --------
    >>> print(parse("A*(B + ~C[2])", ["A", "B", "C"], [2, 2, 3]))
    A*B + A*C[0] + A*C[1]
    >>> parse("A*D", ["A", "B"], [2, 2])
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: in 'A*D', character 3: there is no condition 'D'. Hint: conditions are A, B
    """
    conditions, levels = tuple(conditions), tuple(levels)
    return trees.rows(read(text, conditions, levels), conditions, levels)


def evaluate(expression, x):
    """Return each case's membership in an expression: the maximum over its terms [1]_.

    The expression is taken as it stands: for fuzzy sets an equal but simpler one may have other memberships.

    Parameters
    ----------
    expression : Expression
    x : array of shape (cases, conditions)
        Memberships in [0, 1], or levels of multi-value conditions.

    Returns
    -------
    array of shape (cases,)
        In [0, 1].

    Examples
    --------
    >>> evaluate(parse("A*~B + B*~A", ["A", "B"], [2, 2]), np.array([[0.75, 0.5], [0, 1]])).tolist()
    [0.5, 1.0]
    """
    x = np.asarray(x, dtype=float)
    terms = [membership(term, x, expression.levels) for term in expression.terms]
    return np.max(terms, axis=0) if terms else np.zeros(len(x))


def members(text, data):
    """Return each case's membership in an expression as it is written: ``*`` the minimum, ``+`` the maximum [1]_.

    Nothing is multiplied out, struck or simplified before: in fuzzy sets ``A*~A`` is not empty.

    Parameters
    ----------
    text : str
        As `parse` reads it.
    data : CalibratedData

    Returns
    -------
    array of shape (cases,)
        In [0, 1].

    Raises
    ------
    InputError
        If the text cannot be read.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> data = CalibratedData(("p", "q"), ("A", "B"), (2, 2), np.array([[0.25, 0.125], [1, 0]]), "Y", np.ones(2))
    >>> members("(A + B)*(~A + B)", data).tolist()
    [0.25, 0.0]
    """
    return trees.members(read(text, data.conditions, data.levels), data.x)


def fit(text, data):
    """Return how far an expression is sufficient and necessary for the outcome of the data.

    Parameters
    ----------
    text : str
        As `parse` reads it.
    data : CalibratedData

    Returns
    -------
    Fit

    Raises
    ------
    InputError
        If the text cannot be read.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> x = np.array([[1, 1], [1, 0], [0, 1], [0, 0]])
    >>> data = CalibratedData(tuple("pqrs"), ("A", "B"), (2, 2), x, "Y", np.array([1, 1, 0, 0]))
    >>> fit("A*B", data).sufficiency
    Sufficiency(consistency=1.0, pri=1.0, coverage=0.5)
    >>> fit("A + B", data).necessity
    Necessity(consistency=1.0, coverage=0.6666666666666666, ron=0.5)
    """
    x = members(text, data)
    return Fit(sufficiency(x, data.y), necessity(x, data.y))


def factor(expression):
    """Return an expression as text, with common literals put before parentheses.

    The literal that most terms share is taken out first, and so on within the parentheses and outside: an
    algebraic factoring by literals [2]_. The text reads back as the same expression.

    Parameters
    ----------
    expression : Expression

    Returns
    -------
    str

    Examples
    --------
    >>> factor(parse("A*B*C + A*B*D + ~A*D + E", "ABCDE", [2] * 5))
    '~A*D + A*B*(C + D) + E'
    """
    return _factored_sum(expression, expression.terms) or "0"


def _factored_sum(expression, terms):
    """Return a sum of terms as text, groups that share a literal being factored."""
    groups, rest = [], set(terms)
    while rest:
        shared = Counter((i, v) for term in rest for i, v in enumerate(term) if v != FREE)
        (i, value), count = min(shared.items(), key=lambda item: (-item[1], item[0]), default=((0, FREE), 1))
        group = {t for t in rest if t[i] == value} if count > 1 else {min(rest, key=order)}
        groups.append(sorted(group, key=order))
        rest -= group
    return " + ".join(_factored_product(expression, group) for group in sorted(groups, key=lambda g: order(g[0])))


def _factored_product(expression, group):
    """Return terms that share literals as text, these before a parenthesis with what is left of the terms."""
    common = tuple(vs[0] if len(set(vs)) == 1 else FREE for vs in zip(*group, strict=True))
    text = format_term(common, expression.conditions, expression.levels)
    if len(group) == 1:
        return text
    left = {tuple(FREE if c != FREE else v for v, c in zip(term, common, strict=True)) for term in group}
    return f"{text}*({_factored_sum(expression, left)})"
