"""Tables that no weights of points can give: the verdict, with its proof, whatever the number of cases."""

from equifinal.languages import said

from .blocks import blocks_of
from .contradiction import Proof
from .free import FUZZY, ROOM
from .programme import inner_weights
from .results import Verdict
from .rounding import HALVES
from .whole.scores import whole_numbers

__all__ = ["by_programme"]


def by_programme(paper, levels, until, clock):
    """Return the verdict where no weights of points can give the figures of a level, with an exact proof."""
    scores, scale = whole_numbers(paper.coding) if paper.coding else FUZZY
    for level, figures in levels:
        if len(scores) ** (len(paper.conditions) + 1) > 200_000 and level in ("configurations", "all") and paper.coding:
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
