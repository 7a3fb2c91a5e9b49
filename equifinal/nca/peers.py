"""The peers that a ceiling rests on, of many orders of the outcome at once.

The plot is the unit square of the scope, the corner to be empty the upper left. A peer is the highest point at its x
that is also higher than every case with a smaller x. Peers of all orders lie in flat arrays, those of an order
together, from left to right: what the observed cases need and what ten thousand permutations need is computed by the
same lines.
"""

from typing import NamedTuple

import numpy as np

__all__ = ["Peers", "hull", "peers_of"]

# By how much a corner of the hull must stand out, in shares of the peers' ranges: rounding decides nothing.
STRAIGHT = 1e-12


class Peers(NamedTuple):
    """Unique peers of one or more orders of the outcome.

    Parameters
    ----------
    order : array of int of shape (peers,)
        The order that a peer belongs to, rising; every order has one peer at least.
    x, y : array of shape (peers,)
        Rising within an order.
    count : array of int of shape (peers,)
        The cases at a peer.

    Examples
    --------
    Two orders: one with two peers, one with a single peer at the left.

    >>> peers = Peers(np.array([0, 0, 1]), np.array([0, 1, 0]), np.array([2, 5, 5]), np.array([1, 1, 2]))
    >>> peers.first, peers.number
    (array([0, 2]), array([2, 1]))
    """

    order: np.ndarray
    x: np.ndarray
    y: np.ndarray
    count: np.ndarray

    @property
    def first(self):
        """The place of the first peer of each order: an array of int of shape (orders,)."""
        return np.flatnonzero(np.diff(self.order, prepend=-1))

    @property
    def number(self):
        """How many peers each order has: an array of int of shape (orders,)."""
        return np.bincount(self.order)

    def total(self, values):
        """Return the sum of values over the peers of each order: shape (orders,).

        Examples
        --------
        >>> peers = Peers(np.array([0, 0, 1]), np.array([0, 1, 0]), np.array([2, 5, 5]), np.array([1, 1, 2]))
        >>> peers.total(peers.count)
        array([2, 2])
        """
        return np.add.reduceat(values, self.first)

    def chosen(self, mask):
        """Return the peers of a mask.

        Examples
        --------
        >>> peers = Peers(np.array([0, 0, 1]), np.array([0, 1, 0]), np.array([2, 5, 5]), np.array([1, 1, 2]))
        >>> peers.chosen(peers.y == 5).x
        array([1, 0])
        """
        return Peers(*(part[mask] for part in self))


def peers_of(x, y, ranks=None):
    """Return the peers of the cases, or of each order of the outcome.

    Parameters
    ----------
    x, y : array of shape (cases,)
        Scores.
    ranks : array of int of shape (cases, orders), optional
        By case and order, the place of the outcome that the case is given among the distinct outcomes, from 0 for the
        lowest. By default one order, that of the cases.

    Returns
    -------
    Peers

    Examples
    --------
    Two cases share the peer (1, 3); the case (2, 2) is none.

    >>> found = peers_of(np.array([0, 1, 1, 2, 3]), np.array([1, 3, 3, 2, 4]))
    >>> found.x, found.y, found.count
    (array([0, 1, 3]), array([1, 3, 4]), array([1, 2, 1]))
    """
    if ranks is None:
        # No case below the running maximum is a peer: of one order few cases are left.
        sorting = np.lexsort((-y, x))
        top = sorting[y[sorting] >= np.maximum.accumulate(y[sorting])]
        x, y = x[top], y[top]
    values, places = np.unique(y, return_inverse=True)
    ranks = places[:, None] if ranks is None else ranks
    highest = np.full(ranks.shape[1], -1, dtype=ranks.dtype)
    columns = ([], [], [], [])
    steps, group_of = np.unique(x, return_inverse=True)
    cases = np.split(np.argsort(group_of, kind="stable"), np.cumsum(np.bincount(group_of))[:-1])
    for step, group in zip(steps, cases, strict=True):
        top = ranks[group[0]] if len(group) == 1 else ranks[group].max(axis=0)
        orders = np.flatnonzero(top > highest)
        if not len(orders):
            continue
        reached = top[orders]
        count = (ranks[np.ix_(group, orders)] == reached).sum(axis=0) if len(group) > 1 else np.ones_like(orders)
        np.maximum(highest, top, out=highest)
        for column, part in zip(columns, (orders, np.full(len(orders), step), values[reached], count), strict=True):
            column.append(part)
    order, *rest = map(np.concatenate, columns)
    sorting = np.argsort(order, kind="stable")
    return Peers(order[sorting], *(part[sorting] for part in rest))


def hull(peers):
    """Return the peers that are corners of the concave hull; those on or under a line between two others go.

    Examples
    --------
    >>> found = peers_of(np.array([0, 0.5, 0.6, 1]), np.array([0, 0.6, 0.65, 1]))
    >>> hull(found).x
    array([0. , 0.5, 1. ])
    """
    while True:
        order, x, y, _ = peers
        inner = np.zeros(len(x), dtype=bool)
        inner[1:-1] = (order[2:] == order[1:-1]) & (order[:-2] == order[1:-1])
        at = np.flatnonzero(inner)
        across, up = x[at + 1] - x[at - 1], y[at + 1] - y[at - 1]
        height = (y[at] - y[at - 1]) / up - (x[at] - x[at - 1]) / across
        under = at[height <= STRAIGHT]
        if not len(under):
            return peers
        keep = np.ones(len(x), dtype=bool)
        keep[under] = False
        peers = peers.chosen(keep)
