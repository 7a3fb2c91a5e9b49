"""Diagnostics: what of a calibration a reader should know, and what should alarm its author.

References
----------
.. [1] Oana, I.-E., Schneider, C. Q., & Thomann, E. (2021). Qualitative Comparative Analysis Using R: A Beginner's
   Guide. Cambridge University Press. doi:10.1017/9781009006781
.. [2] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
   doi:10.7208/chicago/9780226702797.001.0001
.. [3] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge University
   Press. doi:10.1017/CBO9781139004244
.. [4] Skaaning, S.-E. (2011). Assessing the robustness of crisp-set and fuzzy-set QCA results. Sociological Methods
   & Research, 40(2), 391-408. doi:10.1177/0049124111404818
.. [5] Berg-Schlosser, D., & De Meur, G. (2009). Comparative research design: case and variable selection. In B. Rihoux
   & C. C. Ragin (Eds.), Configurational Comparative Methods (pp. 19-32). Sage. doi:10.4135/9781452226569.n2
"""

import numpy as np
import pandas as pd

from equifinal.languages import mark, said
from equifinal.sets.tolerance import same

from .choice import anchors, crossovers, settled
from .drafts import LEAST, MOST
from .methods import METHODS, PASS_THROUGH

__all__ = ["alarms", "diagnose"]

NEAR = 0.05  # of 0.5
FULL = 0.95
CEILING = 0.5
SOURCES = {
    "varies": "Berg-Schlosser & De Meur 2009, doi:10.4135/9781452226569.n2",
    "skewness": "Oana, Schneider & Thomann 2021, doi:10.1017/9781009006781",
    "at_crossover": "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    "near_crossover": "Skaaning 2011, doi:10.1177/0049124111404818",
    "full_membership": "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244; the limit is our own",
    "full_non_membership": "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244; the limit is our own",
    "crossover_outside_data": "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    "anchors_outside_data": "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    "level_without_case": "Berg-Schlosser & De Meur 2009, doi:10.4135/9781452226569.n2",
    "order_reversed": "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
}


def diagnose(raw, memberships, methods, shifted):
    """Return what the calibration of each set looks like, and where that is alarming.

    Parameters
    ----------
    raw, memberships : DataFrame
        Cases in the index, one column a set.
    methods : mapping of str to mapping
        As for `calibrate`.
    shifted : DataFrame
        From `calibrate`: memberships that were moved from 0.5.

    Returns
    -------
    DataFrame
        `set`, `diagnostic`, `value`, `allowed` (in words; empty where nothing is asked), `alarm` (whether the value is
        not allowed), `cases` (those meant, joined by ``;``), `source` of the rule.

        - `varies`: different memberships after calibration; at least two, else the set explains nothing [5]_.
        - `skewness`: share of cases above 0.5; from 0.2 to 0.8, else parameters of fit mislead [1]_. Not asked
          of multi-value sets; for these `level_without_case` counts empty levels [5]_.
        - `at_crossover`: cases at exactly 0.5 before any shift, which belong to no row [2]_; none allowed.
        - `near_crossover`: cases within 0.05 of it, which a slightly different crossover would move [4]_.
        - `full_membership`, `full_non_membership`: share of cases from 0.95 on, and down to 0.05. Of a
          measured set at most half, else differences that the anchors declare irrelevant were most of what was
          measured [3]_; this limit is a rule of thumb of ours.
        - `crossover_outside_data`: crossovers or thresholds that no case's score reaches or all exceed; none allowed,
          since no case changes sides there [3]_.
        - `anchors_outside_data`: other anchors beyond all scores; no alarm, since anchors come from knowledge
          outside the data [2]_, yet no case has then full membership or full non-membership.
        - `order_reversed`: for the indirect method, cases whose membership is lower than that of a case with a lower
          score; none allowed.

    Examples
    --------
    The crossover is at the score of p, and three of four cases are above it.

    >>> from equifinal.steps.calibrate.memberships import calibrate
    >>> raw = pd.DataFrame({"A": [5.0, 6, 7, 9]}, index=list("pqrs"))
    >>> how = {"A": {"method": "direct", "exclusion": 1, "crossover": 5, "inclusion": 9}}
    >>> memberships, shifted = calibrate(raw, how)
    >>> found = diagnose(raw, memberships, how, shifted)
    >>> found[["diagnostic", "value", "allowed", "alarm", "cases"]].values.tolist()[1:3]
    [['skewness', 0.75, '0.2 to 0.8', False, ''], ['at_crossover', 1.0, '0', True, 'p']]
    """
    lines = []
    for name, scores in raw.items():
        how = settled(methods.get(name, PASS_THROUGH), scores.to_numpy(dtype=float))
        moved = set(shifted.loc[shifted["set"] == name, "case"].astype(str))
        lines += [(name, *line) for line in _lines(scores, memberships[name], how, moved)]
    frame = pd.DataFrame(lines, columns=["set", "diagnostic", "value", "allowed", "alarm", "cases"])
    frame["value"] = frame["value"].astype(float)
    frame["source"] = frame["diagnostic"].map(SOURCES)
    return frame


