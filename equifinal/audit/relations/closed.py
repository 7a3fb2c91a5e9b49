"""Closed relations: contradictions that a reader can check with a pocket calculator, each by a sentence of its own.

p, q and N are the sums of the condition X, of the outcome Y, and the number of cases; r(X) = consistency / coverage of
X for Y is p/q, whatever the data. Each relation yields the figures that contradict each other, and why.
"""

from typing import NamedTuple

from equifinal.audit.rounding import HALVES

from . import configurations, crisp, necessity, shares, solutions
from .table import Table

__all__ = ["Contradiction", "contradictions"]

ROOMS = (crisp, shares, necessity, configurations, solutions)
RELATIONS = tuple(relation for room in ROOMS for relation in room.RELATIONS)


class Contradiction(NamedTuple):
    """Figures of which not all can be true, and why.

    Parameters
    ----------
    figures : tuple of Figure
    sentence : str
    """

    figures: tuple
    sentence: str


def contradictions(paper):
    """Yield what contradicts itself by a closed relation, under every rule of rounding that the paper may have used.

    Parameters
    ----------
    paper : Paper

    Yields
    ------
    Contradiction

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A]\\nconfigurations:\\n  columns: [raw_coverage, unique_coverage]\\n"
    >>> paper = read_paper((text + "  rows:\\n    A: 0.40 0.50\\n").encode())
    >>> print(next(contradictions(paper)).sentence)
    A covers 0.40 of Y, and alone 0.50: no configuration covers more alone than in all.
    """
    rules = HALVES if paper.rounding == "nearest" else (paper.rounding,)
    found = {rule: {} for rule in rules}
    for rule in rules:
        table = Table(paper, rule)
        for relation in RELATIONS:
            for figures, sentence in relation(table):
                found[rule].setdefault(frozenset(figure.name for figure in figures), (figures, sentence))
    first, *others = found.values()
    for names, (figures, sentence) in first.items():
        if all(names in other for other in others):
            yield Contradiction(tuple(figures), sentence)
