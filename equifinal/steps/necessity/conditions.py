"""Necessity: of each condition and its negation, for the outcome and its negation."""

import pandas as pd

from equifinal.sets.fit import necessity
from equifinal.sets.implicants import literal, literal_membership
from equifinal.sets.tolerance import at_least

__all__ = ["necessity_table"]


def necessity_table(data, cutoff=0.9):
    """Return the fit of every single condition as necessary for the outcome and for its negation.

    Parameters
    ----------
    data : CalibratedData
    cutoff : float
        Consistency from which a condition counts as necessary, from 0 to 1.

    Returns
    -------
    DataFrame
        Columns `outcome`, `condition`, `consistency` and `coverage` [1]_, `ron` (relevance of necessity [2]_; near
        0 where nearly every case is in the condition, whatever the outcome), `necessary`; each condition is followed
        by its negation, a multi-value condition has a pair of lines for each of its values. A figure that is 0/0
        is NaN, and reaches no cutoff.

    Examples
    --------
    Insurance is a superset of the outcome.

    >>> from equifinal.sets.data import CalibratedData
    >>> frame = pd.DataFrame({"INS": [0.9, 0.8, 0.7, 0.2], "Y": [0.8, 0.7, 0.3, 0.1]}, index=list("pqrs"))
    >>> table = necessity_table(CalibratedData.from_frame(frame, "Y", ["INS"]))
    >>> print(table.round(2).to_string(index=False))
    outcome condition  consistency  coverage  ron  necessary
          Y       INS         1.00      0.73 0.67       True
          Y      ~INS         0.37      0.50 0.79      False
         ~Y       INS         0.67      0.54 0.54      False
         ~Y      ~INS         0.67      1.00 1.00      False

    References
    ----------
    .. [1] Ragin, C. C. (2006). Set relations in social research: evaluating their consistency and coverage.
       Political Analysis, 14(3), 291-310. doi:10.1093/pan/mpj019
    .. [2] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
       University Press. doi:10.1017/CBO9781139004244
    """
    lines = []
    for side in (data, data.negated()):
        for name, column, levels in zip(data.conditions, data.x.T, data.levels, strict=True):
            for value in range(levels) if levels > 2 else [1]:
                member = literal_membership(column, value, levels)
                text = literal(name, value, levels)
                for condition, x in ((text, member), (f"~{text}", 1 - member)):
                    fit = necessity(x, side.y)
                    lines.append((side.outcome, condition, *fit, bool(at_least(fit.consistency, cutoff))))
    return pd.DataFrame(lines, columns=["outcome", "condition", "consistency", "coverage", "ron", "necessary"])
