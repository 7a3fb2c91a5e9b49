"""Each case left out in turn: does the solution hang on single cases?"""

import math
from dataclasses import replace

import numpy as np
import pandas as pd

from equifinal.sets.data import term_memberships
from equifinal.sets.fit import sufficiency
from equifinal.sets.implicants import format_model

from .multiverse import closest

__all__ = ["leave_one_out", "without"]


def leave_one_out(data, cutoffs, baseline, analyst, kind="intermediate"):
    """Analyse the data with each case left out in turn [1]_.

    Parameters
    ----------
    data : CalibratedData
    cutoffs : Cutoffs
    baseline : sequence of models
        The tied models of the solution with all cases.
    analyst : Analyst
    kind : str
        One of `SOLUTIONS`.

    Returns
    -------
    DataFrame
        `dropped` (the case), `relation` (closest of the tied models), `expression`, `consistency`, `coverage`
        of the first model, over the cases left.

    Examples
    --------
    Without p, A*B is a remainder, which the conservative solution does not use.

    >>> from equifinal.sets.data import CalibratedData
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> analyst = Analyst()
    >>> baseline = analyst.models(data, Cutoffs(), "conservative")
    >>> table = leave_one_out(data, Cutoffs(), baseline, analyst, "conservative")
    >>> print(table[["dropped", "relation", "expression"]].to_string(index=False))
    dropped relation  expression
          p   subset ~A*B + A*~B
          q   subset           B
          r   subset           A
          s     same       A + B

    References
    ----------
    .. [1] Skaaning, S.-E. (2011). Assessing the robustness of crisp-set and fuzzy-set QCA results. Sociological
       Methods & Research, 40(2), 391-408. doi:10.1177/0049124111404818
    """
    lines = []
    for i, case in enumerate(data.cases):
        rest = without(data, [i])
        models = analyst.models(rest, cutoffs, kind)
        expression, consistency, coverage = "", math.nan, math.nan
        if models:
            expression = format_model(models[0], data.conditions, data.levels)
            consistency, _, coverage = sufficiency(term_memberships(rest, models[0]).max(axis=0), rest.y)
        lines.append((case, closest(models, baseline, data.levels), expression, consistency, coverage))
    return pd.DataFrame(lines, columns=["dropped", "relation", "expression", "consistency", "coverage"])


def without(data, left_out):
    """Return the data without some cases.

    Parameters
    ----------
    data : CalibratedData
    left_out : sequence of int
        The positions of these cases, from 0.

    Returns
    -------
    CalibratedData

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> data = CalibratedData(("p", "q", "r"), ("A",), (2,), np.array([[1], [1], [0]]), "Y", np.array([1, 0, 0]))
    >>> without(data, [1]).cases
    ('p', 'r')
    """
    kept = np.setdiff1d(np.arange(len(data.cases)), left_out)
    return replace(data, cases=tuple(data.cases[i] for i in kept), x=data.x[kept], y=data.y[kept])
