"""Prime implicants: the shortest combinations of conditions that cover positive rows and no negative one.

Remainders are never listed. A prime implicant of a positive row keeps just enough of the row's values to
differ from every negative row: it is a minimal hitting set of the row's differences from them. All positive
rows are searched at once, whole batches of partial sets at a time. Where a budget ends the search, `shortened` makes
sure that what was found covers every positive row.
"""

import math
from dataclasses import dataclass

import numpy as np

from equifinal.sets.cubes import freed
from equifinal.sets.implicants import FREE, covers

from .budget import Budget, OutOfBudget
from .shortened import fewest_terms, shortened

__all__ = ["Primes", "is_prime", "primes_against"]

BATCH = 1 << 19  # pairs of partial set and difference looked at in one go
KEPT = 5000  # implicants of a search cut short that a model is made of, those that cover most


@dataclass(frozen=True, eq=False)
class Primes:
    """Prime implicants and the positive rows that they cover.

    Parameters
    ----------
    rows : integer array of shape (positive rows, conditions)
    origin : integer array of shape (primes,)
        The first row that a prime covers: its literals have this row's values.
    kept : unsigned integer array of shape (primes,)
        Bit i is set where condition i is in the prime.
    cover : boolean array of shape (primes, positive rows)
        The prime implicant chart.
    complete : bool
        Whether these are all primes. If not, they are implicants that cover every positive row, most of them prime.
    bound : int
        Where not complete: proved, no model has fewer terms.

    Examples
    --------
    The rows ~A*B and A*B; the prime A, of the second alone, and the prime B, of both.

    >>> rows, kept = np.array([[0, 1], [1, 1]]), np.array([1, 2])
    >>> primes = Primes(rows, np.array([1, 0]), kept, np.array([[False, True], [True, True]]))
    >>> [primes.implicant(i) for i in range(len(primes))]
    [(1, -1), (-1, 1)]
    """

    rows: np.ndarray
    origin: np.ndarray
    kept: np.ndarray
    cover: np.ndarray
    complete: bool = True
    bound: int = 1

    def __len__(self):
        return len(self.origin)

    def implicant(self, i):
        """Return a prime as an implicant.

        Parameters
        ----------
        i : int
            Its position, from 0.

        Returns
        -------
        implicant

        Examples
        --------
        The row A*B, of which B is kept:

        >>> primes = Primes(np.array([[1, 1]]), np.array([0]), np.array([2]), np.array([[True]]))
        >>> primes.implicant(0)
        (-1, 1)
        """
        kept = int(self.kept[i])
        return tuple(v if kept >> c & 1 else FREE for c, v in enumerate(self.rows[self.origin[i]].tolist()))


def primes_against(positive, negative, budget=None):
    """Return the prime implicants that cover a positive row and no negative one, remainders being free [1]_.

    Parameters
    ----------
    positive, negative : integer arrays of shape (rows, conditions)
        Distinct rows, at most 64 conditions. A negative one may leave conditions `FREE`: it stands for all
        its rows.
    budget : Budget, optional
        Where it ends, the implicants found until then, with one at least that covers each positive row.

    Returns
    -------
    Primes

    Raises
    ------
    ValueError
        If a row is both positive and negative.

    Examples
    --------
    A*B against ~A*~B: either literal keeps them apart.

    >>> primes = primes_against(np.array([[1, 1]]), np.array([[0, 0]]))
    >>> [primes.implicant(i) for i in range(len(primes))]
    [(1, -1), (-1, 1)]

    Notes
    -----
    A set of conditions that keeps a positive row apart from all negative ones is minimal if every member of it is the
    only one to keep the row apart from some negative row [2]_. A partial set without this property is given up.

    References
    ----------
    .. [1] Quine, W. V. (1952). The problem of simplifying truth functions. American Mathematical Monthly, 59(8),
       521-531. doi:10.2307/2308219
    .. [2] Murakami, K., & Uno, T. (2014). Efficient algorithms for dualizing large-scale hypergraphs. Discrete
       Applied Mathematics, 170, 83-94. doi:10.1016/j.dam.2014.01.012
    """
    budget = budget or Budget()
    word = np.uint32 if positive.shape[1] <= 32 else np.uint64
    bits = np.left_shift(word(1), np.arange(positive.shape[1], dtype=word))
    edges = _differences(positive, negative, bits)
    if not edges.all():
        raise ValueError("a row is both positive and negative")
    apart = _differences(positive, positive, bits)
    found = [_first(apart, np.empty(0, dtype=np.int64), np.empty(0, dtype=word))]
    try:
        for row, kept in _search(_minimal(edges, budget), bits, budget):
            found.append(_first(apart, row, kept))
    except OutOfBudget:
        return _cut_short(positive, edges, apart, bits, found)
    origin, kept = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Primes(positive, origin, kept, _cover(apart, origin, kept))


