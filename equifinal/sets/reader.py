"""The grammar of expressions: a text read into a tree."""

import difflib
import re

from equifinal.languages import said

from .descent import Descent
from .growth import check_growth
from .trees import Constant, Literal, Not, Product, Sum

__all__ = ["read"]

TOKEN = re.compile(r"[^\W\d]\w*|\d+|\[[^\[\]]*\]|\S")
VALUES = re.compile(r"\[\s*\d+\s*(?:,\s*\d+\s*)*\]")


def read(text, conditions, levels):
    """Read an expression as it is written: ``*`` is and, ``+`` is or, ``~`` is not; see `expressions.parse`.

    Parameters
    ----------
    text : str
    conditions : sequence of str
        In model order.
    levels : sequence of int
        Number of values of each condition.

    Returns
    -------
    a part of a tree
        See `trees`.

    Raises
    ------
    InputError
        If the text cannot be read; it names the character, counted from 1.

    Examples
    --------
    >>> read("A", ["A"], [2])
    Literal(place=0, values=frozenset({1}), levels=2)
    """
    check_growth(text)
    return Reader(text, tuple(conditions), tuple(levels)).read()


class Reader(Descent):
    """Sums, products, conditions and their values."""

    def __init__(self, text, conditions, levels):
        super().__init__(text, TOKEN, said("write * for and, + for or, before it"))
        self.conditions, self.levels = conditions, levels

    def sum(self):
        result = self.product()
        while self.token == "+":
            self.tokens.pop(0)
            result = Sum(result, self.product())
        return result

    def product(self):
        result = self.factor()
        while self.token == "*":
            self.tokens.pop(0)
            result = Product(result, self.factor())
        return result

    def factor(self):
        token, at = self.tokens[0]
        if not token or token in "+*)":
            problem = said("a condition is missing at the end")
            if token:
                problem = said("a condition is missing before {token!r}", token=token)
            self.fail(problem, said("write a condition, ~condition or condition[value]"))
        self.tokens.pop(0)
        if token == "~":
            return Not(self.factor())
        if token == "(":
            return self.parenthesis(at)
        if token in ("0", "1"):
            return Constant(token == "1")
        if token[0].isdigit() or not (token[0].isalpha() or token[0] == "_"):
            hint = said("~ is not, * is and, + is or; names start with a letter")
            self.fail(said("{token!r} is no condition", token=token), hint, at)
        return self.literal(token, at)

    def parenthesis(self, at):
        result = self.sum()
        self.close(at)
        return result

    def literal(self, name, at):
        if name not in self.conditions:
            close = difflib.get_close_matches(name, self.conditions, n=1)
            hint = (
                said("did you mean {near}?", near=close[0])
                if close
                else said("conditions are {conditions}", conditions=", ".join(self.conditions))
            )
            self.fail(said("there is no condition {name!r}", name=name), hint, at)
        i = self.conditions.index(name)
        n = self.levels[i]
        return Literal(i, frozenset(self.values(name, n, at)), n)

    def values(self, name, n, at):
        if not self.token.startswith("["):
            if n > 2:
                hint = said("write one of them, such as {name}[1]", name=name)
                self.fail(said("{name} has {n} values", name=name, n=n), hint, at)
            return {1}
        token, at = self.tokens.pop(0)
        if not VALUES.fullmatch(token):
            hint = said("write {name}[1] or, for several, {name}[0,1]", name=name)
            self.fail(said("{token!r} is no value", token=token), hint, at)
        values = {int(value) for value in re.findall(r"\d+", token)}
        if max(values) >= n:
            hint = said("values are {values}", values=", ".join(map(str, range(n))))
            self.fail(said("{name} has no value {value}", name=name, value=max(values)), hint, at)
        return values
