"""Prime implicants of the positive rows alone, by merging rows."""

from dataclasses import replace

import numpy as np

from .budget import Budget, OutOfBudget
from .primes import Primes

__all__ = ["primes_within"]


def primes_within(positive, levels, budget=None):
    """Return the prime implicants that cover positive rows only.

    Rows that differ in one condition alone, and hold all its levels, are merged as long as any can be [1]_.

    Parameters
    ----------
    positive : integer array of shape (rows, conditions)
        Distinct rows.
    levels : sequence of int
        Number of values of each condition.
    budget : Budget, optional
        Where it ends, the implicants merged until then, which cover every positive row.

    Returns
    -------
    Primes

    Examples
    --------
    ~A*B and A*B are merged to B, ~A*~B and ~A*B to ~A.

    >>> primes = primes_within(np.array([[0, 0], [0, 1], [1, 1]]), [2, 2])
    >>> [primes.implicant(i) for i in range(len(primes))]
    [(0, -1), (-1, 1)]

    References
    ----------
    .. [1] McCluskey, E. J. (1956). Minimization of Boolean functions. Bell System Technical Journal, 35(6),
       1417-1444. doi:10.1002/j.1538-7305.1956.tb03835.x
    """
    # A cube is an integer with one bit a literal: merging drops a condition's bit.
    offsets = np.cumsum([0, *levels]).tolist()
    literals = [[1 << (offsets[i] + v) for v in range(n)] for i, n in enumerate(levels)]
    rows = [sum(literals[i][v] for i, v in enumerate(row)) for row in positive.tolist()]
    layer, primes, budget = set(rows), [], budget or Budget()
    try:
        while layer:
            merged = _merged(layer, literals, budget)
            primes += layer - merged.keys()
            layer = set().union(*merged.values())
    except OutOfBudget:
        return replace(_from_cubes(positive, rows, sorted([*primes, *layer]), literals), complete=False)
    return _from_cubes(positive, rows, sorted(primes), literals)


def _merged(layer, literals, budget):
    """Return what each cube of a layer is merged to with its neighbours, where they are there."""
    merged = {}
    for first, *others in literals:
        budget.check()
        for cube in layer:
            if cube & first:
                group = [cube, *(cube ^ first | other for other in others)]
                if all(c in layer for c in group[1:]):
                    for c in group:
                        merged.setdefault(c, set()).add(cube ^ first)
    return merged


def _from_cubes(positive, rows, cubes, literals):
    """Return cubes, given by their literals' bits, in the common form."""
    words = range(0, sum(map(len, literals)), 64)
    cover = np.ones((len(cubes), len(rows)), dtype=bool)
    for word in words:
        mine, own = (np.array([n >> word & (1 << 64) - 1 for n in many], dtype=np.uint64) for many in (cubes, rows))
        cover &= (mine[:, None] & own) == mine[:, None]
    masks = [sum(literal) for literal in literals]
    kept = np.array([sum(1 << i for i, mask in enumerate(masks) if cube & mask) for cube in cubes], dtype=np.uint64)
    return Primes(positive, cover.argmax(axis=1) if len(cubes) else np.zeros(0, int), kept, cover)
