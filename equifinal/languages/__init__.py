"""The languages, and the words of each: English stands in the code, the others in the catalogues of `locale`."""

from .here import preferred, speak_as, told
from .table import DEFAULT, LANGUAGES, Language, language_of
from .words import Said, joined, lines, listed, mark, number, said, said_many, say, say_in, say_many, spoken

__all__ = [
    "DEFAULT",
    "LANGUAGES",
    "Language",
    "Said",
    "joined",
    "language_of",
    "lines",
    "listed",
    "mark",
    "number",
    "preferred",
    "said",
    "said_many",
    "say",
    "say_in",
    "say_many",
    "speak_as",
    "spoken",
    "told",
]
