"""How many analyses the exploration would be, told before it begins."""

import math

from equifinal.languages import said
from equifinal.steps.robustness.variants import calibrations, steps

__all__ = ["SHARE", "analyses", "note"]

SHARE = 60  # times the time for one solution, for all of a side in a part; then a second for each truth table
HOUR = 3600
SOLUTIONS = 2  # parsimonious and intermediate
SIDES = 2  # the outcome and its negation


def analyses(raw, settings, consistency):
    """Return how many cells the multiverse has, how often data are changed and how often permuted, for both sides.

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
    >>> plan |= {"dropped_cases": [1, 2], "recoded_shares": [0.1], "draws": 5}
    >>> analyses(raw, settings | {"robustness": plan}, 0.8)
    (24, 28, 18)
    """
    plan = settings["robustness"]
    known = calibrations(
        *(raw, settings["calibration"], settings["half_membership"], settings["outcome"], settings["conditions"]),
        plan["crossover_shifts"],
    )
    cells = len(known) * len({*plan["multiverse_frequency"], settings["frequency_cutoff"]}) * SOLUTIONS
    for name, value in (("consistency", consistency), ("pri", settings["pri_cutoff"])):
        cells *= len(steps(*plan[f"multiverse_{name}"], value))
    draws = plan["draws"]
    changed = sum(min(draws, math.comb(len(raw), k)) for k in plan["dropped_cases"]) + draws * len(
        plan["recoded_shares"]
    )
    return cells * SIDES, changed * SIDES, plan["permutations"] * SIDES


def note(counted, part, seconds):
    """Return the sentence that tells them, as each part does: no part need be the first.

    Parameters
    ----------
    counted : tuple of int
        From `analyses`.
    part : tuple of int
        (i, n): the i-th of n parts, from 1.
    seconds : float
        The time for one solution.

    Examples
    --------
    >>> import textwrap
    >>> print(textwrap.fill(str(note((24, 28, 18), (2, 4), 60)), 100))
    Part 2 of 4 begins. Together they are 24 analyses of the multiverse, 28 of changed data and 18
    permutations. A part takes minutes where searches are short, and 2 hours at most where each is ended
    by its time.
    """
    cells, changed, permutations = counted
    # A table for each analysis at most, each with its second once the time of its side is used up.
    hours = (SIDES * SHARE * seconds + sum(counted) / part[1]) / HOUR
    return said(
        "Part {part} of {parts} begins. Together they are {cells} analyses of the multiverse, {changed} of changed "
        "data and {permutations} permutations. A part takes minutes where searches are short, and {hours} hours at "
        "most where each is ended by its time.",
        part=part[0],
        parts=part[1],
        cells=cells,
        changed=changed,
        permutations=permutations,
        hours=round(hours) or f"{hours:.1f}",
    )
