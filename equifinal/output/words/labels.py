"""The names that a reader sees, in one language: of cases, of sets, of paths."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from equifinal.languages import say

from .terms import term
from .texts import clean

__all__ = ["Labels"]


@dataclass(frozen=True)
class Labels:
    """Labels in one language, each on one line; a set, case or path without a label keeps its short name.

    Parameters
    ----------
    language : str
        ``"en"`` or ``"zh"``.
    sets, cases, paths : mapping of str to str
        Short name to label.

    Examples
    --------
    >>> labels = Labels("en", sets={"SYS": "System integration"})
    >>> labels.set("SYS"), labels.literal("~SYS"), labels.literal("LEVEL[2]")
    ('System integration', '~System integration', 'LEVEL[2]')
    """

    language: str = "en"
    sets: Mapping[str, str] = field(default_factory=dict)
    cases: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)

    def set(self, name):
        """Return the label of a condition or outcome."""
        return clean(self.sets.get(name, name))

    def case(self, name):
        """Return the label of a case."""
        return clean(self.cases.get(name, name))

    def path(self, name):
        """Return the label of a path."""
        return clean(self.paths.get(name, name))

    def literal(self, text):
        """Return a literal such as ``~SYS`` or ``LEVEL[2]`` with its set's label."""
        negation = "~" if text.startswith("~") else ""
        name, bracket, value = text.removeprefix("~").partition("[")
        return f"{negation}{self.set(name)}{bracket}{value}"

    def say(self, message, **places):
        """Return a sentence or word in the language of the labels."""
        return say(message, self.language, **places)

    def term(self, code):
        """Return what a code of the run's tables is called."""
        return term(code, self.language)

    @classmethod
    def of_study(cls, settings, language, cases=None):
        """Take the labels of one language from a resolved configuration and the table of cases.

        Parameters
        ----------
        settings : mapping
            `labels` and `paths` of the configuration.
        language : str
        cases : DataFrame, optional
            Cases in the index; its column ``label_<language>``, if there, holds their labels.
        """
        column = f"label_{language}"
        known = cases[column].astype(str).to_dict() if cases is not None and column in cases else {}
        sets = {
            name: texts[language] for name, texts in settings["labels"].get("sets", {}).items() if language in texts
        }
        paths = {name: path[language] for name, path in settings["paths"].items() if language in path}
        return cls(language, sets, known, paths)
