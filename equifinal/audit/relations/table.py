"""The figures of a paper by what they are of, as intervals under one rule of rounding."""

from fractions import Fraction

from equifinal.audit.rounding import Interval, interval_of

from .intervals import over

__all__ = ["Table", "negated", "typed"]


class Table:
    """The figures of a paper under one rule of rounding.

    Parameters
    ----------
    paper : Paper
    rule : str
        A key of `rounding.ROUNDINGS`.

    Attributes
    ----------
    sides : tuple of str
        The outcome and its negation.
    literals : list of str
        The conditions and their negations.
    """

    def __init__(self, paper, rule):
        self.paper, self.figures = paper, {}
        for figure in paper.figures:
            key = (figure.table, figure.outcome, figure.subject, figure.measure)
            self.figures[key] = figure._replace(interval=_shares(interval_of(figure.printed, rule)))
        self.sides = (paper.outcome, f"~{paper.outcome}")
        self.literals = [sign + name for name in paper.conditions for sign in ("", "~")]

    def get(self, *keys):
        """Return some figures, all of them or nothing."""
        found = [self.figures.get(key) for key in keys]
        return found if all(found) else None

    def necessity(self, side, literal, *measures):
        """Return figures of the necessity table, all of them or nothing."""
        return self.get(*(("necessity", side, literal, measure) for measure in measures))

    def ratio(self, side, literal):
        """Return the figures of p/q of a literal and a side, and the interval of it; nothing where one is missing."""
        figures = self.necessity(side, literal, "consistency", "coverage")
        if not figures or not figures[1].interval.low > 0:
            return None
        return figures, over(figures[0].interval, figures[1].interval)


def _shares(interval):
    """Return the part of an interval that a share can have, from 0 to 1."""
    low = (interval.low, interval.low_open) if interval.low >= 0 else (Fraction(0), False)
    high = (interval.high, interval.high_open) if interval.high <= 1 else (Fraction(1), False)
    return Interval(low[0], high[0], low[1], high[1])


def negated(literal):
    """Return the negation of a literal.

    Examples
    --------
    >>> negated("A"), negated("~A")
    ('~A', 'A')
    """
    return literal[1:] if literal.startswith("~") else f"~{literal}"


def typed(figures):
    """Return a sum of figures as a reader types it."""
    return " + ".join(figure.printed for figure in figures)
