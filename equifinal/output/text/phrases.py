"""The sentences of the texts, by language: `Results`, `Verdict` and `Exploration` of each."""

from . import chinese, english

__all__ = ["PHRASES"]

PHRASES = {"en": english, "zh": chinese}
