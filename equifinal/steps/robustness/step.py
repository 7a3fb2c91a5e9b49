"""Step 6: how robust the solutions of both sides are."""

import pandas as pd

from equifinal.steps.sides import combinations, search_options, sides_of
from equifinal.steps.truth_table.cutoffs import Cutoffs

from .analyst import Analyst
from .assessment import assess
from .changed import plausible
from .relations import comparison_table, moved_cases

__all__ = ["run"]


def run(raw, memberships, models, excluded, settings):
    """Assess the robustness of the solutions.

    Parameters
    ----------
    raw, memberships : DataFrame
        Cases in the index, one column a set.
    models : dict of float to DataFrame
        Consistency cutoff to its table of models, that in use first.
    excluded : DataFrame
        What rules and the search for contradictory assumptions took out, with the column `combination`.
    settings : mapping
        `outcome`, `conditions`, `calibration`, `half_membership`, `frequency_cutoff`, `pri_cutoff`,
        `contradiction_cutoff`, `directional_expectations`, `directional_expectations_negation`, `paths`,
        `robustness`, `models`, `max_models` and `max_seconds` of the configuration.

    Returns
    -------
    dict of str to DataFrame
        `comparison`, `moved`, and the tables of `assess`, each for both sides.
    """
    sides, (baseline, *raised) = sides_of(memberships, settings), models
    data, plan = sides[0].data, settings["robustness"]
    cutoffs = Cutoffs.of_settings(settings, baseline)
    alternatives = plausible(
        cutoffs, **{name: plan[f"plausible_{name}"] for name in ("consistency", "pri", "frequency")}
    )
    anchors = {
        "raw": raw,
        "methods": settings["calibration"],
        "half": settings["half_membership"],
        "conditions": settings["conditions"],
    }
    taken_out, found = combinations(excluded, data), []
    for side in sides:
        analyst = Analyst(side.expectations, excluded=taken_out, **search_options(settings))
        found.append(assess(side.data, cutoffs, raised, alternatives, anchors, plan, analyst))
    outcomes = [side.data.outcome for side in sides]
    return {
        "comparison": comparison_table(models, data.conditions, data.levels, outcomes),
        "moved": pd.concat(moved_cases(models, side.data, side.paths) for side in sides),
        **{name: pd.concat(tables[name] for tables in found) for name in found[0]},
    }
