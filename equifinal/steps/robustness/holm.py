"""Many p-values at once."""

__all__ = ["holm"]


def holm(p, tried):
    """Return p-values corrected for the number of hypotheses tried [1]_.

    Parameters
    ----------
    p : list of float
        Of some of the hypotheses, or of all.
    tried : int
        How many hypotheses there are; those without a p-value are taken to have larger ones.

    Returns
    -------
    list of float
        In the order given, 1 at most.

    Examples
    --------
    >>> holm([0.01, 0.04, 0.03], tried=3)
    [0.03, 0.06, 0.06]

    References
    ----------
    .. [1] Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of
       Statistics, 6(2), 65-70.
    """
    tried = max(tried, len(p))
    corrected, highest = [1.0] * len(p), 0.0
    for step, i in enumerate(sorted(range(len(p)), key=p.__getitem__)):
        highest = max(highest, min(1.0, (tried - step) * p[i]))
        corrected[i] = highest
    return corrected
