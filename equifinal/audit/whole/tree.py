"""Cases of a coding that give printed figures, or the proof that there are none: a tree of what the sums can be.

A node holds the numbers that each sum can be. Figures narrow them, exact bounds of a linear programme do, first over
the tables of necessity (few points) and then over all figures; the sum that most figures are shares of is settled
first, since it fixes nearly all others. Then whole cases are sought; where neither they nor a proof are found, the
node is parted.
"""

import numpy as np

from equifinal.audit.exact import gives

from .branching import glued
from .outcome import Outcome
from .parting import refuted
from .stage import Stage
from .steps import FEW, steps_of
from .tally import tally_of

__all__ = ["sought"]

SLICE = 8  # of the time that is left, for one call of the solver over whole numbers


def sought(paper, figures, until, clock, seek=True):
    """Return cases of a coding that give figures, or that there are none.

    Parameters
    ----------
    paper : Paper
        With its coding and its number of cases.
    figures : sequence of Figure
    until : float
    clock : callable
    seek : bool
        Whether to look for cases; without, the proof alone is tried, as far as no whole numbers are needed.

    Returns
    -------
    Outcome

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A]\\ncases: 3\\nsets: [0, 0.4, 1]\\nnecessity:\\n"
    >>> text += "  columns: [Y consistency]\\n  A: {}\\n"
    >>> papers = [read_paper(text.format(figure).encode()) for figure in ("0.667", "0.668")]
    >>> [sought(paper, paper.figures, 9, lambda: 0).status for paper in papers]
    ['found', 'none']
    """
    figures = list(figures)
    apart = [figure for figure in figures if figure.table in ("necessity", "mean")]
    stages = []
    for some in [apart, figures] if 0 < len(apart) < len(figures) else [figures]:
        tally = tally_of(paper, some)
        if tally is None:
            return Outcome("unknown")
        stages.append(Stage(tally, [1 << figures.index(figure) for figure in some], until, clock))
    return _Tree(paper, figures, stages, seek).outcome()


class _Tree:
    """The tree over the stages of some figures."""

    def __init__(self, paper, figures, stages, seek):
        self.paper, self.figures, self.stages, self.seek = paper, figures, stages, seek
        self.needed, self.open, self.doubtful, self.found = 0, False, [], None

    def outcome(self):
        """Return what the search comes to."""
        first = self.stages[0].tally.numbers
        nodes = [(0, first, [0] * len(first))]
        while nodes and self.found is None and self.stages[0].left() > 0:
            nodes += reversed(list(self.node(*nodes.pop())))
        if self.found is not None:
            return self.found
        if nodes or self.open:
            return Outcome("unknown")
        if self.doubtful and not all(self.proved(*node) for node in self.doubtful):
            return self.found or Outcome("solver")
        return Outcome("none", needed=tuple(one for i, one in enumerate(self.figures) if self.needed >> i & 1))

    def node(self, at, numbers, used):
        """Yield the parts of a node that is neither refuted nor solved."""
        stage = self.stages[at]
        for step in steps_of(stage):
            numbers, used = step(numbers, used)
            if numbers is None:
                if used is None:
                    self.open = True
                else:
                    self.needed |= used
                return
        if len(numbers[stage.pivot]) > 1:
            yield from self.parted(at, numbers, used, stage.pivot)
        elif at + 1 < len(self.stages):
            yield at + 1, *self.onward(at, numbers, used)
        else:
            yield from self.solved(at, numbers, used)

    def parted(self, at, numbers, used, k):
        """Yield parts of a node by what a sum is: each number where they are few, else halves; the middle first."""
        totals = numbers[k] @ self.stages[at].tally.sizes
        order = np.argsort(totals, kind="stable")
        parts = np.array_split(order, len(order) if len(order) <= FEW else 2)
        middle = (totals.min() + totals.max()) / 2
        for part in sorted(parts, key=lambda part: abs(totals[part].mean() - middle)):
            yield at, [*numbers[:k], numbers[k][np.sort(part)], *numbers[k + 1 :]], used

    def onward(self, at, numbers, used):
        """Return what is known of the sums of the next stage."""
        here, there = self.stages[at].tally, self.stages[at + 1].tally
        following, of = list(there.numbers), [0] * len(there.numbers)
        for figure, pair in zip(here.figures, here.pairs, strict=True):
            for k, other in zip(pair, there.pairs[there.figures.index(figure)], strict=True):
                following[other], of[other] = numbers[k], used[k]
        return following, of

    def solved(self, at, numbers, used):
        """Seek whole cases at a node of the last stage, and yield its parts where the solver does not tell."""
        if not self.seek:
            self.open = True
            return
        stage = self.stages[at]
        weights, none = stage.whole(numbers, used, max(1.0, stage.left() / SLICE))
        if weights is not None:
            self.accept(stage, weights)
        if none:
            self.doubtful.append((stage, numbers, used))
        elif self.found is None:
            wide = max(range(len(numbers)), key=lambda k: len(numbers[k]))
            if len(numbers[wide]) > 1:
                yield from self.parted(at, numbers, used, wide)
            else:
                weights, none = stage.whole(numbers, used, stage.left())
                if weights is not None:
                    self.accept(stage, weights)
                if none:
                    self.doubtful.append((stage, numbers, used))
                self.open |= not none

    def accept(self, stage, weights):
        """Keep cases that give every figure."""
        sets, members, counts = glued(stage.tally.blocks, weights)
        _, scale = stage.tally.scores
        if members is not None and gives(self.paper, self.figures, sets, members, scale, counts):
            self.found = Outcome("found", sets, members, counts)

    def proved(self, stage, numbers, used):
        """Return whether it is proved that a node has no whole weights; those that the proof comes upon are kept."""
        needed, weights = refuted(stage, numbers, used)
        if weights is not None:
            self.accept(stage, weights)
        self.needed |= needed or 0
        return needed is not None
