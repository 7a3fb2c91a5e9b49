"""The full exploration of robustness: what each part of it computes, and how the parts are summed up."""

import pandas as pd

from equifinal.sets.expressions import members
from equifinal.steps.minimise.solutions import SOLUTIONS
from equifinal.steps.robustness.multiverse import cells
from equifinal.steps.robustness.permutation import configuration_test, permuted_fits, solution_test
from equifinal.steps.robustness.prevalence import prevalence_adjusted_consistency
from equifinal.steps.robustness.variants import CONFIGURED, cell_grid
from equifinal.steps.truth_table.table import truth_table

from .counts import LEAST, done, planned
from .multiverse_summary import configuration_shares, first_breaks, holding_share
from .resampling import drop_cases, recode_memberships, retention

__all__ = ["KIND", "explore", "published_cell", "sum_up"]

KIND = SOLUTIONS[-1]


def explore(datasets, cutoffs, plan, part, analyst):
    """Compute one part of the exploration of one outcome.

    Parameters
    ----------
    datasets : mapping of str to CalibratedData
        The calibrations, `variants.CONFIGURED` among them.
    cutoffs : Cutoffs
    plan : mapping
        Of the configuration's `robustness`.
    part : tuple of int
        (i, n): the i-th of n parts.
    analyst : Analyst

    Returns
    -------
    dict of str to DataFrame
        `multiverse`, `dropped`, `recoded`, `permuted`, and `limits`: what the time sufficed for, as `done` says. Each
        has its share of the analyst's time, and what it leaves goes to those after it.

    Examples
    --------
    Two solutions at two consistency cutoffs; four cases to leave out; the observed outcome and nine permuted ones.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> datasets = {CONFIGURED: CalibratedData.from_frame(frame, "Y", ["A"])}
    >>> plan = {"multiverse_consistency": [0.8, 0.9, 0.1], "multiverse_pri": [0, 0, 0.1], "multiverse_frequency": [1]}
    >>> plan |= {"dropped_cases": [1], "recoded_shares": [0.1], "draws": 5, "permutations": 9, "seed": 1}
    >>> found = explore(datasets, Cutoffs(0.8), plan, (1, 1), Analyst())
    >>> len(found["multiverse"]), found["dropped"]["draw"].nunique(), found["permuted"]["draw"].nunique()
    (4, 4, 10)
    """
    data = datasets[CONFIGURED]
    models = analyst.models(data, cutoffs, KIND)
    ranges = [plan[f"multiverse_{name}"] for name in ("consistency", "pri", "frequency")]
    places, time = cell_grid(datasets, cutoffs, *ranges), analyst.budget.share
    found = {"multiverse": cells(datasets, places, analyst, models, part, within=(time(1 / 4), cutoffs))}
    terms = models[0] if models else ()
    seed, draws = plan["seed"], plan["draws"]
    drawn = {"analyst": analyst, "kind": KIND, "seed": seed, "part": part}
    some = drawn | {"draws": draws}
    found["dropped"] = drop_cases(data, cutoffs, terms, plan["dropped_cases"], budget=time(1 / 3), **some)
    found["recoded"] = recode_memberships(data, cutoffs, terms, plan["recoded_shares"], budget=time(1 / 2), **some)
    rest = {"budget": time(1), "least": LEAST}
    found["permuted"] = permuted_fits(data, cutoffs, draws=plan["permutations"], **drawn, **rest)
    return found | {"limits": done(found, planned(len(places), len(data.cases), plan), part, len(terms))}


