"""The cutoffs of a truth table: frequency, consistency (raw, and of contradictions) and PRI."""

import math
from dataclasses import dataclass

from equifinal.sets.fit import at_least

__all__ = ["Cutoffs"]


@dataclass(frozen=True)
class Cutoffs:
    """What a row must reach to be coded 1.

    `contradiction`, below `consistency`, is the second consistency cutoff: rows between the two are coded C.
    """

    consistency: float = 0.8
    pri: float = 0.0
    frequency: int = 1
    contradiction: float | None = None

    @classmethod
    def of_settings(cls, settings, consistency):
        """Take the cutoffs of a configuration, at one consistency cutoff."""
        pri, frequency = settings["pri_cutoff"], settings["frequency_cutoff"]
        return cls(consistency, pri, frequency, settings["contradiction_cutoff"])

    def code(self, n, consistency, pri):
        """Return the value of a row: ``1``, ``0``, ``C`` (contradiction) or ``?`` (remainder)."""
        if n < self.frequency:
            return "?"
        if at_least(consistency, self.consistency):
            return "1" if at_least(0 if math.isnan(pri) else pri, self.pri) else "0"
        return "C" if self.contradiction is not None and at_least(consistency, self.contradiction) else "0"
