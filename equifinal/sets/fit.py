"""Parameters of fit: how far the cases bear out a statement about sets.

All functions take memberships in [0, 1], one value a case, as arrays of shape ``(cases,)``, and return
plain floats; a ratio 0/0 is ``nan``.

References
----------
.. [1] Ragin, C. C. (2006). Set relations in social research. Political Analysis, 14(3), 291-310.
   doi:10.1093/pan/mpj019
.. [2] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
   University Press. doi:10.1017/CBO9781139004244
.. [3] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
   doi:10.7208/chicago/9780226702797.001.0001
"""

import math
from typing import NamedTuple

import numpy as np

__all__ = ["Necessity", "Sufficiency", "necessity", "ratio", "sufficiency", "unique_coverage"]


class Sufficiency(NamedTuple):
    """Consistency, PRI and raw coverage of a sufficient condition.

    Parameters
    ----------
    consistency, pri, coverage : float
        In [0, 1], or ``nan``.

    Examples
    --------
    >>> Sufficiency(consistency=0.9, pri=0.8, coverage=0.5).pri
    0.8
    """

    consistency: float
    pri: float
    coverage: float


class Necessity(NamedTuple):
    """Consistency, coverage and relevance (RoN) of a necessary condition.

    Parameters
    ----------
    consistency, coverage, ron : float
        In [0, 1], or ``nan``.

    Examples
    --------
    >>> Necessity(consistency=0.95, coverage=0.6, ron=0.4).ron
    0.4
    """

    consistency: float
    coverage: float
    ron: float


def ratio(numerator, denominator):
    """Divide, with ``nan`` for 0/0.

    Parameters
    ----------
    numerator, denominator : float
        The numerator is 0 where the denominator is.

    Returns
    -------
    float

    Examples
    --------
    >>> ratio(1, 4), ratio(0, 0)
    (0.25, nan)
    """
    return float(numerator / denominator) if denominator else math.nan


def sufficiency(x, y):
    """Return how far membership in X is sufficient for Y.

    Consistency is Σmin(X,Y)/ΣX, raw coverage Σmin(X,Y)/ΣY, and PRI (proportional reduction in
    inconsistency) (Σmin(X,Y) − Σmin(X,Y,1−Y)) / (ΣX − Σmin(X,Y,1−Y)) [1]_ [2]_.

    Parameters
    ----------
    x, y : array of shape (cases,)
        Memberships in [0, 1].

    Returns
    -------
    Sufficiency

    Examples
    --------
    >>> sufficiency(np.array([1, 1, 1, 0]), np.array([1, 1, 0, 1]))
    Sufficiency(consistency=0.6666666666666666, pri=0.6666666666666666, coverage=0.6666666666666666)
    """
    both = np.minimum(x, y)
    shared, ambiguous, size = both.sum(), np.minimum(both, 1 - y).sum(), x.sum()
    return Sufficiency(ratio(shared, size), ratio(shared - ambiguous, size - ambiguous), ratio(shared, y.sum()))


def necessity(x, y):
    """Return how far membership in X is necessary for Y.

    Consistency is Σmin(X,Y)/ΣY, coverage Σmin(X,Y)/ΣX, and the relevance of necessity
    RoN = Σ(1−X)/Σ(1−min(X,Y)) [1]_ [2]_.

    Parameters
    ----------
    x, y : array of shape (cases,)
        Memberships in [0, 1].

    Returns
    -------
    Necessity

    Examples
    --------
    >>> necessity(np.array([1.0, 1, 1, 0]), np.array([1.0, 1, 0, 0]))
    Necessity(consistency=1.0, coverage=0.6666666666666666, ron=0.5)
    """
    both = np.minimum(x, y)
    shared = both.sum()
    return Necessity(ratio(shared, y.sum()), ratio(shared, x.sum()), ratio((1 - x).sum(), (1 - both).sum()))


def unique_coverage(terms, y):
    """Return for each term the share of Y that no other term of the model covers [3]_.

    Parameters
    ----------
    terms : array of shape (terms, cases)
        The cases' memberships in each term, in [0, 1].
    y : array of shape (cases,)
        Memberships in [0, 1].

    Returns
    -------
    list of float
        (Σmin(M,Y) − Σmin(M without t, Y)) / ΣY, in the order of the terms.

    Examples
    --------
    >>> unique_coverage([[1, 1, 0, 0], [0, 1, 1, 0]], np.array([1, 1, 1, 1]))
    [0.25, 0.25]
    """
    terms = np.asarray(terms, dtype=float)
    whole = np.minimum(terms.max(axis=0), y).sum()
    return [
        ratio(whole - np.minimum(np.delete(terms, i, axis=0).max(axis=0, initial=0), y).sum(), y.sum())
        for i in range(len(terms))
    ]
