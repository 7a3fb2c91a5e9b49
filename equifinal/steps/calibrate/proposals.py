"""Proposals: where the data themselves would put thresholds, by gaps and by clusters.

A proposal is a place to start from. What an anchor means comes from knowledge outside the data [1]_.

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press, chapter 5.
   doi:10.7208/chicago/9780226702797.001.0001
.. [2] Dușa, A. (2019). QCA with R: A Comprehensive Resource. Springer, section 4.1. doi:10.1007/978-3-319-75668-4
"""

import math

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import cut_tree, linkage

from .diagnostics import LEAST, MOST
from .methods import PASS_THROUGH, anchors

__all__ = ["proposal_table", "propose_anchors", "propose_thresholds", "round_between"]

COUNTS = (1, 2, 3)
WIDE = 0.05  # of the range of the scores


def propose_thresholds(values, n=1, by="clusters"):
    """Propose thresholds that part scores into groups.

    Parameters
    ----------
    values : array of shape (cases,)
        Raw scores.
    n : int
        How many thresholds; fewer are returned where there are too few different scores.
    by : str
        ``clusters``: complete linkage on the distances of the scores, cut into `n` + 1 clusters, as the field's
        reference finds thresholds [2]_; ``gaps``: the widest gaps between neighbouring scores.

    Returns
    -------
    list of float
        Rising; each in the middle between the two scores that it parts.

    Examples
    --------
    >>> propose_thresholds([1, 2, 3, 10, 11, 30], n=2)
    [6.5, 20.5]
    >>> propose_thresholds([1, 2, 3, 10, 11, 30], n=1, by="gaps")
    [20.5]
    """
    return [(low + high) / 2 for low, high in _partings(values, n, by)]


def _partings(values, n, by):
    """Return the pairs of neighbouring scores that thresholds go between, rising."""
    scores = np.unique(np.asarray(values, dtype=float))
    n = min(n, len(scores) - 1)
    if n < 1:
        return []
    if by == "gaps":
        after = np.sort(np.argsort(-np.diff(scores), kind="stable")[:n])
    else:
        clusters = cut_tree(linkage(scores[:, None], "complete"), n + 1)[:, 0]
        after = np.flatnonzero(np.diff(clusters))
    return [(float(scores[i]), float(scores[i + 1])) for i in after]


def propose_anchors(values):
    """Propose the three anchors of direct calibration.

    The crossover goes into the widest gap that leaves at least a fifth of the cases on either side, so that the set
    is not skewed; where that is no wider than a twentieth of the range, it is chance, and the crossover goes into the
    gap nearest to the median. Exclusion and inclusion go to the 5th and the 95th percentile. All are rounded as far as
    their neighbouring scores allow.

    Returns
    -------
    dict of str to float
        `exclusion`, `crossover`, `inclusion`, rising; None where there are fewer than two different scores.

    Examples
    --------
    >>> propose_anchors([1, 2, 3, 10, 11, 30])
    {'exclusion': 1.0, 'crossover': 6.0, 'inclusion': 25.0}
    """
    scores = np.sort(np.asarray(values, dtype=float))
    if scores[0] == scores[-1]:
        return None
    gaps = np.diff(scores)
    above = 1 - np.arange(1, len(scores)) / len(scores)
    fair = np.where((above >= LEAST) & (above <= MOST), gaps, 0)
    gap = int(np.argmax(fair if fair.any() else gaps))
    if gaps[gap] < WIDE * (scores[-1] - scores[0]):
        gap = int(np.argmin(np.where(gaps > 0, np.abs(above - 0.5), np.inf)))
    crossover = round_between(scores[gap], scores[gap + 1])
    low, high = (float(np.percentile(scores, p)) for p in (5, 95))
    if not low < crossover < high:
        low, high = float(scores[0]), float(scores[-1])
    return {
        "exclusion": _round_near(low, crossover, scores[-1] - scores[0]),
        "crossover": crossover,
        "inclusion": _round_near(high, crossover, scores[-1] - scores[0]),
    }


def round_between(low, high):
    """Return the number of the fewest digits that lies well between two others, the nearest to their middle.

    Examples
    --------
    >>> round_between(3, 10), round_between(7.312, 7.339)
    (6.0, 7.33)
    """
    middle = (low + high) / 2
    for digits in range(-math.floor(math.log10(max(abs(low), abs(high), high - low))), 17):
        found = round(middle, digits)
        if abs(found - middle) <= (high - low) / 4:
            return float(found)
    return float(middle)


def _round_near(value, crossover, span):
    """Return a rounder number near an anchor, a hundredth of the span off at most, on its side of the crossover."""
    room = min(span / 100, abs(value - crossover) / 2)
    return round_between(value - 2 * room, value + 2 * room)


def proposal_table(raw, methods):
    """Return the thresholds that the data propose for each measured set, beside those in use.

    Parameters
    ----------
    raw : DataFrame
        Raw scores, cases in the index, one column a set.
    methods : mapping of str to mapping
        As for `calibrate`. Sets that pass through, or whose codes are mapped, have no threshold, and no line.

    Returns
    -------
    DataFrame
        `set`, `by`, `thresholds` (how many are sought), `number` (which of them), `threshold` (raw units), `gap`
        (width of the gap it lies in, a share of the range of the scores), `below` and `above` (cases on its sides).
    """
    lines = []
    for name in (name for name in raw if anchors(methods.get(name, PASS_THROUGH))):
        scores = raw[name].to_numpy(dtype=float)
        for by in ("gaps", "clusters"):
            for n in COUNTS:
                for number, (low, high) in enumerate(_partings(scores, n, by), 1):
                    threshold = (low + high) / 2
                    gap = (high - low) / (scores.max() - scores.min())
                    below = int((scores < threshold).sum())
                    lines.append((name, by, n, number, threshold, gap, below, len(scores) - below))
    columns = ["set", "by", "thresholds", "number", "threshold", "gap", "below", "above"]
    return pd.DataFrame(lines, columns=columns)
