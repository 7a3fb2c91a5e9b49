"""The smallest set of figures that contradict each other, and its exact proof."""

from typing import NamedTuple

from equifinal.languages import mark, said

from .blocks import blocks_of
from .programme import multipliers, possible
from .rounding import interval_of

__all__ = ["Multiplied", "Proof", "smallest"]

ENDS = ("at least", "at most", "above 0")
SIGNS = (mark("{figure} ≥ {value}"), mark("{figure} ≤ {value}"), mark("denominator of {figure} > 0"))


class Multiplied(NamedTuple):
    """An inequality that a figure stands for, times its denominator, and how often it is taken.

    Parameters
    ----------
    rule : str
        The rule of rounding under which it is needed; empty where it is needed whatever the rule.
    figure : Figure
    end : int
        0: the figure is at least its lower end, 1: at most its upper end, 2: it is no 0/0.
    factor : int
    """

    rule: str
    figure: object
    end: int
    factor: int

    @property
    def value(self):
        """Return the end of the figure's interval, as a text."""
        return f"{float((*self.figure.interval[:2], 0)[self.end]):g}"

    @property
    def name(self):
        """Return what the inequality is, as answers have it."""
        text = f"{self.figure.name} {ENDS[self.end]}" + (f" {self.value}" if self.end < 2 else "")
        return f"{self.rule}: {text}" if self.rule else text

    @property
    def words(self):
        """Return the inequality with its multiplier, in words that can be said in each language."""
        text = said(SIGNS[self.end], figure=self.figure.words, value=self.value)
        return said("{factor} × ({inequality})", factor=self.factor, inequality=text)


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
