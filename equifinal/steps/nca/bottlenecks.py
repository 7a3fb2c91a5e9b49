"""The bottleneck tables: which level of each condition a level of the outcome needs, under each ceiling."""

import numpy as np
import pandas as pd

from equifinal.nca.bottlenecks import NOT_AVAILABLE, NOT_NECESSARY, bottleneck, levels_of

__all__ = ["bottlenecks_table"]

COLUMNS = ("outcome", "condition", "ceiling", "level", "outcome_score", "status", "needed", "needed_score", "short")


def bottlenecks_table(questions, nca):
    """Return what each level of the outcome needs.

    Parameters
    ----------
    questions : list of Question
    nca : mapping
        `ceilings`, `bottleneck_steps`, `bottleneck_outcome` and `bottleneck_condition` of the configuration.

    Returns
    -------
    DataFrame
        A line for each outcome, condition, ceiling and level: `level` in the unit of the outcome and `outcome_score`;
        `status`: needed, not necessary, not available, or undefined; where it is needed, `needed` in the unit of the
        condition and `needed_score`; and how many cases fall `short` of that.

    Examples
    --------
    >>> from .questions import Axis, Question
    >>> x, y = Axis(np.array([0, 0.5, 1]), 1, None), Axis(np.array([0, 0.6, 1]), 1, None)
    >>> nca = {"ceilings": ["ce_fdh"], "bottleneck_steps": 2}
    >>> nca |= {"bottleneck_outcome": "percentage.range", "bottleneck_condition": "percentage.range"}
    >>> table = bottlenecks_table([Question("Y", "A", x, y)], nca)
    >>> print(table[["level", "status", "needed", "short"]].to_string(index=False))
     level        status  needed  short
       0.0 not necessary     NaN    0.0
      50.0        needed    50.0    1.0
     100.0        needed   100.0    2.0
    """
    lines = []
    for question in questions:
        plot = question.plot
        labels, levels = levels_of(plot, nca["bottleneck_outcome"], nca["bottleneck_steps"])
        for ceiling in question.ceilings(nca["ceilings"]):
            needed, short = bottleneck(plot, ceiling, levels, nca["bottleneck_condition"])
            scores, _ = bottleneck(plot, ceiling, levels, "actual")
            columns = (labels, levels, map(_status, needed), _finite(needed), _finite(scores), short)
            lines += [(question.outcome, question.condition, ceiling, *line) for line in zip(*columns, strict=True)]
    return pd.DataFrame(lines, columns=COLUMNS)


def _status(need):
    """Return in words what stands in a cell."""
    if np.isnan(need):
        return "undefined"
    return {NOT_NECESSARY: "not necessary", NOT_AVAILABLE: "not available"}.get(need, "needed")


def _finite(needs):
    """Return needs, NaN where there is none in figures."""
    return np.where(np.isfinite(needs), needs, np.nan)
