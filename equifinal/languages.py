"""The languages in which figures, tables and texts are made, told once."""

from typing import NamedTuple

__all__ = ["DEFAULT", "LANGUAGES", "Language", "language_of"]


class Language(NamedTuple):
    """One language: what it is called, and what of it is not in words.

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
    """

    name: str
    east_asian: bool
    tag: str
    space: str
    font: str


LANGUAGES = {
    "en": Language("English", False, "en-GB", " ", "Times New Roman"),
    "zh": Language("中文", True, "zh-CN", "", "SimSun"),
}
# The one that stands where another cannot be drawn, and whose files have no language in their names.
DEFAULT = "en"


def language_of(text):
    """Return the language that a text is in, by its characters.

    Examples
    --------
    >>> language_of("Hospital 12"), language_of("医院 12")
    ('en', 'zh')
    """
    return "zh" if any("\u3400" <= character <= "\u9fff" for character in text) else DEFAULT
