"""What the user reads at the end of a run."""

from equifinal.identity import cutoff_name
from equifinal.output.words.numbers import figure
from equifinal.steps.asked import chosen_of
from equifinal.steps.minimise.frames import intermediate

__all__ = ["summary", "ties", "verdict"]


def summary(folder, settings, models, solutions, comparison, left_out="", warnings=()):
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
        What a reviewer would raise, and what to do about it.
    """
    lines = [f"Tables and figures: {folder}/", *([left_out] if left_out else [])]
    for outcome in comparison["outcome"].unique():
        found = intermediate(models, outcome)
        if found.empty:
            lines.append(f"{outcome}: no row of the truth table reaches the cutoffs, so there is no solution.")
            continue
        first, proof = found.iloc[0], intermediate(solutions, outcome).iloc[0]
        figures = f"consistency {figure(first['consistency'])}, coverage {figure(first['coverage'])}"
        lines.append(f"{outcome} <- {first['expression']}")
        chosen = ", chosen" if "intermediate" in chosen_of(settings, outcome) and proof["models"] > 1 else ""
        lines.append(f"   intermediate solution{chosen}{ties(proof)}: {figures}")
    outcome = comparison["outcome"].iloc[0]
    lines.append(f"Robustness of {outcome}: {verdict(comparison, outcome, settings['consistency_cutoff'])}")
    return "\n".join([*lines, *(f"Warning: {warning}" for warning in warnings)])


def ties(proof):
    """Say of a line of the table of solutions whether models tie, and what is not proved."""
    words = f", one of {'' if proof['exact'] else 'at least '}{proof['models']} tied models"
    if proof["models"] == 1:
        words = "" if proof["exact"] else ", other models not ruled out"
    unproved = f" (fewer than {proof['terms']} terms not ruled out)" if proof["proved"] < proof["terms"] else ""
    return words + unproved


WORDS = {
    "same": "the solution is the same",
    "subset": "the solution narrows to a subset",
    "superset": "the solution widens to a superset",
    "changed": "the solution changes",
    "none": "no solution is left",
}


def verdict(comparison, outcome, baseline):
    """Say in one sentence what raised consistency cutoffs do to the intermediate solution."""
    lines = intermediate(comparison, outcome)
    if (lines["cutoff"].eq(baseline) & lines["relation"].eq("none")).any():
        return "there is no solution at the cutoffs in use, so it cannot be judged."
    if baseline >= 1:
        return f"no consistency cutoff is above the one in use, {cutoff_name(baseline)}."
    parts = []
    for cutoff, block in lines[lines["cutoff"] > baseline].groupby("cutoff"):
        closest = next(word for word in WORDS if word in set(block["relation"]))
        parts.append(f"at consistency cutoff {cutoff_name(cutoff)} {WORDS[closest]}")
    return ("; ".join(parts) or "no raised cutoff was given") + f" (baseline {cutoff_name(baseline)})."
