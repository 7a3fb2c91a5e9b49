"""What readers of expressions share: the tokens of a text one by one, parentheses, and where something is wrong."""

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["Descent"]


class Descent:
    """A recursive descent: a sum of products of factors, each step returning a part of the tree.

    Parameters
    ----------
    text : str
    pattern : re.Pattern
        Of one token.
    joined : str
        The hint where two parts follow each other without an operator.

    Examples
    --------
    A reader of sums of letters, which says how its sums go; `sum` is what each reader has of its own:

    >>> import re
    >>> class Letters(Descent):
    ...     def sum(self):
    ...         letter, at = self.tokens.pop(0)
    ...         if letter == "(":
    ...             letter = self.sum()
    ...             self.close(at)
    ...         return letter if self.token != "+" else letter + (self.tokens.pop(0)[0] and self.sum())
    >>> Letters("a + (b + c)", re.compile(r"\\S"), "write +").read()
    'abc'
    """

    def __init__(self, text, pattern, joined):
        self.text, self.hint = text, joined
        self.tokens = [(match[0], match.start() + 1) for match in pattern.finditer(text)]
        self.tokens.append(("", len(text) + 1))

    @property
    def token(self):
        """The next token; an empty one at the end.

        Examples
        --------
        >>> import re
        >>> Descent("a b", re.compile(r"\\S"), "").token
        'a'
        """
        return self.tokens[0][0]

    def read(self):
        """Return the tree of the whole text.

        Examples
        --------
        As of `Descent`; what is left over is complained of.
        >>> import re
        >>> reader = Descent("a)", re.compile("."), "")
        >>> reader.sum = lambda: reader.tokens.pop(0)[0]
        >>> reader.read()
        Traceback (most recent call last):
            ...
        equifinal.errors.InputError: in 'a)', character 2: this ) closes nothing. Hint: take it away, or open a \
parenthesis before
        """
        found = self.sum()
        if self.token == ")":
            self.fail(said("this ) closes nothing"), said("take it away, or open a parenthesis before"))
        if self.token:
            self._no_operator()
        return found

    def close(self, opened):
        """Take the parenthesis that closes the one at a place.

        Examples
        --------
        >>> import re
        >>> reader = Descent(") + a", re.compile(r"\\S"), "")
        >>> reader.close(1)
        >>> reader.token
        '+'
        """
        if not self.token:
            self.fail(said("this ( is never closed"), said("add ) where it should end"), opened)
        if self.token != ")":
            self._no_operator()
        self.tokens.pop(0)

    def _no_operator(self):
        """Complain of a token that nothing joins to what is before it."""
        self.fail(said("{token!r} follows without an operator", token=self.token), self.hint)

    def fail(self, problem, hint, at=None):
        """Complain of the next token, or of a place.

        Examples
        --------
        >>> import re
        >>> Descent("a", re.compile("."), "").fail("a is odd", "b")
        Traceback (most recent call last):
            ...
        equifinal.errors.InputError: in 'a', character 1: a is odd. Hint: b
        """
        raise InputError(
            said(
                "in {text!r}, character {place}: {problem}.",
                text=self.text,
                place=at or self.tokens[0][1],
                problem=problem,
            ),
            hint,
        )
