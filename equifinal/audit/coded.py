"""Crisp sets and coding schemes: the verdict on whole numbers of cases."""

from equifinal.languages import said

from .blocks import blocks_of
from .contradiction import MOST_POINTS, by_programme, smallest
from .results import Verdict, level_of, levels_of
from .scores import whole_numbers
from .whole.branching import whole_witness
from .whole.core import core
from .whole.crisp import enumerable, impossible_table
from .whole.outcome import Outcome
from .whole.tree import sought

__all__ = ["by_enumeration", "coded_verdict"]

SHARE = 0.2  # of the time, for a table before the last


def by_enumeration(paper):
    """Return the verdict where no crisp cases can give the tables of two by two, all of them enumerated."""
    figures = enumerable(paper)
    if figures and impossible_table(paper, figures):
        kept = smallest(figures, lambda some: impossible_table(paper, some))
        text = said(
            "No {cases} crisp cases give these figures together: all tables of two by two were enumerated.",
            cases=paper.cases,
        )
        return Verdict("impossible", level_of(kept), tuple(kept), text)
    return None


def coded_verdict(paper, until, clock):
    """Return the verdict on cases of a coding, table by table, then on all figures.

    Parameters
    ----------
    paper : Paper
        With its coding.
    until : float
    clock : callable

    Returns
    -------
    Verdict
    """
    tried = []
    for level, figures in levels_of(paper):
        if level == "configurations" or (level == "necessity" and len(figures) == len(paper.figures)):
            continue
        end = until if level == "all" else min(until, clock() + (until - clock()) * SHARE)
        found = _found(paper, figures, end, clock)
        if found.status == "none":
            kept, least = core(paper, found.needed, clock() + (until - clock()) / 2, clock)
            for_all = by_programme(paper, [(level_of(kept), kept)], until, clock)
            found = for_all or Verdict("impossible", level_of(kept), tuple(kept), _reason(paper, kept))
            return found._replace(least=least)
        if found.status == "found" and level == "all":
            of, scale = found, whole_numbers(paper.coding)[1]
            return Verdict("possible", level, sets=of.sets, members=of.members, scale=scale, counts=of.counts)
        if level != "condition":
            tried.append(_told(found.status, level))
    return Verdict("undecided", "all", tried=tried[::-1])


def _found(paper, figures, until, clock):
    """Return what a search for cases that give some figures comes to."""
    if paper.cases:
        found = sought(paper, figures, until, clock)
        if found.status != "unknown" or clock() >= until:
            return found
    scores, scale = whole_numbers(paper.coding)
    joint = any(figure.table in ("configuration", "solution") for figure in figures)
    if joint and len(scores) ** (len(paper.conditions) + 1) > MOST_POINTS:
        return Outcome("unknown")
    blocks = blocks_of(paper, figures, scores, scale)
    status, sets, members, counts = whole_witness(paper, figures, blocks, scale, until - clock())
    return Outcome({"none": "solver"}.get(status, status), sets, members, counts)


def _reason(paper, kept):
    """Return why figures contradict each other, in a sentence."""
    scores = ", ".join(f"{float(score):g}" for score in paper.coding)
    if len(kept) == 1:
        return said(
            "{figure} is printed as {printed}: no {cases} cases with the scores {scores} give it, all sums enumerated.",
            figure=kept[0].words,
            printed=kept[0].printed,
            cases=paper.cases,
            scores=scores,
        )
    return said(
        "No {cases} cases with the scores {scores} give these figures together: all numbers that their sums can be "
        "were ruled out, in whole numbers.",
        cases=paper.cases,
        scores=scores,
    )


def _told(status, level):
    """Return what a search came to, in words."""
    if status == "found":
        return said("The table of necessity alone is possible.")
    what = said("the table of necessity") if level == "necessity" else said("all figures together")
    if status == "solver":
        return said("The integer programme finds {what} impossible, which rests on the solver alone.", what=what)
    return said("The integer programme over {what} ended without an answer.", what=what)
