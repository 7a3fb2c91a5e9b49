"""Which single figure of coded cases, changed in its last digit, would mend a contradiction, by cases found for it."""

from fractions import Fraction

from equifinal.audit.rounding import beside, interval_of
from equifinal.audit.scores import whole_numbers
from equifinal.audit.sums import parts_of
from equifinal.audit.suspects import Suspect

from .tree import sought

__all__ = ["mending"]

SHARE = 4  # of the time that is left, for one changed figure


def mending(paper, figures, until, clock):
    """Return the figures of a contradiction that the next figure up or down would mend.

    Parameters
    ----------
    paper : Paper
        With its coding and its number of cases.
    figures : sequence of Figure
    until : float
    clock : callable

    Returns
    -------
    list of Suspect, or None
        Each with its values in the cases that were found. None if none was found, and not all were tried to the end.

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A]\\ncases: 3\\nsets: crisp\\nnecessity:\\n"
    >>> paper = read_paper((text + "  columns: [Y consistency]\\n  A: 0.34\\n").encode())
    >>> [(one.figure.printed, one.mended) for one in mending(paper, paper.figures, 9, lambda: 0)]
    [('0.34', ('0.33',))]
    """
    suspects, names, complete = [], [figure.name for figure in paper.figures], True
    for figure in figures:
        at, found = names.index(figure.name), {}
        for text in beside(figure.printed):
            if clock() >= until:
                complete = False
                continue
            changed = figure._replace(printed=text, interval=interval_of(text, paper.rounding))
            mended = [*paper.figures[:at], changed, *paper.figures[at + 1 :]]
            outcome = sought(paper, mended, min(until, clock() + (until - clock()) / SHARE), clock)
            complete &= outcome.status in ("found", "none")
            if outcome.status == "found":
                found[text] = _value(paper, changed, outcome)
        if found:
            low, high = min(found.values()), max(found.values())
            suspects.append(Suspect(paper.figures[at], float(low), float(high), tuple(found)))
    return suspects if suspects or complete else None


def _value(paper, figure, outcome):
    """Return the value of a figure in the cases that were found."""
    above, below = parts_of(paper, [figure], outcome.sets, outcome.members, whole_numbers(paper.coding)[1])
    return Fraction(int(above[0] @ outcome.counts), int(below[0] @ outcome.counts))
