"""Which cases are in which configurations together."""

from typing import NamedTuple

import numpy as np

__all__ = ["Group", "groups_of"]


class Group(NamedTuple):
    """Cases that are in the same configurations and in no other.

    Parameters
    ----------
    inside : tuple of int
        The places of these configurations; empty for the cases that are in none.
    cases : int
    members : int
        How many of them are members of the outcome.
    """

    inside: tuple
    cases: int
    members: int


def groups_of(x, y):
    """Return the groups of cases by configurations: the largest first, those in none last.

    Parameters
    ----------
    x : array of shape (configurations, cases)
        Memberships; a case is in a configuration above 0.5.
    y : array of shape (cases,)
        Memberships in the outcome.

    Returns
    -------
    list of Group
        Each case is in one. Of equal size those of fewer configurations, then the earlier ones.

    Examples
    --------
    >>> for group in groups_of([[0.9, 0.8, 0.1, 0.2], [0.2, 0.6, 0.3, 0.1]], [1, 0.2, 0.7, 0]):
    ...     print(group)
    Group(inside=(0,), cases=1, members=1)
    Group(inside=(0, 1), cases=1, members=0)
    Group(inside=(), cases=2, members=1)
    """
    inside, members = np.asarray(x) > 0.5, np.asarray(y) > 0.5
    found = {}
    for i in range(inside.shape[1]):
        found.setdefault(tuple(np.flatnonzero(inside[:, i]).tolist()), []).append(bool(members[i]))
    groups = [Group(places, len(cases), sum(cases)) for places, cases in found.items()]
    return sorted(groups, key=lambda g: (not g.inside, -g.cases, len(g.inside), g.inside))
