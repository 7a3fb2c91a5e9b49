"""The audit of a paper: possible with a witness, impossible with figures that contradict each other, or undecided."""

import time

from .coded import by_enumeration, coded_verdict
from .contradiction import by_programme
from .fuzzy import fuzzy_verdict
from .relations.closed import contradictions
from .results import Verdict, level_of, levels_of
from .suspects import suspects_of
from .whole.mending import mending

__all__ = ["audit"]

SECONDS = 60.0


def audit(paper, seconds=SECONDS, clock=time.monotonic):
    """Audit the tables of a paper.

    Parameters
    ----------
    paper : Paper
    seconds : float
        The limit, after which it is undecided.
    clock : callable

    Returns
    -------
    Verdict

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A]\\ncases: 10\\nnecessity:\\n  columns: [Y consistency, ~Y consistency]\\n"
    >>> audit(read_paper((text + "  A:  0.300 0.400\\n  ~A: 0.800 0.700\\n").encode())).verdict
    'possible'
    >>> audit(read_paper((text + "  A:  0.300 0.400\\n  ~A: 0.600 0.700\\n").encode())).verdict
    'impossible'
    """
    start = clock()
    until = start + seconds
    found = _by_relation(paper) or by_enumeration(paper)
    if not found and not (paper.coding and paper.cases):
        found = by_programme(paper, list(levels_of(paper)), until, clock)
    found = found or (coded_verdict if paper.coding else fuzzy_verdict)(paper, until, clock)
    if found.verdict == "impossible" and (paper.coding is None or paper.cases):
        search = mending if paper.coding else suspects_of
        found = found._replace(suspects=search(paper, found.contradiction, until, clock))
    return found._replace(seconds=clock() - start)


def _by_relation(paper):
    """Return the verdict where a closed relation does not hold, by the fewest figures."""
    found = sorted(contradictions(paper), key=lambda one: len(one.figures))
    if not found:
        return None
    return Verdict("impossible", level_of(found[0].figures), found[0].figures, found[0].sentence)
