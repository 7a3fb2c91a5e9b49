"""Printed figures: what each is of, as code and as a reader says it."""

from functools import reduce
from typing import NamedTuple

from equifinal.languages import mark, said

from .rounding import Interval

__all__ = ["Figure", "listed_figures"]

WORDS = {
    ("necessity", "consistency"): mark("consistency of {x} for {y}"),
    ("necessity", "coverage"): mark("coverage of {x} for {y}"),
    ("necessity", "RoN"): mark("RoN of {x} for {y}"),
    ("configuration", "consistency"): mark("consistency of the configuration {x} for {y}"),
    ("configuration", "PRI"): mark("PRI of the configuration {x} for {y}"),
    ("configuration", "raw_coverage"): mark("raw coverage of the configuration {x} for {y}"),
    ("configuration", "unique_coverage"): mark("unique coverage of the configuration {x} for {y}"),
    ("solution", "consistency"): mark("consistency of the solution for {y}"),
    ("solution", "PRI"): mark("PRI of the solution for {y}"),
    ("solution", "coverage"): mark("coverage of the solution for {y}"),
    ("mean", ""): mark("mean membership in {x}"),
}


class Figure(NamedTuple):
    """One printed figure.

    Parameters
    ----------
    table : str
        ``necessity``, ``configuration``, ``solution`` or ``mean``.
    outcome : str
        ``OUT`` or ``~OUT``; empty for a mean.
    subject : str
        The condition or its negation, the term, or the set of a mean; empty for a solution.
    measure : str
        ``consistency``, ``coverage``, ``RoN``, ``PRI``, ``raw_coverage`` or ``unique_coverage``; empty for a mean.
    printed : str
    interval : Interval
        The values that may be printed so, by the rounding of the paper.
    """

    table: str
    outcome: str
    subject: str
    measure: str
    printed: str
    interval: Interval

    @property
    def name(self):
        """Return the figure's name, as answers have it: ``necessity ~OUT SVC consistency``."""
        return " ".join(filter(None, (self.table, self.outcome, self.subject, self.measure)))

    @property
    def words(self):
        """Return what the figure is, in words that can be said in each language: ``consistency of SVC for ~OUT``."""
        return said(WORDS[self.table, self.measure], x=self.subject, y=self.outcome)


def listed_figures(figures):
    """Return figures with what is printed, in words that can be said in each language.

    Examples
    --------
    >>> from equifinal.languages import spoken
    >>> from equifinal.audit.rounding import interval_of
    >>> one = Figure("necessity", "~Y", "A", "coverage", "0.80", interval_of("0.80", "nearest"))
    >>> text = listed_figures([one, one._replace(measure="consistency", printed="0.7")])
    >>> print(text)
    coverage of A for ~Y 0.80; consistency of A for ~Y 0.7
    >>> print(spoken(text, "zh"))
    A 对 ~Y 的覆盖度 0.80；A 对 ~Y 的一致性 0.7
    """
    each = [said("{figure} {printed}", figure=one.words, printed=one.printed) for one in figures]
    return reduce(lambda one, other: said("{one}; {other}", one=one, other=other), each)
