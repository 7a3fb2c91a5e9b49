"""Landmarks: places among the cases' own scores at which a threshold may stand, and the gaps between the scores.

They describe the sample. What a threshold means comes from knowledge outside the data [1]_.

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
   doi:10.7208/chicago/9780226702797.001.0001
"""

import math

import numpy as np

__all__ = ["LANDMARKS", "beside_gaps"]


def beside_gaps(scores, n):
    """Return the pairs of neighbouring scores beside the widest gaps.

    Parameters
    ----------
    scores : array of shape (cases,)
        Raw scores.
    n : int
        How many gaps; fewer where there are too few different scores. Of gaps of one width the lower comes first.

    Returns
    -------
    list of (float, float)
        Rising.

    Examples
    --------
    >>> beside_gaps([1, 2, 3, 10, 11, 30], 2)
    [(3.0, 10.0), (11.0, 30.0)]
    """
    scores = np.unique(np.asarray(scores, dtype=float))
    after = np.sort(np.argsort(-np.diff(scores), kind="stable")[: max(n, 0)])
    return [(float(scores[i]), float(scores[i + 1])) for i in after]


def _mean(scores):
    """Return the arithmetic mean, to the last digit whatever the order of the cases."""
    return math.fsum(np.asarray(scores, dtype=float).tolist()) / len(scores)


def _median(scores):
    """Return the score in the middle, or the mean of the two there."""
    return float(np.median(np.asarray(scores, dtype=float)))


def _gap(scores):
    """Return the middle of the widest gap; the score itself where all are the same."""
    found = beside_gaps(scores, 1)
    return sum(found[0]) / 2 if found else float(np.asarray(scores, dtype=float)[0])


LANDMARKS = {"mean": _mean, "median": _median, "gap": _gap}
