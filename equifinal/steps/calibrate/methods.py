"""The methods of calibration: what each takes in the configuration, its anchors, and its curve.

References
----------
.. [1] Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician, 50(4),
   361-365. doi:10.1080/00031305.1996.10473566
"""

from typing import NamedTuple

import numpy as np

from .direct import bell, direct, linear
from .indirect import fitted_curve, grouped
from .stepwise import by_codes, by_thresholds, pass_through, reached
from .tfr import tfr_curve

__all__ = [
    "METHODS",
    "PASS_THROUGH",
    "SCHEMES",
    "SHAPES",
    "Method",
    "anchors",
    "codes",
    "critical",
    "crossovers",
    "curve",
    "moved",
    "settled",
]

RAGIN = "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001"
DUSA = "Dușa 2019, doi:10.1007/978-3-319-75668-4"
THREE = ("exclusion", "crossover", "inclusion")
SIX = tuple(f"{anchor}_left" for anchor in THREE) + tuple(f"{anchor}_right" for anchor in reversed(THREE))
SHAPE = ("shape", "degree", "below", "above")
SHAPES = ("logistic", "linear")
PASS_THROUGH = {"method": "pass_through"}


class Method(NamedTuple):
    """One method: its keys in the configuration, what it does, and where it comes from.

    `anchors` are keys that hold one raw score each; `lists` are keys that hold several, of which one is given.
    """

    anchors: tuple
    lists: tuple
    options: tuple
    meaning: str
    example: str
    source: str


METHODS = {
    "direct": Method(
        THREE,
        (),
        (*SHAPE, "percentiles"),
        "A curve through three anchors, rising, or falling for a set of low scores; each side of the crossover has its "
        "own slope. `degree` is the membership at the anchor of inclusion (0.95). `shape: linear` draws straight lines "
        "from 0 to 0.5 to 1, bent by the powers `below` and `above` the crossover (1).",
        "{method: direct, exclusion: 400, crossover: 550, inclusion: 900}",
        RAGIN,
    ),
    "bell": Method(
        SIX,
        (),
        (*SHAPE, "percentiles"),
        "Six anchors: membership rises and falls again; or falls and rises, where the left inclusion lies below the "
        "left exclusion. `shape: linear` (as it stands) or `logistic`, both as for `direct`.",
        "{method: bell, exclusion_left: 155, crossover_left: 165, inclusion_left: 175, inclusion_right: 175, "
        "crossover_right: 185, exclusion_right: 195}",
        "Thiem 2014, doi:10.1080/13645579.2013.806118",
    ),
    "indirect": Method(
        (),
        ("groups", "thresholds"),
        ("memberships", "percentiles"),
        "`groups` names a column with the researcher's grouping: a membership from 0 to 1 for each case, or codes that "
        "`memberships` gives one. Or `thresholds` sort the cases into groups of evenly spaced memberships (five give "
        "0, 0.2, … 1). A fractional logit on a fractional polynomial of the scores, from 0 on, then predicts "
        "each case's membership.",
        "{method: indirect, thresholds: [1000, 4000, 5000, 10000, 20000]}",
        RAGIN,
    ),
    "four_value": Method(
        (),
        ("codes", "thresholds"),
        ("percentiles",),
        "Memberships 0, 0.33, 0.67, 1 for four codes in that order, or by three thresholds: from a threshold on the "
        "next membership; up to it where thresholds fall.",
        "{method: four_value, codes: [1, 2, 3, 4]}",
        RAGIN,
    ),
    "six_value": Method(
        (),
        ("codes", "thresholds"),
        ("percentiles",),
        "Memberships 0, 0.2, 0.4, 0.6, 0.8, 1, likewise: six codes or five thresholds.",
        "{method: six_value, thresholds: [10, 20, 40, 60, 80]}",
        RAGIN,
    ),
    "codes": Method(
        (),
        ("memberships",),
        (),
        "A membership for each code.",
        "{method: codes, memberships: {0: 0, 1: 0.4, 2: 1}}",
        RAGIN,
    ),
    "crisp": Method(
        ("threshold",),
        (),
        ("percentiles",),
        "1 from the threshold on, 0 below.",
        "{method: crisp, threshold: 550}",
        DUSA,
    ),
    "multi_value": Method(
        (),
        ("thresholds",),
        ("percentiles",),
        "Levels 0, 1, 2, …: how many thresholds the score reaches.",
        "{method: multi_value, thresholds: [550, 850]}",
        DUSA,
    ),
    "tfr": Method(
        (),
        (),
        ("lowest",),
        "Totally fuzzy and relative, for ordinal scales: the share of cases at or below the score, from 0 at the "
        "`lowest` category (1) to 1.",
        "{method: tfr, lowest: 1}",
        "Cheli & Lemmi 1995, Economic Notes 24, 115-134",
    ),
    "pass_through": Method(
        (),
        (),
        (),
        "The scores are memberships already, or levels 0, 1, 2, … of a multi-value condition.",
        "{method: pass_through}",
        RAGIN,
    ),
}
SCHEMES = {"four_value": (0, 0.33, 0.67, 1), "six_value": (0, 0.2, 0.4, 0.6, 0.8, 1)}


