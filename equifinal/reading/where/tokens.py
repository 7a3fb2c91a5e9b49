"""The words of a condition on columns, each with its place."""

import re
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["LONGEST", "Token", "fail", "tokens_of"]

LONGEST = 2000  # characters of a condition
QUOTES = {'"': '"', "'": "'", "“": "”", "”": "”", "‘": "’", "’": "’", "＂": "＂"}
SIGNS = str.maketrans("（）［］，！＝＜＞｀", "()[],!=<>`")
WORD = re.compile(r"(?P<number>\d+(\.\d+)?(?![^\W\d]))|(?P<name>\w+)|(?P<sign>[=!<>]=|≤|≥|≠|[<>=()\[\],+-])")
SAME = {"≤": "<=", "≥": ">=", "≠": "!="}
WORDS = ("and", "or", "not", "in")


class Token(NamedTuple):
    """A word of a condition.

    Parameters
    ----------
    kind : str
        ``name``, ``text``, ``number``, ``word`` (and, or, not, in), ``sign`` or ``end``.
    value : str
    at : int
        Its first character, from 1.
    """

    kind: str
    value: str
    at: int


def fail(at, problem, hint):
    """Raise what is wrong with a condition, and at which character."""
    raise InputError(said("where, character {at}: {problem}.", at=at, problem=problem), hint)


def tokens_of(text):
    """Return the words of a condition, the end among them.

    Examples
    --------
    >>> [token.value for token in tokens_of('year >= 2020 and 地区 in ["东", `GDP per head`]')]
    ['year', '>=', '2020', 'and', '地区', 'in', '[', '东', ',', 'GDP per head', ']', '']
    """
    if len(text) > LONGEST:
        fail(LONGEST + 1, said("it is longer than {n} characters", n=LONGEST), said("make a column of it in the data"))
    found, place = [], 0
    while place < len(text):
        sign = text[place]
        if sign.isspace():
            place += 1
            continue
        closing = QUOTES.get(sign) or ("`" if sign in "`｀" else "")
        if closing:
            end = text.find(closing, place + 1)
            if end < 0:
                fail(place + 1, said("the quotation mark {sign} is never closed", sign=sign), said("close it"))
            found.append(Token("name" if closing == "`" else "text", text[place + 1 : end], place + 1))
            place = end + 1
            continue
        match = WORD.match(text.translate(SIGNS), place)
        if not match:
            hint = said("columns by their names, texts in quotation marks, and == != < <= > >= in and or not")
            fail(place + 1, said("{sign!r} cannot be read", sign=sign), hint)
        kind, value = match.lastgroup or "number", match[0]
        kind = "number" if match["number"] else "word" if value.lower() in WORDS else kind
        value = value.lower() if kind == "word" else SAME.get(value, value)
        found.append(Token(kind, value, place + 1))
        place = match.end()
    return [*found, Token("end", "", len(text) + 1)]
