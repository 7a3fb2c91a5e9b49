"""How many analyses the exploration would be, told before it begins; and how many its time sufficed for."""

import math

import pandas as pd

from equifinal.languages import said
from equifinal.steps.robustness.grid import portion
from equifinal.steps.robustness.variants import calibrations, steps

__all__ = ["LEAST", "SHARE", "analyses", "done", "note", "planned", "short"]

SHARE = 60  # times the time for one solution, for all of a side in a part
LEAST = 100  # permutations of a side in a part that are done whatever the time, each within a second then
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
    dropped, recoded, permuted = (planned(cells, len(raw), plan)[name] for name in ("dropped", "recoded", "permuted"))
    return cells * SIDES, (dropped + recoded) * SIDES, permuted * SIDES


def planned(cells, cases, plan):
    """Return how many analyses of each kind a side would be.

    Parameters
    ----------
    cells, cases : int
        Of the multiverse and of the data.
    plan : mapping
        Of the configuration's `robustness`.

    Examples
    --------
    >>> planned(12, 4, {"dropped_cases": [1, 2], "recoded_shares": [0.1], "draws": 5, "permutations": 9})
    {'multiverse': 12, 'dropped': 9, 'recoded': 5, 'permuted': 9}
    """
    draws = plan["draws"]
    dropped = sum(min(draws, math.comb(cases, k)) for k in plan["dropped_cases"])
    recoded = draws * len(plan["recoded_shares"])
    return {"multiverse": cells, "dropped": dropped, "recoded": recoded, "permuted": plan["permutations"]}


def done(found, asked, part, terms):
    """Return how many analyses of each kind there were in a part of one side, of how many.

    Parameters
    ----------
    found : mapping of str to DataFrame
        The tables of the kinds.
    asked : mapping of str to int
        From `planned`.
    part : tuple of int
        (i, n): the i-th of n parts, from 1.
    terms : int
        Published configurations, a line each in the tables of changed data.

    Returns
    -------
    DataFrame
        `work` (``multiverse``, ``dropped``, ``recoded``, ``permuted``), `planned`, `done`.

    Examples
    --------
    Without a configuration to retain there was nothing to do.

    >>> empty = pd.DataFrame({"draw": []})
    >>> found = {"multiverse": pd.DataFrame(index=range(4)), "dropped": empty, "recoded": empty}
    >>> found["permuted"] = pd.DataFrame({"draw": [0, 0, 1, 1, 2, 2]})
    >>> asked = {"multiverse": 12, "dropped": 9, "recoded": 5, "permuted": 9}
    >>> done(found, asked, (1, 2), terms=0).values.tolist()
    [['multiverse', 6, 4], ['dropped', 0, 0], ['recoded', 0, 0], ['permuted', 4, 2]]
    """
    lines = []
    for work, count in asked.items():
        own = portion(count + (work == "permuted"), part)  # the outcome as observed is the first of the permuted ones
        whole = own.stop - own.start - (work == "permuted" and own.start == 0)
        draws = found[work].get("draw")
        if work in ("dropped", "recoded"):
            whole, got = (whole, len(found[work]) // terms) if terms else (0, 0)
        else:
            got = len(found[work]) if work == "multiverse" else draws[draws > 0].nunique()
        lines.append((work, whole, got))
    return pd.DataFrame(lines, columns=["work", "planned", "done"])


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
    permutations. A part takes minutes where searches are short, and 2 hours at most: what is left then
    is left out, and told.
    """
    cells, changed, permutations = counted
    hours = SIDES * (SHARE * seconds + LEAST) / HOUR
    return said(
        "Part {part} of {parts} begins. Together they are {cells} analyses of the multiverse, {changed} of changed "
        "data and {permutations} permutations. A part takes minutes where searches are short, and {hours} hours at "
        "most: what is left then is left out, and told.",
        part=part[0],
        parts=part[1],
        cells=cells,
        changed=changed,
        permutations=permutations,
        hours=round(hours) or f"{hours:.1f}",
    )


def short(lines):
    """Yield the sentence on what the time of a part did not suffice for, for one side; none where it did for all.

    Parameters
    ----------
    lines : DataFrame
        Of `done`, with the column `outcome`.

    Examples
    --------
    >>> line = {"outcome": "Y", "work": "permuted", "planned": 2500, "done": 700}
    >>> print(*short(pd.DataFrame([line])))
    Exploration of Y: the time sufficed for 700 of the 2500 analyses of this part (limits.csv).
    """
    asked, got = lines["planned"].sum(), lines["done"].sum()
    if got < asked:
        yield said(
            "Exploration of {outcome}: the time sufficed for {done} of the {planned} analyses of this part "
            "(limits.csv).",
            outcome=lines["outcome"].iloc[0],
            done=got,
            planned=asked,
        )
