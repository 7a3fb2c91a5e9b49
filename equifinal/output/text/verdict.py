"""The verdict on robustness as one paragraph, in which every figure is one of a table."""

import math
import re

from equifinal.languages import LANGUAGES, joined, mark, say, say_in, say_many
from equifinal.output.words.numbers import figure, inwards
from equifinal.steps.sides import outcomes_of

from .noise import noise_text

__all__ = ["TABLES", "verdict_text", "verdicts_text"]

TABLES = ("changes", "ranges", "protocol", "leave_one_out", "noise")  # that a verdict speaks of
CHANGE = re.compile(r"(consistency|PRI|frequency) (\S+) to (\S+)")
CUTOFFS = {
    "consistency": mark("consistency cutoff"),
    "pri": mark("PRI cutoff"),
    "PRI": mark("PRI cutoff"),
    "frequency": mark("frequency cutoff"),
}
CHANGES = {
    "same": mark("setting the {cutoff} to {new} instead of {old} leaves the solution as it is"),
    "subset": mark("setting the {cutoff} to {new} instead of {old} narrows the solution to a subset"),
    "superset": mark("setting the {cutoff} to {new} instead of {old} widens the solution to a superset"),
    "changed": mark("setting the {cutoff} to {new} instead of {old} changes the solution"),
    "none": mark("setting the {cutoff} to {new} instead of {old} leaves no solution"),
}
# By whether there is a lower end, and an upper one.
RANGES = {
    (False, False): mark("It stays the same for any {cutoff}, all else equal."),
    (True, False): mark("It stays the same for any {cutoff} above {above}, all else equal."),
    (False, True): mark("It stays the same for any {cutoff} up to {up_to}, all else equal."),
    (True, True): mark("It stays the same for any {cutoff} above {above} and up to {up_to}, all else equal."),
}

NOTHING = figure(0)


def verdicts_text(tables, settings, language):
    """Return the paragraphs of both sides.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        The tables of the step of robustness.
    settings : mapping
        `outcome` of the configuration.
    language : str
    """
    paragraphs = []
    for outcome in outcomes_of(settings).values():
        own = {name: tables[name][tables[name]["outcome"] == outcome] for name in TABLES}
        paragraphs.append(verdict_text(own, language))
    return "\n\n".join([*paragraphs, ""])


def verdict_text(tables, language, name=None):
    """Return the paragraph of a paper, each figure from a table.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        `changes`, `ranges`, `protocol`, `leave_one_out` and `noise` of one outcome, as `assessment.assess` makes
        them; read back from files they say the same.
    language : str
    name : str, optional
        The outcome in words; else its short name.
    """
    changed, left_out = tables["changes"], tables["leave_one_out"]
    name = name or changed["outcome"].iloc[0]
    if not changed["expression"].iloc[0]:
        return say(
            "There is no solution for {outcome} at the cutoffs in use, so its robustness cannot be judged.",
            language,
            outcome=name,
        )
    tried = changed.iloc[1:-1]
    sentences = [_changes(tried, name, language)] if len(tried) else []
    for row in tables["ranges"].itertuples():
        if row.parameter != "frequency":
            ends = inwards(row.lower if row.relation_below else None, row.upper if row.relation_above else None)
            sentences.append(_range(row.parameter, *("" if end is None else figure(end) for end in ends), language))
    sentences.append(_left_out(int((left_out["relation"] == "same").sum()), len(left_out), language))
    sentences += [_protocol(fit, language) for fit in tables["protocol"].to_dict("records")]
    sentences += [noise_text(line, language) for line in tables["noise"].to_dict("records")]
    return LANGUAGES[language].space.join(filter(None, sentences))


def _changes(lines, name, language):
    """Return what single changes do to the solution."""
    found = [
        say(CHANGES[row.relation], language, cutoff=say(CUTOFFS[what], language), old=old, new=new)
        for row in lines.itertuples()
        for what, old, new in [CHANGE.fullmatch(row.change).groups()]
    ]
    return say(
        "The intermediate solution for {outcome} was checked against one change at a time: {changes}.",
        language,
        outcome=name,
        changes=joined(found, "parts", language),
    )


def _range(parameter, above, up_to, language):
    """Return for which cutoffs the solution stays; no cutoff is below 0, so that an end there is none."""
    above = "" if above == NOTHING else above
    if up_to == NOTHING:
        return say(
            "It changes with the least rise of the {cutoff}, all else equal.",
            language,
            cutoff=say(CUTOFFS[parameter], language),
        )
    message = RANGES[bool(above), bool(up_to)]
    return say(message, language, cutoff=say(CUTOFFS[parameter], language), above=above, up_to=up_to)


def _left_out(same, n, language):
    return say_many(
        "With one case left out at a time it is the same in {same} of {n} analysis.",
        "With one case left out at a time it is the same in {same} of {n} analyses.",
        n,
        language,
        same=same or say_in("number", "none", language),
    )


def _protocol(fit, language):
    """Return what the fit- and case-oriented parameters of the test protocol say."""
    share = fit["RCR_typ"]
    places = {
        "settings": int(fit["settings"]),
        "empty": int(fit["settings_without_solution"]),
        "core": figure(fit["RF_cov"]),
        "cases": _typical(int(fit["robust_typical"]), int(fit["typical"]), language),
        "share": say("undefined", language) if math.isnan(share) else figure(share),
        "rank": int(fit["RCC_rank"]),
    }
    if not places["empty"]:
        return say_many(
            "Against {settings} plausible combination of cutoffs, the robust core keeps {core} of its coverage "
            "(RF_cov), and {cases} (RCR_typ {share}, rank {rank} of 4; Oana & Schneider 2024).",
            "Against {settings} plausible combinations of cutoffs, the robust core keeps {core} of its coverage "
            "(RF_cov), and {cases} (RCR_typ {share}, rank {rank} of 4; Oana & Schneider 2024).",
            places["settings"],
            language,
            **places,
        )
    return say(
        "Against {settings} plausible combinations of cutoffs, {empty} of them without a solution, the robust core "
        "keeps {core} of its coverage (RF_cov), and {cases} (RCR_typ {share}, rank {rank} of 4; Oana & Schneider "
        "2024).",
        language,
        **places,
    )


def _typical(robust, typical, language):
    """Return how many of the typical cases are robust."""
    if not typical:
        return say("there is no typical case", language)
    if typical == 1:
        only = mark("the one typical case is robust") if robust else mark("the one typical case is not robust")
        return say(only, language)
    if not robust:
        return say("none of {typical} typical cases is robust", language, typical=typical)
    return say_many(
        "{n} of {typical} typical cases is robust",
        "{n} of {typical} typical cases are robust",
        robust,
        language,
        typical=typical,
    )
