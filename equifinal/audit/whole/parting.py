"""The proof that no whole weights meet the lines, where some weights do: by remainders, or by parting counts of cases.

The solver's branching over whole numbers is no proof. Here a count of cases that is no whole number is parted in two,
at most the whole number below or at least the one above, until exact bounds refute every part.
"""

import numpy as np

__all__ = ["fraction_of", "refuted"]


def refuted(stage, numbers, used):
    """Return the figures that prove that there are no whole weights, or the weights that are met on the way.

    Parameters
    ----------
    stage : Stage
    numbers : list of array of int, shape (candidates, sizes)
        That each sum can be.
    used : list of int
        Bits of the figures that narrowed each sum.

    Returns
    -------
    needed : int, or None
        Bits of the figures; None where nothing is proved.
    weights : array of int, shape (points,), or None
    """
    needed = stage.odd(numbers, used)
    if needed is not None:
        return needed, None
    needed, nodes = 0, [[]]
    while nodes and stage.left() > 0:
        extra = nodes.pop()
        weights, more = stage.nearest(numbers, used, extra)
        if weights is None and more is None:
            return None, None
        if weights is None:
            needed |= more
            continue
        row = fraction_of(stage.tally.blocks, stage.tally.starts, weights)
        if row is None:
            return None, np.rint(weights).astype(np.int64)
        value = int(np.floor(row @ weights + 1e-6))
        nodes += [[*extra, (row, 0, value)], [*extra, (row, value + 1, stage.tally.cases)]]
    return (None if nodes else needed), None


def fraction_of(blocks, starts, weights):
    """Return a row that counts the cases with some scores, whose count is no whole number; None where all are."""
    for b, points in enumerate(blocks.points):
        for column in range(points.shape[1] - 1, -1, -1):
            for score in np.unique(points[:, column]):
                row = np.zeros(len(weights), dtype=np.int64)
                row[starts[b] : starts[b + 1]] = points[:, column] == score
                if abs(row @ weights - round(row @ weights)) > 1e-5:
                    return row
    at = np.argmax(np.abs(weights - np.rint(weights)))
    if abs(weights[at] - round(weights[at])) <= 1e-5:
        return None
    row = np.zeros(len(weights), dtype=np.int64)
    row[at] = 1
    return row
