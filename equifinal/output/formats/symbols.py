"""The symbols of the Ragin–Fiss table, and their legend.

A glyph such as ⊙ means opposite things in different tools, so the legend is always printed. A core condition has
the large symbol, a peripheral one the small.
"""

from typing import NamedTuple

from equifinal.languages import joined, say
from equifinal.output.words.terms import term

from .table import Symbol

__all__ = ["KINDS", "SETS", "Glyph", "glyph", "legend", "spoken"]

KINDS = ("core present", "peripheral present", "core absent", "peripheral absent")


class Glyph(NamedTuple):
    """How one kind of condition is drawn: a character, and whether it is the large one."""

    character: str
    large: bool


def _set(*characters):
    """Return the glyphs of the four kinds."""
    return {kind: Glyph(c, kind.startswith("core")) for kind, c in zip(KINDS, characters, strict=True)}


SETS = {"circles": _set(*"●●⊗⊗"), "open": _set(*"●●○○"), "ascii": _set(*"PpAa")}


def glyph(symbol, symbols="circles"):
    """Return the glyph of a symbol in one set of symbols."""
    return SETS[symbols][symbol.kind]


def spoken(symbol, language):
    """Return a symbol in words, for readers and formats without glyphs.

    Examples
    --------
    >>> spoken(Symbol("core present", "2"), "en")
    'Core condition present [2]'
    """
    level = f" [{symbol.level}]" if symbol.level else ""
    return f"{term(symbol.kind, language)}{level}"


def legend(language, levels=False):
    """Return the note that explains the symbols: texts and symbols in turn.

    Parameters
    ----------
    language : str
    levels : bool
        Whether a multi-value condition is among them.
    """
    parts = []
    for kind in KINDS:
        parts += [Symbol(kind), f" {term(kind, language)}{joined(('', ''), 'parts', language)}"]
    ends = [say("Number: value of the condition", language)] if levels else []
    return (
        *parts,
        say("{text}.", language, text=joined([*ends, say("Blank: present or absent", language)], "parts", language)),
    )
