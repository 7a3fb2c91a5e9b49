"""Expressions as a person writes them, ``~A*B + C[2]*(D + ~E)``: reading, factoring, membership and fit.

References
----------
.. [1] Zadeh, L. A. (1965). Fuzzy sets. Information and Control, 8(3), 338-353.
   doi:10.1016/S0019-9958(65)90241-X
.. [2] Brayton, R. K. (1987). Factoring logic functions. IBM Journal of Research and Development, 31(2), 187-198.
   doi:10.1147/rd.312.0187
"""

import difflib
import re
from collections import Counter
from typing import NamedTuple

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said

from .algebra import Expression, intersect, negate, union
from .fit import Necessity, Sufficiency, necessity, sufficiency
from .growth import check_growth
from .implicants import FREE, format_term, membership, order

__all__ = ["Expression", "Fit", "evaluate", "factor", "fit", "parse"]

TOKEN = re.compile(r"[^\W\d]\w*|\d+|\[[^\[\]]*\]|\S")
VALUES = re.compile(r"\[\s*\d+\s*(?:,\s*\d+\s*)*\]")


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
    """Read an expression: ``*`` is and, ``+`` is or, ``~`` is not, before a literal or a parenthesis.

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
        Multiplied out and absorbed, but not simplified: ``A*B + A*~B`` stays as it is.

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
    check_growth(text)
    return _Reader(text, tuple(conditions), tuple(levels)).read()


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
    x = evaluate(parse(text, data.conditions, data.levels), data.x)
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


class _Reader:
    """A recursive descent: a sum of products of factors, each step returning an expression."""

    def __init__(self, text, conditions, levels):
        self.text, self.conditions, self.levels = text, conditions, levels
        self.tokens = [(match[0], match.start() + 1) for match in TOKEN.finditer(text)]
        self.tokens.append(("", len(text) + 1))

    @property
    def token(self):
        return self.tokens[0][0]

    def read(self):
        result = self.sum()
        if self.token == ")":
            self.fail("this ) closes nothing", "take it away, or open a parenthesis before")
        if self.token:
            self.fail(f"{self.token!r} follows without an operator", "write * for and, + for or, before it")
        return result

    def sum(self):
        result = self.product()
        while self.token == "+":
            self.tokens.pop(0)
            result = union(result, self.product())
        return result

    def product(self):
        result = self.factor()
        while self.token == "*":
            self.tokens.pop(0)
            result = intersect(result, self.factor())
        return result

    def factor(self):
        token, at = self.tokens[0]
        if not token or token in "+*)":
            place = f"before {token!r}" if token else "at the end"
            self.fail(f"a condition is missing {place}", "write a condition, ~condition or condition[value]")
        self.tokens.pop(0)
        if token == "~":
            return negate(self.factor())
        if token == "(":
            return self.parenthesis(at)
        if token in ("0", "1"):
            return self.constant(token == "1")
        if token[0].isdigit() or not (token[0].isalpha() or token[0] == "_"):
            self.fail(f"{token!r} is no condition", "~ is not, * is and, + is or; names start with a letter", at)
        return self.literal(token, at)

    def parenthesis(self, at):
        result = self.sum()
        if not self.token:
            self.fail("this ( is never closed", "add ) where it should end", at)
        if self.token != ")":
            self.fail(f"{self.token!r} follows without an operator", "write * for and, + for or, before it")
        self.tokens.pop(0)
        return result

    def constant(self, always):
        return Expression([(FREE,) * len(self.levels)] if always else [], self.conditions, self.levels)

    def literal(self, name, at):
        if name not in self.conditions:
            close = difflib.get_close_matches(name, self.conditions, n=1)
            hint = (
                said("did you mean {near}?", near=close[0])
                if close
                else said("conditions are {conditions}", conditions=", ".join(self.conditions))
            )
            self.fail(f"there is no condition {name!r}", hint, at)
        i = self.conditions.index(name)
        n = self.levels[i]
        blank = (FREE,) * len(self.levels)
        terms = [(*blank[:i], value, *blank[i + 1 :]) for value in self.values(name, n, at)]
        return Expression(terms, self.conditions, self.levels)

    def values(self, name, n, at):
        if not self.token.startswith("["):
            if n > 2:
                self.fail(f"{name} has {n} values", f"write one of them, such as {name}[1]", at)
            return {1}
        token, at = self.tokens.pop(0)
        if not VALUES.fullmatch(token):
            self.fail(f"{token!r} is no value", f"write {name}[1] or, for several, {name}[0,1]", at)
        values = {int(value) for value in re.findall(r"\d+", token)}
        if max(values) >= n:
            self.fail(f"{name} has no value {max(values)}", f"values are {', '.join(map(str, range(n)))}", at)
        return values

    def fail(self, problem, hint, at=None):
        raise InputError(
            said(
                "in {text!r}, character {place}: {problem}.",
                text=self.text,
                place=at or self.tokens[0][1],
                problem=problem,
            ),
            hint,
        )
