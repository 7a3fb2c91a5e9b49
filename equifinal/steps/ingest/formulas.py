"""Formulas over the columns of a sheet, such as ``mean(q1, q2, 8 - q3)``: read into a tree, and nothing is executed."""

import re
from contextlib import contextmanager
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.descent import Descent

__all__ = ["FUNCTIONS", "Call", "Column", "Number", "Sign", "columns_in", "is_formula", "mean_of", "read_formula"]

FUNCTIONS = ("mean", "sum", "min", "max", "z")
LONGEST, DEEPEST = 10_000, 50  # characters; parts within each other
TOKEN = re.compile(r""""[^"]*"|'[^']*'|[^\W\d]\w*(?:\.\d+(?=\s*\())?|\d+(?:\.\d*)?|\.\d+|\S""")
# What no expression over sets has: a function, a difference, a quotient, a column in quotation marks, a number.
OF_SCORES = re.compile(r"""[-/"']|[^\W\d][\w.]*\s*\(|(?<![\w.])(?:[2-9]|\d[\d.]+)""")
NAME = re.compile(r"[^\W\d]\w*")
AN_ITEM = said("a column, a number or a function is wanted: {functions}", functions=", ".join(FUNCTIONS))


class Number(NamedTuple):
    """A number.

    Examples
    --------
    >>> read_formula("8")
    Number(value=8.0)
    """

    value: float


class Column(NamedTuple):
    """A column of the sheet.

    Examples
    --------
    >>> read_formula("'q 1'")
    Column(name='q 1')
    """

    name: str


class Sign(NamedTuple):
    """Two parts joined by ``+``, ``-``, ``*`` or ``/``.

    Examples
    --------
    >>> read_formula("a / b")
    Sign(sign='/', left=Column(name='a'), right=Column(name='b'))
    """

    sign: str
    left: tuple
    right: tuple


class Call(NamedTuple):
    """A function of parts; `least` of them have to be there in a row, all where it is None.

    Examples
    --------
    >>> read_formula("mean.1(a, b)")
    Call(name='mean', least=1, parts=(Column(name='a'), Column(name='b')))
    """

    name: str
    least: int | None
    parts: tuple


def is_formula(text):
    """Return whether an expression computes scores; one with ``*``, ``+`` and ``~`` alone joins sets.

    Examples
    --------
    >>> is_formula("mean(q1, q2)"), is_formula("GDP / POP"), is_formula("A*(B + ~C[1, 2])")
    (True, True, False)
    """
    return bool(OF_SCORES.search(re.sub(r"\[[^\[\]]*\]", "", text)))


def mean_of(columns):
    """Return the formula of the mean of columns; names with odd signs stand in quotation marks.

    Examples
    --------
    >>> mean_of(["q1", "组织-1"])
    'mean(q1, "组织-1")'
    """
    marks = [("'" if '"' in name else '"') * (not NAME.fullmatch(name)) for name in columns]
    return f"mean({', '.join(f'{mark}{name}{mark}' for mark, name in zip(marks, columns, strict=True))})"


def columns_in(part):
    """Return the columns that a formula names, each once, in order.

    Examples
    --------
    >>> columns_in(read_formula("mean(q1, 8 - q2) / q1"))
    ['q1', 'q2']
    """
    match part:
        case Column(name):
            return [name]
        case Sign(_, left, right):
            found = [*columns_in(left), *columns_in(right)]
        case Call(_, _, parts):
            found = [name for inner in parts for name in columns_in(inner)]
        case _:
            found = []
    return list(dict.fromkeys(found))


def read_formula(text):
    """Read a formula.

    ``mean``, ``sum``, ``min`` and ``max`` take one part or more, ``z`` (the standardised score) one; ``+ - * /`` and
    parentheses are those of arithmetic. ``mean.2(…)`` wants two answers in a row, and takes the mean of those there.

    Parameters
    ----------
    text : str
        Columns whose names have other signs than letters, digits and underscores stand in quotation marks.

    Returns
    -------
    Number, Column, Sign or Call

    Raises
    ------
    InputError
        If it cannot be read; with the character, counted from 1.

    Examples
    --------
    >>> read_formula('mean("组织 1", 8 - q2)').parts[0]
    Column(name='组织 1')
    >>> read_formula("mean(q1, )")
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: in 'mean(q1, )', character 10: something is missing before ')'. Hint: a column, a \
number or a function is wanted: mean, sum, min, max, z
    """
    if len(text) > LONGEST:
        raise InputError(
            said("the expression has {n} characters.", n=len(text)), said("at most {most} are read", most=LONGEST)
        )
    return _Reader(text).read()


class _Reader(Descent):
    """Sums, products, functions, columns and numbers, within a depth."""

    def __init__(self, text):
        super().__init__(text, TOKEN, said("write + - * / or a comma before it"))
        self.depth = 0

    @contextmanager
    def deeper(self):
        """One part within another."""
        self.depth += 1
        if self.depth > DEEPEST:
            self.fail(
                said("more than {most} parts stand within each other", most=DEEPEST), said("no formula needs so many")
            )
        yield
        self.depth -= 1

    def sum(self):
        with self.deeper():
            return self.joined("+-", lambda: self.joined("*/", self.factor))

    def joined(self, signs, part):
        found = part()
        while self.token and self.token in signs:
            sign, _ = self.tokens.pop(0)
            found = Sign(sign, found, part())
        return found

    def factor(self):
        token, at = self.tokens.pop(0)
        if token == "-":
            return self.negative()
        if token == "(":
            found = self.sum()
            self.close(at)
            return found
        if token[:1] in ("'", '"') and len(token) > 2:
            return Column(token[1:-1])
        if NAME.match(token):
            return self.call(token, at) if self.token == "(" else Column(token)
        if token[:1].isdecimal() or (token[:1] == "." and token[1:]):
            return Number(float(token))
        self.tokens.insert(0, (token, at))
        if not token:
            self.fail(said("something is missing at the end"), AN_ITEM)
        if token in "+*/,)":
            self.fail(said("something is missing before {token!r}", token=token), AN_ITEM)
        hint = said("+ - * / and functions compute scores; ~ is not, in an expression over sets alone")
        return self.fail(said("{token!r} has no meaning here", token=token), hint)

    def negative(self):
        with self.deeper():
            return Sign("-", Number(0.0), self.factor())

    def call(self, token, at):
        name, _, least = token.partition(".")
        if name not in FUNCTIONS:
            hint = said("the functions are {functions}", functions=", ".join(FUNCTIONS))
            self.fail(said("there is no function {name!r}", name=name), hint, at)
        _, opened = self.tokens.pop(0)
        parts = [self.sum()]
        while self.token == ",":
            self.tokens.pop(0)
            parts.append(self.sum())
        self.close(opened)
        if name == "z" and (len(parts) > 1 or least):
            self.fail(said("z takes one score"), said("z(q1), or mean(z(q1), z(q2))"), at)
        if least and not 1 <= int(least[:6]) <= len(parts):
            hint = said("from 1 to {n}, the number of its parts", n=len(parts))
            self.fail(said("{name} wants {least} answers", name=name, least=least), hint, at)
        return Call(name, int(least) if least else None, tuple(parts))
