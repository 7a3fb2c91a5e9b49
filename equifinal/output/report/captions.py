"""A caption for every figure, in which each number is one of the run's tables."""

from equifinal.identity import cutoff_name
from equifinal.languages import joined, mark
from equifinal.output.figures.panels import on_map
from equifinal.output.words.naming import name_configurations
from equifinal.output.words.numbers import figure
from equifinal.steps.asked import asked_of, chosen_of
from equifinal.steps.robustness.relations import RELATIONS

from .degrees import bottlenecks_caption, nca_caption
from .panel_captions import PANEL_CAPTIONS

__all__ = ["caption", "caption_of_tables"]

KINDS = {
    "typical": mark("{n} typical"),
    "deviant in degree": mark("{n} deviant in degree"),
    "deviant in consistency": mark("{n} deviant in consistency"),
    "deviant in coverage": mark("{n} deviant in coverage"),
    "irrelevant": mark("{n} irrelevant"),
}
CODED = {
    "coded_1": mark("{n} sufficient"),
    "coded_0": mark("{n} not sufficient"),
    "coded_C": mark("{n} contradictory"),
}
STANDING = {
    "same": mark("the same in {n}"),
    "subset": mark("a subset in {n}"),
    "superset": mark("a superset in {n}"),
    "changed": mark("changed in {n}"),
    "none": mark("without a solution in {n}"),
}
# None, one or several.
REACHED = (
    mark("For {outcome}, none of the {conditions} reaches the cutoff (highest: {best}, {consistency})."),
    mark("For {outcome}, one of the {conditions} reaches the cutoff ({best}, {consistency})."),
    mark("For {outcome}, {n} of the {conditions} reach the cutoff (highest: {best}, {consistency})."),
)
# By how many different consistencies there are at the ends.
CURVE = (
    mark(
        "Intermediate solution for {outcome} in {cells} combinations of cutoffs and calibrations, by consistency; "
        "against the one reported (ring): {relations}."
    ),
    mark(
        "Intermediate solution for {outcome} in {cells} combinations of cutoffs and calibrations, by consistency "
        "({lowest} in all); against the one reported (ring): {relations}."
    ),
    mark(
        "Intermediate solution for {outcome} in {cells} combinations of cutoffs and calibrations, by consistency, from "
        "{lowest} to {highest}; against the one reported (ring): {relations}."
    ),
)
SIDES = {"outcome": 0, "negation": 1}


def caption(source, drawn):
    """Return the caption of a figure, in the language of the labels.

    Parameters
    ----------
    source : Source
        With the tables `memberships`, `shifted`, `necessity`, `nca`, `overview`, `models`, `solutions`,
        `configurations`, `paths`, `terms`, `case_kinds`, `comparison` and `sweep`, or for the figures of the full
        exploration `multiverse` alone; `raised` holds `overview`, `models` and `solutions`.
    drawn : Drawn
    """
    outcome = source.sides[SIDES[drawn.side]] if drawn.side else None
    return CAPTIONS[drawn.kind](source, drawn, outcome).strip()


def caption_of_tables(source, tables):
    """Return the caption of the tables of one file: their titles, and what they were made from."""
    return (source.sentence("{text}.", text=source.parts(t.title for t in tables)) + source.made_by()).strip()


def cutoff_of(source, drawn):
    """Return the consistency cutoff of a figure as a number, and the tables made at it."""
    cutoffs = {f"incl{cutoff_name(cutoff)}": cutoff for cutoff in source.raised}
    if drawn.cut in cutoffs:
        return cutoffs[drawn.cut], source.raised[cutoffs[drawn.cut]]
    return source.settings["consistency_cutoff"], source.frames


def count(source, n):
    """Return a number of configurations in words."""
    return source.say_many("one configuration", "{n} configurations", n)


def counts(source, found, words):
    """Return numbers in words, those that are not zero; `words` has the phrase of each."""
    return joined([source.say(words[key], n=n) for key, n in found.items() if n], "clauses", source.language)


def _calibration(source, drawn, outcome):
    sets = source.frames["memberships"].shape[1] - ("case" in source.frames["memberships"])
    text = source.sentence(
        "Calibration of the {sets} sets: raw values against memberships, one point a case ({cases}), the raw values "
        "again as a rug.",
        sets=sets,
        cases=len(source.frames["memberships"]),
    )
    if source.settings["half_membership"] is None:
        return text + source.sentence("Memberships of exactly 0.5 are kept.")
    if not (moved := len(source.frames["shifted"])):
        return text + source.sentence("No membership was exactly 0.5.")
    return text + source.say_many(
        "One membership of exactly 0.5 was moved.", "{n} memberships of exactly 0.5 were moved.", moved
    )


def _necessity(source, drawn, outcome):
    text = source.sentence(
        "Necessity of each condition and its negation: consistency, coverage and relevance of necessity. The dashed "
        "line is the cutoff, {cutoff}.",
        cutoff=cutoff_name(source.settings["necessity_cutoff"]),
    )
    return text + "".join(_reached(source, side) for side in source.sides)


