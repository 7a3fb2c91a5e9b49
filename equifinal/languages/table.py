"""The languages of figures, tables, texts and messages: a folder of `locale` each, and no line of code."""

import functools
import gettext
import importlib.resources
import os
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

__all__ = [
    "ABOUT",
    "BETWEEN",
    "DEFAULT",
    "DOMAIN",
    "LANGUAGES",
    "LISTS",
    "LOCALE",
    "Language",
    "catalogue",
    "language_of",
]

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "equifinal"
# The one that stands in the code, where another cannot be drawn, and whose files have no language in their names.
DEFAULT = "en"
CHINESE = "zh"
# The messages with which a catalogue says what its language is like, and how it lists things.
ABOUT = ("name", "tag", "east asian", "space", "font", "typography")
BETWEEN = ("words", "clauses", "parts", "sentences")
LISTS = ("two", "start", "middle", "end")
# Lists of names, and of phrases, which some languages join otherwise.
LISTINGS = ("list", "list of phrases")


class Language(NamedTuple):
    """One language: what it is called, and what of it is not in words. Its catalogue says it.

    Parameters
    ----------
    name : str
        As its readers call it.
    east_asian : bool
        Whether its characters need a font of their own.
    tag : str
        Language and region, as documents name them (BCP 47).
    space : str
        What stands between two sentences.
    font : str
        Of texts and figures in documents and workbooks.
    lists : dict of str to dict
        How names (`list`) and phrases are listed: `two`, `start`, `middle` and `end`, as CLDR has them.
    typography : tuple of (str, str)
        What a list has that its printers set otherwise, and how they set it; empty where there is none.
    """

    name: str
    east_asian: bool
    tag: str
    space: str
    font: str
    lists: dict[str, dict[str, str]]
    typography: tuple[str, ...]


def _folders():
    """Return the folder of each language: ours, and those in the folder that EQUIFINAL_LOCALE names."""
    more = os.environ.get("EQUIFINAL_LOCALE")
    # As resources: an archive is verified from within its zip file.
    bases = [importlib.resources.files(__package__) / "locale", *([Path(more)] if more else [])]
    found = {folder.name: folder / f"{DOMAIN}.mo" for base in bases for folder in base.iterdir()}
    known = {code: path for code, path in found.items() if path.is_file()}
    return dict(sorted(known.items(), key=lambda item: (item[0] != DEFAULT, item[0])))


@functools.cache
def catalogue(code):
    """Return the catalogue of a language, by the name of its folder.

    Returns
    -------
    gettext.GNUTranslations
    """
    with FOLDERS[code].open("rb") as file:
        return gettext.GNUTranslations(file)


def _language(code):
    """Return what a catalogue says of its language in the messages of these contexts."""
    known = catalogue(code)
    about = {key: known.pgettext("language", key) for key in ABOUT}
    lists = {kind: {part: known.pgettext(kind, part) for part in LISTS} for kind in LISTINGS}
    typography = about["typography"].split()
    return Language(
        about["name"],
        about["east asian"] == "yes",
        about["tag"],
        "" if about["space"] == "none" else " ",
        about["font"],
        lists,
        tuple(typography) if len(typography) == 2 else (),
    )


FOLDERS = _folders()
LANGUAGES = MappingProxyType({code: _language(code) for code in FOLDERS})


def language_of(text):
    """Return the language that a text is in, by its characters.

    Examples
    --------
    >>> language_of("Hospital 12"), language_of("医院 12")
    ('en', 'zh')
    """
    return CHINESE if any("\u3400" <= character <= "\u9fff" for character in text) else DEFAULT
