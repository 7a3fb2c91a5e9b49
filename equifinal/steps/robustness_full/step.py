"""Step 7, on request: the multiverse, resampling and permutations of both sides, in parts that are summed up."""

import pandas as pd

from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.variants import CONFIGURED, calibrations
from equifinal.steps.sides import combinations, expectations_of, search_options
from equifinal.steps.truth_table.cutoffs import Cutoffs

from .exploration import explore, published_cell, sum_up

__all__ = ["PARTS", "published", "run", "run_part"]

PARTS = ("multiverse", "dropped", "recoded", "permuted")


def run_part(raw, excluded, settings, consistency, part):
    """Compute one part of the exploration.

    Parameters
    ----------
    raw : DataFrame
        Raw scores, cases in the index, one column a set.
    excluded : DataFrame
        As for the step of robustness.
    settings : mapping
        The keys that the step of robustness takes.
    consistency : float
        The consistency cutoff in use.
    part : tuple of int
        (i, n): the i-th of n parts, from 1.

    Returns
    -------
    dict of str to DataFrame
        The names in `PARTS`, each for both sides. The parts below each other are the whole.
    """
    cutoffs, found = _cutoffs(settings, consistency), []
    for datasets, expectations in zip(_datasets(raw, settings), expectations_of(settings), strict=True):
        data = datasets[CONFIGURED]
        taken_out = combinations(excluded, data)
        analyst = Analyst(expectations, excluded=taken_out, **search_options(settings))
        tables = explore(datasets, cutoffs, settings["robustness"], part, analyst)
        found.append({name: _of(frame, data.outcome) for name, frame in tables.items()})
    return {name: pd.concat(tables[name] for tables in found) for name in PARTS}


def run(parts, raw, settings, consistency):
    """Sum up the parts of the exploration.

    Parameters
    ----------
    parts : mapping of str to DataFrame
        The tables of `run_part`, all parts below each other.
    raw, settings, consistency
        As for `run_part`.

    Returns
    -------
    dict of str to DataFrame
        The tables of `sum_up`, each for both sides, with the column `outcome`.
    """
    cutoffs, found = _cutoffs(settings, consistency), []
    for datasets in _datasets(raw, settings):
        outcome = datasets[CONFIGURED].outcome
        own = {name: _own(frame, outcome) for name, frame in parts.items()}
        found.append({name: _of(frame, outcome) for name, frame in sum_up(own, datasets, cutoffs).items()})
    return {name: pd.concat(tables[name] for tables in found) for name in found[0]}


def published(settings, consistency):
    """Return the cell of the multiverse that was published, as figures mark it."""
    return published_cell(_cutoffs(settings, consistency))


def _cutoffs(settings, consistency):
    """Return the cutoffs in use; a second consistency cutoff changes no solution."""
    return Cutoffs(consistency, settings["pri_cutoff"], settings["frequency_cutoff"])


def _datasets(raw, settings):
    """Return the calibrations of the outcome, then those of its negation."""
    found = calibrations(
        raw,
        settings["calibration"],
        settings["half_membership"],
        settings["outcome"],
        settings["conditions"],
        settings["robustness"]["crossover_shifts"],
    )
    return found, {name: data.negated() for name, data in found.items()}


def _of(frame, outcome):
    """Return a table with the column `outcome` in front."""
    return frame.assign(outcome=outcome)[["outcome", *frame]]


def _own(frame, outcome):
    """Return one side's lines of a table, without the column `outcome`."""
    return frame[frame["outcome"] == outcome].drop(columns="outcome").reset_index(drop=True)
