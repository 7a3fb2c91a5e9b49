"""Crisp cases: all tables of two by two, enumerated."""

import numpy as np

from equifinal.audit.exact import within
from equifinal.audit.sums import parts_of

__all__ = ["MOST_CASES", "enumerable", "impossible_table"]

MOST_CASES = 200


def enumerable(paper):
    """Return the figures of `impossible_table`: of crisp cases whose number is printed, without configurations."""
    if not paper.cases or paper.cases > MOST_CASES or paper.coding != (0, 1):
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
        fits &= within(figure, numerator, denominator)
    return fits.any(axis=(1, 2))
