"""Which counts a number of cases can add up to: all of them, enumerated."""

import numpy as np

__all__ = ["reached"]

MOST_CELLS = 2_000_000
MOST_WORK = 200_000_000


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
