"""The captions of the figures of solutions: charts, circuits, cases by configuration, XY plots."""

import pandas as pd

from equifinal.identity import cutoff_name
from equifinal.languages import mark
from equifinal.output.words.numbers import figure, tied
from equifinal.steps.asked import chosen_of

from .counts import count, counts, cutoff_of, of_intermediate

__all__ = ["SOLUTION_CAPTIONS"]

KINDS = {
    "typical": mark("{n} typical"),
    "deviant in degree": mark("{n} deviant in degree"),
    "deviant in consistency": mark("{n} deviant in consistency"),
    "deviant in coverage": mark("{n} deviant in coverage"),
    "irrelevant": mark("{n} irrelevant"),
}


def _configurations(source, drawn, outcome):
    cutoff, tables = cutoff_of(source, drawn)
    cutoff = source.cutoffs_of(outcome, cutoff).consistency
    label = source.labels.literal(outcome)
    models, proof = (of_intermediate(tables[name], outcome) for name in ("models", "solutions"))
    if models.empty:
        return source.sentence(
            "Intermediate solution for {outcome} at consistency cutoff {cutoff}: no row is sufficient, so there is no "
            "configuration.",
            outcome=label,
            cutoff=cutoff_name(cutoff),
        )
    first = models.iloc[0]
    text = source.sentence(
        "Intermediate solution for {outcome} at consistency cutoff {cutoff}: {configurations}, solution consistency "
        "{consistency}, solution coverage {coverage}. Large circles: core conditions; small ones: peripheral "
        "conditions.",
        outcome=label,
        cutoff=cutoff_name(cutoff),
        configurations=count(source, int(first["terms"])),
        consistency=figure(first["consistency"]),
        coverage=figure(first["coverage"]),
    )
    return text + _tied(source, proof)


def _tied(source, proof):
    """Return the sentence on tied models, empty where there is one."""
    proof = proof.iloc[0]
    if proof["models"] == 1 and proof["exact"]:
        return ""
    if "intermediate" in chosen_of(source.settings, proof["outcome"]):
        return source.sentence("Chosen among {models} models that tie.", models=tied(proof))
    if proof["exact"] or pd.notna(proof["at_most"]):
        return source.sentence("Model 1 of {models} that tie.", models=tied(proof))
    return source.sentence("Model 1 of at least {models} that tie.", models=int(proof["models"]))


def _xy(source, drawn, outcome):
    number = "solution"
    if drawn.configuration:
        line = source.named[outcome].loc[drawn.configuration]
        what = source.say(
            "configuration {configuration} ({term})", configuration=drawn.configuration, term=line["term"]
        )
        number, fit = line["configuration"], (line["consistency"], line["raw_coverage"])
    else:
        first = of_intermediate(source.frames["models"], outcome).iloc[0]
        what, fit = source.say("the whole intermediate solution"), (first["consistency"], first["coverage"])
    kinds = _kinds(source, outcome)
    kinds = kinds[kinds["configuration"] == number]
    return source.sentence(
        "Membership in {what} against membership in {outcome}: consistency {consistency}, coverage {coverage}. Of the "
        "{cases} cases: {kinds}.",
        what=what,
        outcome=source.labels.literal(outcome),
        consistency=figure(fit[0]),
        coverage=figure(fit[1]),
        cases=len(kinds),
        kinds=counts(source, {kind: int((kinds["kind"] == kind).sum()) for kind in KINDS}, KINDS),
    )


def _logic(source, drawn, outcome):
    return source.sentence(
        "Solution for {outcome} as a circuit: each configuration joins its conditions (AND), any of them is enough for "
        "the outcome (OR). A ring before a gate: the condition's absence; thick wires: core conditions.",
        outcome=source.labels.literal(outcome),
    )


def _upset(source, drawn, outcome):
    return _overlaps(source, outcome) + source.sentence(
        "Columns: cases in the same configurations, members of the outcome at their foot; bars at the left: cases "
        "of each configuration."
    )


def _venn(source, drawn, outcome):
    return _overlaps(source, outcome) + source.sentence(
        "In each area the members of the outcome and, behind the stroke, all cases."
    )


def _overlaps(source, outcome):
    """Return in words how many cases are in how many configurations."""
    kinds = _kinds(source, outcome)
    kinds = kinds[kinds["configuration"] != "solution"]
    inside = (kinds["membership"] > 0.5).groupby(kinds["case"]).sum()
    members = (kinds["outcome_membership"] > 0.5).groupby(kinds["case"]).first()
    return source.sentence(
        "Cases by the configurations for {outcome} that they are members of (above 0.5): of {cases} cases, {one} are "
        "in one, {several} in several, {none} in none; of the last, {uncovered} are members of the outcome.",
        outcome=source.labels.literal(outcome),
        cases=len(inside),
        one=int((inside == 1).sum()),
        several=int((inside > 1).sum()),
        none=int((inside == 0).sum()),
        uncovered=int((members & (inside == 0)).sum()),
    )


def _strip(source, drawn, outcome):
    return source.sentence(
        "Memberships of the {cases} cases in each condition, in each configuration, in the solution and in {outcome}; "
        "grey up to 0.5, blue above. Cases stand by their first configuration, then members of the outcome in none, "
        "then the others; in each group by their membership in the outcome.",
        cases=len(source.frames["memberships"]),
        outcome=source.labels.literal(outcome),
    )


def _kinds(source, outcome):
    """Return the lines of `case_kinds.csv` of the first model."""
    kinds = source.lines("case_kinds", outcome)
    return kinds[kinds["model"] == 1]


SOLUTION_CAPTIONS = {
    "configurations": _configurations,
    "logic": _logic,
    "upset": _upset,
    "venn": _venn,
    "strip": _strip,
    "xy": _xy,
}
