"""The sums that printed figures are quotients of, as counts of cases: which whole numbers each of them can be.

A sum of memberships is a sum over cuts: the step up to each score, times how many cases reach it. With scores 0, 0.33,
0.67 and 1 a sum of 7.06 is 33 × 8 + 34 × 13 hundredths and no other, so that two numbers of cases are known from it.
"""

from typing import NamedTuple

import numpy as np

from equifinal.audit.blocks import Blocks, block_of, block_parts, blocks_of, starts_of
from equifinal.audit.scores import whole_numbers

from .reach import reached

__all__ = ["Tally", "tally_of"]


class Tally(NamedTuple):
    """Sums over cases of a coding, and what is known of each.

    Parameters
    ----------
    figures : tuple of Figure
    cases : int
    scores : tuple
        Of the coding as whole numbers, and how many make 1.
    blocks : Blocks
    starts : array of int
        Where the points of each block begin.
    rows : array of int, shape (sums, sizes, points)
        What a case at each point adds to the counts of a sum: how many of its cuts it reaches, by the size of the step.
    sizes : array of int, shape (sizes,)
    pairs : list of tuple of int
        The numerator and the denominator of each figure, as positions of sums.
    numbers : list of array of int, shape (candidates, sizes)
        The counts that each sum can have, whatever is printed.
    """

    figures: tuple
    cases: int
    scores: tuple
    blocks: Blocks
    starts: np.ndarray
    rows: np.ndarray
    sizes: np.ndarray
    pairs: list
    numbers: list

    @property
    def totals(self):
        """Return what a case at each point adds to each sum, shape (sums, points)."""
        return np.tensordot(self.sizes, self.rows, (0, 1))


def tally_of(paper, figures):
    """Return the sums of some figures of a paper of coded cases.

    Parameters
    ----------
    paper : Paper
        With its coding and its number of cases.
    figures : sequence of Figure

    Returns
    -------
    Tally, or None
        None where a sum can have too many numbers.

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A]\\ncases: 2\\nsets: crisp\\nnecessity:\\n"
    >>> paper = read_paper((text + "  columns: [Y consistency]\\n  A: 0.50\\n").encode())
    >>> found = tally_of(paper, paper.figures)
    >>> found.totals.tolist(), found.pairs, [len(numbers) for numbers in found.numbers]
    ([[0, 0, 0, 1], [0, 1, 0, 1]], [(0, 1)], [3, 3])
    """
    scores, scale = whole_numbers(paper.coding)
    blocks = blocks_of(paper, figures, scores, scale)
    cuts = sorted({part for score in scores for part in (score, scale - score)} - {0} | {scale})
    steps = np.diff([0, *cuts])
    sizes = np.unique(steps)
    starts = starts_of(blocks.points)
    parts = np.zeros((2, len(figures), len(sizes), starts[-1]), dtype=np.int64)
    for cut, step in zip(cuts, steps, strict=True):
        parts[:, :, np.searchsorted(sizes, step)] += block_parts(paper, figures, blocks.sets, blocks.points, scale, cut)
    known, rows, pairs, numbers = {}, [], [], []
    for i, figure in enumerate(figures):
        b = block_of(paper, figure, blocks.sets)
        for row in parts[:, i]:
            key = b, row.tobytes()
            if key not in known:
                known[key] = len(rows)
                rows.append(row)
                numbers.append(reached(row[:, starts[b] : starts[b + 1]], paper.cases, sizes))
                if numbers[-1] is None:
                    return None
            pairs.append(known[key])
    pairs = list(zip(pairs[::2], pairs[1::2], strict=True))
    return Tally(tuple(figures), paper.cases, (scores, scale), blocks, starts, np.array(rows), sizes, pairs, numbers)
