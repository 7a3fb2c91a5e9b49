"""What the tables of the paper are made of: a run's own tables, its settings, and labels in one language."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from equifinal import __version__
from equifinal.identity import cutoff_name
from equifinal.languages import LANGUAGES, joined, say_many
from equifinal.output.formats.table import Cell, Table
from equifinal.output.words.labels import Labels
from equifinal.output.words.naming import name_configurations
from equifinal.sets.data import CalibratedData, levels_of
from equifinal.steps.asked import apart
from equifinal.steps.truth_table.cutoffs import Cutoffs

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
    def data(self):
        """The memberships as the steps take them, from the table `memberships`."""
        frame = self.frames["memberships"].set_index("case")
        return CalibratedData.from_frame(frame, self.settings["outcome"], self.settings["conditions"])

    @functools.cached_property
    def crisp(self):
        """Whether no set of the study is fuzzy, so that PRI equals consistency and a member is a full one."""
        return all((values == values.round()).all() for values in (self.data.x, self.data.y))

    @functools.cached_property
    def named(self):
        """Each side's outcome to the configurations of its first model by the name that tables print."""
        first = [self.frames[name][self.frames[name]["model"] == 1] for name in ("configurations", "paths")]
        own = {outcome: [lines[lines["outcome"] == outcome] for lines in first] for outcome in self.sides}
        conditions = self.settings["conditions"]
        return {outcome: name_configurations(*own[outcome], conditions).set_index("name") for outcome in own}

    def members(self, outcome):
        """Return how many cases are members of a side's outcome: above 0.5."""
        y = self.data.y if outcome == self.sides[0] else 1 - self.data.y
        return int((y > 0.5).sum())

    @functools.cached_property
    def short(self):
        """Note of the short names that expressions use; empty where they are their own labels."""
        names = [levels_of(self.settings["outcome"])[0], *self.settings["conditions"]]
        pairs = [f"{name} = {self.labels.set(name)}" for name in names if self.labels.set(name) != name]
        return self.sentence("Short names: {names}.", names=self.list(pairs)) if pairs else ""

    def say(self, message, **places):
        """Return a word or phrase in the language of the labels."""
        return self.labels.say(message, **places)

    def say_many(self, one, many, n, /, **places):
        """Return a word or phrase on `n` things in the language of the labels."""
        return say_many(one, many, n, self.language, **places)

    def sentence(self, message, **places):
        """Return a sentence, and the space that follows it where the language has one."""
        return self.say(message, **places) + LANGUAGES[self.language].space

    def term(self, code):
        """Return what a code of the run's tables is called."""
        return self.labels.term(code)

    def parts(self, parts):
        """Join parts that stand beside each other, not in a sentence."""
        return joined(parts, "parts", self.language)

    def text(self, value):
        """Return a text of the settings that may differ by language, such as the note on the data."""
        return value.get(self.language, "") if isinstance(value, Mapping) else value or ""

    def list(self, words):
        """Join words as the language does."""
        return joined(words, "words", self.language)

    def cases(self, joined):
        """Return cases that the tables join by ``;`` with their labels; of very many the first, and how many more."""
        cases = [case for case in str(joined).split(";") if case]
        shown = self.list(self.labels.case(case) for case in cases[:CASES])
        more = len(cases) - CASES
        return self.say("{cases} and {more} more", cases=shown, more=more) if more > 0 else shown

    def lines(self, name, outcome):
        """Return the lines of a table that belong to an outcome."""
        frame = self.frames[name]
        return frame[frame["outcome"] == outcome]

    def cutoffs_of(self, outcome, consistency=None):
        """Return the cutoffs of a side: those in use, or those where the outcome's consistency cutoff is raised."""
        return Cutoffs.of_settings(self.settings, consistency or self.settings["consistency_cutoff"], outcome)

    def cutoffs(self, consistency=None, outcome=None):
        """Note of the cutoffs in use, or of those with a raised consistency cutoff: of both sides, or of one."""
        sides = [outcome] if outcome else self.sides if apart(self.settings) else self.sides[:1]
        text = ""
        for side in sides:
            parts = self.parts(self._parts(self.cutoffs_of(side, consistency)))
            if len(sides) == 1:
                return self.sentence("{text}.", text=parts)
            text += self.sentence("{outcome}: {text}.", outcome=self.labels.literal(side), text=parts)
        return text

    def _parts(self, cutoffs):
        """Return the cutoffs of a side in words."""
        found = {
            self.term("frequency_cutoff"): cutoffs.frequency,
            self.term("consistency_cutoff"): cutoff_name(cutoffs.consistency),
            self.term("pri_cutoff"): cutoff_name(cutoffs.pri),
        }
        if cutoffs.contradiction is not None:
            found[self.say("contradiction cutoff")] = cutoff_name(cutoffs.contradiction)
        return [self.say("{name} {value}", name=name, value=value) for name, value in found.items()]

    def made_by(self):
        """Note of the number of cases and of the software."""
        return self.sentence(
            "N = {cases} cases; Equifinal {version}.", cases=len(self.frames["memberships"]), version=__version__
        )

    def table(self, name, title, headings, blocks, notes, align):
        """Return a table of one row of headings, in the language of the source; notes that are empty are left out."""
        header = (tuple(map(Cell, headings)),)
        return Table(name, title, header, tuple(blocks), tuple((note,) for note in notes if note), align, self.language)
