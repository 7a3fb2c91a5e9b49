"""The two sides of an analysis, the outcome and its negation: the data of each, and what is asked of it."""

import sys
from typing import NamedTuple

from equifinal.sets.data import CalibratedData
from equifinal.sets.expectations import reversed_expectations
from equifinal.sets.expressions import parse

__all__ = ["Side", "combinations", "expectations_of", "outcomes_of", "search_options", "sides_of"]


class Side(NamedTuple):
    """One side of an analysis.

    Parameters
    ----------
    name : str
        ``outcome`` or ``negation``, as in the names of figures.
    data : CalibratedData
    expectations : tuple of str
        Directional expectations.
    paths : dict of str to implicant
        Named paths; the negation has none.
    """

    name: str
    data: CalibratedData
    expectations: tuple
    paths: dict


def sides_of(memberships, settings):
    """Return the sides of an analysis.

    Parameters
    ----------
    memberships : DataFrame
        Cases in the index, one column a set.
    settings : mapping
        Of the configuration: `outcome`, `conditions`; where the step uses them `directional_expectations` and
        `directional_expectations_negation`, and `paths`.

    Returns
    -------
    tuple of Side
        The outcome, then its negation.

    Raises
    ------
    InputError
        As `CalibratedData.from_frame`.

    Examples
    --------
    >>> import pandas as pd
    >>> memberships = pd.DataFrame({"A": [1, 0.2], "Y": [0.9, 0.3]}, index=["p", "q"])
    >>> settings = {"outcome": "Y", "conditions": ["A"], "directional_expectations": ["A"]}
    >>> [(side.name, side.data.outcome, side.expectations) for side in sides_of(memberships, settings)]
    [('outcome', 'Y', ('A',)), ('negation', '~Y', ('~A',))]
    """
    data = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    expected, opposed = expectations_of(settings)
    paths = {
        name: min(parse(path["terms"], data.conditions, data.levels).terms)
        for name, path in settings.get("paths", {}).items()
    }
    return Side("outcome", data, expected, paths), Side("negation", data.negated(), opposed, {})


def outcomes_of(settings):
    """Return the outcome of each side by the side's name.

    Examples
    --------
    >>> outcomes_of({"outcome": "OUT"})
    {'outcome': 'OUT', 'negation': '~OUT'}
    """
    return {"outcome": settings["outcome"], "negation": f"~{settings['outcome']}"}


def expectations_of(settings):
    """Return the directional expectations for the outcome and for its negation.

    Where none are given for the negation, they are the single literals of the outcome's, reversed.

    Parameters
    ----------
    settings : mapping
        `directional_expectations` and `directional_expectations_negation`, which may be missing.

    Returns
    -------
    tuple of tuple of str

    Examples
    --------
    >>> expectations_of({"directional_expectations": ["A", "B*C"], "directional_expectations_negation": None})
    (('A', 'B*C'), ('~A',))
    """
    expected = settings.get("directional_expectations", ())
    opposed = settings.get("directional_expectations_negation")
    return tuple(expected), tuple(reversed_expectations(expected) if opposed is None else opposed)


def search_options(settings):
    """Return how models are searched for, as `minimise` and `Analyst` take it.

    Parameters
    ----------
    settings : mapping
        `models`, `max_models`, `max_seconds`.

    Examples
    --------
    >>> search_options({"models": "minimum", "max_models": 1000, "max_seconds": 60})
    {'limit': 1000, 'seconds': 60, 'irredundant': False}
    """
    return {
        "limit": min(settings["max_models"], sys.maxsize),
        "seconds": settings["max_seconds"],
        "irredundant": settings["models"] == "irredundant",
    }


def combinations(frame, data):
    """Return the combinations of a table of exclusions that hold for the outcome of data, as implicants.

    Parameters
    ----------
    frame : DataFrame
        Its column `combination` holds expressions of one term; its column `outcome`, where it has one, the side for
        which they are excluded, or nothing for both.
    data : CalibratedData
        Of the outcome or of its negation.

    Returns
    -------
    list of implicants

    Examples
    --------
    >>> import numpy as np, pandas as pd
    >>> data = CalibratedData(("p",), ("A", "B"), (2, 2), np.ones((1, 2)), "Y", np.ones(1))
    >>> combinations(pd.DataFrame({"combination": ["A*~B", "B"]}), data)
    [(1, 0), (-1, 1)]
    """
    if "outcome" in frame:
        frame = frame[frame["outcome"].fillna("").isin(["", data.outcome])]
    return [min(parse(text, data.conditions, data.levels).terms) for text in frame["combination"]]
