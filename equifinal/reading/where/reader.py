"""The grammar of conditions on columns: a text read into a tree, with bounds, and nothing of it ever run as code."""

from typing import NamedTuple

from equifinal.languages import said

from .tokens import fail, tokens_of

__all__ = ["DEEPEST", "Comparison", "Join", "Opposite", "columns_in", "read"]

DEEPEST = 50  # parentheses and nots within each other
COMPARED = ("==", "!=", "<", "<=", ">", ">=")
EXAMPLE = said('a column, a sign and a value, such as year == 2022 or region != "East"')


class Comparison(NamedTuple):
    """A column held against values: a text is a value of str, a number one of float."""

    column: str
    sign: str
    values: tuple
    at: int


class Join(NamedTuple):
    """Conditions of which all hold (``and``) or one at least (``or``)."""

    word: str
    parts: tuple


class Opposite(NamedTuple):
    """What holds where a condition does not."""

    part: tuple


def read(text):
    """Read a condition on columns.

    ``and`` binds closer than ``or``; ``not`` and parentheses are as usual. A column is compared by ``==``, ``!=``,
    ``<``, ``<=``, ``>``, ``>=`` with a number or a text in quotation marks, or by ``in`` and ``not in`` with a list.
    A column whose name holds spaces or signs stands in backquotes.

    Parameters
    ----------
    text : str

    Returns
    -------
    Comparison, Join or Opposite

    Raises
    ------
    InputError
        With the character, from 1.

    Examples
    --------
    >>> read('year == 2022 and not region in ["East"]').parts[0]
    Comparison(column='year', sign='==', values=(2022.0,), at=1)
    >>> read("year = 2022")
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: where, character 6: = compares nothing. Hint: == is wanted
    """
    return Reader(text).read()


def columns_in(tree):
    """Yield the comparisons of a condition, from left to right.

    Examples
    --------
    >>> [one.column for one in columns_in(read("a == 1 or not (b < 2)"))]
    ['a', 'b']
    """
    if isinstance(tree, Comparison):
        yield tree
    else:
        for part in tree.parts if isinstance(tree, Join) else (tree.part,):
            yield from columns_in(part)


class Reader:
    """A recursive descent: any of, all of, not, comparison."""

    def __init__(self, text):
        self.tokens, self.depth = tokens_of(text), 0

    @property
    def token(self):
        return self.tokens[0]

    def take(self, *values):
        """Take the next word where it is one of these, and no name or text that looks so."""
        if self.token.kind in ("word", "sign") and self.token.value in values:
            return self.tokens.pop(0)
        return None

    def read(self):
        tree = self.joined("or")
        if self.token.kind != "end":
            hint = said(
                "write and or or between two conditions; quotation marks around a text, backquotes around a name"
            )
            fail(self.token.at, said("{token!r} follows without and or or", token=self.token.value), hint)
        return tree

    def joined(self, word):
        parts = [self.part(word)]
        while self.take(word):
            parts.append(self.part(word))
        return Join(word, tuple(parts)) if len(parts) > 1 else parts[0]

    def part(self, word):
        return self.joined("and") if word == "or" else self.single()

    def single(self):
        opened = self.take("not", "(")
        if not opened:
            return self.comparison()
        self.depth += 1
        if self.depth > DEEPEST:
            fail(opened.at, said("more than {n} conditions lie within each other", n=DEEPEST), said("write it shorter"))
        tree = Opposite(self.single()) if opened.value == "not" else self.joined("or")
        if opened.value == "(" and not self.take(")"):
            fail(opened.at, said("this ( is never closed"), said("close it"))
        self.depth -= 1
        return tree

    def comparison(self):
        column = self.tokens.pop(0)
        if column.kind != "name":
            found = said("a condition is missing at the end")
            if column.kind != "end":
                found = said("{token!r} is no column", token=column.value)
            fail(column.at, found, EXAMPLE)
        if self.token.value == "=":
            fail(self.token.at, said("= compares nothing"), said("== is wanted"))
        turned = self.take("not")
        sign = self.take("in") if turned else self.take("in", *COMPARED)
        if not sign:
            fail(self.token.at, said("{column} is held against nothing", column=column.value), EXAMPLE)
        values = self.several(sign) if sign.value == "in" else (self.value(),)
        if sign.value not in ("==", "!=", "in") and isinstance(values[0], str):
            fail(sign.at, said("{sign} stands before a text", sign=sign.value), said("a number is wanted there"))
        tree = Comparison(column.value, sign.value, values, column.at)
        return Opposite(tree) if turned else tree

    def several(self, sign):
        if not self.take("["):
            fail(sign.at, said("after in there is no list"), said('a list is wanted, such as ["East", "West"]'))
        values = [self.value()]
        while self.take(","):
            values.append(self.value())
        if not self.take("]"):
            fail(self.token.at, said("the list is not closed"), said("values with commas between them, then ]"))
        return tuple(values)

    def value(self):
        minus, token = self.take("-", "+"), self.tokens.pop(0)
        if token.kind == "number":
            return -float(token.value) if minus and minus.value == "-" else float(token.value)
        if token.kind != "text" or minus:
            found = said("{token!r} is no value", token=token.value) if token.value else said("a value is missing")
            fail(token.at, found, said("a number, or a text in quotation marks"))
        return token.value
