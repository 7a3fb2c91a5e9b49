"""The cutoffs of a truth table: frequency, consistency (raw, and of contradictions) and PRI."""

import math
from dataclasses import dataclass

from equifinal.sets.tolerance import at_least
from equifinal.steps.asked import asked_of

__all__ = ["Cutoffs"]


@dataclass(frozen=True)
class Cutoffs:
    """What a row of the truth table must reach to be coded 1.

    Parameters
    ----------
    consistency : float
        Raw consistency, from 0 to 1.
    pri : float
        Proportional reduction in inconsistency [1]_, from 0 to 1; 0 asks for nothing.
    frequency : int
        Cases in the row; with fewer it is a remainder.
    contradiction : float, optional
        Below `consistency`, the second consistency cutoff: rows between the two are coded C.

    Examples
    --------
    >>> Cutoffs(consistency=0.8, pri=0.7)
    Cutoffs(consistency=0.8, pri=0.7, frequency=1, contradiction=None)

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
       University Press. doi:10.1017/CBO9781139004244
    """

    consistency: float = 0.8
    pri: float = 0.0
    frequency: int = 1
    contradiction: float | None = None

    @classmethod
    def of_settings(cls, settings, consistency, outcome=""):
        """Take the cutoffs of a configuration, at one consistency cutoff.

        Parameters
        ----------
        settings : mapping
            `frequency_cutoff`, `pri_cutoff` and `contradiction_cutoff`; where the negation has cutoffs of its own,
            these as well, `outcome` and `consistency_cutoff`.
        consistency : float
            Of the outcome. A consistency cutoff of the negation is as far above or below its own one as this is above
            or below `consistency_cutoff`, from 0 to 1.
        outcome : str
            The side; a negation begins with ``~``.

        Returns
        -------
        Cutoffs

        Examples
        --------
        >>> Cutoffs.of_settings({"frequency_cutoff": 2, "pri_cutoff": 0.5, "contradiction_cutoff": None}, 0.8)
        Cutoffs(consistency=0.8, pri=0.5, frequency=2, contradiction=None)
        """
        own = asked_of(settings, outcome)
        if own is not settings:
            moved = consistency + own["consistency_cutoff"] - settings["consistency_cutoff"]
            consistency = round(min(1, max(0, moved)), 6)
        return cls(consistency, own["pri_cutoff"], own["frequency_cutoff"], own["contradiction_cutoff"])

    def code(self, n, consistency, pri):
        """Return the value of a row.

        Parameters
        ----------
        n : int
            Its cases.
        consistency, pri : float
            From 0 to 1. Of what is undefined (0/0, not a number), PRI counts as 0 and consistency reaches no cutoff.

        Returns
        -------
        str
            ``1``, ``0``, ``C`` (contradiction) or ``?`` (remainder). A row that fails the PRI cutoff alone is 0.

        Examples
        --------
        >>> cutoffs = Cutoffs(consistency=0.8, pri=0.5, frequency=2, contradiction=0.7)
        >>> [cutoffs.code(2, 0.9, 0.6), cutoffs.code(2, 0.9, 0.4), cutoffs.code(2, 0.75, 0.6), cutoffs.code(1, 1, 1)]
        ['1', '0', 'C', '?']

        Notes
        -----
        A figure reaches a cutoff where it falls short by a rounding error only, see `sets.tolerance.at_least`.
        """
        if n < self.frequency:
            return "?"
        if at_least(consistency, self.consistency):
            return "1" if at_least(0 if math.isnan(pri) else pri, self.pri) else "0"
        return "C" if self.contradiction is not None and at_least(consistency, self.contradiction) else "0"
