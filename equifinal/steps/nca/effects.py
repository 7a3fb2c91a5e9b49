"""The effect size of each condition under each ceiling, its p value, and whether it is necessary in degree."""

import numpy as np
import pandas as pd

from equifinal.nca.ceilings import corners_of
from equifinal.nca.effects import effect, peers_in
from equifinal.nca.peers import peers_of
from equifinal.nca.permutation import p_values
from equifinal.sets.data import join
from equifinal.sets.tolerance import at_least

__all__ = ["STRENGTHS", "effects_table", "necessary", "peers_table", "strength"]

# From which effect size on an effect is called so (Dul 2016, p. 30).
STRENGTHS = {"very large": 0.5, "large": 0.3, "medium": 0.1, "small": 0}
FIGURES = (
    *("fit", "above", "complexity", "slope", "intercept"),
    *("condition_inefficiency", "outcome_inefficiency", "relative_inefficiency", "absolute_inefficiency"),
)


def effects_table(questions, nca):
    """Return the figures of each ceiling.

    Parameters
    ----------
    questions : list of Question
    nca : mapping
        `ceilings`, `permutations`, `seed`, `effect_cutoff` and `p_cutoff` of the configuration.

    Returns
    -------
    DataFrame
        A line for each outcome, condition and ceiling: `accuracy` (c-accuracy, %), `ceiling_zone`, `scope` (areas),
        `effect_size` (d), `strength` (Dul 2016 [1]_), `p`, `p_error` (half the width of its 95 % interval),
        `permutations` (0: p is exact), `in_degree` (d and p reach their cutoffs), further figures as
        `equifinal.nca.effects.Effect` has them, the `corner` and the scope, and `flaw`: constant or crisp.

    Examples
    --------
    >>> from .questions import Axis, Question
    >>> x, y = Axis(np.array([0, 0.3, 0.6, 1]), 1, None), Axis(np.array([0, 0.4, 0.5, 1]), 1, None)
    >>> nca = {"ceilings": ["ce_fdh"], "permutations": 1000, "seed": 1, "effect_cutoff": 0.1, "p_cutoff": 0.05}
    >>> table = effects_table([Question("Y", "A", x, y)], nca)
    >>> print(table[["condition", "effect_size", "strength", "p", "in_degree"]].round(3).to_string(index=False))
    condition  effect_size   strength     p  in_degree
            A         0.68 very large 0.042       True

    References
    ----------
    .. [1] Dul, J. (2016). Necessary Condition Analysis (NCA): logic and methodology of "necessary but not sufficient"
       causality. Organizational Research Methods, 19(1), 10-52. doi:10.1177/1094428115584005
    """
    lines = []
    for question, p in zip(questions, _tested(questions, nca), strict=True):
        plot = question.plot
        for ceiling in question.ceilings(nca["ceilings"]):
            found = effect(plot, ceiling)
            lines.append(
                {
                    "outcome": question.outcome,
                    "condition": question.condition,
                    "ceiling": ceiling,
                    "accuracy": found.accuracy,
                    "ceiling_zone": found.zone,
                    "scope": plot.area,
                    "effect_size": found.size,
                    "strength": strength(found.size),
                    "p": p[ceiling].value,
                    "p_error": p[ceiling].error,
                    "permutations": p[ceiling].permutations,
                    "in_degree": necessary(found.size, p[ceiling].value, nca),
                    **{name: getattr(found, name) for name in FIGURES},
                    "corner": question.corner,
                    **dict(zip(("x_low", "x_high", "y_low", "y_high"), plot.own_limits, strict=True)),
                    "flaw": question.flaw or "",
                }
            )
    return pd.DataFrame(lines)


def _tested(questions, nca):
    """Return the p values of each question by ceiling."""
    found, groups = [None] * len(questions), {}
    for i, question in enumerate(questions):
        groups.setdefault((question.outcome, question.ceilings(nca["ceilings"])), []).append(i)
    for (_, ceilings), places in groups.items():
        tested = p_values([questions[i].plot for i in places], ceilings, nca["permutations"], nca["seed"])
        for i, p in zip(places, tested, strict=True):
            found[i] = p
    return found


def necessary(size, p, nca):
    """Whether a condition is called necessary in degree, as far as figures can tell: d and p reach their cutoffs.

    Examples
    --------
    >>> necessary(0.12, 0.03, {"effect_cutoff": 0.1, "p_cutoff": 0.05})
    True
    """
    return bool(at_least(size, nca["effect_cutoff"])) and bool(p < nca["p_cutoff"])


def strength(size):
    """Return what an effect size is called; an empty text where there is none.

    Examples
    --------
    >>> strength(0.099), strength(0.1), strength(0.5), strength(0.0)
    ('small', 'medium', 'very large', '')
    """
    return next((name for name, least in STRENGTHS.items() if size > 0 and at_least(size, least)), "")


def peers_table(questions, cases, nca):
    """Return the peers that each ceiling rests on.

    Parameters
    ----------
    questions : list of Question
    cases : sequence of str
        Names of the cases.
    nca : mapping
        `ceilings` of the configuration.

    Returns
    -------
    DataFrame
        A line a peer, from left to right in the corner: `outcome`, `condition`, `ceiling`, `x`, `y` in the scores'
        own units, and the `cases` that stand there, joined by ``;``.

    Examples
    --------
    >>> from .questions import Axis, Question
    >>> x, y = Axis(np.array([0, 0.3, 0.6]), 1, None), Axis(np.array([0, 0.4, 0.4]), 1, None)
    >>> print(peers_table([Question("Y", "A", x, y)], ["p", "q", "r"], {"ceilings": ["ce_fdh"]}).to_string(index=False))
    outcome condition ceiling   x   y cases
          Y         A  ce_fdh 0.0 0.0     p
          Y         A  ce_fdh 0.3 0.4     q
    """
    lines, names = [], np.asarray(cases, dtype=object)
    for question in questions:
        plot = question.plot
        if not plot.area:
            continue
        units, peers = peers_in(plot), peers_of(plot.x, plot.y)
        for ceiling in question.ceilings(nca["ceilings"]):
            corners = corners_of(units, ceiling)
            for x, y in zip(*(part[np.isin(units.x, corners.x)] for part in (peers.x, peers.y)), strict=True):
                there = join(names[(plot.x == x) & (plot.y == y)])
                own = float(plot.own_x(x)), float(plot.own_y(y))
                lines.append((question.outcome, question.condition, ceiling, *own, there))
    return pd.DataFrame(lines, columns=["outcome", "condition", "ceiling", "x", "y", "cases"])
