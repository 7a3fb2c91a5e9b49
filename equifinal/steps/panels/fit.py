"""Fit in partitions: consistency, coverage and PRI over all cases, and over the cases of each partition.

References
----------
.. [1] Garcia-Castro, R., & Ariño, M. A. (2016). A general approach to panel data set-theoretic research. Journal of
   Advances in Management Sciences & Information Systems, 2, 63-76.
"""

from typing import NamedTuple

import numpy as np

__all__ = ["Sums", "pooled_sums", "sums_by"]


class Sums(NamedTuple):
    """Sums of memberships, of which every figure is a ratio.

    Parameters
    ----------
    n : integer array of shape (partitions,)
        Cases.
    x, y, xy, ambiguous : array of shape (sets, partitions)
        ΣX, ΣY, Σmin(X,Y) and Σmin(X,Y,1−Y); those of the partitions add up to those of all cases.

    Examples
    --------
    >>> sums = Sums(np.array([3]), *(np.array([[value]]) for value in (2.0, 3.0, 1.5, 0.5)))
    >>> sums.consistency.item(), sums.coverage.item(), round(sums.pri.item(), 4)
    (0.75, 0.5, 0.6667)
    """

    n: np.ndarray
    x: np.ndarray
    y: np.ndarray
    xy: np.ndarray
    ambiguous: np.ndarray

    @property
    def consistency(self):
        """Of X as sufficient, and the coverage of X as necessary; 0/0 is NaN: array of shape (sets, partitions)."""
        return _ratio(self.xy, self.x)

    @property
    def coverage(self):
        """Of X as sufficient, and the consistency of X as necessary."""
        return _ratio(self.xy, self.y)

    @property
    def pri(self):
        """Proportional reduction in inconsistency of X as sufficient."""
        return _ratio(self.xy - self.ambiguous, self.x - self.ambiguous)


def sums_by(x, y, dimension):
    """Return the sums over the cases of each partition [1]_.

    Parameters
    ----------
    x : array of shape (sets, cases)
        Memberships in [0, 1].
    y : array of shape (cases,) or (sets, cases)
        Memberships in the outcome.
    dimension : Dimension

    Returns
    -------
    Sums

    Examples
    --------
    Three units in two years.

    >>> from equifinal.steps.panels.dimensions import Dimension
    >>> x, y = np.array([[0.8, 0.6, 0.2, 0.3, 0.7, 0.6]]), np.array([0.9, 0.4, 0.3, 0.6, 0.8, 0.9])
    >>> years = Dimension("year", "period", ("8", "9"), np.array([0, 1, 0, 1, 0, 1]))
    >>> sums_by(x, y, years).consistency.round(4).tolist()
    [[1.0, 0.8667]]
    """
    x = np.asarray(x, dtype=float)[:, dimension.by_partition]
    y = np.broadcast_to(y, x.shape)[:, dimension.by_partition]
    return Sums(dimension.sizes, *(np.add.reduceat(part, dimension.starts, axis=1) for part in _parts(x, y)))


def pooled_sums(x, y):
    """Return the sums over all cases, as one partition.

    Parameters
    ----------
    x, y
        As for `sums_by`.

    Returns
    -------
    Sums

    Examples
    --------
    >>> pooled_sums(np.array([[0.8, 0.2]]), np.array([0.9, 0.1])).consistency.round(4).tolist()
    [[0.9]]
    """
    x = np.asarray(x, dtype=float)
    parts = _parts(x, np.broadcast_to(y, x.shape))
    return Sums(np.array([x.shape[1]]), *(part.sum(axis=1, keepdims=True) for part in parts))


def _parts(x, y):
    """Return X, Y, min(X,Y) and min(X,Y,1−Y)."""
    both = np.minimum(x, y)
    return x, y, both, np.minimum(both, 1 - y)


def _ratio(numerator, denominator):
    """Divide, with NaN for 0/0."""
    defined = denominator > 0
    return np.where(defined, numerator / np.where(defined, denominator, 1), np.nan)
