"""Cubes: implicants as sets of rows, and what can be said of unions of them without listing a row.

A cube is a tuple of values over the conditions, in model order, with `FREE` (-1) where the condition may have any;
`levels` says the number of values of each condition.

References
----------
.. [1] Brown, F. M. (2003). Boolean Reasoning: The Logic of Boolean Equations (2nd ed.). Dover. Chapter 4.
.. [2] Brayton, R. K., Hachtel, G. D., McMullen, C. T., & Sangiovanni-Vincentelli, A. (1984). Logic
   Minimization Algorithms for VLSI Synthesis. Kluwer. Chapters 3 and 4. doi:10.1007/978-1-4613-2821-6
"""

import functools
import itertools
import math

from .implicants import FREE, covers

__all__ = ["count_rows", "covers_union", "freed", "largest", "primes_of_union", "product", "rows_of", "without_rows"]


def freed(cube, i):
    """Return the cube with condition `i` left free.

    Parameters
    ----------
    cube : tuple of int
    i : int
        Position of the condition, counted from 0.

    Returns
    -------
    tuple of int

    Examples
    --------
    >>> freed((1, 0, 1), 1)
    (1, -1, 1)
    """
    return (*cube[:i], FREE, *cube[i + 1 :])


def product(a, b):
    """Return the intersection of two cubes, or None.

    Parameters
    ----------
    a, b : tuple of int

    Returns
    -------
    tuple of int or None
        None where the cubes have no row in common.

    Raises
    ------
    ValueError
        If they are not of one length.

    Examples
    --------
    >>> product((1, FREE, FREE), (FREE, 0, FREE)), product((1, FREE), (0, FREE))
    ((1, 0, -1), None)
    """
    if any(v != w and FREE not in (v, w) for v, w in zip(a, b, strict=True)):
        return None
    return tuple(w if v == FREE else v for v, w in zip(a, b, strict=True))


def largest(cubes, spend=None):
    """Return the cubes that lie in no other.

    Parameters
    ----------
    cubes : iterable of tuple of int
        A None among them, as `product` returns it, is left out.
    spend : callable, optional
        As for `count_rows`.

    Returns
    -------
    frozenset of tuple of int

    Examples
    --------
    >>> sorted(largest([(1, 1), (1, FREE), (0, 0), None]))
    [(0, 0), (1, -1)]
    """
    if spend:
        cubes = _spending(cubes, spend)
    kept = []
    for cube in sorted(set(cubes) - {None}, key=lambda c: sum(v != FREE for v in c)):
        if spend:
            spend()
        if not any(covers(larger, cube) for larger in kept):
            kept.append(cube)
    return frozenset(kept)


def _spending(cubes, spend):
    """Yield cubes, and spend once for many of them."""
    for count, cube in enumerate(cubes):
        if count % 1000 == 0:
            spend()
        yield cube


def without_rows(cube, rows, levels):
    """Return disjoint cubes that hold a cube without some of its rows.

    Parameters
    ----------
    cube : tuple of int
    rows : iterable of tuple of int
        Rows, or cubes, to be taken out; where they lie outside, nothing happens.
    levels : sequence of int

    Returns
    -------
    list of tuple of int

    Examples
    --------
    >>> without_rows((FREE, FREE), [(1, 1)], [2, 2])
    [(0, -1), (1, 0)]
    """
    parts = [cube]
    for row in rows:
        parts = [rest for part in parts for rest in _minus(part, row, levels)]
    return parts


def _disjoint(cubes, levels, spend=None):
    """Return disjoint cubes that hold the same rows as these."""
    parts = []
    for cube in cubes:
        pieces = [cube]
        for part in parts.copy():
            if spend:
                pieces = _spending(pieces, spend)
            pieces = [rest for piece in pieces for rest in _minus(piece, part, levels)]
        parts += pieces
    return parts


def _minus(cube, other, levels):
    """Return disjoint cubes that hold a cube without another."""
    if product(cube, other) is None:
        return [cube]
    parts, rest = [], cube
    for i, value in enumerate(other):
        if value != FREE and rest[i] == FREE:
            parts += [(*rest[:i], v, *rest[i + 1 :]) for v in range(levels[i]) if v != value]
            rest = (*rest[:i], value, *rest[i + 1 :])
    return parts


def _size(cube, levels):
    """Return the number of rows of a cube."""
    return math.prod(n for v, n in zip(cube, levels, strict=True) if v == FREE)


