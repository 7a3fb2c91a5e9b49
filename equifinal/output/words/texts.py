"""Texts of a study as documents may hold them: on one line, without control characters."""

import functools
import unicodedata

__all__ = ["clean", "printable"]

# Control characters, lone surrogates, and codes that are no character.
NO_CHARACTERS = ("Cc", "Cs", "Cn")


@functools.cache
def clean(text):
    """Return a text on one line, without characters that no document may hold.

    Examples
    --------
    >>> clean("System\\n integration\\x0b ")
    'System integration'
    """
    return printable(" ".join(str(text).split()))


def printable(text):
    """Return a text without control characters and the like.

    Examples
    --------
    >>> printable("A\\x1b[2J")
    'A[2J'
    """
    return "".join(c for c in text if unicodedata.category(c) not in NO_CHARACTERS)
