"""Necessary combinations: disjunctions and conjunctions of conditions without which the outcome does not occur.

The conditions in a necessary disjunction ``A + ~B`` are SUIN: sufficient but unnecessary parts of a factor that
is insufficient but necessary (Schneider & Wagemann 2012).
"""

from itertools import combinations

import numpy as np
import pandas as pd

from equifinal.sets.fit import Necessity
from equifinal.sets.implicants import literal, literal_membership
from equifinal.sets.tolerance import at_least

__all__ = ["necessary_combinations"]

BLOCK = 1 << 18  # memberships looked at in one go


def necessary_combinations(data, consistency=0.9, coverage=0.6, ron=0.6, depth=3):
    """Return the minimal necessary disjunctions and conjunctions, for the outcome and for its negation [1]_ [2]_.

    A necessary combination is a superset of the outcome; the smaller it is, the more it says. Minimal is

    - a disjunction that reaches the consistency cutoff while no part of it does. A part that does makes the
      other literals superfluous, whatever its coverage and RoN: these two only choose among the minimal ones.
    - a conjunction that reaches the three cutoffs while no longer one (up to `depth`) that contains it does.
      Its parts, which are at least as consistent, are not listed.

    Parameters
    ----------
    data : CalibratedData
    consistency, coverage, ron : float
        What a combination must reach, all three, from 0 to 1; `ron` is the relevance of necessity. A figure that
        is 0/0 reaches nothing.
    depth : int or None
        The most literals that a combination has; None for no bound.

    Returns
    -------
    DataFrame
        Columns `outcome`, `kind` (``conjunction`` or ``disjunction``), `expression`, `consistency`,
        `coverage`, `ron`; in each kind the shorter ones first, in model order. All have two literals or more:
        single ones are in `necessity_table`.

    Examples
    --------
    Whoever has the outcome has A or B, and the third case has none of the three.

    >>> from equifinal.sets.data import CalibratedData
    >>> x = np.array([[1.0, 0], [0, 1], [0, 0]])
    >>> data = CalibratedData(("p", "q", "r"), ("A", "B"), (2, 2), x, "Y", np.array([1.0, 1, 0]))
    >>> print(necessary_combinations(data).to_string(index=False))
    outcome        kind expression  consistency  coverage  ron
          Y disjunction      A + B          1.0       1.0  1.0
         ~Y conjunction      ~A*~B          1.0       1.0  1.0

    Notes
    -----
    A conjunction has one value of a condition at most. A disjunction may have several values of a multi-value
    condition, but not all: ``~C[1]`` of three values is ``C[0] + C[2]``.

    With a literal more, a disjunction's consistency does not fall and its RoN does not rise. Its coverage may
    do either, but stays within ΣY / (ΣY + Σmax(X − Y, 0)), which does not rise. Disjunctions that are
    necessary, or whose RoN or bound is too low, are not extended. A conjunction's consistency does not rise;
    those below the cutoff are not extended. Without bound on `depth` the time may triple with every condition.

    The function ``superSubset`` of the R package QCA [2]_ differs: it lists every conjunction that reaches the
    cutoffs, a disjunction also where a part of it is consistent, but too low in coverage, and none with two
    values of a condition.

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
       University Press. doi:10.1017/CBO9781139004244
    .. [2] Duşa, A. (2019). QCA with R. A Comprehensive Resource. Springer. doi:10.1007/978-3-319-75668-4
    """
    values = [(i, v) for i, n in enumerate(data.levels) for v in (range(n) if n > 2 else (1, 0))]
    texts = [literal(data.conditions[i], v, data.levels[i]) for i, v in values]
    members = [literal_membership(data.x[:, i], v, data.levels[i]) for i, v in values]
    literals = np.array(members).reshape(len(values), len(data.cases))
    owners = np.array([i for i, _ in values], dtype=np.int64)
    cutoffs = Necessity(consistency, coverage, ron)
    depth = len(values) if depth is None else depth
    searches = (("conjunction", "*", _conjunctions), ("disjunction", " + ", _disjunctions))
    lines = []
    for side in (data, data.negated()):
        for kind, sign, search in searches if side.y.any() else ():
            for chosen, fit in search(literals, owners, side.y, cutoffs, depth):
                lines.append((side.outcome, kind, sign.join(texts[i] for i in chosen), *fit))
    return pd.DataFrame(lines, columns=["outcome", "kind", "expression", "consistency", "coverage", "ron"])


