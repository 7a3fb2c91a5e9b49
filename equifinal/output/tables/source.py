"""What the tables of the paper are made of: a run's own tables, its settings, and labels in one language."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from equifinal import __version__
from equifinal.identity import cutoff_name
from equifinal.output.words.labels import Labels
from equifinal.output.words.vocabulary import say

__all__ = ["CASES", "Source"]

CASES = 40  # in one cell: with many more a row would be higher than a page


@dataclass(frozen=True)
class Source:
    """A run, as the builders of tables see it.

    Parameters
    ----------
    settings : mapping
        The resolved configuration.
    labels : Labels
    frames : mapping of str to DataFrame
        The run's tables by the names of their files: ``necessity``, ``changes``, …; those of the truth table and
        of the solutions at the baseline.
    raised : mapping of float to mapping of str to DataFrame
        Raised consistency cutoff to ``configurations``, ``paths``, ``terms``, ``models`` and ``solutions``.
    """

    settings: Mapping
    labels: Labels
    frames: Mapping
    raised: Mapping = field(default_factory=dict)

    @property
    def language(self):
        """The language of the labels."""
        return self.labels.language

    @property
    def sides(self):
        """The outcome and its negation, as the tables name them."""
        return (self.settings["outcome"], f"~{self.settings['outcome']}")

    @functools.cached_property
    def short(self):
        """Note of the short names that expressions use; empty where they are their own labels."""
        names = [self.settings["outcome"].partition("[")[0], *self.settings["conditions"]]
        pairs = [f"{name} = {self.labels.set(name)}" for name in names if self.labels.set(name) != name]
        return self.sentence("short names", self.list(pairs)) if pairs else ""

    def say(self, key, *parts):
        """Return a word or phrase in the language of the labels."""
        return say(key, self.language, *parts)

    def sentence(self, key, *parts):
        """Return a phrase with its full stop, and the space that follows it where the language has one."""
        return self.say("sentence", self.say(key, *parts))

    def text(self, value):
        """Return a text of the settings that may differ by language, such as the note on the data."""
        return value.get(self.language, "") if isinstance(value, Mapping) else value or ""

    def list(self, words):
        """Join words as the language does."""
        return self.say("comma").join(words)

    def cases(self, joined):
        """Return cases that the tables join by ``;`` with their labels; of very many the first, and how many more."""
        cases = [case for case in str(joined).split(";") if case]
        shown = self.list(self.labels.case(case) for case in cases[:CASES])
        return self.say("and more", shown, len(cases) - CASES) if len(cases) > CASES else shown

    def lines(self, name, outcome):
        """Return the lines of a table that belong to an outcome."""
        frame = self.frames[name]
        return frame[frame["outcome"] == outcome]

    def cutoffs(self, consistency=None):
        """Note of the cutoffs in use, or of those with a raised consistency cutoff."""
        s = self.settings
        parts = [
            self.say("is", self.say("frequency cutoff"), s["frequency_cutoff"]),
            self.say("is", self.say("consistency cutoff"), cutoff_name(consistency or s["consistency_cutoff"])),
            self.say("is", self.say("pri cutoff"), cutoff_name(s["pri_cutoff"])),
        ]
        if s["contradiction_cutoff"] is not None:
            parts.append(self.say("is", self.say("contradiction cutoff"), cutoff_name(s["contradiction_cutoff"])))
        return self.say("sentence", self.say("semicolon").join(parts))

    def made_by(self):
        """Note of the number of cases and of the software."""
        return self.sentence("made by", len(self.frames["memberships"]), __version__)
