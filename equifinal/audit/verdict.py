"""The audit of a paper: possible with a witness, impossible with figures that contradict each other, or undecided."""

import time
from collections.abc import Sequence
from typing import NamedTuple

from equifinal.languages import said

from .blocks import blocks_of
from .contradiction import Proof, smallest
from .programme import inner_weights
from .relations.closed import contradictions
from .rounding import HALVES, interval_of
from .suspects import suspects_of
from .whole.crisp import enumerable, impossible_table
from .whole.free import whole_witness
from .whole.margins import margin_witness
from .whole.reach import unreachable
from .whole.scores import whole_numbers
from .witness import SIZES, witness

__all__ = ["Verdict", "audit", "levels_of"]

FUZZY = (0, 1, 2), 2
SECONDS = 60.0
ROOM = 1e-6


class Verdict(NamedTuple):
    """What an audit found.

    Parameters
    ----------
    verdict : str
        ``possible``, ``impossible`` or ``undecided``.
    level : str
        Where it was decided: ``condition``, ``necessity``, ``configurations`` or ``all``.
    contradiction : tuple of Figure
        None of them can be left out.
    sentence : str
        Why.
    certificate : sequence of Multiplied
        The inequalities with their multipliers; empty where a closed relation or an enumeration is the proof.
    suspects : list of Suspect, or None
        None where they were not looked for to the end.
    sets : list of str
        Of the witness.
    members : array of int, shape (cases, sets), or None
        Memberships of the witness.
    scale : int
        How many of their units make 1.
    counts : array of int, or None
    tried : list of str
        What was tried, in words; of an undecided paper.
    seconds : float
    """

    verdict: str
    level: str
    contradiction: tuple = ()
    sentence: str = ""
    certificate: Sequence = ()
    suspects: Sequence | None = None
    sets: Sequence = ()
    members: object = None
    scale: int = 1
    counts: object = None
    tried: Sequence = ()
    seconds: float = 0.0


def levels_of(paper):
    """Yield the tables of a paper from the smallest to all figures: level, and its figures.

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A, B]\\nnecessity:\\n  columns: [Y consistency]\\n  A: 0.80\\n  B: 0.70\\n"
    >>> [(level, len(figures)) for level, figures in levels_of(read_paper(text.encode()))]
    [('condition', 1), ('condition', 1), ('necessity', 2), ('all', 2)]
    """
    necessity = [figure for figure in paper.figures if figure.table == "necessity"]
    for name in paper.conditions:
        mine = [figure for figure in necessity if figure.subject.removeprefix("~") == name]
        if mine:
            yield "condition", mine
    if necessity:
        yield "necessity", necessity
    configurations = [figure for figure in paper.figures if figure.table in ("configuration", "solution")]
    if configurations:
        yield "configurations", configurations
    yield "all", list(paper.figures)


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
    found = _by_relation(paper) or _by_enumeration(paper) or _by_programme(paper, start + seconds, clock)
    found = found or (_whole if paper.coding else _fuzzy)(paper, start + seconds, clock)
    if found.verdict == "impossible" and paper.coding is None:
        found = found._replace(suspects=suspects_of(paper, found.contradiction, start + seconds, clock))
    return found._replace(seconds=clock() - start)


def _by_relation(paper):
    """Return the verdict where a closed relation does not hold, by the fewest figures."""
    found = sorted(contradictions(paper), key=lambda one: len(one.figures))
    if not found:
        return None
    figures = found[0].figures
    tables = {figure.table for figure in figures}
    names = {figure.subject.removeprefix("~") for figure in figures}
    level = "necessity" if len(names) > 1 else "condition"
    if tables != {"necessity"}:
        level = "all" if "necessity" in tables or "mean" in tables else "configurations"
    return Verdict("impossible", level, figures, found[0].sentence)


def _by_enumeration(paper):
    """Return the verdict where no crisp cases can give the tables of two by two, all of them enumerated."""
    if paper.coding is None:
        return None
    figures = enumerable(paper)
    if figures and impossible_table(paper, figures):
        kept = smallest(figures, lambda some: impossible_table(paper, some))
        names = {figure.subject.removeprefix("~") for figure in kept}
        text = said(
            "No {cases} crisp cases give these figures together: all tables of two by two were enumerated.",
            cases=paper.cases,
        )
        return Verdict("impossible", "condition" if len(names) == 1 else "necessity", tuple(kept), text)
    return None


def _by_sums(paper, until, clock):
    """Return the verdict where no cases of the coding give one figure, all sums enumerated."""
    scores, scale = whole_numbers(paper.coding)
    for figure in paper.figures:
        if figure.table in ("necessity", "mean") and unreachable(
            paper, figure, scores, scale, lambda: clock() >= until
        ):
            text = said(
                "{figure} is printed as {printed}: no {cases} cases with the scores {scores} give it, all sums "
                "enumerated.",
                figure=figure.words,
                printed=figure.printed,
                cases=paper.cases,
                scores=", ".join(f"{float(score):g}" for score in paper.coding),
            )
            return Verdict("impossible", "condition", (figure,), text)
    return None


def _by_programme(paper, until, clock):
    """Return the verdict where no weights of points can give the figures of a level, with an exact proof."""
    scores, scale = whole_numbers(paper.coding) if paper.coding else FUZZY
    for level, figures in levels_of(paper):
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


def _fuzzy(paper, until, clock):
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


def _whole(paper, until, clock):
    """Return the verdict on whole numbers of cases: possible with a witness, else undecided."""
    scores, scale = whole_numbers(paper.coding)
    tried, level = [], "all"
    figures = list(paper.figures)
    for level, some in (("all", figures), ("necessity", [one for one in figures if one.table == "necessity"])):
        if not some or (level == "necessity" and len(some) == len(figures)):
            continue
        joint = {name for one in some if one.table != "necessity" for name in [one.subject]}
        if joint and len(scores) ** (len(paper.conditions) + 1) > 200_000:
            tried.append(said("There are too many combinations of scores for an integer programme over all figures."))
            continue
        end = until if level == "necessity" else clock() + (until - clock()) * 0.7
        blocks = blocks_of(paper, some, scores, scale)
        status, sets, members, counts = "unknown", [], None, None
        if paper.cases and len(scores) > 2 and max(map(len, blocks.sets)) <= 2:
            status, sets, members, counts = margin_witness(paper, some, blocks, scale, end, clock)
        if status != "found" and (impossible := _by_sums(paper, end, clock)):
            return impossible
        if status == "unknown":
            status, sets, members, counts = whole_witness(paper, some, blocks, scale, end - clock())
        if status == "found" and level == "all":
            return Verdict("possible", "all", sets=sets, members=members, scale=scale, counts=counts)
        tried.append(_told(status, level))
    return Verdict("undecided", "all", tried=tried)


def _told(status, level):
    """Return what an integer programme came to, in words."""
    if status == "found":
        return said("The table of necessity alone is possible.")
    what = said("the table of necessity") if level == "necessity" else said("all figures together")
    if status == "none":
        return said("The integer programme finds {what} impossible, which rests on the solver alone.", what=what)
    return said("The integer programme over {what} ended without an answer.", what=what)