def _conjunctions(literals, owners, y, cutoffs, depth):
    """Return the minimal necessary conjunctions, each with its fit."""

    def judge(block):
        fit = _fit(literals[block].min(axis=1), y)
        return fit, _reached(fit, cutoffs), at_least(fit.consistency, cutoffs.consistency)

    found, contained = [], set()
    for chosen, fit in reversed(_search(owners, np.ones_like(owners), literals.shape[1], judge, depth)):
        if chosen not in contained:
            found.append((chosen, fit))
            contained.update(part for size in range(2, len(chosen)) for part in combinations(chosen, size))
    return found[::-1]


def _disjunctions(literals, owners, y, cutoffs, depth):
    """Return the minimal necessary disjunctions, each with its fit."""

    def judge(block):
        x = literals[block].max(axis=1)
        fit, bound = _fit(x, y), y.sum() / (y.sum() + np.maximum(x - y, 0).sum(axis=1))
        extensible = at_least(fit.ron, cutoffs.ron) & at_least(bound, cutoffs.coverage)
        reached = _reached(fit, cutoffs)
        for left_out in range(block.shape[1]):
            part = np.delete(block[reached], left_out, axis=1)
            consistency = _fit(literals[part].max(axis=1, initial=0), y).consistency
            reached[reached] = ~at_least(consistency, cutoffs.consistency)
        return fit, reached, extensible & ~at_least(fit.consistency, cutoffs.consistency)

    return _search(owners, np.bincount(owners)[owners] - 1, literals.shape[1], judge, depth)


def _search(owners, most, cases, judge, depth):
    """Return the combinations of two literals or more that are found, with their fit, shorter ones first.

    `owners` names the condition of each literal, `most` how many literals of it a combination may have. `judge`
    takes combinations, an integer array of shape (combinations, size), and returns their fit, whether each is
    found and whether it is to be extended.
    """
    found, stack = [], [np.empty((1, 0), dtype=np.int64)]
    while stack:
        rows = stack.pop()
        row, new = np.nonzero(np.arange(len(owners)) > rows.max(axis=1, initial=-1)[:, None])
        allowed = (owners[rows[row]] == owners[new][:, None]).sum(axis=1) < most[new]
        longer = np.column_stack((rows[row], new))[allowed]
        size = longer.shape[1]
        step = max(1, BLOCK // (size * max(cases, len(owners))))
        for start in range(0, len(longer), step):
            block = longer[start : start + step]
            fit, reached, extensible = judge(block)
            if size > 1:
                figures = np.column_stack(fit)[reached].tolist()
                found += zip(map(tuple, block[reached].tolist()), figures, strict=True)
            if size < depth:
                stack.append(block[extensible])
    return sorted(found, key=lambda item: (len(item[0]), item[0]))


def _fit(x, y):
    """Return consistency, coverage and RoN of many combinations: arrays of shape (combinations,)."""
    shared, size = np.minimum(x, y).sum(axis=1), x.sum(axis=1)
    with np.errstate(invalid="ignore"):
        return Necessity(shared / y.sum(), shared / size, (1 - x).sum(axis=1) / (1 - np.minimum(x, y)).sum(axis=1))


def _reached(fit, cutoffs):
    """Whether each combination reaches all cutoffs."""
    return np.all([at_least(figure, cutoff) for figure, cutoff in zip(fit, cutoffs, strict=True)], axis=0)
