"""Theory evaluation: an expectation held against every solution that the cases gave.

References
----------
.. [1] Ragin, C. C. (1987). The Comparative Method. University of California Press. Pages 118-121.
.. [2] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
   University Press. doi:10.1017/CBO9781139004244 (section 11.3)
"""

import functools

import numpy as np
import pandas as pd

from equifinal.sets.algebra import Expression, intersect, negate
from equifinal.sets.data import join
from equifinal.sets.expressions import evaluate, members, parse
from equifinal.sets.fit import ratio, sufficiency

__all__ = ["AREAS", "OUTSIDE", "UNDECIDED", "theory_tables"]

# Area to the kinds of its cases with the outcome and without it [2]_.
AREAS = {
    "theory*solution": ("covered, most likely", "inconsistent, most likely"),
    "~theory*solution": ("covered, least likely", "inconsistent, least likely"),
    "theory*~solution": ("uncovered, most likely", "consistent, most likely"),
    "~theory*~solution": ("uncovered, least likely", "consistent, least likely"),
}
UNDECIDED, OUTSIDE = "undecided", "in no area"
WRITTEN_OUT = 10  # tied models whose areas are given as text as well: multiplying out grows with every term
FIT = ["outcome", "theory", "model", "part", "expression", "sum", "consistency", "pri", "coverage", "cases"]
CASES = ["outcome", "theory", "model", "part", "kind", "n", "of", "share", "share_of_side", "cases"]


def theory_tables(data, solutions, theories):
    """Cross theories with every intermediate model: what both, either or neither of them say [1]_ [2]_.

    Memberships are those of the theory as written and of the model; of an area the minimum of the two, the negated
    ones being 1 - T and 1 - S. Its `expression` is multiplied out and serves reading alone: in fuzzy sets it may have
    other memberships.

    Parameters
    ----------
    data : CalibratedData
    solutions : dict of str to Solution
        From `minimise`; without an intermediate model there is nothing to cross with.
    theories : mapping of str to str
        Name to expression.

    Returns
    -------
    theories : DataFrame
        `outcome`, `theory`, `model`, `part` (``theory``, ``solution`` and the four of `AREAS`), `expression`, `sum` of
        memberships, `consistency`, `pri`, `coverage`; `cases`, the members of the part and of the outcome,
        `contradicting`, its members with the outcome below 0.5, and `undecided`, its members at exactly 0.5 in the
        outcome, which speak neither for nor against.
    cases : DataFrame
        `outcome`, `theory`, `model`, `part`, `kind`, `n`, `of` (how many cases have the outcome, lack it, or are at
        0.5), `share` (of all cases), `share_of_side` (of those), `cases`: of each area the two kinds of `AREAS` and
        those `UNDECIDED`; the last line of a model, of no part, counts the cases at exactly 0.5 in theory or
        solution, in no area.

    Raises
    ------
    InputError
        If a theory cannot be read.

    Examples
    --------
    The cases gave A; theory says B. Case r is what theory sees and the solution does not.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.sets.implicants import FREE
    >>> from equifinal.steps.minimise.solutions import Solution
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> solutions = {"intermediate": Solution("intermediate", (((1, FREE),),), 1)}
    >>> fits, cases = theory_tables(data, solutions, {"ours": "B"})
    >>> print(fits[["consistency", "cases", "expression", "part"]].tail(4).to_string(index=False))
     consistency cases expression              part
             1.0     p        A*B   theory*solution
             1.0     q       A*~B  ~theory*solution
             1.0     r       ~A*B  theory*~solution
             0.0            ~A*~B ~theory*~solution
    >>> print(cases.loc[cases["n"] > 0, ["kind", "n", "share", "cases"]].to_string(index=False))
                        kind  n  share cases
        covered, most likely  1   0.25     p
       covered, least likely  1   0.25     q
      uncovered, most likely  1   0.25     r
    consistent, least likely  1   0.25     s
    """
    fits, kinds = [], []
    written = {name: _Side(members(text, data), text, data) for name, text in theories.items()}
    for number, model in enumerate(solutions["intermediate"].models, 1):
        found = Expression(model, data.conditions, data.levels)
        solution = _Side(evaluate(found, data.x), str(found), data)
        for name, theory in written.items():
            parts = _parts(theory, solution, aloud=number <= WRITTEN_OUT)
            fits += [(data.outcome, name, number, *line) for line in _fits(parts, data)]
            kinds += [(data.outcome, name, number, *line) for line in _kinds(parts, data)]
    return pd.DataFrame(fits, columns=[*FIT, "contradicting", "undecided"]), pd.DataFrame(kinds, columns=CASES)


class _Side:
    """A theory or a solution: the memberships as written, and the rows when they are asked for."""

    def __init__(self, x, text, data):
        self.x, self.text, self.data = x, text, data

    @functools.cached_property
    def rows(self):
        return parse(self.text, self.data.conditions, self.data.levels)

    @functools.cached_property
    def opposite(self):
        return negate(self.rows)


def _parts(theory, solution, aloud):
    """Return the name of each part, its expression and its memberships."""
    found = {"theory": (theory.text, theory.x), "solution": (solution.text, solution.x)}
    for area in AREAS:
        no_theory, no_solution = area.startswith("~"), "*~" in area
        x = np.minimum(1 - theory.x if no_theory else theory.x, 1 - solution.x if no_solution else solution.x)
        text = ""
        if aloud:
            a = theory.opposite if no_theory else theory.rows
            text = str(intersect(a, solution.opposite if no_solution else solution.rows))
        found[area] = text, x
    return found


def _sides(data):
    """Return which cases have the outcome, lack it, and are at exactly 0.5."""
    return data.y > 0.5, data.y < 0.5, data.y == 0.5


def _fits(parts, data):
    """Yield the fit of each part, and its members with the outcome, without it, and at 0.5."""
    names = np.array(data.cases, dtype=object)
    for part, (text, x) in parts.items():
        fit = sufficiency(x, data.y)
        groups = [join(names[(x > 0.5) & side]) for side in _sides(data)]
        yield part, text, float(x.sum()), fit.consistency, fit.pri, fit.coverage, *groups


def _kinds(parts, data):
    """Yield each kind of cases with its shares, and the cases that are in no area."""
    names, sides = np.array(data.cases, dtype=object), _sides(data)
    free = np.ones(len(names), dtype=bool)
    for area, kinds in AREAS.items():
        inside = parts[area][1] > 0.5
        free &= ~inside
        for kind, side in zip((*kinds, UNDECIDED), sides, strict=True):
            own = inside & side
            n, whole = int(own.sum()), int(side.sum())
            yield area, kind, n, whole, n / len(names), ratio(n, whole), join(names[own])
    n = int(free.sum())
    yield "", OUTSIDE, n, len(names), n / len(names), None, join(names[free])