def anchors(how):
    """Return the anchors of a set's method by name: raw scores, or percentiles where it says so.

    Examples
    --------
    >>> anchors({"method": "multi_value", "thresholds": [550, 850]})
    {'threshold_1': 550, 'threshold_2': 850}
    """
    found = {name: how[name] for name in METHODS[how["method"]].anchors}
    return found | {f"threshold_{i}": value for i, value in enumerate(how.get("thresholds", ()), 1)}


def codes(how):
    """Return the membership of each code, where a set's method maps codes.

    Examples
    --------
    >>> codes({"method": "four_value", "codes": [1, 2, 3, 4]})
    {1: 0, 2: 0.33, 3: 0.67, 4: 1}
    """
    if "codes" in how:
        return dict(zip(how["codes"], SCHEMES[how["method"]], strict=True))
    return how.get("memberships", {})


def moved(how, anchor, value):
    """Return a set's method with one anchor elsewhere."""
    if anchor in how:
        return {**how, anchor: value}
    changed = {**anchors(how), anchor: value}
    return {**how, "thresholds": [v for name, v in changed.items() if name.startswith("threshold_")]}


def crossovers(how):
    """Return the names of the anchors at which a case changes sides, or its level of a multi-value set.

    Examples
    --------
    >>> crossovers({"method": "six_value", "thresholds": [10, 20, 40, 60, 80]})
    ['threshold_3']
    """
    names = list(anchors(how))
    if how["method"] in ("crisp", "multi_value"):
        return names
    if METHODS[how["method"]].anchors:
        return [name for name in names if name.startswith("crossover")]
    return names[len(names) // 2 : len(names) // 2 + len(names) % 2]


def critical(how):
    """Return the names of the anchors whose effect changes only where they pass a score, or most where they do."""
    return list(anchors(how)) if how["method"] not in ("direct", "bell") else crossovers(how)


def settled(how, scores):
    """Return a set's method with anchors that are percentiles turned into raw scores.

    A percentile between two cases is interpolated, as R, Excel and NumPy do unless told otherwise (definition 7 of
    [1]_).
    """
    if not how.get("percentiles"):
        return how
    for name, percentile in anchors(how).items():
        how = moved(how, name, float(np.percentile(scores, percentile)))
    return {**how, "percentiles": False}


def curve(how, scores):
    """Return the function from raw scores to memberships that a set's method stands for.

    Parameters
    ----------
    how : mapping
        `method` and its keys.
    scores : array of shape (cases,)
        Raw scores of all cases: the indirect method is fitted to them, `tfr` is their distribution, and percentiles
        are theirs.
    """
    how = settled(how, np.asarray(scores, dtype=float))
    values = list(anchors(how).values())
    match how["method"]:
        case "direct" if how.get("shape") == "linear":
            return lambda raw: linear(raw, *values, how.get("below", 1), how.get("above", 1))
        case "direct":
            return lambda raw: direct(raw, *values, how.get("degree", 0.95))
        case "bell":
            options = {key: how[key] for key in SHAPE if key in how}
            return lambda raw: bell(raw, *values, **options)
        case "indirect":
            return fitted_curve(scores, list(how["groups"].values()) if "groups" in how else grouped(scores, values))
        case "codes" | "four_value" | "six_value" if codes(how):
            return lambda raw: by_codes(raw, codes(how))
        case "four_value" | "six_value" as scheme:
            return lambda raw: by_thresholds(raw, values, SCHEMES[scheme])
        case "crisp" | "multi_value":
            return lambda raw: reached(raw, values).astype(float)
        case "tfr":
            return tfr_curve(scores, how.get("lowest", 1))
    return pass_through
