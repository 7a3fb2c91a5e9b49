"""Crisp sets and coding schemes: whole numbers of cases, by integer programmes; the impossible by enumeration."""

import math

import numpy as np
from scipy.optimize import LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix

from .exact import gives
from .programme import inner_weights
from .sums import parts_of, sets_of

__all__ = [
    "MOST_CASES",
    "enumerable",
    "impossible_table",
    "margin_witness",
    "unreachable",
    "whole_numbers",
    "whole_witness",
]

MOST_CASES = 200  # tried where their number is not printed
MOST_POINTS = 6000
MOST_PAIRS = 400_000


def whole_numbers(coding):
    """Return the scores of a coding as whole numbers, and how many make 1.

    Examples
    --------
    >>> from fractions import Fraction
    >>> whole_numbers((Fraction(0), Fraction("0.33"), Fraction(1)))
    ((0, 33, 100), 100)
    """
    scale = math.lcm(*(score.denominator for score in coding))
    return tuple(int(score * scale) for score in coding), scale


def whole_witness(paper, figures, blocks, scale, seconds):
    """Return cases of a coding that give every figure.

    Parameters
    ----------
    paper : Paper
    figures : sequence of Figure
    blocks : Blocks
        Over the scores of the coding.
    scale : int
    seconds : float
        The solver's limit.

    Returns
    -------
    status : str
        ``found``, ``none`` (by the solver's branching) or ``unknown``.
    sets : list of str
    members : array of int, shape (different cases, sets), or None
    counts : array of int
    """
    system = blocks.system
    if system.rows.shape[1] > MOST_POINTS or seconds <= 0:
        return "unknown", [], None, None
    first = len(blocks.points[0])
    total = np.zeros(system.rows.shape[1])
    total[:first] = 1
    low = np.append(system.opened.astype(float), paper.cases or 1)
    high = np.append(np.full(len(system.rows), np.inf), paper.cases or MOST_CASES)
    found = milp(
        np.zeros(system.rows.shape[1]),
        integrality=np.ones(system.rows.shape[1]),
        bounds=(0, paper.cases or MOST_CASES),
        constraints=LinearConstraint(csr_matrix(np.vstack([system.rows, total])), low, high),
        options={"time_limit": seconds},
    )
    if found.status == 2:
        return "none", [], None, None
    if found.x is None:
        return "unknown", [], None, None
    sets, members, counts = _glued(blocks, np.rint(found.x).astype(np.int64))
    if members is None or not gives(paper, figures, sets, members, scale, counts):
        return "unknown", [], None, None
    return "found", sets, members, counts


def margin_witness(paper, figures, blocks, scale, until, clock):
    """Return cases of a coding that give figures of necessity and means: outcome by outcome, each condition on its own.

    Once it is fixed how many cases have which score of the outcome, no figure looks at two conditions. The margins are
    tried from those that the linear programme prefers.

    Parameters
    ----------
    paper, figures, blocks, scale
        As for `whole_witness`; each block holds one condition.
    until : float
    clock : callable

    Returns
    -------
    status, sets, members, counts
        As `whole_witness`.
    """
    weights, _ = inner_weights(blocks.system)
    if weights is None or not paper.cases:
        return "unknown", [], None, None
    scores = np.unique(blocks.points[0][:, -1])
    first = weights[: len(blocks.points[0])]
    wanted = np.array([first[blocks.points[0][:, -1] == score].sum() for score in scores]) * paper.cases
    margins = np.array(list(_compositions(paper.cases, len(scores))))
    share = _share(blocks, scale)
    if share:  # few margins give the outcome its share
        least, most = (end * paper.cases * scale for end in share)
        margins = margins[(margins @ scores >= least - 1e-6) & (margins @ scores <= most + 1e-6)]
    order = np.argsort(
        np.abs((margins - wanted) @ scores) / scale + np.abs(margins - wanted).sum(axis=1) / 1000, kind="stable"
    )
    ends = np.cumsum([0, *(len(points) for points in blocks.points)])
    for margin in margins[order]:
        parts = []
        for b, points in enumerate(blocks.points):
            if clock() >= until:
                return "unknown", [], None, None
            here = slice(ends[b], ends[b + 1])
            mine = (blocks.system.figure >= 0) & blocks.system.rows[:, here].any(axis=1)
            rows, opened = blocks.system.rows[mine, here], blocks.system.opened[mine]
            part = _with_margin(rows, opened, points, scores, margin, until - clock())
            if part is None:
                break
            parts.append(part)
        if len(parts) == len(blocks.points):
            sets, members, counts = _glued(blocks, np.concatenate(parts))
            if members is not None and gives(paper, figures, sets, members, scale, counts):
                return "found", sets, members, counts
    return ("unknown" if clock() >= until else "none"), [], None, None


def _share(blocks, scale):
    """Return the least and the greatest mean of the outcome that the figures allow, where the solver tells."""
    rows = blocks.system.rows[(blocks.system.unit > 0) | ~blocks.system.opened]
    size = np.maximum(1, np.abs(rows).max(axis=1))
    outcome, one = np.zeros(rows.shape[1]), np.zeros(rows.shape[1])
    first = len(blocks.points[0])
    outcome[:first], one[:first] = blocks.points[0][:, -1] / scale, 1
    found = [
        linprog(
            sign * outcome,
            A_ub=-(rows / size[:, None]),
            b_ub=np.zeros(len(rows)),
            A_eq=one[None, :],
            b_eq=[1],
            bounds=(0, None),
            method="highs",
        )
        for sign in (1, -1)
    ]
    return (found[0].fun, -found[1].fun) if all(one.status == 0 for one in found) else None


