"""What the multiverse varies: the grid of cutoffs, and calibrations with a crossover moved."""

from dataclasses import replace

import numpy as np

from equifinal.sets.data import CalibratedData
from equifinal.sets.tolerance import TOLERANCE
from equifinal.steps.calibrate import calibrate
from equifinal.steps.calibrate.choice import anchors, crossovers, falls, moved, settled

from .grid import grid

__all__ = ["CONFIGURED", "calibrations", "cell_grid", "steps"]

CONFIGURED = "as configured"


def steps(start, stop, step, value):
    """Return evenly spaced cutoffs from start to stop, and the value in use among them.

    Parameters
    ----------
    start, stop, step : float
        The end is reached if a step falls on it.
    value : float
        The cutoff in use.

    Returns
    -------
    list of float
        Rising, each once.

    Examples
    --------
    >>> steps(0.75, 0.85, 0.05, 0.82)
    [0.75, 0.8, 0.82, 0.85]
    """
    count = int(np.floor((stop - start) / step + TOLERANCE)) + 1
    return sorted({round(start + i * step, 6) for i in range(count)} | {round(value, 6)})


def cell_grid(names, cutoffs, consistency, pri, frequency, solutions=("parsimonious", "intermediate")):
    """Return the grid of the multiverse: all cutoffs, for each of the solutions.

    Parameters
    ----------
    names : iterable of str
        Of the calibrations.
    cutoffs : Cutoffs
        Those in use, which the grid holds.
    consistency, pri : sequence of float
        Start, stop and step.
    frequency : sequence of int
    solutions : iterable of str
        Of `SOLUTIONS`.

    Returns
    -------
    DataFrame
        As `grid`.

    Examples
    --------
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> places = cell_grid([CONFIGURED], Cutoffs(0.8, 0.5), [0.75, 0.85, 0.05], [0.5, 0.6, 0.1], [1, 2])
    >>> len(places), places["consistency_cutoff"].unique().tolist()
    (24, [0.75, 0.8, 0.85])
    """
    return grid(
        names,
        steps(*consistency, cutoffs.consistency),
        steps(*pri, cutoffs.pri),
        sorted({*frequency, cutoffs.frequency}),
        solutions,
    )


def calibrations(raw, methods, half, outcome, conditions, shifts):
    """Return the data as configured, and with one crossover moved at a time.

    Parameters
    ----------
    raw : DataFrame
        Raw scores, cases in the index.
    methods : mapping
        Of the configuration's `calibration`.
    half : float or None
        Where memberships of exactly 0.5 are moved to.
    outcome : str
        Without a negation.
    conditions : sequence of str
    shifts : iterable of float
        How far, as a share of the way to the anchor on that side, or to the last score where there is none: -0.1 is a
        tenth of the way to exclusion. Every crossover is moved: of a stepwise or indirect method the threshold at
        which cases change sides, of a multi-value set each.

    Returns
    -------
    dict of str to CalibratedData
        `CONFIGURED`, then a label a shift.

    Raises
    ------
    InputError
        As `calibrate` and `CalibratedData.from_frame`.

    Examples
    --------
    Case q is at the crossover; with that a tenth of the way to inclusion, at 12, it is below.

    >>> import pandas as pd
    >>> raw = pd.DataFrame({"A": [5.0, 10, 20], "Y": [0.0, 1, 1]}, index=["p", "q", "r"])
    >>> methods = {"A": {"method": "direct", "exclusion": 0, "crossover": 10, "inclusion": 30}}
    >>> found = calibrations(raw, methods, None, "Y", ["A"], shifts=[0.1])
    >>> {label: data.x[1].round(2).tolist() for label, data in found.items()}
    {'as configured': [0.5], 'A crossover +10%': [0.38]}
    """
    changed = {CONFIGURED: methods}
    for name, how in methods.items():
        if name not in raw:  # made of other sets
            continue
        scores = raw[name].to_numpy(dtype=float)
        how = settled(how, scores)
        for anchor in crossovers(how):
            for shift in filter(None, shifts):
                other = moved(how, anchor, _towards(how, anchor, shift, scores))
                label = f"{name} {anchor.replace('_', ' ')} {shift:+.0%}"
                changed[label] = {**methods, name: other}
    found = {
        label: CalibratedData.from_frame(calibrate(raw, how, half)[0], outcome, conditions)
        for label, how in changed.items()
    }
    levels = found[CONFIGURED].levels  # a level that loses its cases is still one
    return {label: replace(data, levels=tuple(map(max, data.levels, levels))) for label, data in found.items()}


def _towards(how, anchor, shift, scores):
    """Return where an anchor is after a share of the way to a neighbour: towards inclusion if the share is positive."""
    values = anchors(how)
    ordered = sorted(values, key=values.get)
    neighbours = [float(scores.min()), *(values[name] for name in ordered), float(scores.max())]
    place, value = ordered.index(anchor) + 1, values[anchor]
    beside = neighbours[place - 1], neighbours[place + 1]
    if anchor.startswith("crossover"):
        rising = values[anchor.replace("crossover", "inclusion")] > value
    else:
        rising = not falls(how)
    return value + abs(shift) * (beside[(shift > 0) == rising] - value)
