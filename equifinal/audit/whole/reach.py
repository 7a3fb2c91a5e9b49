"""Which counts a number of cases can add up to: all of them, enumerated."""

import numpy as np

from equifinal.audit.sums import parts_of, sets_of

__all__ = ["reached", "unreachable", "within"]

MOST_CELLS = 2_000_000
MOST_WORK = 200_000_000
MOST_POINTS = 6000
MOST_PAIRS = 400_000


def reached(row, cases, sizes):
    """Return all counts that so many cases add up to.

    Parameters
    ----------
    row : array of int, shape (sizes, points)
        What a case at each point adds.
    cases : int
    sizes : array of int, shape (sizes,)

    Returns
    -------
    array of int, shape (counts, sizes), or None
        None where there are too many to enumerate.

    Examples
    --------
    >>> reached(np.array([[0, 1, 2]]), 2, np.array([1])).ravel().tolist()
    [0, 1, 2, 3, 4]
    >>> reached(np.array([[0, 1], [1, 0]]), 2, np.array([33, 34])).tolist()
    [[2, 0], [1, 1], [0, 2]]
    """
    steps = np.unique(row.T, axis=0)
    least, spans = steps.min(axis=0), steps.max(axis=0) - steps.min(axis=0)
    wide = spans * cases + 1
    places = np.cumprod([1, *wide[:-1]])
    if wide.prod() > MOST_CELLS or wide.prod() * cases * len(steps) > MOST_WORK:
        return None
    known = np.zeros(int(wide.prod()), dtype=bool)
    known[0] = True
    for _ in range(cases):
        following = np.zeros_like(known)
        for shift in (steps - least) @ places:
            following[shift:] |= known[: len(known) - shift]
        known = following
    codes = np.flatnonzero(known)
    return codes[:, None] // places % wide + least * cases


def unreachable(paper, figure, scores, scale, stop=lambda: False):
    """Return whether no cases of a coding give a figure, whatever else: all sums that cases can have, enumerated.

    False also where there are too many sums to enumerate, the number of cases is not printed, or `stop` says so.
    """
    sets = sets_of(paper, [figure])
    if not paper.cases or len(scores) ** len(sets) > MOST_POINTS:
        return False
    points = np.array(np.meshgrid(*[scores] * len(sets), indexing="ij")).reshape(len(sets), -1).T
    above, below = parts_of(paper, [figure], sets, points, scale)
    steps = np.unique(np.stack([above[0], below[0]], axis=1), axis=0)
    width = int(paper.cases * scale + 1)
    known = np.zeros(1, dtype=np.int64)  # a sum of numerators times width, and one of denominators
    for _ in range(paper.cases):
        known = np.unique(known[:, None] + (steps[:, 0] * width + steps[:, 1])[None, :])
        if len(known) > MOST_PAIRS or stop():
            return False
    a, b = np.divmod(known, width)
    return not within(figure, a, b).any()


def within(figure, above, below):
    """Return where a quotient of whole numbers lies in a figure's interval."""
    low, high = figure.interval.low, figure.interval.high
    under = above * low.denominator - low.numerator * below
    over = high.numerator * below - above * high.denominator
    return (below > 0) & (under >= figure.interval.low_open) & (over >= figure.interval.high_open)
