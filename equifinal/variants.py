"""What the multiverse varies: the grid of cutoffs, and calibrations with a crossover moved."""

import numpy as np

from .calibration import calibrate
from .data import CalibratedData
from .multiverse import grid

__all__ = ["CONFIGURED", "calibrations", "cell_grid", "steps"]

CONFIGURED = "as configured"


def steps(start, stop, step, value):
    """Return evenly spaced cutoffs from start to stop, and the value in use among them.

    Examples
    --------
    >>> steps(0.75, 0.85, 0.05, 0.82)
    [0.75, 0.8, 0.82, 0.85]
    """
    count = int(np.floor((stop - start) / step + 1e-9)) + 1
    return sorted({round(start + i * step, 6) for i in range(count)} | {round(value, 6)})


def cell_grid(names, cutoffs, consistency, pri, frequency):
    """Return the grid of the multiverse: all cutoffs, for the parsimonious and the intermediate solution.

    Parameters
    ----------
    names : iterable of str
        Of the calibrations.
    cutoffs : Cutoffs
        Those in use, which the grid holds.
    consistency, pri : sequence of float
        Start, stop and step.
    frequency : sequence of int
    """
    return grid(
        names,
        steps(*consistency, cutoffs.consistency),
        steps(*pri, cutoffs.pri),
        sorted({*frequency, cutoffs.frequency}),
        ("parsimonious", "intermediate"),
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
    outcome : str
        Without a negation.
    conditions : sequence of str
    shifts : iterable of float
        How far, as a share of the way to the anchor on that side: -0.1 is a tenth of the way to exclusion.

    Returns
    -------
    dict of str to CalibratedData
    """
    changed = {CONFIGURED: methods}
    for name, how in methods.items():
        for shift in shifts if how["method"] == "direct" else ():
            anchor = how["inclusion"] if shift > 0 else how["exclusion"]
            moved = how["crossover"] + abs(shift) * (anchor - how["crossover"])
            if shift:
                changed[f"{name} crossover {shift:+.0%}"] = {**methods, name: {**how, "crossover": moved}}
    return {
        label: CalibratedData.from_frame(calibrate(raw, how, half)[0], outcome, conditions)
        for label, how in changed.items()
    }
