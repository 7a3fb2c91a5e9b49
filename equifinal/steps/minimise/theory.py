"""Theory evaluation: an expectation held against the solution that the cases gave."""

import numpy as np
import pandas as pd

from equifinal.sets.algebra import Expression, intersect, negate
from equifinal.sets.data import join
from equifinal.sets.expressions import evaluate, parse
from equifinal.sets.fit import sufficiency

__all__ = ["theory_table"]


def theory_table(data, solutions, theories):
    """Intersect theories with the first intermediate model: what both, either or neither of them say [1]_.

    Parameters
    ----------
    data : CalibratedData
    solutions : dict of str to Solution
        From `minimise`; without an intermediate model there is nothing to intersect with.
    theories : mapping of str to str
        Name to expression.

    Returns
    -------
    DataFrame
        `outcome`, `theory`, `part` (``theory*solution``, ``theory*~solution``, ``~theory*solution``,
        ``~theory*~solution``), `expression`, `consistency`, `coverage`; `cases`, the members of the part and of
        the outcome, and `contradicting`, its members outside the outcome.

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
    >>> found = theory_table(data, solutions, {"ours": "B"})
    >>> print(found[["consistency", "cases", "expression", "part"]].to_string(index=False))
     consistency cases expression              part
             1.0     p        A*B   theory*solution
             1.0     r       ~A*B  theory*~solution
             1.0     q       A*~B  ~theory*solution
             0.0            ~A*~B ~theory*~solution

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
       University Press. doi:10.1017/CBO9781139004244 (section 11.3)
    """
    lines, inside = [], data.y > 0.5
    for model in solutions["intermediate"].models[:1]:
        found = Expression(model, data.conditions, data.levels)
        for name, text in theories.items():
            theory = parse(text, data.conditions, data.levels)
            for left, a in (("theory", theory), ("~theory", negate(theory))):
                for right, b in (("solution", found), ("~solution", negate(found))):
                    part = intersect(a, b)
                    x = evaluate(part, data.x)
                    fit = sufficiency(x, data.y)
                    cases, contradicting = (join(np.array(data.cases)[(x > 0.5) & side]) for side in (inside, ~inside))
                    figures = (fit.consistency, fit.coverage, cases, contradicting)
                    lines.append((data.outcome, name, f"{left}*{right}", str(part), *figures))
    columns = ["outcome", "theory", "part", "expression", "consistency", "coverage", "cases", "contradicting"]
    return pd.DataFrame(lines, columns=columns)
