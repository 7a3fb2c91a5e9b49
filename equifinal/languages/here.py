"""The language in which a program speaks to whoever called it; results are in those of the study."""

import ctypes
import locale
import os
import sys

from .table import DEFAULT, LANGUAGES
from .words import spoken

__all__ = ["VARIABLE", "preferred", "speak_as", "told"]

# Names the language of messages; the steps of a run inherit it.
VARIABLE = "EQUIFINAL_LANG"
CHOSEN = {}


def preferred(of_study=()):
    """Return the language of messages: the one asked for, else the user's own, else the study's.

    Parameters
    ----------
    of_study : sequence of str
        The languages of a study, where there is one.

    Returns
    -------
    str
        A key of `LANGUAGES`. English counts as the user's own only where the study has no other: it is what a system
        says whose user chose nothing.
    """
    asked = os.environ.get(VARIABLE, "")
    for code in (_known(asked), _known(_of_system()), *map(_known, of_study[:1])):
        if code and (code != DEFAULT or asked):
            return code
    return DEFAULT


def speak_as(of_study):
    """Speak from now on, in this process and those that it starts, as the languages of a study ask for.

    Parameters
    ----------
    of_study : object
        The key `language` of a configuration, whatever stands in it.
    """
    of_study = [of_study] if isinstance(of_study, str) else of_study if isinstance(of_study, list) else []
    of_study = [code for code in of_study if isinstance(code, str)]
    CHOSEN["code"] = os.environ[VARIABLE] = preferred(of_study)


def told(text):
    """Return a text, or what an error says, in the language of messages.

    Examples
    --------
    >>> told("SYS")
    'SYS'
    """
    if isinstance(text, Exception):
        text = text.args[0] if text.args else str(text)
    return spoken(text, CHOSEN.get("code") or preferred())


def _known(name):
    """Return which of our languages a name such as ``zh_CN.UTF-8`` means; empty where it is none."""
    name = name.replace("-", "_").partition(".")[0]
    return next((code for code in (name, name.partition("_")[0]) if code in LANGUAGES), "")


def _of_system():
    """Return what the system says of its user's language, as it names it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name, ""):
            return value
    if sys.platform == "win32":
        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return locale.getlocale()[0] or ""
