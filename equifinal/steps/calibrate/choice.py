"""What was chosen for a set, read by its method: anchors, codes, where cases change sides, and the curve.

References
----------
.. [1] Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician, 50(4),
   361-365. doi:10.1080/00031305.1996.10473566
"""

import numpy as np

from equifinal.reading.coded_texts import text_codes

from .landmarks import LANDMARKS
from .methods import METHODS
from .stepwise import by_codes

__all__ = ["anchors", "codes", "critical", "crossovers", "curve", "falls", "moved", "named_codes", "settled"]


def anchors(how):
    """Return the anchors of a set's method by name.

    Parameters
    ----------
    how : mapping
        `method` and its keys.

    Returns
    -------
    dict of str to float
        Raw scores, or percentiles where the method says so.

    Examples
    --------
    >>> anchors({"method": "multi_value", "thresholds": [550, 850]})
    {'threshold_1': 550, 'threshold_2': 850}
    """
    found = {name: how[name] for name in METHODS[how["method"]].anchors}
    return found | {f"threshold_{i}": value for i, value in enumerate(how.get("thresholds", ()), 1)}


def codes(how):
    """Return the membership of each code, where a set's method maps codes.

    Parameters
    ----------
    how : mapping
        `method` and its keys.

    Returns
    -------
    dict of float to float
        Empty where it maps none.

    Examples
    --------
    >>> codes({"method": "four_value", "codes": [1, 2, 3, 4]})
    {1: 0, 2: 0.33, 3: 0.67, 4: 1}
    """
    if "codes" in how:
        return dict(zip(how["codes"], METHODS[how["method"]].scheme, strict=True))
    table = how.get("memberships", {})
    return {number: table[code] for code, number in zip(table, text_codes(table).values(), strict=False)} or table


def named_codes(how):
    """Return the membership of each code as it was written, texts by themselves.

    Parameters
    ----------
    how : mapping
        `method` and its keys.

    Returns
    -------
    dict

    Examples
    --------
    >>> how = {"method": "codes", "memberships": {"low": 0, "high": 1}}
    >>> named_codes(how), codes(how)
    ({'low': 0, 'high': 1}, {1: 0, 2: 1})
    """
    return how.get("memberships") or codes(how)


def falls(how):
    """Return whether low scores are in the set: anchors or thresholds that fall, or that are reached from above.

    Parameters
    ----------
    how : mapping
        `method` and its keys, in raw scores.

    Returns
    -------
    bool

    Examples
    --------
    >>> falls({"method": "crisp", "threshold": 10, "direction": "below"}), falls({"method": "crisp", "threshold": 10})
    (True, False)
    """
    values = list(anchors(how).values())
    return how["direction"] in ("below", "up_to") if "direction" in how else values != sorted(values)


def moved(how, anchor, value):
    """Return a set's method with one anchor elsewhere.

    Parameters
    ----------
    how : mapping
        `method` and its keys.
    anchor : str
        One of `anchors`.
    value : float
        Where it goes.

    Returns
    -------
    dict

    Examples
    --------
    >>> moved({"method": "multi_value", "thresholds": [550, 850]}, "threshold_2", 800)
    {'method': 'multi_value', 'thresholds': [550, 800]}
    """
    if anchor in how:
        return {**how, anchor: value}
    changed = {**anchors(how), anchor: value}
    return {**how, "thresholds": [v for name, v in changed.items() if name.startswith("threshold_")]}


def crossovers(how):
    """Return the names of the anchors at which a case changes sides, or its level of a multi-value set.

    Parameters
    ----------
    how : mapping
        `method` and its keys.

    Returns
    -------
    list of str

    Examples
    --------
    >>> crossovers({"method": "six_value", "thresholds": [10, 20, 40, 60, 80]})
    ['threshold_3']
    """
    return METHODS[how["method"]].crossovers(list(anchors(how)))


def critical(how):
    """Return the names of the anchors whose effect changes only where they pass a score, or most where they do.

    Parameters
    ----------
    how : mapping
        `method` and its keys.

    Returns
    -------
    list of str
        Every threshold, and the crossovers.

    Examples
    --------
    >>> critical({"method": "direct", "exclusion": 1, "crossover": 2, "inclusion": 3})
    ['crossover']
    >>> critical({"method": "multi_value", "thresholds": [550, 850]})
    ['threshold_1', 'threshold_2']
    """
    sides = crossovers(how)
    return [name for name in anchors(how) if name.startswith("threshold") or name in sides]


def settled(how, scores):
    """Return a set's method with anchors that are percentiles, or places among the cases, turned into raw scores.

    A percentile between two cases is interpolated, as R, Excel and NumPy do unless told otherwise (definition 7 of
    [1]_).

    Parameters
    ----------
    how : mapping
        `method` and its keys.
    scores : array of shape (cases,)
        Raw scores of all cases.

    Returns
    -------
    mapping
        `how` itself where its anchors are raw scores already.

    Examples
    --------
    >>> settled({"method": "crisp", "threshold": 50, "percentiles": True}, [1, 2, 9])
    {'method': 'crisp', 'threshold': 2.0, 'percentiles': False}
    >>> settled({"method": "crisp", "threshold": "mean"}, [1, 2, 9])
    {'method': 'crisp', 'threshold': 4.0}
    """
    for name, place in anchors(how).items():
        if place in LANDMARKS:
            how = moved(how, name, LANDMARKS[place](scores))
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

    Returns
    -------
    callable
        From an array of raw scores to memberships.

    Raises
    ------
    InputError
        Where the method does not take these scores, or anchors are out of order; some only by the function returned.

    Examples
    --------
    >>> curve({"method": "crisp", "threshold": 50, "percentiles": True}, [1, 2, 9])([1, 2, 3]).tolist()
    [0.0, 1.0, 1.0]
    """
    how = settled(how, np.asarray(scores, dtype=float))
    if found := codes(how):
        return lambda raw: by_codes(raw, found)
    return METHODS[how["method"]].curve(how, list(anchors(how).values()), scores)
