"""What the user reads at the end of a run."""

import pandas as pd

from equifinal.identity import cutoff_name
from equifinal.languages import DEFAULT, mark, say, spoken
from equifinal.languages import joined as joined_in
from equifinal.output.words.numbers import figure
from equifinal.steps.asked import chosen_of
from equifinal.steps.minimise.frames import intermediate

__all__ = ["summary", "ties", "verdict"]


def summary(folder, settings, models, solutions, comparison, left_out="", warnings=(), language=DEFAULT):
    """Return what the user reads at the end of a run: seven lines at most, and one a warning.

    Parameters
    ----------
    folder : str
        Where the run's tables and figures are.
    models, solutions : DataFrame
        The baseline's tables of models and of solutions.
    comparison : DataFrame
        Table of `relations.comparison_table`.
    left_out : str, optional
        What `ingest.left_out` says.
    warnings : sequence of str, optional
        What a reviewer would raise, and what to do about it, in the language.
    language : str, optional
        A key of `LANGUAGES`.
    """
    lines = [say("Tables and figures: {folder}", language, folder=f"{folder}/")]
    lines += [spoken(left_out, language)] if left_out else []
    for outcome in comparison["outcome"].unique():
        found = intermediate(models, outcome)
        if found.empty:
            none = mark("{outcome}: no row of the truth table reaches the cutoffs, so there is no solution.")
            lines.append(say(none, language, outcome=outcome))
            continue
        first, proof = found.iloc[0], intermediate(solutions, outcome).iloc[0]
        lines.append(f"{outcome} <- {first['expression']}")
        chosen = "intermediate" in chosen_of(settings, outcome) and proof["models"] > 1
        words = say(", chosen", language) if chosen else ""
        fit = say(
            "intermediate solution{which}: consistency {consistency}, coverage {coverage}",
            language,
            which=words + ties(proof, language),
            consistency=figure(first["consistency"]),
            coverage=figure(first["coverage"]),
        )
        lines.append(f"   {fit}")
    outcome = comparison["outcome"].iloc[0]
    judged = verdict(comparison, outcome, settings["consistency_cutoff"], language)
    lines.append(say("Robustness of {outcome}: {verdict}", language, outcome=outcome, verdict=judged))
    lines += [say("Warning: {warning}", language, warning=warning) for warning in warnings]
    return "\n".join(lines)


def ties(proof, language=DEFAULT):
    """Say of a line of the table of solutions whether models tie, and what is not proved."""
    if proof["models"] == 1:
        words = "" if proof["exact"] else say(", other models not ruled out", language)
    else:
        n = proof["models"]
        if proof["exact"]:
            words = say(", one of {n} tied models", language, n=n)
        elif pd.isna(proof["at_most"]):
            words = say(", one of at least {n} tied models", language, n=n)
        else:
            words = say(", one of {n} to {most} tied models", language, n=n, most=int(proof["at_most"]))
    if proof["proved"] < proof["terms"]:
        words += say(" (fewer than {terms} terms not ruled out)", language, terms=proof["terms"])
    return words


WORDS = {
    "same": mark("at consistency cutoff {cutoff} the solution is the same"),
    "subset": mark("at consistency cutoff {cutoff} the solution narrows to a subset"),
    "superset": mark("at consistency cutoff {cutoff} the solution widens to a superset"),
    "changed": mark("at consistency cutoff {cutoff} the solution changes"),
    "none": mark("at consistency cutoff {cutoff} no solution is left"),
}


def verdict(comparison, outcome, baseline, language=DEFAULT):
    """Say in one sentence what raised consistency cutoffs do to the intermediate solution."""
    lines = intermediate(comparison, outcome)
    if (lines["cutoff"].eq(baseline) & lines["relation"].eq("none")).any():
        return say("there is no solution at the cutoffs in use, so it cannot be judged.", language)
    used = cutoff_name(baseline)
    if baseline >= 1:
        return say("no consistency cutoff is above the one in use, {cutoff}.", language, cutoff=used)
    parts = []
    for cutoff, block in lines[lines["cutoff"] > baseline].groupby("cutoff"):
        closest = next(word for word in WORDS if word in set(block["relation"]))
        parts.append(say(WORDS[closest], language, cutoff=cutoff_name(cutoff)))
    parts = parts or [say("no raised cutoff was given", language)]
    return say("{parts} (baseline {cutoff}).", language, parts=joined_in(parts, "parts", language), cutoff=used)
