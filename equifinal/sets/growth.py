"""How far an expression may go: checked on the text, before it is read and multiplied out."""

import re

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["check_growth"]

LONGEST, DEEPEST, DIGITS = 10_000, 50, 6  # characters; parentheses and ~ within each other; digits of a value
TERMS = 5_000  # that it may be multiplied out to
PIECE = re.compile(r"[^\W\d]\w*|\d+|\[[^\[\]]*\]|\S")
BINDING = {"(": 0, "+": 1, "*": 2, "~": 3}


def check_growth(text):
    """Refuse an expression that cannot be read in any sensible time.

    Parameters
    ----------
    text : str
        One that cannot be read at all does no harm here: the reader says so.

    Raises
    ------
    InputError
        If it is too long, too deep, names a value of many digits, or multiplies out to too many terms.

    Examples
    --------
    >>> check_growth("A*(B + ~C[2])")
    >>> check_growth("(" * 60 + "A")
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: the expression has 51 parentheses and ~ within each other at character 51. \
Hint: at most 50 are read
    """
    if len(text) > LONGEST:
        raise InputError(
            said("the expression has {n} characters.", n=len(text)), said("at most {most} are read", most=LONGEST)
        )
    if found := re.search(rf"\d{{{DIGITS + 1},}}", re.sub(r"[^\W\d]\w*", lambda name: " " * len(name[0]), text)):
        raise InputError(
            said(
                "the expression has a value of {n} digits at character {place}.",
                n=len(found[0]),
                place=found.start() + 1,
            ),
            said("values are 0, 1, 2, …"),
        )
    try:
        terms = _Counter().count(text)
    except IndexError:  # an operator without what it joins
        return
    if terms > TERMS:
        raise InputError(
            said("the expression multiplies out to as many as {terms} terms.", terms=terms),
            said("write it as a sum of products, or as several expressions"),
        )


class _Counter:
    """Two stacks: operators, and of each operand how many terms it and its negation may have, and its conditions."""

    def __init__(self):
        self.operators, self.operands = [], []

    def count(self, text):
        """Return how many terms a text may have; IndexError where it is no expression."""
        before = "("
        for piece in PIECE.finditer(text):
            token = piece[0]
            if token in "(~":
                self.operators.append(token)
                if len(self.operators) > DEEPEST and sum(t in "(~" for t in self.operators) > DEEPEST:
                    raise InputError(
                        said(
                            "the expression has {n} parentheses and ~ within each other at character {place}.",
                            n=DEEPEST + 1,
                            place=piece.start() + 1,
                        ),
                        said("at most {most} are read", most=DEEPEST),
                    )
            elif token in "+*":
                self.apply(BINDING[token])
                self.operators.append(token)
            elif token == ")":
                self.apply(1)
                self.operators.pop()
            elif token[0] == "[" and before not in BINDING:
                values = token.count(",") + 1
                _, _, names = self.operands.pop()
                self.operands.append((values, 1, names))
            else:
                self.operands.append((1, 1, {token}))
            before = token
        self.apply(0)
        return self.operands[-1][0]

    def apply(self, binding):
        """Apply the operators that bind as tightly at least, down to the last open parenthesis."""
        while self.operators and self.operators[-1] != "(" and BINDING[self.operators[-1]] >= max(binding, 1):
            operator = self.operators.pop()
            yes, no, names = self.operands.pop()
            if operator == "~":
                self.operands.append((no, yes, names))
                continue
            other, none, more = self.operands.pop()
            both = names | more
            most = 3 ** len(both)
            joined = (yes * other, no + none) if operator == "*" else (yes + other, no * none)
            self.operands.append((*(min(n, most) for n in joined), both))
