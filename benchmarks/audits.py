"""Audits of printed tables, measured: the necessity table of made-up cases, and the county paper."""

import itertools
from pathlib import Path

import numpy as np

from benchmarks import OUTCOME
from benchmarks.printed import printed_paper
from equifinal.audit.paper import Paper, read_paper
from equifinal.audit.verdict import audit

__all__ = ["TASKS"]

COUNTY = Path(__file__).parents[1] / "config" / "papers" / "county27.yaml"
SLIP = "necessity ~OUT SVC consistency"
SCALE = 1000


def necessity(frame, _pri, steps):
    """Audit the necessity table of a table of memberships, for both outcomes, to three decimals."""
    conditions = tuple(name for name in frame if name != OUTCOME)
    literals = [sign + name for name in conditions for sign in ("", "~")]
    sides, measures = (OUTCOME, f"~{OUTCOME}"), ("consistency", "coverage", "RoN")
    keys = [("necessity", side, x, measure) for x, side, measure in itertools.product(literals, sides, measures)]
    paper = Paper("made up", OUTCOME, conditions, len(frame), None, "nearest", (), {})
    members = np.rint(SCALE * frame[[*conditions, OUTCOME]].to_numpy()).astype(np.int64)
    paper = printed_paper(paper, keys, members, SCALE, 3)
    steps.lap("printed")
    return witnessed(paper)


def as_printed(_frame, _pri, _steps):
    """Audit the county paper: what contradicts what, and which figures alone would mend it."""
    paper = read_paper(COUNTY.read_bytes())
    found = audit(paper)
    return {"figures": len(paper.figures), "contradicting": len(found.contradiction), "suspects": len(found.suspects)}


def without_slip(_frame, _pri, _steps):
    """Audit the county paper without a figure that contradicts others: cases that give all others are found."""
    paper = read_paper(COUNTY.read_bytes())
    return witnessed(paper._replace(figures=tuple(one for one in paper.figures if one.name != SLIP)))


def witnessed(paper):
    """Audit a paper; return how many figures it has, and how many cases were found that give them."""
    found = audit(paper)
    cases = 0 if found.members is None else len(found.members)
    return {"figures": len(paper.figures), "cases in the witness": cases}


TASKS = {"audit necessity": necessity, "audit as printed": as_printed, "audit without a slip": without_slip}
