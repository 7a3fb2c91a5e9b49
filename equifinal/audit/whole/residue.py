"""Equations over whole numbers that contradict each other by their remainders: a sum of even numbers is not odd."""

import numpy as np

__all__ = ["contradiction"]

PRIMES = (2, 3, 5)


def contradiction(rows, level):
    """Return the equations that contradict each other by a remainder, None where none do.

    Parameters
    ----------
    rows : array of int, shape (equations, points)
    level : array of int, shape (equations,)
        What rows · w is.

    Returns
    -------
    array of int, or None
        Positions: the equations, each as often as needed, add up to one of which a prime divides the left side alone.

    Examples
    --------
    >>> contradiction(np.array([[1, 0, 1], [1, 2, 1]]), np.array([2, 5])).tolist()
    [0, 1]
    >>> contradiction(np.array([[1, 0, 1], [1, 2, 1]]), np.array([2, 6]))
    """
    for prime in PRIMES:
        found = _eliminated(np.column_stack([rows, level]) % prime, prime)
        if found is not None:
            return np.flatnonzero(found)
    return None


def _eliminated(matrix, prime):
    """Return how often each row is taken to make all columns but the last 0, None where the last is then 0 too."""
    taken, done = np.eye(len(matrix), dtype=np.int64), 0
    for column in range(matrix.shape[1] - 1):
        pivots = np.flatnonzero(matrix[done:, column])
        if not len(pivots):
            continue
        order = [done, done + pivots[0]]
        matrix[order], taken[order] = matrix[order[::-1]], taken[order[::-1]]
        times = matrix[done + 1 :, column] * pow(int(matrix[done, column]), -1, prime)
        matrix[done + 1 :] = (matrix[done + 1 :] - times[:, None] * matrix[done]) % prime
        taken[done + 1 :] = (taken[done + 1 :] - times[:, None] * taken[done]) % prime
        done += 1
        if done == len(matrix):
            return None
    wrong = np.flatnonzero(matrix[done:, -1])
    return taken[done + wrong[0]] if len(wrong) else None
