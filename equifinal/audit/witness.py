"""Fuzzy data that give every printed figure, for the printed number of cases: one data set of many, not the paper's.

Each case stays within one cell, in which every membership in an expression is linear; within the cells that were
drawn, one linear programme places all cases. Cases that end on the border of their cell move into the next one.
"""

import time

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, hstack, identity, kron

from .exact import gives
from .sums import SCALE, parts_of
from .weights.inequalities import system_of

__all__ = ["SIZES", "witness"]

SIZES = (12, 20, 30, 50, 100)  # tried where the number of cases is not printed
DECIMALS = (3, 4, 6)
MOVES = 12


def witness(paper, figures, blocks, weights, cases, until, clock=time.monotonic):
    """Return fuzzy cases that give every figure.

    Parameters
    ----------
    paper : Paper
    figures : sequence of Figure
    blocks : Blocks
        In halves.
    weights : array of float
        From `programme.inner_weights`.
    cases : int
    until : float
        When to stop, by the clock.
    clock : callable

    Returns
    -------
    sets : list of str
    members : array of int, shape (cases, sets), or None
    scale : int
        How many of their units make 1.
    """
    random = np.random.default_rng(cases)
    while clock() < until:
        sets, points = blocks.drawn(random, weights, cases)
        cells = [_cell(random, point) for point in points]
        for _ in range(MOVES):
            members, room, shares = _placed(paper, figures, sets, cells)
            if members is None:
                break
            if room > 0:
                for decimals in DECIMALS:
                    scale = 10**decimals
                    whole = np.rint(members * scale).astype(np.int64)
                    if gives(paper, figures, sets, whole, scale):
                        return sets, whole, scale
            cells = [_beside(random, cell, share) for cell, share in zip(cells, shares, strict=True)]
            if clock() >= until:
                break
    return [], None, 0


def _cell(random, point):
    """Return a cell with a point as a corner: the sets by distance from 1/2, the nearest first, and signs."""
    middle, ends = np.flatnonzero(point == 1), np.flatnonzero(point != 1)
    signs = np.where(point == 1, random.choice((-1, 1), len(point)), np.sign(point - 1))
    return np.concatenate([random.permutation(middle), random.permutation(ends)]), signs


def _corners(cell):
    """Return the corners of a cell, in halves: all at 1/2, then the last set at its end, the last two, and so on."""
    order, signs = cell
    n = len(order)
    found = np.ones((n + 1, n), dtype=np.int64)
    for j in range(1, n + 1):
        found[j:, order[n - j]] += signs[order[n - j]]
    return found


def _placed(paper, figures, sets, cells):
    """Return memberships within the cells that leave the most room, that room, and the weights of the corners."""
    corners = np.concatenate([_corners(cell) for cell in cells])
    n = len(sets) + 1
    system = system_of([figure.interval for figure in figures], *parts_of(paper, figures, sets, corners))
    closed = system.unit > 0
    rows, unit = system.rows[closed].astype(float), system.unit[closed]
    scale = np.maximum(1, unit) * SCALE
    matrix = np.column_stack([-(rows / scale[:, None]), unit / scale])
    whole = kron(identity(len(cells)), np.ones((1, n)), format="csr")
    found = linprog(
        np.append(np.zeros(len(corners)), -1),
        A_ub=matrix,
        b_ub=np.zeros(len(matrix)),
        A_eq=hstack([whole, csr_matrix((len(cells), 1))], format="csr"),
        b_eq=np.ones(len(cells)),
        bounds=[(0, None)] * len(corners) + [(None, 1)],
        method="highs",
    )
    if found.status != 0:
        return None, 0, None
    shares = np.maximum(found.x[:-1], 0).reshape(len(cells), n)
    members = np.einsum("ij,ijk->ik", shares, corners.reshape(len(cells), n, -1)) / SCALE
    return np.clip(members, 0, 1), -found.fun, shares


def _beside(random, cell, shares):
    """Return the cell itself, or a neighbour across a border on which the case lies."""
    order, signs = cell
    n = len(order)
    # Without weight on the corner of the last j sets, sets n-j-1 and n-j are as far from 1/2; without that of all, the
    # first is at 1/2.
    empty = [j for j in range(1, n + 1) if shares[j] < 1e-7]
    if not empty:
        return cell
    order, signs = order.copy(), signs.copy()
    for j in empty:
        if random.random() < 0.5:
            at = n - j
            if at == 0:
                signs[order[0]] *= -1
            else:
                order[at], order[at - 1] = order[at - 1], order[at]
    return order, signs
