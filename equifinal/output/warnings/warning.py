"""What a warning is: what was found, and what to do about it."""

from typing import NamedTuple

from equifinal.languages import LANGUAGES

__all__ = ["MOST", "Warned", "shortened"]

MOST = 5  # rows, sets or pairs that a warning names


class Warned(NamedTuple):
    """A warning in one language.

    Parameters
    ----------
    found : str
        What is so in this run, a sentence with its figures.
    advice : str
        What to do about it, a sentence.

    Examples
    --------
    >>> Warned("Two models tie.", "Report both.").text("en")
    'Two models tie. Report both.'
    """

    found: str
    advice: str

    def text(self, language):
        """Return both sentences, joined as the language does."""
        return LANGUAGES[language].space.join([self.found, self.advice])


def shortened(source, words):
    """Return words listed, of many the first and how many more there are."""
    words = list(words)
    shown = source.parts(words[:MOST])
    more = len(words) - MOST
    return source.say("{cases} and {more} more", cases=shown, more=more) if more > 0 else shown
