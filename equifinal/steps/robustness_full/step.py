"""Step 7, on request: the multiverse, resampling and permutations of both sides, in parts that are summed up."""

import functools

import pandas as pd

from equifinal.steps.asked import coded_by_hand, intermediate_of
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.limits import limits
from equifinal.steps.robustness.variants import CONFIGURED, calibrations
from equifinal.steps.sides import combinations, expectations_of, search_options
from equifinal.steps.truth_table.cutoffs import Cutoffs

from .counts import SHARE
from .exploration import explore, published_cell, sum_up

__all__ = ["PARTS", "published", "run", "run_part"]

PARTS = ("multiverse", "dropped", "recoded", "permuted", "limits")


def run_part(raw, excluded, settings, consistency, part, reached=None, ended=None):
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
    reached : callable, optional
        Told the outcome and how many truth tables were minimised for it, as the step of robustness tells it.
    ended : callable, optional
        Told after each side what its time did not suffice for: the table of `limits` with the column `outcome`, and
        its lines of the table ``limits``.

    Returns
    -------
    dict of str to DataFrame
        The names in `PARTS`, each for both sides. The parts below each other are the whole.

    Raises
    ------
    InputError
        As `calibrations`, and if an expectation cannot be read.

    Examples
    --------
    Four cases are left out in turn, of the outcome and of its negation.

    >>> raw = pd.DataFrame({"A": [1, 1, 0, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> settings = {"outcome": "Y", "conditions": ["A"], "calibration": {}, "half_membership": None}
    >>> settings |= {"frequency_cutoff": 1, "pri_cutoff": 0.5, "models": "minimum", "max_models": 10, "max_seconds": 60}
    >>> plan = {f"multiverse_{name}": [0.8, 0.9, 0.1] for name in ("consistency", "pri")}
    >>> plan |= {"multiverse_frequency": [1], "crossover_shifts": [], "dropped_cases": [1], "recoded_shares": [0.1]}
    >>> settings["robustness"] = plan | {"draws": 5, "permutations": 9, "seed": 1}
    >>> parts = run_part(raw, pd.DataFrame({"combination": []}), settings, 0.8, (1, 1))
    >>> {name: len(frame) for name, frame in parts.items()}
    {'multiverse': 24, 'dropped': 8, 'recoded': 10, 'permuted': 40, 'limits': 8}
    """
    found = []
    for datasets, expectations in zip(_datasets(raw, settings), expectations_of(settings), strict=True):
        data = datasets[CONFIGURED]
        cutoffs, taken_out = _cutoffs(settings, consistency, data.outcome), combinations(excluded, data)
        analyst = Analyst(
            expectations,
            excluded=taken_out,
            by_hand=coded_by_hand(settings, data.outcome),
            chosen=intermediate_of(settings, data.outcome),
            total=SHARE * settings["max_seconds"],
            reached=reached and functools.partial(reached, data.outcome),
            **search_options(settings),
        )
        if analyst.chosen:  # a number counts among the models of the cutoffs in use
            analyst.models(data, cutoffs, "intermediate")
        tables = explore(datasets, cutoffs, settings["robustness"], part, analyst)
        found.append({name: _of(frame, data.outcome) for name, frame in tables.items()})
        if ended:
            ended(limits(analyst, 0, 0).assign(outcome=data.outcome), found[-1]["limits"])
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

    Raises
    ------
    InputError
        As `calibrations`.

    Examples
    --------
    The study of `run_part`:

    >>> raw = pd.DataFrame({"A": [1, 1, 0, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> settings = {"outcome": "Y", "conditions": ["A"], "calibration": {}, "half_membership": None}
    >>> settings |= {"frequency_cutoff": 1, "pri_cutoff": 0.5, "models": "minimum", "max_models": 10, "max_seconds": 60}
    >>> plan = {f"multiverse_{name}": [0.8, 0.9, 0.1] for name in ("consistency", "pri")}
    >>> plan |= {"multiverse_frequency": [1], "crossover_shifts": [], "dropped_cases": [1], "recoded_shares": [0.1]}
    >>> settings["robustness"] = plan | {"draws": 5, "permutations": 9, "seed": 1}
    >>> parts = run_part(raw, pd.DataFrame({"combination": []}), settings, 0.8, (1, 1))
    >>> run(parts, raw, settings, 0.8)["term_shares"].values.tolist()
    [['Y', 'A', 1.0], ['~Y', '~A', 1.0]]
    """
    found = []
    for datasets in _datasets(raw, settings):
        outcome = datasets[CONFIGURED].outcome
        cutoffs = _cutoffs(settings, consistency, outcome)
        own = {name: _own(frame, outcome) for name, frame in parts.items()}
        found.append({name: _of(frame, outcome) for name, frame in sum_up(own, datasets, cutoffs).items()})
    return {name: pd.concat(tables[name] for tables in found) for name in found[0]}


def published(settings, consistency, outcome=""):
    """Return the cell of the multiverse that was published for one side, as figures mark it.

    Parameters
    ----------
    settings : mapping
        `pri_cutoff` and `frequency_cutoff`.
    consistency : float
        The consistency cutoff in use.
    outcome : str
        The side; a negation begins with ``~``.

    Returns
    -------
    dict of str to str, float or int
        Column to value.

    Examples
    --------
    >>> list(published({"pri_cutoff": 0.7, "frequency_cutoff": 2}, 0.8).values())
    ['as configured', 0.8, 0.7, 2, 'intermediate']
    """
    return published_cell(_cutoffs(settings, consistency, outcome))


def _cutoffs(settings, consistency, outcome):
    """Return the cutoffs in use; a second consistency cutoff changes no solution."""
    return Cutoffs.of_settings({**settings, "contradiction_cutoff": None}, consistency, outcome)


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
