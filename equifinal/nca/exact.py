"""The p value in closed form, free at any number of cases, where the condition or the outcome has two values."""

from math import comb

import numpy as np

__all__ = ["closed_form"]

CLOSED = ("ce_fdh", "cr_fdh")


def closed_form(plot, ceiling):
    """Return the exact p value of an effect size where x or y has two values.

    Of a condition with two values, the zone is as large as the highest y at the low value lets it be: p is the share of
    orders that give its n0 cases outcomes among the k that are no higher. Of an outcome with two values it is the
    smallest x at the high value: its n1 cases have to be among the k with an x no smaller.

    Parameters
    ----------
    plot : Plot
    ceiling : str
        Of `equifinal.nca.ceilings.CEILINGS`.

    Returns
    -------
    float or None
        None where neither has two values, or the ceiling is none of CE-FDH and, in the scope of the cases, CR-FDH.

    Examples
    --------
    Three of six cases are in the set, and so are all three with the outcome: one choice in twenty.

    >>> from .scope import plot_of
    >>> closed_form(plot_of([0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 1]), "ce_fdh")
    0.05
    """
    if ceiling not in CLOSED or (ceiling == "cr_fdh" and not plot.is_observed):
        return None
    n = len(plot.x)
    if len(np.unique(plot.x)) == 2:
        low = plot.x == plot.x.min()
        chosen, among = low, plot.y <= plot.y[low].max()
    elif len(np.unique(plot.y)) == 2:
        high = plot.y == plot.y.max()
        chosen, among = high, plot.x >= plot.x[high].min()
    else:
        return None
    size = int(chosen.sum())
    return comb(int(among.sum()), size) / comb(n, size)
