"""Necessity: of each condition and its negation, for the outcome and its negation.

References
----------
.. [1] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
   University Press. doi:10.1017/CBO9781139004244
"""

import pandas as pd

from equifinal.sets.fit import at_least, necessity
from equifinal.sets.implicants import literal, literal_membership

__all__ = ["necessity_table"]


def necessity_table(data, cutoff=0.9):
    """Return the fit of every single condition as necessary for the outcome and for its negation [1]_.

    Parameters
    ----------
    data : CalibratedData
    cutoff : float
        Consistency from which a condition counts as necessary.

    Returns
    -------
    DataFrame
        Columns `outcome`, `condition`, `consistency`, `coverage`, `ron`, `necessary`; each condition is
        followed by its negation, a multi-value condition has a pair of lines for each of its values.
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