def _reached(source, side):
    """Return which conditions reach the cutoff of necessity for one outcome."""
    lines, label = source.lines("necessity", side), source.labels.literal(side)
    known = lines.dropna(subset=["consistency"]).sort_values("consistency", ascending=False, kind="stable")
    if known.empty:
        return source.sentence("No case is a member of {outcome}.", outcome=label)
    found = int(lines["necessary"].astype(bool).sum())
    message = REACHED[min(found, 2)]
    return source.sentence(
        message,
        outcome=label,
        conditions=len(lines),
        n=found,
        best=source.labels.literal(known["condition"].iloc[0]),
        consistency=figure(known["consistency"].iloc[0]),
    )


def _truth_table(source, drawn, outcome):
    cutoff, tables = cutoff_of(source, drawn)
    cutoffs = source.cutoffs_of(outcome, cutoff)
    line = tables["overview"].set_index("outcome").loc[outcome]
    return source.sentence(
        "Truth table of {outcome} at consistency cutoff {consistency_cutoff} and PRI cutoff {pri_cutoff}: {observed} "
        "of "
        "{possible} rows are observed ({coded}). Areas go by the number of cases; the numbers are those of the rows.",
        outcome=source.labels.literal(outcome),
        consistency_cutoff=cutoff_name(cutoffs.consistency),
        pri_cutoff=cutoff_name(cutoffs.pri),
        observed=int(line["observed_rows"]),
        possible=int(line["possible_rows"]),
        coded=counts(source, {name: int(line[name]) for name in CODED}, CODED),
    )


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
    return text + tied(source, proof)


def of_intermediate(table, outcome):
    """Return the lines of the intermediate solution of an outcome."""
    return table[(table["outcome"] == outcome) & (table["solution"] == "intermediate")]


def tied(source, proof):
    """Return the sentence on tied models, empty where there is one."""
    models, exact = (proof[name].iloc[0] for name in ("models", "exact"))
    if models == 1 and exact:
        return ""
    if "intermediate" in chosen_of(source.settings, proof["outcome"].iloc[0]):
        return source.sentence("Chosen among {models} models that tie.", models=f"{'' if exact else '≥ '}{models}")
    if exact:
        return source.sentence("Model 1 of {models} that tie.", models=int(models))
    return source.sentence("Model 1 of at least {models} that tie.", models=int(models))


def _xy(source, drawn, outcome):
    number = "solution"
    if drawn.configuration:
        line = named(source, outcome).loc[drawn.configuration]
        what = source.say(
            "configuration {configuration} ({term})", configuration=drawn.configuration, term=line["term"]
        )
        number, fit = line["configuration"], (line["consistency"], line["raw_coverage"])
    else:
        first = of_intermediate(source.frames["models"], outcome).iloc[0]
        what, fit = source.say("the whole intermediate solution"), (first["consistency"], first["coverage"])
    kinds = source.lines("case_kinds", outcome)
    kinds = kinds[(kinds["model"] == 1) & (kinds["configuration"] == number)]
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


def named(source, outcome):
    """Return the configurations of the first model by the name that tables print."""
    table, paths = (source.lines(name, outcome) for name in ("configurations", "paths"))
    table, paths = (lines[lines["model"] == 1] for lines in (table, paths))
    return name_configurations(table, paths, source.settings["conditions"]).set_index("name")


def _robustness(source, drawn, outcome):
    lines = of_intermediate(source.frames["comparison"], outcome).drop_duplicates("cutoff")
    words = [
        source.say("{name}: {text}", name=cutoff_name(cutoff), text=source.term(relation))
        for relation, cutoff in zip(lines["relation"], lines["cutoff"], strict=True)
    ]
    return source.sentence(
        "Terms of the intermediate solution for {outcome} by consistency cutoff; against the baseline: {relations}.",
        outcome=source.labels.literal(outcome),
        relations=source.list(words),
    )


def _map(source, drawn, outcome):
    name = "multiverse" if "multiverse" in source.frames else "sweep"
    lines = of_intermediate(source.frames[name], outcome)
    lines = on_map(lines, asked_of(source.settings, outcome)["frequency_cutoff"])
    return source.sentence(
        "Intermediate solution for {outcome} at {cells} combinations of cutoffs, against the one reported (ring): "
        "{relations}.",
        outcome=source.labels.literal(outcome),
        cells=len(lines),
        relations=relations(source, lines),
    )


def _curve(source, drawn, outcome):
    lines = of_intermediate(source.frames["multiverse"], outcome)
    known = lines["consistency"].dropna()
    ends = list(dict.fromkeys([figure(known.min()), figure(known.max())] if len(known) else []))
    places = {
        "outcome": source.labels.literal(outcome),
        "cells": len(lines),
        "relations": relations(source, lines),
        "lowest": ends[0] if ends else "",
        "highest": ends[-1] if ends else "",
    }
    return source.sentence(CURVE[len(ends)], **places)


def relations(source, lines):
    """Return in words in how many analyses the solution stands how to the one reported."""
    return counts(source, {word: int((lines["relation"] == word).sum()) for word in RELATIONS}, STANDING)


CAPTIONS = {
    "calibration": _calibration,
    "necessity": _necessity,
    "nca": nca_caption,
    "bottlenecks": bottlenecks_caption,
    "truth_table": _truth_table,
    "configurations": _configurations,
    "xy": _xy,
    "robustness": _robustness,
    "map": _map,
    "curve": _curve,
    **PANEL_CAPTIONS,
}