def count_rows(cubes, levels, spend=None):
    """Return how many rows lie in the union of cubes, counting none of them singly.

    Parameters
    ----------
    cubes : iterable of tuple of int
    levels : sequence of int
    spend : callable, optional
        Called again and again on the way; what it raises ends the work, which may grow with 2 to the number of cubes.

    Returns
    -------
    int

    Examples
    --------
    >>> count_rows([(1, FREE), (FREE, 1)], [2, 2])
    3
    """
    return sum(_size(cube, levels) for cube in _disjoint(cubes, levels, spend))


def rows_of(cubes, levels, spend=None):
    """Yield the rows in the union of cubes, each once.

    Parameters
    ----------
    cubes : iterable of tuple of int
    levels : sequence of int
    spend : callable, optional
        As for `count_rows`.

    Yields
    ------
    tuple of int

    Examples
    --------
    >>> sorted(rows_of([(1, FREE), (FREE, 2)], [2, 3]))
    [(0, 2), (1, 0), (1, 1), (1, 2)]
    """
    for cube in _disjoint(cubes, levels, spend):
        yield from itertools.product(*(range(n) if v == FREE else (v,) for v, n in zip(cube, levels, strict=True)))


def primes_of_union(cubes, levels, spend=None):
    """Return all prime implicants of a union of cubes (its Blake canonical form) [1]_.

    Parameters
    ----------
    cubes : iterable of tuple of int
    levels : sequence of int
    spend : callable, optional
        As for `count_rows`.

    Returns
    -------
    frozenset of tuple of int

    Examples
    --------
    >>> sorted(primes_of_union([(1, 1, FREE), (0, FREE, 1)], [2, 2, 2]))  # B*C is their consensus
    [(-1, 1, 1), (0, -1, 1), (1, 1, -1)]

    Notes
    -----
    Split by one condition: the primes that leave it free are the largest products of one prime of every
    part, the others are the primes of a part with the condition's value. No row is listed.
    """
    cubes = frozenset(cubes)

    @functools.cache
    def primes(cubes):
        if spend:
            spend()
        if len(cubes) < 2:
            return cubes
        split = next((i for i in range(len(levels)) if any(c[i] != FREE for c in cubes)), None)
        if split is None:
            return cubes
        parts = [primes(largest(_part(cubes, split, value), spend)) for value in range(levels[split])]
        common = functools.reduce(lambda a, b: largest((product(c, d) for c in a for d in b), spend), parts)
        fixed = ((*c[:split], value, *c[split + 1 :]) for value, part in enumerate(parts) for c in part - common)
        return common.union(fixed)

    return primes(largest(cubes, spend))


def covers_union(cubes, cube, levels):
    """Whether every row of a cube is a row of at least one of the cubes [2]_.

    Parameters
    ----------
    cubes : iterable of tuple of int
    cube : tuple of int
    levels : sequence of int

    Returns
    -------
    bool

    Examples
    --------
    >>> cubes = [(1, FREE, 1), (FREE, 1, 0)]
    >>> covers_union(cubes, (1, 1, FREE), [2, 2, 2]), covers_union(cubes, (FREE, 1, FREE), [2, 2, 2])
    (True, False)
    """
    within = (c for c in cubes if product(c, cube) is not None)
    return _is_everything(
        {tuple(FREE if w != FREE else v for v, w in zip(c, cube, strict=True)) for c in within}, levels
    )


def _is_everything(cubes, levels):
    """Whether the union of cubes holds every row: by splitting, condition by condition [2]_."""
    if any(max(cube, default=FREE) == FREE for cube in cubes):
        return True
    sizes = {cube: _size(cube, levels) for cube in cubes}
    if sum(sizes.values()) < math.prod(levels):
        return False
    weights = _weights(sizes, levels)
    # Where no cube has a certain value, the cubes with another cannot help that value: these are left out.
    one_sided = [i for i, weight in enumerate(weights) if min(weight) == 0 < max(weight)]
    if one_sided:
        return _is_everything({c for c in cubes if all(c[i] == FREE for i in one_sided)}, levels)
    split = max(range(len(levels)), key=lambda i: sum(weights[i]))
    values = sorted(range(levels[split]), key=weights[split].__getitem__)
    return all(_is_everything(_part(cubes, split, value), levels) for value in values)


def _weights(sizes, levels):
    """Return for each condition and each of its values how many rows the cubes with that value hold together."""
    return [[sum(size for c, size in sizes.items() if c[i] == v) for v in range(n)] for i, n in enumerate(levels)]


def _part(cubes, i, value):
    """Return what cubes hold where condition `i` has a value, the condition left free."""
    return {freed(cube, i) for cube in cubes if cube[i] in (FREE, value)}
