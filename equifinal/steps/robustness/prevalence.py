"""Consistency that does not rise with how common the outcome is."""

import numpy as np

from equifinal.sets.fit import ratio

__all__ = ["prevalence_adjusted_consistency"]


def prevalence_adjusted_consistency(x, y):
    """Return the consistency of X for Y, adjusted for how common Y is (PAcon).

    Σmin(X,Y) / [Σmin(X,Y) + w(Σmin(X,1−Y) − Σmin(X,Y,1−X,1−Y))], w = ΣY/Σ(1−Y). Where the outcome is common,
    even an unrelated X is consistent; here cases with and without the outcome weigh the same in sum [1]_.

    Parameters
    ----------
    x, y : array of shape (cases,)
        Memberships in X and in the outcome, from 0 to 1.

    Returns
    -------
    float
        ``nan`` where no case is in X; of an outcome that is always present, 1.

    Examples
    --------
    Of the three cases with the outcome two are in X, as is the only one without: 2/3 against 1, so
    (2/3) / (2/3 + 1).

    >>> round(prevalence_adjusted_consistency(np.array([1, 1, 0, 1]), np.array([1, 1, 1, 0])), 3)
    0.4

    References
    ----------
    .. [1] De Souter, L., & Baumgartner, M. (2025). New sufficiency and necessity measures for model building
       with Coincidence Analysis; as PAcon in the R package cna by Ambühl and Baumgartner.
    """
    both, against = np.minimum(x, y), np.minimum(x, 1 - y)
    shared, wrong = both.sum(), (against - np.minimum(both, 1 - np.maximum(x, y))).sum()
    absent = (1 - y).sum()
    return ratio(shared, shared + (y.sum() / absent * wrong if absent else 0.0))
