"""Warnings about rows of the truth table."""

import math

from equifinal.identity import cutoff_name
from equifinal.output.tables.simultaneous import simultaneous_relations
from equifinal.output.words.numbers import figure
from equifinal.sets.expressions import evaluate, parse
from equifinal.sets.tolerance import at_least

from .warning import Warned, shortened

__all__ = ["impossible_rows", "low_cutoff", "low_pri", "simultaneous_rows"]

LEAST_CONSISTENCY = 0.75
LEAST_PRI = 0.5


def simultaneous_rows(source):
    """Yield warnings of rows that are consistent on both sides: coded 1 for both, or decided by PRI [1]_.

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
       University Press. doi:10.1017/CBO9781139004244
    """
    lines, outcome = simultaneous_relations(source), source.labels.literal(source.sides[0])
    coded = (lines["value"] == "1") & (lines["value_negation"] == "1")
    if n := int(coded.sum()):
        found = source.say_many(
            "{n} row is coded 1 for both {outcome} and its negation: {rows}. It explains neither.",
            "{n} rows are coded 1 for both {outcome} and its negation: {rows}. They explain neither.",
            n,
            n=n,
            outcome=outcome,
            rows=_with_pri(source, lines[coded]),
        )
        advice = source.say(
            "Set a pri_cutoff above 0.5, by which a row is sufficient for one side at most, or exclude these rows with "
            "exclude_simultaneous_rows: true."
        )
        yield Warned(found, advice)
    if n := int((~coded).sum()):
        found = source.say_many(
            "{n} row reaches the consistency cutoff for both {outcome} and its negation: {rows}. It is not coded 1 for "
            "both, for PRI or the settings decide.",
            "{n} rows reach the consistency cutoff for both {outcome} and its negation: {rows}. They are not coded 1 "
            "for both, for PRI or the settings decide.",
            n,
            n=n,
            outcome=outcome,
            rows=_with_pri(source, lines[~coded]),
        )
        yield Warned(found, source.say("Name these rows, and say why the side with the higher PRI is taken."))


def _with_pri(source, lines):
    """Return rows in words, each with its cases and its two PRI."""
    rows = [
        source.say(
            "row {row} ({cases}; PRI {pri} and {other})",
            row=line.row,
            cases=source.cases(line.cases),
            pri=figure(line.pri),
            other=figure(line.pri_negation),
        )
        for line in lines.itertuples()
    ]
    return shortened(source, rows)


def low_pri(source):
    """Yield a warning where rows coded 1 have a PRI below 0.5 [1]_.

    References
    ----------
    .. [1] Greckhamer, T., Furnari, S., Fiss, P. C., & Aguilera, R. V. (2018). Studying configurations with
       qualitative comparative analysis: best practices in strategy and organization research. Strategic
       Organization, 16(4), 482-495. doi:10.1177/1476127018786487
    """
    for outcome in source.sides:
        rows = _coded(source, outcome)
        low = rows[~at_least(rows["pri"], LEAST_PRI)]
        if low.empty:
            continue
        known, named = low["pri"].dropna(), [source.say("row {row}", row=row) for row in low["row"]]
        found = source.say_many(
            "{n} of {all} rows coded 1 for {outcome} has a PRI below 0.5: {rows} (lowest {lowest}). It hardly "
            "tells the outcome from its negation.",
            "{n} of {all} rows coded 1 for {outcome} have a PRI below 0.5: {rows} (lowest {lowest}). They hardly "
            "tell the outcome from its negation.",
            len(low),
            n=len(low),
            all=len(rows),
            outcome=source.labels.literal(outcome),
            rows=shortened(source, named),
            lowest=figure(known.min() if len(known) else math.nan),
        )
        advice = source.say(
            "Set pri_cutoff to 0.5 or more (Greckhamer et al. 2018, doi:10.1177/1476127018786487), or say why these "
            "rows stand."
        )
        yield Warned(found, advice)


def low_cutoff(source):
    """Yield a warning where the consistency cutoff is below 0.75 [1]_.

    References
    ----------
    .. [1] Ragin, C. C. (2006). Set relations in social research: evaluating their consistency and coverage.
       Political Analysis, 14(3), 291-310. doi:10.1093/pan/mpj019
    """
    cutoff = min(source.cutoffs_of(outcome).consistency for outcome in source.sides)
    if at_least(cutoff, LEAST_CONSISTENCY):
        return
    found = source.say(
        "The consistency cutoff is {cutoff}, below 0.75: that far down a set relation is hard to maintain (Ragin 2006, "
        "doi:10.1093/pan/mpj019).",
        cutoff=cutoff_name(cutoff),
    )
    yield Warned(found, source.say("Raise consistency_cutoff to 0.75 or more, or argue for each row below it."))


def impossible_rows(source):
    """Yield a warning where cases are in combinations that the settings call impossible."""
    excluded = source.frames["excluded"]
    texts = excluded["combination"][excluded["rule"] == "impossible"].astype(str)
    data = source.data
    cases = {
        case: text
        for text in texts
        for case, x in zip(
            data.cases, evaluate(parse(text, data.conditions, data.levels), data.x).tolist(), strict=True
        )
        if x > 0.5
    }
    if cases:
        words = (
            source.say("{text} ({share})", text=source.labels.case(case), share=text) for case, text in cases.items()
        )
        found = source.say_many(
            "{n} case is in a combination that impossible_combinations calls impossible: {cases}.",
            "{n} cases are in combinations that impossible_combinations calls impossible: {cases}.",
            len(cases),
            n=len(cases),
            cases=shortened(source, words),
        )
        yield Warned(found, source.say("Look at the scores of these cases, or at what is called impossible."))


def _coded(source, outcome):
    """Return the rows coded 1 for one outcome."""
    lines = source.lines("truth_table", outcome)
    return lines[lines["value"].astype(str) == "1"]