def _lines(scores, members, how, moved):
    """Return the diagnostics of one set: name, value, what is allowed, whether it is not, and cases."""
    cases, member, raw = scores.index.astype(str), members.to_numpy(float), scores.to_numpy(float)
    half = np.isin(cases, list(moved)) | same(member, 0.5)
    method = METHODS[how["method"]]
    multi = method.levels or member.max() > 1
    fuzzy = not multi and not np.isin(member, (0, 1)).all()
    distinct = len(np.unique(member))
    lines = [("varies", distinct, "at least 2", distinct < 2, [])]
    if multi:
        levels = set(range(max(int(member.max()), len(anchors(how))) + 1))
        empty = len(levels - set(member.tolist()))
        lines.append(("level_without_case", empty, "0", empty > 0, []))
    else:
        above = float((member > 0.5).mean())
        lines.append(("skewness", above, f"{LEAST:g} to {MOST:g}", not LEAST <= above <= MOST, []))
    if fuzzy:
        near = ~half & (np.abs(member - 0.5) <= NEAR)
        lines.append(("at_crossover", half.sum(), "0", half.any(), cases[half]))
        lines.append(("near_crossover", near.sum(), "", False, cases[near]))
        for word, end in (("full_membership", member >= FULL), ("full_non_membership", member <= 1 - FULL)):
            limit = f"at most {CEILING:g}" if method.measured else ""
            lines.append((word, end.mean(), limit, method.measured and end.mean() > CEILING, []))
    decisive = crossovers(how)
    outside = {name for name, value in anchors(how).items() if not raw.min() <= value <= raw.max()}
    if anchors(how):
        lost = [name for name in decisive if name in outside]
        lines.append(("crossover_outside_data", len(lost), "0", bool(lost), []))
        lines.append(("anchors_outside_data", len(outside) - len(lost), "", False, []))
    if method.fitted:
        order = np.argsort(raw, kind="stable")
        fallen = np.zeros(len(raw), dtype=bool)
        fallen[order] = member[order] < np.maximum.accumulate(member[order])
        lines.append(("order_reversed", fallen.sum(), "0", fallen.any(), cases[fallen]))
    return [(word, value, allowed, bool(alarm), ";".join(named)) for word, value, allowed, alarm, named in lines]


def alarms(diagnostics):
    """Return a sentence for each thing that is alarming in a calibration.

    Parameters
    ----------
    diagnostics : DataFrame
        From `diagnose`.

    Returns
    -------
    list of str
        Each with the set, and the source of the rule.

    Examples
    --------
    >>> raw = pd.DataFrame({"A": [0.5, 0.8, 0.2]}, index=list("pqr"))
    >>> none = pd.DataFrame(columns=["case", "set", "calibrated", "used"])
    >>> alarms(diagnose(raw, raw, {}, none))
    ['A: cases at exactly 0.5: 1 (p). [Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001]']
    """
    texts = []
    for line in diagnostics[diagnostics["alarm"]].itertuples():
        named = said(" ({cases})", cases=line.cases.replace(";", ", ")) if line.cases else ""
        sentence = said(SENTENCES[line.diagnostic], value=line.value, cases=named)
        texts.append(said("{set}: {sentence} [{source}]", set=line.set, sentence=sentence, source=line.source))
    return texts


SENTENCES = {
    "varies": mark("the set does not vary after calibration."),
    "skewness": mark("{value:.0%} of the cases are above 0.5; outside 20 % to 80 % the set is skewed."),
    "at_crossover": mark("cases at exactly 0.5: {value:.0f}{cases}."),
    "full_membership": mark("{value:.0%} of the cases are full members, from 0.95 on."),
    "full_non_membership": mark("{value:.0%} of the cases are full non-members, down to 0.05."),
    "crossover_outside_data": mark(
        "crossovers or thresholds outside the data, where no case changes sides: {value:.0f}."
    ),
    "level_without_case": mark("levels without a case: {value:.0f}."),
    "order_reversed": mark("cases with a lower membership than one with a lower score: {value:.0f}{cases}."),
}
