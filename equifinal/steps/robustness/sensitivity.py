"""Sensitivity: how far a cutoff or an anchor can move, all else equal, until the solution changes."""

import functools
import math
from dataclasses import replace

import numpy as np
import pandas as pd

from equifinal.sets.data import CalibratedData, join, levels_of
from equifinal.sets.implicants import format_model
from equifinal.sets.tolerance import at_least
from equifinal.steps.calibrate import calibrate, curve, shift_half
from equifinal.steps.calibrate.choice import anchors, critical, moved, settled
from equifinal.steps.calibrate.combined import with_combined
from equifinal.steps.calibrate.methods import PASS_THROUGH
from equifinal.steps.ingest.combined import COMBINED, scored
from equifinal.steps.truth_table.table import truth_table

from .relations import relation

__all__ = ["anchor_ranges", "cutoff_ranges"]

CHANGES = ("relation_below", "model_below", "relation_above", "model_above")


def cutoff_ranges(data, cutoffs, analyst, kind="intermediate"):
    """Return the exact range of each cutoff in which the solution stays the same [1]_ [2]_.

    The coding changes only where a cutoff passes a row's own consistency, PRI or number of cases, so the range
    ends at such a figure. The solution is the same if its set of (listed) models is.

    Parameters
    ----------
    data : CalibratedData
    cutoffs : Cutoffs
        Those in use. The second consistency cutoff has no line: rows coded C count as 0 in every solution.
    analyst : Analyst
    kind : str
        One of `SOLUTIONS`.

    Returns
    -------
    DataFrame
        `outcome`, `parameter`, `value`, `lower`, `upper`; then for each end the rows whose coding makes the change
        (`rows_below`, `rows_above`), how the first model of the new solution stands to the present one
        (`relation_below`, `relation_above`: the words of `relations.relation`, or ``ties`` where the solutions
        share some models and not others), and that model (`model_below`, `model_above`). These are empty where
        nothing changes as far as the cutoff can go: 0 and 1; for the frequency 1 and infinity.

    Examples
    --------
    Three cases of four in A have the outcome: above a consistency of 0.75 there is no solution.

    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> frame = pd.DataFrame({"A": [1, 1, 1, 1, 0], "Y": [1, 1, 1, 0, 0]}, index=list("pqrst"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> ranges = cutoff_ranges(data, Cutoffs(0.7), Analyst())
    >>> print(ranges[["parameter", "lower", "upper", "relation_above"]])
         parameter  lower  upper relation_above
    0  consistency    0.0   0.75           none
    1          pri    0.0   0.75           none
    2    frequency    1.0   4.00           none

    Notes
    -----
    A consistency or PRI cutoff at `upper` leaves the solution as it is, one at `lower` changes it (unless that
    end is 0 with nothing changing): the range is ``(lower, upper]``. For the frequency both ends belong to the
    range. Rows pass cutoffs up to `tolerance.TOLERANCE` above their figure; the figure itself is reported.

    References
    ----------
    .. [1] Skaaning, S.-E. (2011). Assessing the robustness of crisp-set and fuzzy-set QCA results. Sociological
       Methods & Research, 40(2), 391-408. doi:10.1177/0049124111404818
    .. [2] Oana, I.-E., & Schneider, C. Q. (2024). A robustness test protocol for applied QCA: theory and R software
       application. Sociological Methods & Research, 53(1), 57-88. doi:10.1177/00491241211036158
    """
    table, lines = truth_table(data, cutoffs), []

    def models(coded):
        return analyst.solve(coded, kind)[kind].models

    baseline = models(table)
    for parameter in ("consistency", "pri", "frequency"):
        ends = []
        for stops, limit in _stops(table, cutoffs, parameter):
            before, found = table, (limit, "", "", "")
            for end, beyond in stops:
                after = table.recode(replace(cutoffs, **{parameter: beyond}))
                if set(changed := models(after)) != set(baseline):
                    found = (end, _changed_rows(before, after), *_change(changed, baseline, data))
                    break
                before = after
            ends.append(found)
        (lower, *below), (upper, *above) = ends
        lines.append((data.outcome, parameter, getattr(cutoffs, parameter), lower, upper, *below, *above))
    sides = [f"{word}_{side}" for side in ("below", "above") for word in ("rows", "relation", "model")]
    frame = pd.DataFrame(lines, columns=["outcome", "parameter", "value", "lower", "upper", *sides])
    return frame.astype({"value": float, "lower": float, "upper": float})


