"""Proposals: where the data themselves would put thresholds, by gaps and by clusters.

A proposal is a place to start from. What an anchor means comes from knowledge outside the data [1]_.

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press, chapter 5.
   doi:10.7208/chicago/9780226702797.001.0001
.. [2] Dușa, A. (2019). QCA with R: A Comprehensive Resource. Springer, section 4.1. doi:10.1007/978-3-319-75668-4
"""

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import cut_tree, linkage

from .choice import anchors
from .landmarks import beside_gaps
from .methods import PASS_THROUGH

__all__ = ["proposal_table", "propose_thresholds"]

COUNTS = (1, 2, 3)


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
    if by == "gaps":
        return beside_gaps(values, n)
    scores = np.unique(np.asarray(values, dtype=float))
    n = min(n, len(scores) - 1)
    if n < 1:
        return []
    clusters = cut_tree(linkage(scores[:, None], "complete"), n + 1)[:, 0]
    after = np.flatnonzero(np.diff(clusters))
    return [(float(scores[i]), float(scores[i + 1])) for i in after]


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

    Examples
    --------
    >>> raw = pd.DataFrame({"A": [1.0, 2, 10, 12]}, index=list("pqrs"))
    >>> table = proposal_table(raw, {"A": {"method": "crisp", "threshold": 9}})
    >>> print(table[table["by"] == "gaps"].head(3).round(3).to_string(index=False))
    set   by  thresholds  number  threshold   gap  below  above
      A gaps           1       1        6.0 0.727      2      2
      A gaps           2       1        6.0 0.727      2      2
      A gaps           2       2       11.0 0.182      3      1
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
