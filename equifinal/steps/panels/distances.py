"""Distances: how unequal the consistencies of partitions are among themselves.

References
----------
.. [1] Garcia-Castro, R., & Ariño, M. A. (2016). A general approach to panel data set-theoretic research. Journal of
   Advances in Management Sciences & Information Systems, 2, 63-76.
.. [2] Oana, I.-E., & Schneider, C. Q. (2018). SetMethods: an add-on R package for advanced QCA. The R Journal, 10(1),
   507-533. doi:10.32614/RJ-2018-031
"""

from typing import NamedTuple

import numpy as np

__all__ = ["Distances", "distances"]


class Distances(NamedTuple):
    """The distances of several sets, each an array of shape (sets,).

    Parameters
    ----------
    partitions, undefined : integer array
        With a consistency, and without one (0/0).
    lowest, highest : array
        Of the consistencies.
    distance, adjusted : array
        As `distances` has them; NaN where no consistency is above 0.

    Examples
    --------
    >>> found = Distances(*(np.array([value]) for value in (3, 0, 0.7, 1.0, 0.06, 0.15)))
    >>> found.adjusted.tolist()
    [0.15]
    """

    partitions: np.ndarray
    undefined: np.ndarray
    lowest: np.ndarray
    highest: np.ndarray
    distance: np.ndarray
    adjusted: np.ndarray


def distances(consistencies):
    """Return the distances of consistencies, over the partitions where they are defined [1]_ [2]_.

    Parameters
    ----------
    consistencies : array of shape (sets, partitions)
        In [0, 1]; NaN where undefined.

    Returns
    -------
    Distances
        `distance` is √Σ(cᵢ/Σc − 1/n)², `adjusted` that divided by √(n/(n² + 3n + 2)).

    Examples
    --------
    The second set is as consistent in each partition, and undefined in one.

    >>> found = distances(np.array([[1, 0.8667, 0.7778], [0.3, 0.3, np.nan]]))
    >>> found.distance.round(4).tolist(), found.adjusted.round(4).tolist(), found.undefined.tolist()
    ([0.0598, 0.0], [0.1544, 0.0], [0, 1])

    Notes
    -----
    The distance is the coefficient of variation divided by √n, so it shrinks as n grows, and one between periods cannot
    be laid beside one within units. The adjusted one is that coefficient times √((n+1)(n+2))/n, which can.
    The figure of all cases is in neither: a set of consistency 0.3 in every partition has distance 0.
    """
    c = np.asarray(consistencies, dtype=float)
    defined = ~np.isnan(c)
    n, known = defined.sum(axis=1), np.where(defined, c, 0)
    total = known.sum(axis=1)
    some = total > 0
    share = known / np.where(some, total, 1)[:, None]
    apart = np.where(defined, share - 1 / np.maximum(n, 1)[:, None], 0)
    distance = np.where(some, np.sqrt((apart**2).sum(axis=1)), np.nan)
    # Equal shares differ from 1/n by rounding alone.
    distance = np.where(distance < 1e-12, 0, distance)
    adjusted = distance / np.sqrt(np.maximum(n, 1) / (n**2 + 3 * n + 2))
    lowest = np.where(n > 0, np.where(defined, c, np.inf).min(axis=1, initial=np.inf), np.nan)
    highest = np.where(n > 0, np.where(defined, c, -np.inf).max(axis=1, initial=-np.inf), np.nan)
    return Distances(n, c.shape[1] - n, lowest, highest, distance, adjusted)
