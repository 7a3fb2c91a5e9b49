"""The permutation test: how often an order of the outcome gives an effect as large as the observed one.

References
----------
.. [1] Dul, J., van der Laan, E., & Kuik, R. (2020). A statistical significance test for necessary condition analysis.
   Organizational Research Methods, 23(2), 385-395. doi:10.1177/1094428118795272
.. [2] North, B. V., Curtis, D., & Sham, P. C. (2002). A note on the calculation of empirical P values from Monte Carlo
   procedures. American Journal of Human Genetics, 71(2), 439-441. doi:10.1086/341527
"""

import math
from itertools import permutations as orders_of
from typing import NamedTuple

import numpy as np

from equifinal.sets.tolerance import TOLERANCE

from .ceilings import zones
from .effects import effect_size, single_zone
from .exact import closed_form
from .peers import peers_of

__all__ = ["ENUMERATED", "PValue", "p_values"]

# All orders are gone through of this many cases at most: 40,320.
ENUMERATED = 8

# Ranks in a block of orders, so that memory stays small.
BLOCK = 4_000_000


class PValue(NamedTuple):
    """A p value and what it rests on.

    Parameters
    ----------
    value : float
        NaN where the effect size is.
    permutations : int
        Random orders drawn; 0 where the value is exact, by going through all orders or by a closed form.
    error : float
        Half the width of its 95 % interval, from the drawing alone; 0 where it is exact.

    Examples
    --------
    >>> PValue(0.05, 10_000, 0.0043).error
    0.0043
    """

    value: float
    permutations: int
    error: float


def p_values(plots, ceilings, permutations=10_000, seed=1):
    """Return the p value of each condition and ceiling.

    The outcome is permuted over the cases; p is the share of orders whose effect is as large as the observed one [1]_.
    Where all orders are gone through, that is exact; of drawn ones the observed order counts as one more [2]_. All
    conditions and ceilings are tested on the same orders, so that the p of one does not depend on which others there
    are.

    Parameters
    ----------
    plots : list of Plot
        A plot for each condition, of one outcome.
    ceilings : sequence of str
        Of `equifinal.nca.ceilings.CEILINGS`.
    permutations : int
        Random orders, where not all are gone through.
    seed : int
        Of the random orders.

    Returns
    -------
    list of dict of str to PValue
        By ceiling, in the order of the plots.

    Examples
    --------
    Of the 24 orders of four cases, the observed one alone leaves this much room.

    >>> from .scope import plot_of
    >>> plot = plot_of([0, 0.3, 0.6, 1], [0, 0.4, 0.5, 1])
    >>> round(p_values([plot], ["ce_fdh"])[0]["ce_fdh"].value * 24, 6)
    1.0
    """
    tested = [i for i, plot in enumerate(plots) if plot.area]
    found = [dict.fromkeys(ceilings, PValue(math.nan, 0, 0.0)) for _ in plots]
    open_ = {}
    for i in tested:
        for ceiling in ceilings:
            size, exact = effect_size(plots[i], ceiling), closed_form(plots[i], ceiling)
            if exact is not None:
                found[i][ceiling] = PValue(exact, 0, 0.0)
            elif not math.isnan(size):
                open_[i, ceiling] = size
    if not open_:
        return found
    hits, drawn, complete = _count(plots, open_, permutations, seed)
    for (i, ceiling), n in zip(open_, hits, strict=True):
        p = n / drawn if complete else (n + 1) / (drawn + 1)
        error = 0.0 if complete else 1.96 * math.sqrt(p * (1 - p) / drawn)
        found[i][ceiling] = PValue(p, 0 if complete else drawn, error)
    return found


def _count(plots, sizes, permutations, seed):
    """Return how many orders give an effect as large, by plot and ceiling; how many orders; whether they are all."""
    _, ranks = np.unique(plots[0].y, return_inverse=True)
    n = len(ranks)
    complete = n <= ENUMERATED
    drawn = math.factorial(n) if complete else permutations
    hits = dict.fromkeys(sizes, 0)
    for block in _all_orders(ranks) if complete else _random_orders(ranks, permutations, seed):
        for i in dict.fromkeys(i for i, _ in sizes):
            x, y = plots[i].unit_x(plots[i].x), plots[i].unit_y(plots[i].y)
            peers = peers_of(x, y, block)
            for ceiling in (ceiling for j, ceiling in sizes if j == i):
                found = zones(peers, ceiling, single_zone(plots[i]))
                hits[i, ceiling] += int(np.count_nonzero(found >= sizes[i, ceiling] - TOLERANCE))
    return list(hits.values()), drawn, complete


def _all_orders(ranks):
    """Yield all orders of ranks, in one block of shape (cases, orders)."""
    yield ranks[np.array(list(orders_of(range(len(ranks)))), dtype=np.intp).T]


def _random_orders(ranks, number, seed):
    """Yield random orders of ranks, in blocks of shape (cases, orders)."""
    generator = np.random.default_rng(seed)
    small = ranks.astype(np.int16 if len(ranks) < 2**15 else np.int32)
    step = max(1, BLOCK // len(ranks))
    for start in range(0, number, step):
        rows = np.tile(small, (min(step, number - start), 1))
        generator.permuted(rows, axis=1, out=rows)
        yield np.ascontiguousarray(rows.T)