def _search(edges, bits, budget):
    """Yield row and conditions of the minimal sets that keep a row apart, batch by batch."""
    across = np.ascontiguousarray(edges.T)  # one partial set beside the other: what is done to all of them is fast
    start = np.arange(len(edges))
    whole = np.full(len(start), bits.sum(dtype=bits.dtype))
    stack = [(start, np.zeros(len(start), bits.dtype), whole)] if len(start) else []
    step = max(1, BATCH // max(1, len(across)))
    while stack:
        budget.spend()
        row, chosen, open_ = stack.pop()
        if len(row) > step:
            stack += [(row[i : i + step], chosen[i : i + step], open_[i : i + step]) for i in range(0, len(row), step)]
            continue
        mine = across.take(row, axis=1)
        unhit = (mine & chosen) == 0
        done = ~unhit.any(axis=0)
        yield row[done], chosen[done]
        if not done.all():
            left = ~done
            states = (mine[:, left], unhit[:, left], row[left], chosen[left], open_[left])
            stack.append(_extend(across, bits, *states))


def _cut_short(positive, edges, apart, bits, found):
    """Return implicants that cover every positive row: those found that cover most, and what `shortened` makes."""
    origin, kept = (np.concatenate(parts) for parts in zip(*found, strict=True))
    sizes = [_cover(apart, origin[i : i + BATCH], kept[i : i + BATCH]).sum(axis=1) for i in range(0, len(kept), BATCH)]
    most = np.argsort(-np.concatenate([*sizes, np.zeros(0, int)]), kind="stable")[:KEPT]
    more = shortened(edges, apart, bits)
    origin, kept = np.concatenate([origin[most], more[0]]), np.concatenate([kept[most], more[1]])
    cover = _cover(apart, origin, kept)
    origin = cover.argmax(axis=1)
    _, first = np.unique(np.column_stack([origin.astype(np.uint64), kept.astype(np.uint64)]), axis=0, return_index=True)
    first.sort()
    return Primes(positive, origin[first], kept[first], cover[first], False, fewest_terms(edges, apart))


def _extend(across, bits, mine, unhit, row, chosen, open_):
    """Add to each partial set every open member of its narrowest difference that it does not hit yet."""
    reach = mine & open_
    narrowest = np.where(unhit, np.bitwise_count(reach), 255).argmin(axis=0)
    branch = reach[narrowest, np.arange(len(row))]
    parent, member = np.nonzero(branch[:, None] & bits)
    added = chosen[parent] | bits[member]
    hit = across.take(row[parent], axis=1)
    hit &= added
    hit *= (hit & (hit - bits[0])) == 0
    sound = np.bitwise_or.reduce(hit, axis=0) == added  # each member is the only one to hit some difference
    parent, member, added = parent[sound], member[sound], added[sound]
    # A sibling may use the members tried before it, so that every set is met once.
    viable = np.zeros(len(row), dtype=bits.dtype)
    np.bitwise_or.at(viable, parent, bits[member])
    remaining = (open_[parent] & ~branch[parent]) | (viable[parent] & (bits[member] - bits[0]))
    return row[parent], added, remaining


def _differences(rows, others, bits):
    """Return for each pair the conditions in which they differ, `FREE` differing from nothing, as bits."""
    result = np.zeros((len(rows), len(others)), dtype=bits.dtype)
    for i, bit in enumerate(bits):
        apart = (rows[:, i, None] != others[:, i]) & (others[:, i] != FREE)
        result |= np.where(apart, bit, 0).astype(bits.dtype)
    return result


def _minimal(edges, budget):
    """Keep each row's differences that contain no other; pad to one width by repeating the first."""
    kept = []
    for row in edges:
        budget.check()
        row = np.unique(row)
        row = row[np.argsort(np.bitwise_count(row), kind="stable")]
        contains = (row[:, None] & row) == row
        kept.append(row[contains.sum(axis=1) == 1])
    width = max(map(len, kept), default=0)
    padded = [np.pad(row, (0, width - len(row)), mode="edge") if len(row) else row for row in kept]
    return np.array(padded, dtype=edges.dtype).reshape(len(kept), width)


def _cover(apart, origin, kept):
    """Return which positive rows each implicant covers."""
    return (apart.take(origin, axis=0) & kept[:, None]) == 0


def _first(apart, origin, kept):
    """Return origin and conditions of the primes that are met at the first row that they cover."""
    if not len(origin):
        return origin, kept
    first = _cover(apart, origin, kept).argmax(axis=1) == origin
    return origin[first], kept[first]


def is_prime(implicant, positive, negative=None, levels=None):
    """Whether an implicant covers a positive row and can lose no literal: the check of what is found.

    Parameters
    ----------
    implicant : implicant
    positive, negative : sequences of rows
        With negative rows, the implicant may cover any other row; without, positive rows only.
    levels : sequence of int, optional
        Number of values of each condition; needed without negative rows.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_prime((1, FREE), [(1, 1)], [(0, 0)]), is_prime((1, 1), [(1, 1)], [(0, 0)])
    (True, False)
    """

    def allowed(candidate):
        if negative is not None:
            return not any(covers(candidate, row) for row in negative)
        size = math.prod(n for v, n in zip(candidate, levels, strict=True) if v == FREE)
        return sum(covers(candidate, row) for row in set(map(tuple, positive))) == size

    shorter = (freed(implicant, i) for i, value in enumerate(implicant) if value != FREE)
    covering = any(covers(implicant, row) for row in positive)
    return covering and allowed(implicant) and not any(map(allowed, shorter))
