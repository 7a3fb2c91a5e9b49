"""The points over which weights are sought: jointly over the sets of configurations, each other condition on its own.

No figure looks at two conditions that stand in no configuration, so that their points, drawn independently given the
outcome's score, give every figure: a necessity table of k conditions needs 9k weights and not 3^(k+1).
"""

from typing import NamedTuple

import numpy as np

from .sums import parts_of, points_of, sets_of
from .weights.inequalities import System, system_of

__all__ = ["Blocks", "block_of", "block_parts", "blocks_of", "starts_of"]


class Blocks(NamedTuple):
    """Points in blocks, each of which holds the outcome.

    Parameters
    ----------
    sets : list of list of str
        Of each block, the outcome last.
    points : list of array of int, shape (points, sets)
    system : System
        Over the points of all blocks, one after the other; after the rows of the figures those by which each block
        gives every score of the outcome the same weight as the first.
    """

    sets: list
    points: list
    system: System

    def drawn(self, random, weights, cases):
        """Return points over all sets, as many as cases, in proportion to weights; and the names of the sets.

        Parameters
        ----------
        random : numpy.random.Generator
        weights : array of float, shape (all points,)
        cases : int
        """
        ends = np.cumsum([len(points) for points in self.points])
        parts = np.split(weights, ends[:-1])
        first = self.points[0][_counted(random, parts[0], cases)]
        names, columns = list(self.sets[0][:-1]), [first[:, i] for i in range(first.shape[1] - 1)]
        outcome = first[:, -1]
        for sets, points, part in zip(self.sets[1:], self.points[1:], parts[1:], strict=True):
            column = np.empty(cases, dtype=np.int64)
            for score in np.unique(outcome):
                here = np.flatnonzero(outcome == score)
                of = points[:, -1] == score
                chosen = _counted(random, np.where(of, part, 0) + of * 1e-15, len(here))
                column[here] = random.permutation(points[chosen, 0])
            names.append(sets[0])
            columns.append(column)
        return [*names, self.sets[0][-1]], np.column_stack([*columns, outcome])


def _counted(random, weights, cases):
    """Return positions, as many as cases, in proportion to weights: whole parts for sure, the rest by chance."""
    wanted = weights / weights.sum() * cases
    counts = np.floor(wanted + 1e-9).astype(int)
    rest = cases - counts.sum()
    if rest > 0:
        left = np.maximum(wanted - counts, 0) + 1e-12 * (weights > 0)
        counts += np.bincount(random.choice(len(weights), rest, p=left / left.sum()), minlength=len(weights))
    return np.repeat(np.arange(len(weights)), counts)


def blocks_of(paper, figures, scores, scale, intervals=None):
    """Return the points and inequalities of some figures.

    Parameters
    ----------
    paper : Paper
    figures : sequence of Figure
    scores : sequence of int
        That a set can have, as whole numbers of which `scale` make 1.
    scale : int
    intervals : sequence of Interval, optional
        Of the figures, where not their own.

    Returns
    -------
    Blocks

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A, B]\\nnecessity:\\n  columns: [Y consistency]\\n  A: 0.80\\n  B: 0.70\\n"
    >>> paper = read_paper(text.encode())
    >>> blocks = blocks_of(paper, paper.figures, (0, 1, 2), 2)
    >>> blocks.sets, blocks.system.rows.shape
    ([['A', 'Y'], ['B', 'Y']], (12, 18))
    """
    intervals = [figure.interval for figure in figures] if intervals is None else intervals
    joint = sets_of(paper, [figure for figure in figures if figure.table in ("configuration", "solution")])
    alone = [name for name in sets_of(paper, figures) if name not in (*joint, paper.outcome)]
    names = [[*(name for name in joint if name != paper.outcome), paper.outcome]] if joint else []
    names += [[name, paper.outcome] for name in alone]
    names = names or [[paper.outcome]]
    points = [points_of(scores, sets) for sets in names]
    above, below = block_parts(paper, figures, names, points, scale)
    system = system_of(intervals, above, below)
    return Blocks(names, points, _linked(system, points, starts_of(points), scores))


def starts_of(points):
    """Return where the points of each block begin, and where the last ones end."""
    return np.cumsum([0, *(len(one) for one in points)])


def block_parts(paper, figures, names, points, scale, cut=None):
    """Return what `sums.parts_of` does over the points of all blocks: nothing outside of a figure's own block."""
    starts = starts_of(points)
    above = np.zeros((len(figures), starts[-1]), dtype=np.int64)
    below = np.zeros_like(above)
    of = np.array([block_of(paper, figure, names) for figure in figures])
    for b in np.unique(of):
        mine, here = np.flatnonzero(of == b), slice(starts[b], starts[b + 1])
        parts = parts_of(paper, [figures[i] for i in mine], names[b], points[b], scale, cut)
        above[mine, here], below[mine, here] = parts
    return above, below


def block_of(paper, figure, names):
    """Return the block that a figure is computed over: the first that has its sets."""
    wanted = set(sets_of(paper, [figure]))
    return next(b for b, sets in enumerate(names) if wanted <= set(sets))


def _linked(system, points, starts, scores):
    """Return the system with the rows by which the blocks agree on the outcome."""
    rows = []
    for b in range(1, len(points)):
        for score in scores:
            row = np.zeros(system.rows.shape[1], dtype=np.int64)
            row[starts[0] : starts[1]] = points[0][:, -1] == score
            row[starts[b] : starts[b + 1]] = -(points[b][:, -1] == score).astype(np.int64)
            rows += [row, -row]
    if not rows:
        return system
    n = len(rows)
    return System(
        np.concatenate([system.rows, rows]),
        np.append(system.opened, np.zeros(n, dtype=bool)),
        np.append(system.figure, np.full(n, -1)),
        np.append(system.unit, np.zeros(n)),
    )
