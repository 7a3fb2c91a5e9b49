"""Fuzzy sets of any membership: data that give every figure, or what was tried."""

from equifinal.languages import said

from .blocks import blocks_of
from .programme import inner_weights
from .results import Verdict
from .rounding import HALVES, interval_of
from .witness import SIZES, witness

__all__ = ["FUZZY", "ROOM", "free_verdict"]

FUZZY = (0, 1, 2), 2
ROOM = 1e-6


def free_verdict(paper, until, clock):
    """Return the verdict on fuzzy data: possible with a witness, else undecided."""
    figures, tried = list(paper.figures), []
    rules = ("nearest", *HALVES) if paper.rounding == "nearest" else (paper.rounding,)
    for rule in rules:
        blocks = blocks_of(paper, figures, *FUZZY, [interval_of(figure.printed, rule) for figure in figures])
        weights, room = inner_weights(blocks.system, max(1.0, until - clock()))
        if weights is None or room < -ROOM:
            continue
        for cases in [paper.cases] if paper.cases else SIZES:
            share = until if paper.cases else min(until, clock() + (until - clock()) / 4)
            sets, members, scale = witness(paper, figures, blocks, weights, cases, share, clock)
            if members is not None:
                return Verdict("possible", "all", sets=sets, members=members, scale=scale)
            tried.append(said("No {cases} fuzzy cases were found by drawing.", cases=cases))
        break
    else:
        tried.append(said("The programme over all figures ran out of time or of digits."))
    return Verdict("undecided", "all", tried=tried)
