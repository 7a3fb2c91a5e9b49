"""A caption for every figure, in which each number is one of the run's tables."""

from equifinal.identity import cutoff_name
from equifinal.languages import mark
from equifinal.output.figures.panels import on_map
from equifinal.output.words.numbers import figure
from equifinal.steps.asked import asked_of
from equifinal.steps.calibrate.methods import METHODS, PASS_THROUGH
from equifinal.steps.robustness.relations import RELATIONS

from .counts import counts, cutoff_of, of_intermediate
from .degrees import bottlenecks_caption, nca_caption
from .panel_captions import PANEL_CAPTIONS
from .solution_captions import SOLUTION_CAPTIONS

__all__ = ["caption", "caption_of_tables"]

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


def _calibration(source, drawn, outcome):
    sets = [name for name in source.frames["memberships"] if name != "case"]
    methods = source.settings["calibration"]
    coded = [METHODS[methods.get(name, PASS_THROUGH)["method"]].drawn == "as coded" for name in sets]
    places = {"sets": len(sets), "cases": len(source.frames["memberships"])}
    if all(coded):
        text = source.sentence(
            "The {sets} sets as they were coded: how many of the {cases} cases have which membership, each case again "
            "in a rug.",
            **places,
        )
    else:
        text = source.sentence(
            "Calibration of the {sets} sets: raw values against memberships, one point a case ({cases}), the raw "
            "values again as a rug.",
            **places,
        )
    if any(coded) and not all(coded):
        text += source.sentence("Of sets taken as they were coded: how many cases have which membership.")
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
    "robustness": _robustness,
    "map": _map,
    "curve": _curve,
    **SOLUTION_CAPTIONS,
    **PANEL_CAPTIONS,
}
