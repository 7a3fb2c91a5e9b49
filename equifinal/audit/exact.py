"""A data set held against printed figures, in whole numbers: no rounding of our own can hide or make a difference."""

import numpy as np

from .sums import parts_of

__all__ = ["gives", "within"]


def gives(paper, figures, sets, members, scale, counts=None):
    """Return whether cases give every figure to its rounding.

    Parameters
    ----------
    paper : Paper
    figures : sequence of Figure
    sets : list of str
    members : array of int, shape (cases, sets)
        Memberships, so many of which make 1 as `scale` says.
    scale : int
    counts : array of int, shape (cases,), optional
        How many cases have these memberships; left out, one each.

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A]\\nnecessity:\\n  columns: [Y consistency]\\n  A: 0.67\\n"
    >>> paper = read_paper(text.encode())
    >>> cases = np.array([[1, 1], [1, 1], [0, 1]])
    >>> [gives(paper, paper.figures, ["A", "Y"], some, scale=1) for some in (cases, cases[1:])]
    [True, False]
    """
    above, below = parts_of(paper, figures, sets, members, scale)
    counts = np.ones(len(members), np.int64) if counts is None else np.asarray(counts)
    sums = zip(figures, above @ counts, below @ counts, strict=True)
    return all(within(figure, int(a), int(b)) for figure, a, b in sums)


def within(figure, above, below):
    """Return whether quotients of whole numbers, 0/0 none, lie in a figure's interval: of two, or of two arrays."""
    low, high = figure.interval.low, figure.interval.high
    under = above * low.denominator - low.numerator * below
    over = high.numerator * below - above * high.denominator
    return (below > 0) & (under >= figure.interval.low_open) & (over >= figure.interval.high_open)
