"""How robust effect sizes are: without each case, and under the other ceilings."""

import numpy as np
import pandas as pd

from equifinal.nca.outliers import outliers
from equifinal.sets.data import join
from equifinal.sets.tolerance import at_least

__all__ = ["outliers_table", "robustness_table"]

OUTLIERS = (
    *("outcome", "condition", "ceiling", "case", "peer", "end"),
    *("effect_size", "effect_size_without", "difference", "decides"),
)


def outliers_table(questions, cases, effects, nca):
    """Return what becomes of each effect size without each case that it may rest on.

    Parameters
    ----------
    questions : list of Question
    cases : sequence of str
        Names of the cases.
    effects : DataFrame
        From `effects_table`.
    nca : mapping
        `ceilings` and `effect_cutoff` of the configuration.

    Returns
    -------
    DataFrame
        A line for each outcome, condition, ceiling and case, the one that changes it most first: whether it is a `peer`
        of the ceiling or alone at an `end` of the scope, `effect_size_without` it, the `difference`, and whether it
        `decides`: without it the effect is on the other side of the cutoff. All other cases change nothing.

    Examples
    --------
    >>> from .questions import Axis, Question
    >>> x, y = Axis(np.array([0, 0.1, 0.5, 1]), 1, (0, 1)), Axis(np.array([0.1, 0.9, 0.5, 1]), 1, (0, 1))
    >>> effects = pd.DataFrame({"outcome": ["Y"], "condition": ["A"], "ceiling": ["ce_fdh"], "effect_size": [0.18]})
    >>> nca = {"ceilings": ["ce_fdh"], "effect_cutoff": 0.1}
    >>> table = outliers_table([Question("Y", "A", x, y)], list("pqrs"), effects, nca)
    >>> print(table[["case", "effect_size_without", "decides"]].head(2).round(2).to_string(index=False))
    case  effect_size_without  decides
       q                 0.70    False
       p                 0.19    False
    """
    whole = effects.set_index(["outcome", "condition", "ceiling"])["effect_size"]
    lines, cutoff = [], nca["effect_cutoff"]
    for question in questions:
        for ceiling in question.ceilings(nca["ceilings"]):
            size = whole[question.outcome, question.condition, ceiling]
            found = outliers(question.x.values, question.y.values, ceiling, question.corner, question.scope)
            for one in found:
                decides = bool(at_least(size, cutoff)) != bool(at_least(one.size, cutoff))
                head = (question.outcome, question.condition, ceiling, cases[one.case], one.peer, one.end)
                lines.append((*head, size, one.size, one.size - size, decides))
    return pd.DataFrame(lines, columns=OUTLIERS)


def robustness_table(effects, outliers, nca):
    """Return whether each effect size stays on its side of the cutoff.

    Parameters
    ----------
    effects, outliers : DataFrame
        From `effects_table` and `outliers_table`.
    nca : mapping
        `effect_cutoff` of the configuration.

    Returns
    -------
    DataFrame
        A line for each outcome, condition and ceiling: the `lowest` and the `highest` effect size without one case, the
        `cases` that decide, joined by ``;``, and whether the effect `stays` on its side without each case and
        `ceilings_agree`: under every ceiling d is on that side.

    Examples
    --------
    >>> names = {"outcome": ["Y"], "condition": ["A"], "ceiling": ["ce_fdh"]}
    >>> effects = pd.DataFrame({**names, "effect_size": [0.12]})
    >>> without = pd.DataFrame({**names, "case": ["p"], "effect_size_without": [0.05], "decides": [True]})
    >>> table = robustness_table(effects, without, {"effect_cutoff": 0.1})
    >>> table[["lowest", "highest", "cases", "stays"]].values.tolist()
    [[0.05, 0.12, 'p', False]]
    """
    keys, lines = ["outcome", "condition", "ceiling"], []
    parts = dict(list(outliers.groupby(keys, sort=False)))
    for _, group in effects.groupby(keys[:2], sort=False):
        sides = at_least(group["effect_size"].to_numpy(), nca["effect_cutoff"])
        for line in group.itertuples():
            found = parts.get((line.outcome, line.condition, line.ceiling), outliers.iloc[:0])
            sizes = [line.effect_size, *found["effect_size_without"]]
            deciding = found["case"][found["decides"].astype(bool)]
            known = not np.isnan(line.effect_size)
            lines.append(
                {
                    **{key: getattr(line, key) for key in keys},
                    "effect_size": line.effect_size,
                    "lowest": np.nanmin(sizes) if known else np.nan,
                    "highest": np.nanmax(sizes) if known else np.nan,
                    "cases": join(deciding),
                    "stays": deciding.empty,
                    "ceilings_agree": bool(sides.all() or not sides.any()),
                }
            )
    return pd.DataFrame(lines)