def _stops(table, cutoffs, parameter):
    """Return, downward and upward, where a cutoff changes the coding, nearest first, and its limit.

    Each place comes with a cutoff just beyond it. Below a figure that fails the cutoff, its rows pass; above one
    that passes, only rows with the next figure do.
    """
    value, whole = getattr(cutoffs, parameter), parameter == "frequency"
    figures = _figures(table, parameter)
    failed = sorted((v for v in figures if not at_least(v, value)), reverse=True)
    passed = sorted(v for v in figures if at_least(v, value))
    below = [(v + whole, v) for v in failed]
    above = [(max(v, value), then) for v, then in zip(passed, [*passed[1:], math.inf], strict=False)]
    if whole:
        return (below, 1), (above, math.inf)
    return (below, 0), ([(end, then) for end, then in above if not at_least(end, 1)], 1)


def _figures(table, parameter):
    """Return the rows' own figures that cutoffs of this kind are held against."""
    if parameter == "consistency":
        return {c for c in table.consistency if not math.isnan(c)}
    if parameter == "pri":
        return {0.0 if math.isnan(p) else p for p in table.pri}
    return {n for n in table.n if n}


def _changed_rows(before, after):
    """Return the numbers of the rows that two codings of a table differ in."""
    rows = zip(before.numbers, before.values, after.values, strict=True)
    return join(str(number) for number, old, new in rows if old != new)


def _change(models, baseline, data):
    """Return in a word how a solution differs from the baseline, and its first model."""
    if not models:
        return "none", ""
    word = "ties" if set(models) & set(baseline) else relation(models[0], baseline, data.levels)
    return word, format_model(models[0], data.conditions, data.levels)


def anchor_ranges(
    raw,
    methods,
    half,
    outcome,
    conditions,
    cutoffs,
    analyst,
    kind="intermediate",
    precision=1e-4,
    steps=200,
):
    """Return the range of each calibration anchor in which the solution stays the same, the others held [1]_.

    Parameters
    ----------
    raw : DataFrame
        Raw scores, cases in the index.
    methods : mapping of str to mapping
        As for `calibrate`. Sets that pass through, whose codes are mapped, or whose
        method takes no anchor have none that could move, and no line.
    half : float or None
        Where memberships of exactly 0.5 are moved to.
    outcome : str
        With ``~`` for its negation.
    conditions : sequence of str
    cutoffs, analyst, kind
        As for `cutoff_ranges`.
    precision : float
        Of the ends, as a share of the span of raw scores and anchors.
    steps : int
        Positions that are tried on each side of an anchor.

    Returns
    -------
    DataFrame
        `outcome`, `set`, `anchor`, `value`, `lower`, `upper` (raw units), `relation_below`, `model_below`,
        `relation_above`, `model_above` as for `cutoff_ranges`; empty where the search met no change.

    Raises
    ------
    InputError
        As `calibrate` and `CalibratedData.from_frame`.

    Examples
    --------
    A holds q and r. At a threshold of 2 p joins them, above 8 nobody is left; that q leaves above 6 changes nothing.

    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> raw = pd.DataFrame({"A": [2.0, 6, 8], "Y": [0.0, 1, 1]}, index=["p", "q", "r"])
    >>> methods = {"A": {"method": "crisp", "threshold": 5}}
    >>> ranges = anchor_ranges(raw, methods, None, "Y", ["A"], Cutoffs(0.8), Analyst())
    >>> ranges[["set", "anchor", "value", "lower", "upper"]].values.tolist()
    [['A', 'threshold', 5.0, 2.0, 8.0]]

    Notes
    -----
    The search goes outward from the anchor in equal steps, up to the neighbouring anchor or one span beyond all
    scores and anchors, then halves the step in which the solution changed. **A change and its reversal within
    one step may be missed.** A case changes its row exactly where a crossover passes its score, so for crossovers
    these scores, and a position between any two of them, are tried as well, and an end at a score is reported as that
    score; likewise for every threshold of a stepwise method and of the indirect one, where nothing happens but at a
    score. Anchors given as percentiles are moved, and reported, in raw units.

    References
    ----------
    .. [1] Skaaning, S.-E. (2011). Assessing the robustness of crisp-set and fuzzy-set QCA results. Sociological
       Methods & Research, 40(2), 391-408. doi:10.1177/0049124111404818
    """
    name_of_outcome, _ = levels_of(outcome)
    sets = scored([name_of_outcome, *conditions], methods)
    memberships, _ = calibrate(raw[sets], methods, half)
    data = CalibratedData.from_frame(memberships, outcome.removeprefix("~"), conditions)
    data = data.negated() if outcome.startswith("~") else data

    def models(changed):
        return analyst.models(changed, cutoffs, kind)

    def models_at(name, how, scores, anchor, position):
        member = curve(moved(how, anchor, position), scores)(scores)
        member = member if half is None else shift_half(member, half)[0]
        changed = data
        for other, values in _changed_sets(memberships, methods, name, member).items():
            changed = _with_set(changed, other, values) if other in (*conditions, name_of_outcome) else changed
        return models(changed)

    baseline, lines = models(data), []
    for name in sets:
        scores = raw[name].to_numpy(dtype=float)
        how = settled(methods.get(name, PASS_THROUGH), scores)
        values = anchors(how)
        low, high = min([*scores, *values.values()]), max([*scores, *values.values()])
        span = high - low
        rising = sorted(values, key=values.get)
        limits = [low - span, *(values[anchor] for anchor in rising), high + span]
        for anchor, value in values.items():
            beside = limits[rising.index(anchor)], limits[rising.index(anchor) + 2]
            passing = np.unique(scores) if anchor in critical(how) else scores[:0]
            ends = []
            for limit in beside:
                at = functools.partial(models_at, name, how, scores, anchor)
                end, found = _search(at, baseline, value, limit, passing, precision * span, steps)
                ends.append((end, *(("", "") if found is None else _change(found, baseline, data))))
            (lower, *below), (upper, *above) = ends
            lines.append((outcome, name, anchor, value, lower, upper, *below, *above))
    frame = pd.DataFrame(lines, columns=["outcome", "set", "anchor", "value", "lower", "upper", *CHANGES])
    return frame.astype({"value": float, "lower": float, "upper": float})


