"""One cutoff changed at a time: what becomes of the solution, in one table."""

import math
from dataclasses import replace

import pandas as pd

from equifinal.identity import cutoff_name
from equifinal.sets.data import term_memberships
from equifinal.sets.fit import sufficiency
from equifinal.sets.implicants import format_model
from equifinal.steps.truth_table.table import truth_table

from .multiverse import closest
from .relations import RELATIONS

__all__ = ["change_table", "changes", "plausible"]

STEP = 0.05


def changes(cutoffs, raised):
    """Return the changes of one cutoff at a time that are looked at.

    The consistency cutoff is raised, the PRI cutoff by 0.05 to 1 at most, the frequency cutoff by 1. A cutoff of 1
    cannot be raised.

    Parameters
    ----------
    cutoffs : Cutoffs
        Those in use.
    raised : sequence of float
        Further consistency cutoffs.

    Returns
    -------
    dict of str to Cutoffs
        Name of the change to the cutoffs with it.

    Examples
    --------
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> list(changes(Cutoffs(0.8, 0.7), raised=[0.9]))
    ['consistency 0.80 to 0.90', 'PRI 0.70 to 0.75', 'frequency 1 to 2']
    """
    pri = round(min(1, cutoffs.pri + STEP), 6)
    found = {
        f"consistency {cutoff_name(cutoffs.consistency)} to {cutoff_name(c)}": replace(cutoffs, consistency=c)
        for c in raised
        if c > cutoffs.consistency
    }
    if pri > cutoffs.pri:
        found[f"PRI {cutoff_name(cutoffs.pri)} to {cutoff_name(pri)}"] = replace(cutoffs, pri=pri)
    found[f"frequency {cutoffs.frequency} to {cutoffs.frequency + 1}"] = replace(
        cutoffs, frequency=cutoffs.frequency + 1
    )
    return found


def plausible(cutoffs, consistency=None, pri=None, frequency=None):
    """Return the plausible alternatives to the cutoffs in use: every combination of these values [1]_.

    Parameters
    ----------
    cutoffs : Cutoffs
        Those in use.
    consistency, pri : sequence of float, optional
        Without values, the cutoff in use and 0.05 to either side of it, within 0 to 1.
    frequency : sequence of int, optional
        Without values, the one in use.

    Returns
    -------
    list of Cutoffs

    Examples
    --------
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> [cutoffs.consistency for cutoffs in plausible(Cutoffs(0.8), pri=[0.5])]
    [0.75, 0.8, 0.85]

    References
    ----------
    .. [1] Oana, I.-E., & Schneider, C. Q. (2024). A robustness test protocol for applied QCA: theory and R software
       application. Sociological Methods & Research, 53(1), 57-88. doi:10.1177/00491241211036158
    """
    values = [
        around(cutoffs.consistency) if consistency is None else consistency,
        around(cutoffs.pri) if pri is None else pri,
        [cutoffs.frequency] if frequency is None else frequency,
    ]
    return [
        replace(cutoffs, consistency=c, pri=p, frequency=n, contradiction=None)
        for c in values[0]
        for p in values[1]
        for n in values[2]
    ]


def around(value):
    """Return a cutoff and its neighbours, within 0 to 1."""
    return sorted({round(min(1.0, max(0.0, value + step)), 6) for step in (-STEP, 0, STEP)})


def change_table(data, cutoffs, altered, left_out, analyst, kind="intermediate"):
    """Return what becomes of the solution under each change, and where one case is left out.

    Parameters
    ----------
    data : CalibratedData
    cutoffs : Cutoffs
        Those in use.
    altered : mapping of str to Cutoffs
        From `changes`.
    left_out : DataFrame
        From `leave_one_out`.
    analyst : Analyst
    kind : str
        One of `SOLUTIONS`.

    Returns
    -------
    DataFrame
        `outcome`, `change`, `relation`, `models`, `expression`, `consistency`, `coverage` of the first model;
        the last line is the case whose loss changes most: by the relation, then by the change in coverage.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.robustness.leave_one_out import leave_one_out
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> analyst, cutoffs = Analyst(), Cutoffs(0.8)
    >>> left_out = leave_one_out(data, cutoffs, analyst.models(data, cutoffs, "intermediate"), analyst)
    >>> table = change_table(data, cutoffs, changes(cutoffs, raised=[0.9]), left_out, analyst)
    >>> print(table[["change", "expression", "relation"]].to_string(index=False))
                      change expression relation
                    baseline      A + B     same
    consistency 0.80 to 0.90      A + B     same
            PRI 0.00 to 0.05      A + B     same
            frequency 1 to 2                none
                   without r          A   subset
    """
    table = truth_table(data, cutoffs)
    baseline = analyst.solve(table, kind)[kind].models
    lines = []
    for name, other in {"baseline": cutoffs, **altered}.items():
        models = analyst.solve(table.recode(other), kind)[kind].models
        expression, fit = "", (math.nan, math.nan, math.nan)
        if models:
            expression = format_model(models[0], data.conditions, data.levels)
            fit = sufficiency(term_memberships(data, models[0]).max(axis=0), data.y)
        word = closest(models, baseline, data.levels)
        lines.append((data.outcome, name, word, len(models), expression, fit[0], fit[2]))
    moved = (left_out["coverage"].fillna(0) - lines[0][-1]).abs().fillna(0)
    order = pd.DataFrame({"relation": left_out["relation"].map(RELATIONS.index), "moved": moved})
    worst = left_out.loc[order.sort_values(["relation", "moved"], kind="stable").index[-1]]
    found = [worst[name] for name in ("expression", "consistency", "coverage")]
    lines.append((data.outcome, f"without {worst['dropped']}", worst["relation"], None, *found))
    columns = ["outcome", "change", "relation", "models", "expression", "consistency", "coverage"]
    return pd.DataFrame(lines, columns=columns).astype({"models": "Int64"})
