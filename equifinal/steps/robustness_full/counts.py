"""How many analyses the exploration would be, told before it begins."""

from equifinal.languages import said
from equifinal.steps.robustness.variants import calibrations, steps

__all__ = ["analyses", "note"]

SOLUTIONS = 2  # parsimonious and intermediate
SIDES = 2  # the outcome and its negation


def analyses(raw, settings, consistency):
    """Return how many cells the multiverse has and how many permutations there are, of both sides.

    Parameters
    ----------
    raw, settings, consistency
        As for `step.run_part`.

    Returns
    -------
    tuple of int

    Examples
    --------
    >>> import pandas as pd
    >>> raw = pd.DataFrame({"A": [1, 1, 0, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> settings = {"outcome": "Y", "conditions": ["A"], "calibration": {}, "half_membership": None}
    >>> settings |= {"frequency_cutoff": 1, "pri_cutoff": 0.5}
    >>> plan = {f"multiverse_{name}": [0.8, 0.9, 0.1] for name in ("consistency", "pri")}
    >>> plan |= {"multiverse_frequency": [1], "crossover_shifts": [], "permutations": 9}
    >>> analyses(raw, settings | {"robustness": plan}, 0.8)
    (24, 18)
    """
    plan = settings["robustness"]
    known = calibrations(
        *(raw, settings["calibration"], settings["half_membership"], settings["outcome"], settings["conditions"]),
        plan["crossover_shifts"],
    )
    cells = len(known) * len({*plan["multiverse_frequency"], settings["frequency_cutoff"]}) * SOLUTIONS
    for name, value in (("consistency", consistency), ("pri", settings["pri_cutoff"])):
        cells *= len(steps(*plan[f"multiverse_{name}"], value))
    return cells * SIDES, plan["permutations"] * SIDES


def note(counted, parts):
    """Return the sentence that tells them.

    Examples
    --------
    >>> print(note((24, 18), 4))
    24 analyses of the multiverse and 18 permutations begin, spread over 4 jobs.
    """
    cells, permutations = counted
    return said(
        "{cells} analyses of the multiverse and {permutations} permutations begin, spread over {parts} jobs.",
        cells=cells,
        permutations=permutations,
        parts=parts,
    )
