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
    """

    def __init__(self, text, pattern, joined):
        self.text, self.hint = text, joined
        self.tokens = [(match[0], match.start() + 1) for match in pattern.finditer(text)]
        self.tokens.append(("", len(text) + 1))

    @property
    def token(self):
        """The next token; an empty one at the end."""
        return self.tokens[0][0]

    def read(self):
        """Return the tree of the whole text."""
        found = self.sum()
        if self.token == ")":
            self.fail(said("this ) closes nothing"), said("take it away, or open a parenthesis before"))
        if self.token:
            self.no_operator()
        return found

    def close(self, opened):
        """Take the parenthesis that closes the one at a place."""
        if not self.token:
            self.fail(said("this ( is never closed"), said("add ) where it should end"), opened)
        if self.token != ")":
            self.no_operator()
        self.tokens.pop(0)

    def no_operator(self):
        """Complain of a token that nothing joins to what is before it."""
        self.fail(said("{token!r} follows without an operator", token=self.token), self.hint)

    def fail(self, problem, hint, at=None):
        """Complain of the next token, or of a place."""
        raise InputError(
            said(
                "in {text!r}, character {place}: {problem}.",
                text=self.text,
                place=at or self.tokens[0][1],
                problem=problem,
            ),
            hint,
        )
