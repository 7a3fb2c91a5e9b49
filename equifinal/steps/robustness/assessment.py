"""The standard assessment of robustness of one outcome: every table of it."""

import pandas as pd

from equifinal.sets.data import term_memberships
from equifinal.sets.fit import sufficiency
from equifinal.steps.minimise.budget import Budget
from equifinal.steps.minimise.solutions import SOLUTIONS

from .changed import change_table, changes
from .leave_one_out import leave_one_out
from .limits import limits
from .multiverse import cells, nearest
from .numbered import numbered
from .permutation import permuted_fits, solution_test
from .protocol import alternatives, case_parameters, case_robustness, fit_robustness
from .sensitivity import anchor_ranges, cutoff_ranges
from .variants import CONFIGURED, cell_grid

__all__ = ["assess"]

KIND = SOLUTIONS[-1]
STEP = 0.01
PERMUTATIONS, SEED = 1000, 1


def assess(data, cutoffs, raised, settings, anchors, plan, analyst):
    """Assess the robustness of the intermediate solution.

    Parameters
    ----------
    data : CalibratedData
    cutoffs : Cutoffs
        Those in use.
    raised : sequence of float
        Raised consistency cutoffs.
    settings : sequence of Cutoffs
        Plausible alternatives, those in use among them.
    anchors : mapping
        `raw`, `methods`, `half`, `conditions`: what the sets were calibrated from, as for `anchor_ranges`.
    plan : mapping
        Of the configuration's `robustness`: `multiverse_consistency`, `multiverse_pri` (start, stop, step) and
        `multiverse_frequency`, the cutoffs to sweep over.
    analyst : Analyst

    Returns
    -------
    dict of str to DataFrame
        `changes`, `ranges`, `anchors`, `leave_one_out`, `alternatives`, `protocol` (fit- and case-oriented
        parameters), `protocol_cases`, `sweep`, `sweep_solutions`, `limits`, `noise` (the solution against permuted
        outcomes); each with the column `outcome`.

    Examples
    --------
    Whoever has A or B has the outcome, and every row has one case: a frequency cutoff of 2 leaves none.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> raw = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(raw, "Y", ["A", "B"])
    >>> anchors = {"raw": raw, "methods": {}, "half": None, "conditions": ["A", "B"]}
    >>> plan = {"multiverse_consistency": [0.8, 0.9, 0.1], "multiverse_pri": [0, 0, 0.1], "multiverse_frequency": [1]}
    >>> found = assess(data, Cutoffs(0.8), [0.9], [Cutoffs(0.8), Cutoffs(0.9)], anchors, plan, Analyst())
    >>> print(found["changes"][["change", "expression", "relation"]].to_string(index=False))
                      change expression relation
                    baseline      A + B     same
    consistency 0.80 to 0.90      A + B     same
            PRI 0.00 to 0.05      A + B     same
            frequency 1 to 2                none
                   without r          A   subset
    >>> found["protocol"][["RF_cov", "RF_cons", "typical"]].values.tolist()
    [[1.0, 1.0, 3.0]]
    """
    models = analyst.models(data, cutoffs, KIND)
    left_out = leave_one_out(data, cutoffs, models, analyst, KIND)
    ranges = cutoff_ranges(data, cutoffs, analyst, KIND)
    found = alternatives(data, settings, analyst, KIND)
    swept, solutions = sweep(data, cutoffs, plan, analyst, models)
    tables = {
        "changes": change_table(data, cutoffs, changes(cutoffs, raised), left_out, analyst, KIND),
        "ranges": ranges,
        "anchors": anchor_ranges(**anchors, outcome=data.outcome, cutoffs=cutoffs, analyst=analyst, kind=KIND),
        "leave_one_out": left_out,
        "alternatives": found.models,
        **protocol_tables(data, models, found, len(settings)),
        "sweep": swept,
        "sweep_solutions": solutions,
        "noise": noise(data, cutoffs, plan, analyst.beside()),
    }
    tables["limits"] = limits(analyst, len(_places(cutoffs, plan)), len(tables["sweep"]))
    for frame in tables.values():
        if "outcome" not in frame:
            frame.insert(0, "outcome", data.outcome)
    return tables


def sweep(data, cutoffs, plan, analyst, models):
    """Return how the solution stands to the published one at every combination of cutoffs.

    The cutoffs are those of the multiverse, with consistency and PRI in steps of a hundredth at least. The
    combinations nearest to the cutoffs in use are analysed first; those that the time for one solution does not
    suffice for are left out.

    Parameters
    ----------
    data, cutoffs, plan, analyst
        As for `assess`.
    models : sequence of models
        The published solution.

    Returns
    -------
    sweep, solutions : DataFrame
        `calibration`, `consistency_cutoff`, `pri_cutoff`, `frequency_cutoff`, `solution`, `models`, `relation`,
        `consistency`, `coverage`, `number`; and each solution once, as `numbered` returns them.
    """
    places = nearest(data, _places(cutoffs, plan), analyst, cutoffs, KIND, analyst.seconds)
    return numbered(cells({CONFIGURED: data}, places, analyst, models, cores=False))


def _places(cutoffs, plan):
    """Return the combinations of cutoffs of the sweep."""
    consistency, pri = (
        [start, stop, max(step, STEP)]
        for start, stop, step in (plan[f"multiverse_{n}"] for n in ("consistency", "pri"))
    )
    return cell_grid([CONFIGURED], cutoffs, consistency, pri, plan["multiverse_frequency"], [KIND])


def noise(data, cutoffs, plan, analyst):
    """Return whether noise would have given as good a solution, by permutations of the outcome.

    Parameters
    ----------
    data, cutoffs, plan, analyst
        As for `assess`; `seed` of the plan begins the random numbers.

    Returns
    -------
    DataFrame
        `n` (cases), `conditions`, and the columns of `solution_test`; no line without a solution. The draws are
        `PERMUTATIONS`, fewer where the time for a solution ends before.
    """
    budget = Budget(seconds=analyst.seconds)
    seed = plan.get("seed", SEED)
    fits = permuted_fits(data, cutoffs, analyst, KIND, draws=PERMUTATIONS, seed=seed, budget=budget)
    tested = solution_test(fits if fits["draw"].any() else fits.iloc[:0])
    tested.insert(0, "n", len(data.cases))
    tested.insert(1, "conditions", len(data.conditions))
    return tested


def protocol_tables(data, models, found, settings):
    """Return the parameters of the robustness test protocol, and each case's place in it, for the first model."""
    if not models or not len(found.memberships):
        empty = ["case", "y", "initial", "min_test", "max_test", "kind"]
        return {"protocol": pd.DataFrame(), "protocol_cases": pd.DataFrame(columns=empty)}
    initial = term_memberships(data, models[0]).max(axis=0)
    cases = case_robustness(initial, found.memberships, data.y, data.cases)
    kinds = cases["kind"].value_counts()
    typical = [int(kinds.get(f"{word} typical", 0)) for word in ("robust", "shaky", "possible")]
    line = {
        "consistency": sufficiency(initial, data.y).consistency,
        "coverage": sufficiency(initial, data.y).coverage,
        **fit_robustness(initial, found.memberships, data.y)._asdict(),
        **case_parameters(cases)._asdict(),
        "robust_typical": typical[0],
        "shaky_typical": typical[1],
        "possible_typical": typical[2],
        "typical": sum(typical[:2]),
        "settings": settings,
        "alternatives": len(found.memberships),
        "settings_without_solution": found.without_solution,
    }
    return {"protocol": pd.DataFrame([line]), "protocol_cases": cases}
