"""Step 6: how robust the solutions of both sides are."""

import functools

import pandas as pd

from equifinal.steps.asked import coded_by_hand, intermediate_of
from equifinal.steps.sides import combinations, search_options, sides_of
from equifinal.steps.truth_table.cutoffs import Cutoffs

from .analyst import Analyst
from .assessment import assess
from .changed import plausible
from .relations import comparison_table, moved_cases

__all__ = ["run"]

SHARE = 2  # times the time for one solution, for all of a side; then a second for each truth table


def run(raw, memberships, models, excluded, settings, reached=None):
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
        `robustness`, `models`, `max_models` and `max_seconds` of the configuration; `row_outcomes`, and where the
        negation has cutoffs of its own these and `consistency_cutoff`.
    reached : callable, optional
        Told now and then the outcome and how many truth tables were minimised for it.

    Returns
    -------
    dict of str to DataFrame
        `comparison`, `moved_cases`, and the tables of `assess`, each for both sides.

    Raises
    ------
    InputError
        As `CalibratedData.from_frame`, and if an expectation or a path cannot be read.

    Examples
    --------
    One case in A, with the outcome, and one outside it, without; nothing changes at a cutoff of 0.9.

    >>> raw = pd.DataFrame({"A": [1, 0], "Y": [1, 0]}, index=["p", "q"])
    >>> settings = {"outcome": "Y", "conditions": ["A"], "calibration": {}, "half_membership": None, "paths": {}}
    >>> settings |= {"frequency_cutoff": 1, "pri_cutoff": 0.5, "contradiction_cutoff": None}
    >>> settings |= {"directional_expectations": [], "directional_expectations_negation": None}
    >>> settings |= {"models": "minimum", "max_models": 1000, "max_seconds": 60}
    >>> settings["robustness"] = {f"plausible_{name}": None for name in ("consistency", "pri", "frequency")}
    >>> settings["robustness"] |= {f"multiverse_{name}": [0.8, 0.9, 0.1] for name in ("consistency", "pri")}
    >>> settings["robustness"]["multiverse_frequency"] = [1]
    >>> columns = ["outcome", "solution", "model", "expression", "consistency", "coverage"]
    >>> solved = pd.DataFrame([("Y", "intermediate", 1, "A", 1.0, 1.0)], columns=columns)
    >>> found = run(raw, raw, {0.8: solved, 0.9: solved}, pd.DataFrame({"combination": []}), settings)
    >>> found["changes"][["change", "relation"]].head(2).values.tolist()
    [['baseline', 'same'], ['consistency 0.80 to 0.90', 'same']]
    """
    sides, (baseline, *raised) = sides_of(memberships, settings), models
    data, plan = sides[0].data, settings["robustness"]
    given = {name: plan[f"plausible_{name}"] for name in ("consistency", "pri", "frequency")}
    anchors = {
        "raw": raw,
        "methods": settings["calibration"],
        "half": settings["half_membership"],
        "conditions": settings["conditions"],
    }
    comparisons, moved, found = [], [], []
    for side in sides:
        outcome = side.data.outcome
        cutoffs, *further = (Cutoffs.of_settings(settings, value, outcome) for value in (baseline, *raised))
        own = dict(zip([c.consistency for c in (cutoffs, *further)], models.values(), strict=True))
        analyst = Analyst(
            side.expectations,
            excluded=combinations(excluded, side.data),
            by_hand=coded_by_hand(settings, outcome),
            chosen=intermediate_of(settings, outcome),
            total=SHARE * settings["max_seconds"],
            reached=reached and functools.partial(reached, outcome),
            **search_options(settings),
        )
        settled = [c.consistency for c in further], plausible(cutoffs, **given)
        found.append(assess(side.data, cutoffs, *settled, anchors, plan, analyst))
        comparisons.append(comparison_table(own, data.conditions, data.levels, [outcome]))
        moved.append(moved_cases(own, side.data, side.paths))
    return {
        "comparison": pd.concat(comparisons, ignore_index=True),
        "moved_cases": pd.concat(moved),
        **{name: pd.concat(tables[name] for tables in found) for name in found[0]},
    }