def sum_up(found, datasets, cutoffs):
    """Sum up the parts of the exploration of one outcome.

    Parameters
    ----------
    found : mapping of str to DataFrame
        The parts of `explore`, below each other.
    datasets : mapping of str to CalibratedData
        The calibrations, `variants.CONFIGURED` among them.
    cutoffs : Cutoffs
        Those in use.

    Returns
    -------
    dict of str to DataFrame
        `multiverse`, `holding`, `first_breaks`, `term_shares`, `core_shares`, `case_shares` (and of their paths),
        `retention`, `noise`, `noise_configurations`, `limits`.

    Examples
    --------
    The analysis of `explore`: A is the solution in every cell, and in every draw that leaves one case out.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> datasets = {CONFIGURED: CalibratedData.from_frame(frame, "Y", ["A"])}
    >>> plan = {"multiverse_consistency": [0.8, 0.9, 0.1], "multiverse_pri": [0, 0, 0.1], "multiverse_frequency": [1]}
    >>> plan |= {"dropped_cases": [1], "recoded_shares": [0.1], "draws": 5, "permutations": 9, "seed": 1}
    >>> found = sum_up(explore(datasets, Cutoffs(0.8), plan, (1, 1), Analyst()), datasets, Cutoffs(0.8))
    >>> found["term_shares"].values.tolist()
    [['A', 1.0]]
    >>> found["retention"][["change", "amount", "configuration", "share"]].head(1).values.tolist()
    [['dropped', 1.0, 'A', 1.0]]
    """
    data = datasets[CONFIGURED]
    multiverse = found["multiverse"]
    own = multiverse[multiverse["solution"] == KIND]
    terms, core, shares = configuration_shares(own, datasets)
    tested = configuration_test(found["permuted"], observed_rows(data, cutoffs))
    kept = [
        retention(found[name]).rename(columns={name: "amount"}).assign(change=name) for name in ("dropped", "recoded")
    ]
    return {
        "multiverse": multiverse,
        "holding": holding_share(multiverse),
        "first_breaks": first_breaks(multiverse, published_cell(cutoffs)),
        "term_shares": terms,
        "core_shares": core,
        "case_shares": shares.assign(path=path_shares(own, data, tested["configuration"])),
        "retention": pd.concat(kept)[["change", "amount", "configuration", "draws", "share"]],
        "noise": solution_test(found["permuted"]),
        "noise_configurations": with_adjusted(tested, data),
        "limits": found["limits"].groupby("work", sort=False)[["planned", "done"]].sum().reset_index(),
    }


def published_cell(cutoffs):
    """Return the cell of the multiverse that was published.

    Parameters
    ----------
    cutoffs : Cutoffs
        Those in use.

    Returns
    -------
    dict of str to str, float or int
        Column to value.

    Examples
    --------
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> list(published_cell(Cutoffs(0.8, 0.7, 2)).values())
    ['as configured', 0.8, 0.7, 2, 'intermediate']
    """
    return {
        "calibration": CONFIGURED,
        "consistency_cutoff": cutoffs.consistency,
        "pri_cutoff": cutoffs.pri,
        "frequency_cutoff": cutoffs.frequency,
        "solution": KIND,
    }


def observed_rows(data, cutoffs):
    """Return how many rows of the truth table are no remainders: the configurations that were tried."""
    return sum(n >= cutoffs.frequency for n in truth_table(data, cutoffs).n)


def path_shares(cells, data, configurations):
    """Return for each case the share of the cells in which a published configuration that holds it appears.

    Empty for a case in no published configuration.
    """
    found = cells.groupby("expression").size()
    terms = {text: set(text.split(" + ")) for text in found.index}
    inside = {c: members(c, data) > 0.5 for c in configurations}
    shares = []
    for i in range(len(data.cases)):
        own = {c for c, within in inside.items() if within[i]}
        hits = sum(count for text, count in found.items() if own & terms[text])
        shares.append(hits / len(cells) if own else None)
    return pd.array(shares, dtype="Float64")


def with_adjusted(tested, data):
    """Add to the table of tested configurations their prevalence-adjusted consistency."""
    inside = (members(text, data) for text in tested["configuration"])
    adjusted = [prevalence_adjusted_consistency(x, data.y) for x in inside]
    return tested.assign(adjusted_consistency=pd.Series(adjusted, index=tested.index, dtype=float))