def _compositions(n, parts):
    """Yield all ways to share n among parts."""
    if parts == 1:
        yield (n,)
        return
    for first in range(n + 1):
        for rest in _compositions(n - first, parts - 1):
            yield (first, *rest)


def _with_margin(rows, opened, points, scores, margin, seconds):
    """Return whole weights of one block's points under fixed counts of the outcome's scores, None where none fit."""
    fixed = np.array([points[:, -1] == score for score in scores], dtype=float)
    found = milp(
        np.zeros(len(points)),
        integrality=np.ones(len(points)),
        constraints=[LinearConstraint(rows, opened.astype(float)), LinearConstraint(fixed, margin, margin)],
        options={"time_limit": max(0.01, seconds)},
    )
    return None if found.x is None else np.rint(found.x).astype(np.int64)


def _glued(blocks, counts):
    """Return cases over all sets, with how many there are of each, from whole weights of the blocks' points."""
    ends = np.cumsum([len(points) for points in blocks.points])
    parts = np.split(counts, ends[:-1])
    rows = [np.repeat(points, part, axis=0) for points, part in zip(blocks.points, parts, strict=True)]
    if len({len(one) for one in rows}) > 1:
        return [], None, None
    rows = [one[np.argsort(one[:, -1], kind="stable")] for one in rows]
    if any((one[:, -1] != rows[0][:, -1]).any() for one in rows):
        return [], None, None
    sets = [*(name for names in blocks.sets for name in names[:-1]), blocks.sets[0][-1]]
    table = np.column_stack([*(one[:, :-1] for one in rows), rows[0][:, -1]])
    members, counts = np.unique(table, axis=0, return_counts=True)
    return sets, members, counts


def unreachable(paper, figure, scores, scale, stop=lambda: False):
    """Return whether no cases of a coding give a figure, whatever else: all sums that cases can have, enumerated.

    False also where there are too many sums to enumerate, the number of cases is not printed, or `stop` says so.
    """
    sets = sets_of(paper, [figure])
    if not paper.cases or len(scores) ** len(sets) > MOST_POINTS:
        return False
    points = np.array(np.meshgrid(*[scores] * len(sets), indexing="ij")).reshape(len(sets), -1).T
    above, below = parts_of(paper, [figure], sets, points, scale)
    steps = np.unique(np.stack([above[0], below[0]], axis=1), axis=0)
    width = int(paper.cases * scale + 1)
    known = np.zeros(1, dtype=np.int64)  # a sum of numerators times width, and one of denominators
    for _ in range(paper.cases):
        known = np.unique(known[:, None] + (steps[:, 0] * width + steps[:, 1])[None, :])
        if len(known) > MOST_PAIRS or stop():
            return False
    a, b = np.divmod(known, width)
    return not _within(figure, a, b).any()


def _within(figure, above, below):
    """Return where a quotient of whole numbers lies in a figure's interval."""
    low, high = figure.interval.low, figure.interval.high
    under = above * low.denominator - low.numerator * below
    over = high.numerator * below - above * high.denominator
    return (below > 0) & (under >= figure.interval.low_open) & (over >= figure.interval.high_open)


def enumerable(paper):
    """Return the figures of `impossible_table`: of crisp cases whose number is printed, without configurations."""
    if not paper.cases or paper.cases > MOST_CASES or paper.coding is None or len(paper.coding) > 2:
        return []
    return [figure for figure in paper.figures if figure.table in ("necessity", "mean")]


def impossible_table(paper, figures):
    """Return whether crisp cases cannot give figures of necessity and means: all tables of two by two, enumerated.

    Parameters
    ----------
    paper : Paper
    figures : sequence of Figure
        Of `enumerable`.

    Examples
    --------
    Of 16 cases, 0.12 can be 1/8 rounded to the even digit, but nothing that is rounded up.

    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A]\\nsets: crisp\\ncases: 16\\nrounding: {}\\nnecessity:\\n"
    >>> text += "  columns: [Y consistency]\\n  A: 0.12\\n"
    >>> papers = [read_paper(text.format(rule).encode()) for rule in ("half_even", "half_up")]
    >>> [impossible_table(paper, paper.figures) for paper in papers]
    [False, True]
    """
    n, shared = paper.cases, None
    of_outcome = [figure for figure in figures if figure.subject == paper.outcome]
    for name in paper.conditions:
        mine = [figure for figure in figures if figure.subject.removeprefix("~") == name] + of_outcome
        if len(mine) == len(of_outcome) and mine:
            continue
        fits = _outcomes(paper, mine, name, n)
        shared = fits if shared is None else shared & fits
        if not shared.any():
            return True
    if shared is None and of_outcome:
        return not _outcomes(paper, of_outcome, paper.conditions[0], n).any()
    return False


def _outcomes(paper, figures, name, n):
    """Return for each number of cases with the outcome whether some two-by-two table gives the figures."""
    q, p, a = np.meshgrid(np.arange(n + 1), np.arange(n + 1), np.arange(n + 1), indexing="ij", sparse=True)
    cells = (a + 0 * p + 0 * q, q - a + 0 * p, p - a + 0 * q, n - q - p + a)
    fits = np.logical_and.reduce([cell >= 0 for cell in cells])
    points = np.array([[1, 1], [0, 1], [1, 0], [0, 0]])
    above, below = parts_of(paper, figures, [name, paper.outcome], points, 1)
    for figure, up, down in zip(figures, above, below, strict=True):
        numerator = sum(int(k) * cell for k, cell in zip(up, cells, strict=True))
        denominator = sum(int(k) * cell for k, cell in zip(down, cells, strict=True))
        fits &= _within(figure, numerator, denominator)
    return fits.any(axis=(1, 2))
