"""Each printed figure as a ratio of two sums over cases: what a case adds to the one and to the other.

Memberships are whole numbers, so many of which make 1: every sum is exact.
"""

import itertools

import numpy as np

from .relations.table import negated

__all__ = ["SCALE", "fuzzy_points", "parts_of", "points_of", "sets_of"]

SCALE = 2  # of fuzzy sets: the corners of the cells have memberships 0, 1/2 and 1


def sets_of(paper, figures):
    """Return the sets that figures name, the conditions in the paper's order, then the outcome.

    A configuration's unique coverage and a solution name all configurations of their outcome.
    """
    named = {paper.outcome} if any(figure.outcome for figure in figures) else set()
    for figure in figures:
        texts = [figure.subject]
        if figure.table == "solution" or figure.measure == "unique_coverage":
            texts += paper.terms[figure.outcome]
        named |= {literal.removeprefix("~") for text in texts if text for literal in text.split("*")}
    return [name for name in (*paper.conditions, paper.outcome) if name in named]


def points_of(scores, sets):
    """Return all combinations of scores: an array of shape (points, sets)."""
    return np.array(list(itertools.product(scores, repeat=len(sets))), dtype=np.int64).reshape(-1, len(sets))


def fuzzy_points(sets):
    """Return the corners of all cells of fuzzy sets, in halves."""
    return points_of((0, 1, 2), sets)


def parts_of(paper, figures, sets, points, scale=SCALE, cut=None):
    """Return what each point adds to the numerator and to the denominator of each figure.

    Parameters
    ----------
    paper : Paper
    figures : sequence of Figure
    sets : list of str
        The columns of `points`.
    points : array of int, shape (points, sets)
        Memberships as whole numbers.
    scale : int
        How many make 1.
    cut : int, optional
        Take a membership as 1 from here on, else as 0; min and max do not mind. Times the steps between all cuts, such
        parts add up to those without a cut.

    Returns
    -------
    above, below : arrays of int, shape (figures, points)

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A]\\nnecessity:\\n  columns: [Y consistency]\\n  A: 0.80\\n"
    >>> paper = read_paper(text.encode())
    >>> above, below = parts_of(paper, paper.figures, ["A", "Y"], np.array([[2, 1], [1, 2]]))
    >>> above.tolist(), below.tolist()
    ([[1, 1]], [[1, 2]])
    """
    columns = {name: points[:, i] for i, name in enumerate(sets)}
    memo, one = {}, scale if cut is None else 1

    def literal(text):
        value = scale - columns[text[1:]] if text.startswith("~") else columns[text]
        return value if cut is None else (value >= cut).astype(np.int64)

    def term(text):
        if text not in memo:
            memo[text] = np.minimum.reduce([literal(one) for one in text.split("*")])
        return memo[text]

    def union(terms):
        if terms not in memo:
            memo[terms] = np.maximum.reduce([term(one) for one in terms]) if terms else np.zeros(len(points), np.int64)
        return memo[terms]

    def parts(figure):
        if figure.table == "mean":
            return literal(figure.subject), np.full(len(points), one)
        y = literal(figure.outcome)
        if figure.table == "necessity":
            x = literal(figure.subject)
            both = np.minimum(x, y)
            if figure.measure == "RoN":
                return one - x, one - both
            return both, y if figure.measure == "consistency" else x
        every = paper.terms[figure.outcome]
        mine = term(figure.subject) if figure.subject else union(every)
        if figure.measure == "unique_coverage":
            others = union(tuple(one for one in every if one != figure.subject))
            return np.minimum(union(every), y) - np.minimum(others, y), y
        if "coverage" in figure.measure:
            return np.minimum(mine, y), y
        doubtful = np.minimum(np.minimum(mine, y), literal(negated(figure.outcome))) if figure.measure == "PRI" else 0
        return np.minimum(mine, y) - doubtful, mine - doubtful

    pairs = [parts(figure) for figure in figures]
    return np.array([a for a, _ in pairs]), np.array([b for _, b in pairs])