def _changed_sets(memberships, methods, name, member):
    """Return the memberships of a set, and of those that are made of it, by set."""
    if all(how.get("method") != COMBINED for how in methods.values()):
        return {name: member}
    after = with_combined(memberships.assign(**{name: member}), methods)
    return {other: after[other].to_numpy() for other in after if not after[other].equals(memberships[other])}


def _with_set(data, name, member):
    """Return the data with other memberships in one condition, or in the outcome."""
    if name in data.conditions:
        x = data.x.copy()
        x[:, data.conditions.index(name)] = member
        levels = [max(n, int(top) + 1) for n, top in zip(data.levels, x.max(axis=0), strict=True)]
        return replace(data, x=x, levels=tuple(levels))
    if levels := levels_of(data.outcome)[1]:
        member = np.isin(member, levels).astype(float)
    return replace(data, y=1 - member if data.outcome.startswith("~") else member)


def _search(at, baseline, value, limit, critical, width, steps):
    """Return where on the way from `value` to `limit` the models change, and to what; `limit` and None if nowhere.

    The limit itself, a neighbouring anchor perhaps, is not tried, but a place `width` before it is.
    """
    last = limit - math.copysign(width, limit - value)
    if abs(limit - value) <= width:
        return limit, None
    between = (critical[1:] + critical[:-1]) / 2
    stops = np.concatenate([np.linspace(value, last, steps + 1)[1:], critical, between])
    stops = stops[(stops > min(value, last)) & (stops < max(value, last)) | (stops == last)]
    same, wanted = value, set(baseline)
    for other in sorted(set(stops.tolist()), key=lambda stop: abs(stop - value)):
        if set(found := at(other)) == wanted:
            same = other
            continue
        while abs(other - same) > width:
            middle = (other + same) / 2
            if set(tried := at(middle)) == wanted:
                same = middle
            else:
                other, found = middle, tried
        passed = critical[(critical >= min(same, other)) & (critical <= max(same, other))]
        return float(passed[0]) if len(passed) else same, found
    return limit, None
