"""The smallest set of figures that contradict each other, its exact proof, and the verdict on tables that have one."""

from equifinal.languages import said

from .blocks import blocks_of
from .certificate import Multiplied
from .results import Verdict
from .rounding import HALVES, interval_of
from .scores import whole_numbers
from .weights.farkas import multipliers
from .weights.programme import ROOM, inner_weights, possible

__all__ = ["MOST_POINTS", "Proof", "by_programme", "smallest"]

MOST_POINTS = 200_000  # of a coding, over which a programme is tried


def smallest(figures, impossible):
    """Return figures none of which can be left out: each is tried, and stays out if the rest is impossible still.

    Parameters
    ----------
    figures : sequence of Figure
        Impossible together.
    impossible : callable
        Takes figures, returns whether they are impossible together.

    Examples
    --------
    >>> smallest([1, 2, 3, 4], lambda some: 2 in some and 4 in some)
    [2, 4]
    """
    orders = [list(figures), list(figures)[::-1]]
    best = None
    for order in orders:
        kept = list(order)
        for figure in order:
            rest = [one for one in kept if one is not figure]
            if rest and impossible(rest):
                kept = rest
        if best is None or len(kept) < len(best):
            best = kept
    return sorted(best, key=list(figures).index)


class Proof:
    """What is needed to prove figures impossible.

    Parameters
    ----------
    paper : Paper
    figures : list of Figure
    scores : sequence of int
    scale : int
    rules : sequence of str or None
        Rules of rounding, each of which must be impossible; None: the figures' own intervals.
    """

    def __init__(self, paper, figures, scores, scale, rules):
        self.paper, self.figures, self.scores, self.scale = paper, figures, scores, scale
        closed = self._system(figures, None)
        # Where the closed intervals contradict each other, no rule matters.
        self.rules = (None,) if None in rules or not possible(closed)[0] else rules

    def _system(self, figures, rule):
        intervals = [one.interval if rule is None else interval_of(one.printed, rule) for one in figures]
        return blocks_of(self.paper, figures, self.scores, self.scale, intervals).system

    def impossible(self, figures):
        """Return whether figures are impossible under every rule, as far as the solver can tell."""
        return all(not possible(self._system(figures, rule))[0] for rule in self.rules)

    def contradiction(self, until, clock):
        """Return figures that contradict each other and the certificate; nothing where it cannot be proved.

        Parameters
        ----------
        until : float
        clock : callable

        Returns
        -------
        list of Figure, list of Multiplied
        """
        if not self.impossible(self.figures):
            return None
        kept = self.figures
        if len(self.rules) == 1:  # start from the figures that the first proof needs
            system = self._system(kept, self.rules[0])
            chosen = multipliers(system, possible(system)[1])
            if chosen:
                used = [kept[i] for i in sorted({int(system.figure[row]) for row in chosen} - {-1})]
                kept = used if self.impossible(used) else kept
        kept = smallest(kept, lambda some: clock() < until and self.impossible(some))
        certificate = []
        for rule in self.rules:
            system = self._system(kept, rule)
            blocked = possible(system)[1]
            found = None if blocked is None else multipliers(system, blocked)
            if found is None:
                return None
            for row, factor in sorted(found.items()):
                of = int(system.figure[row])
                if of >= 0:  # the others hold whatever is printed
                    certificate.append(Multiplied(rule or "", kept[of], int(row) - 3 * of, int(factor)))
        return kept, certificate


def by_programme(paper, levels, until, clock):
    """Return the verdict where no weights of points can give the figures of a level, with an exact proof."""
    scores, scale = whole_numbers(paper.coding)
    many = paper.coding and len(scores) ** (len(paper.conditions) + 1) > MOST_POINTS
    for level, figures in levels:
        if many and level in ("configurations", "all"):
            continue
        blocks = blocks_of(paper, figures, scores, scale)
        if inner_weights(blocks.system, max(1.0, until - clock()))[1] > ROOM:
            continue
        rules = HALVES if paper.rounding == "nearest" and not paper.coding else (None,)
        proof = Proof(paper, figures, scores, scale, rules)
        found = proof.contradiction(until, clock)
        if found:
            kept, certificate = found
            text = said(
                "The inequalities that these figures stand for, each as often as the certificate says, add up to a sum "
                "that no case can make positive."
            )
            return Verdict("impossible", level, tuple(kept), text, certificate)
    return None
