"""The verdict on robustness: one table of changes, and one paragraph in which every figure is one of a table.

References
----------
.. [1] Oana, I.-E., & Schneider, C. Q. (2024). A robustness test protocol for applied QCA: theory and R software
   application. Sociological Methods & Research, 53(1), 57-88. doi:10.1177/00491241211036158
"""

import math
from dataclasses import replace

import pandas as pd

from .fit import sufficiency
from .identity import cutoff_name
from .implicants import format_model
from .multiverse import closest
from .robustness import RELATIONS
from .run import WORDS
from .tables import term_memberships
from .truth_table import truth_table

__all__ = ["change_table", "changes", "plausible", "verdict_text"]

STEP = 0.05


def changes(cutoffs, raised):
    """Return the changes of one cutoff at a time that are looked at: name to Cutoffs.

    Parameters
    ----------
    cutoffs : Cutoffs
    raised : sequence of float
        Further consistency cutoffs.
    """
    pri = round(min(1, cutoffs.pri + STEP), 6)
    found = {
        f"consistency {cutoff_name(cutoffs.consistency)} to {cutoff_name(c)}": replace(cutoffs, consistency=c)
        for c in raised
    }
    found[f"PRI {cutoff_name(cutoffs.pri)} to {cutoff_name(pri)}"] = replace(cutoffs, pri=pri)
    found[f"frequency {cutoffs.frequency} to {cutoffs.frequency + 1}"] = replace(
        cutoffs, frequency=cutoffs.frequency + 1
    )
    return found


def plausible(cutoffs, consistency=None, pri=None, frequency=None):
    """Return the plausible alternatives to the cutoffs in use: every combination of these values.

    Without values, the cutoff in use and 0.05 to either side of it, within 0 to 1; the frequency as it is.
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
    altered : mapping of str to Cutoffs
        From `changes`.
    left_out : DataFrame
        From `resampling.leave_one_out`.
    analyst : Analyst

    Returns
    -------
    DataFrame
        `outcome`, `change`, `relation`, `models`, `expression`, `consistency`, `coverage` of the first model;
        the last line is the case whose loss changes most: by the relation, then by the change in coverage.
    """
    table = truth_table(data, cutoffs)
    baseline = analyst.solve(table)[kind].models
    lines = []
    for name, other in {"baseline": cutoffs, **altered}.items():
        models = analyst.solve(table.recode(other))[kind].models
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


def verdict_text(changed, ranges, fit, left_out, settings):
    """Return the paragraph of a paper, each figure from a table.

    Parameters
    ----------
    changed : DataFrame
        From `change_table`, of one outcome.
    ranges : DataFrame
        From `sensitivity.cutoff_ranges`.
    fit : mapping
        One line of the table of fit- and case-oriented parameters; empty without a solution.
    left_out : DataFrame
        From `resampling.leave_one_out`.
    settings : int
        How many plausible alternatives there were.
    """
    outcome = changed["outcome"].iloc[0]
    if not changed["expression"].iloc[0]:
        return f"There is no solution for {outcome} at the cutoffs in use, so its robustness cannot be judged."
    parts = [f"{row.change}: {WORDS[row.relation]}" for row in changed.iloc[1:-1].itertuples()]
    sentences = [f"Robustness of the intermediate solution for {outcome}. One change at a time: {'; '.join(parts)}."]
    for row in ranges[ranges["parameter"] != "frequency"].itertuples():
        # Rounded inwards, so that the sentence holds of every figure that it names.
        ends = [f"above {math.ceil(row.lower * 1000) / 1000:.3f}"] if row.rows_below else []
        ends += [f"up to {math.floor(row.upper * 1000) / 1000:.3f}"] if row.rows_above else []
        name = {"pri": "PRI"}.get(row.parameter, row.parameter)
        sentences.append(
            f"It stays the same for any {name} cutoff {' and '.join(ends)}, all else equal.".replace(" ,", ",")
        )
    same = int((left_out["relation"] == "same").sum())
    sentences.append(f"With one case left out at a time it is the same in {same} of {len(left_out)} analyses.")
    if fit:
        empty = fit["settings_without_solution"]
        without = f", {empty} of them without a solution," if empty else ","
        sentences.append(
            f"Against {settings} plausible combinations of cutoffs{without} the robust core keeps "
            f"{fit['RF_cov']:.3f} of its coverage (RF_cov), and {fit['robust_typical']} of {fit['typical']} typical "
            f"cases are robust (RCR_typ {number(fit['RCR_typ'])}, rank {fit['RCC_rank']} of 4; Oana & Schneider 2024)."
        )
    return " ".join(sentences)


def number(value):
    """Return a figure with three decimals, or a word where it is undefined."""
    return "undefined" if value is None or math.isnan(value) else f"{value:.3f}"
