"""What holds of a truth table without all its primes: a few that cover it, and a bound on the terms of a model.

References
----------
.. [1] Brayton, R. K., Hachtel, G. D., McMullen, C. T., & Sangiovanni-Vincentelli, A. (1984). Logic Minimization
   Algorithms for VLSI Synthesis. Kluwer. Chapter 4. doi:10.1007/978-1-4613-2821-6
"""

import numpy as np

__all__ = ["fewest_terms", "shortened"]


def shortened(edges, apart, bits):
    """Return prime implicants that cover every positive row: rows that lose what literals they can [1]_.

    Row by row, if no implicant before covers it: the literals are chosen that keep it apart from most negative rows and
    from few positive ones; then those go that the others make up for.

    Parameters
    ----------
    edges : unsigned integer array of shape (positive rows, negative rows)
        The conditions in which the two differ, as bits.
    apart : unsigned integer array of shape (positive rows, positive rows)
        The same of two positive rows.
    bits : unsigned integer array of shape (conditions,)
        The bit of each condition.

    Returns
    -------
    origin : integer array of shape (implicants,)
        The row that each comes from.
    kept : unsigned integer array of shape (implicants,)
        The conditions that it keeps, as bits.

    Examples
    --------
    A*B and A*~B against ~A*~B: both are A.

    >>> bits = np.array([1, 2], dtype=np.uint32)
    >>> edges, apart = np.array([[3], [1]], dtype=np.uint32), np.array([[0, 2], [2, 0]], dtype=np.uint32)
    >>> [part.tolist() for part in shortened(edges, apart, bits)]
    [[0], [1]]
    """
    origin, kept = [], []
    missing = np.ones(len(edges), dtype=bool)
    for row in range(len(edges)):
        if missing[row]:
            chosen = _prime(np.unique(edges[row]), apart[row, missing], bits)
            missing &= (apart[row] & chosen) != 0
            origin.append(row)
            kept.append(chosen)
    return np.array(origin, dtype=np.int64), np.array(kept, dtype=edges.dtype)


def _prime(differences, others, bits):
    """Return conditions enough to differ from every negative row, none of which can go, as bits."""
    open_, chosen = differences, []
    while len(open_):
        hit = ((open_[:, None] & bits) != 0).sum(axis=0)
        lost = ((others[:, None] & bits) != 0).sum(axis=0)
        best = int(np.argmax(hit / (1 + lost)))
        chosen.append(bits[best])
        open_ = open_[(open_ & bits[best]) == 0]
        others = others[(others & bits[best]) == 0]
    whole = np.bitwise_or.reduce(np.array(chosen, dtype=bits.dtype)) if chosen else bits.dtype.type(0)
    for bit in chosen:
        if len(differences) and ((differences & (whole ^ bit)) != 0).all():
            whole ^= bit
    return whole


def fewest_terms(edges, apart):
    """Return a number of terms that every model has at least: rows of which no two fit into one implicant.

    Parameters
    ----------
    edges, apart
        As for `shortened`.

    Returns
    -------
    int

    Examples
    --------
    A*B and ~A*~B against A*~B and ~A*B share no literal that is not a negative row's as well: two terms at least.

    >>> edges, apart = np.array([[2, 1], [1, 2]], dtype=np.uint32), np.array([[0, 3], [3, 0]], dtype=np.uint32)
    >>> fewest_terms(edges, apart)
    2
    """
    # Two rows fit into one implicant if what they share keeps them apart from every negative row.
    clash = np.array([((edges[i] & ~apart[i][:, None]) == 0).any(axis=1) for i in range(len(edges))])
    left, count = np.ones(len(edges), dtype=bool), 0
    for row in np.argsort(-clash.sum(axis=1), kind="stable") if len(edges) else ():
        if left[row]:
            left &= clash[row]
            count += 1
    return max(1, count)
