"""Which cases a plot names, so that its labels can be read."""

import re

import numpy as np

__all__ = ["names_of_places", "numbered"]

MOST = 60  # labels on one plot
ALL = 20  # labels up to which every case is named, whatever it says
NUMBERS = 40  # cases whose running numbers still help to find them in a table
SHARED = 8  # cases at one place that its label names


def names_of_places(x, y, cases):
    """Return a label for each case or None, and how many cases it names.

    Cases at one place share the label of the first. Of more than `ALL` cases the members of the term and those of the
    outcome are named (typical and deviant ones), of more than `MOST` the members that are highest; of more than
    `NUMBERS` whose names are running numbers none is.

    Parameters
    ----------
    x, y : array of shape (cases,)
        Memberships in the term and in the outcome.
    cases : sequence of str, length cases

    Returns
    -------
    tuple of (list of str or None, list of int)

    Examples
    --------
    >>> names_of_places([0.9, 0.2, 0.9], [0.8, 0.1, 0.8], ["p", "q", "r"])
    (['p, r', 'q', None], [2, 1, 0])
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    order = np.argsort(-x, kind="stable")
    if len(x) > NUMBERS and numbered(cases):
        order = order[:0]
    elif len(x) > MOST:
        order = order[x[order] > 0.5][:MOST]
    elif len(x) > ALL:
        order = order[(x[order] > 0.5) | (y[order] > 0.5)]
    places = {}
    for i in order.tolist():
        places.setdefault((round(x[i], 3), round(y[i], 3)), []).append(i)
    names, counts = [None] * len(x), [0] * len(x)
    for first, *others in places.values():
        shown = [cases[i] for i in [first, *others][:SHARED]]
        parts = shown + [f"+{len(others) + 1 - SHARED}"] * (len(others) >= SHARED)
        names[first] = "\n".join(", ".join(parts[i : i + 3]) for i in range(0, len(parts), 3))
        counts[first] = len(shown)
    return names, counts


def numbered(cases):
    """Return whether the names of cases are running numbers: the same letters, or none, about other digits.

    Examples
    --------
    >>> numbered(["R001", "R002"]), numbered(["1", "2"]), numbered(["Hebei 2020", "Hubei 2020"])
    (True, True, False)
    >>> numbered(["第1号", "第2号"])
    True
    """
    parts = [re.fullmatch(r"(\D*)\d+(\D*)", case) for case in cases]
    return bool(parts) and all(parts) and len({part.groups() for part in parts}) == 1
