"""Fuzzy sets of any membership: data that give every figure, or what was tried."""

from equifinal.languages import said

from .blocks import blocks_of
from .results import Verdict
from .scores import whole_numbers
from .weights.programme import ROOM, inner_weights
from .witness import SIZES, witness

__all__ = ["fuzzy_verdict"]


def fuzzy_verdict(paper, until, clock):
    """Return the verdict on fuzzy data: possible with a witness, else undecided."""
    figures, tried = list(paper.figures), []
    blocks = blocks_of(paper, figures, *whole_numbers(None))
    weights, room = inner_weights(blocks.system, max(1.0, until - clock()))
    if weights is None or room < -ROOM:
        text = said("The programme over all figures ran out of time or of digits.")
        return Verdict("undecided", "all", tried=[text])
    for cases in [paper.cases] if paper.cases else SIZES:
        share = until if paper.cases else min(until, clock() + (until - clock()) / 4)
        sets, members, scale = witness(paper, figures, blocks, weights, cases, share, clock)
        if members is not None:
            return Verdict("possible", "all", sets=sets, members=members, scale=scale)
        tried.append(said("No {cases} fuzzy cases were found by drawing.", cases=cases))
    return Verdict("undecided", "all", tried=tried)
