"""Conditions, and combinations of them, tested for necessity."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from equifinal.steps.necessity import step

from .asked import DEFAULTS, settled
from .results import Result, numbered

__all__ = ["Necessity", "necessity"]


@dataclass(frozen=True, eq=False, repr=False)
class Necessity(Result):
    """What is necessary for the outcome, and for its negation.

    Parameters
    ----------
    necessity : DataFrame
        Each condition and its negation: ``outcome, condition, consistency, coverage, ron, necessary``.
    combinations : DataFrame
        Minimal necessary disjunctions (SUIN) and conjunctions: ``outcome, kind, expression, consistency, coverage,
        ron``.
    memberships : DataFrame
    settings : mapping

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [1, 0, 0], "B": [0, 1, 0], "OUT": [1, 1, 0]}, index=["p", "q", "r"])
    >>> necessity(frame, "OUT").combinations["expression"].tolist()
    ['A + B', '~A*~B']
    """

    necessity: pd.DataFrame
    combinations: pd.DataFrame
    memberships: pd.DataFrame
    settings: Mapping[str, Any]


def necessity(
    memberships: pd.DataFrame,
    outcome: str,
    conditions: Sequence[str] | None = None,
    *,
    necessity_cutoff: float = DEFAULTS["necessity_cutoff"],
    necessity_coverage_cutoff: float = DEFAULTS["necessity_coverage_cutoff"],
    necessity_ron_cutoff: float = DEFAULTS["necessity_ron_cutoff"],
    necessity_depth: int = DEFAULTS["necessity_depth"],
) -> Necessity:
    """Test every condition, and every combination of a few, for necessity.

    Parameters
    ----------
    memberships : DataFrame
        A row a case, its name in the index or in the column ``case``; one column a set.
    outcome : str
        Its column; of a multi-value outcome with its value, ``OUT[1]``. The negation is tested as well.
    conditions : sequence of str, optional
        In model order; left out, every other column.
    necessity_cutoff : float
        Consistency from which a condition is called necessary.
    necessity_coverage_cutoff, necessity_ron_cutoff : float
        What a combination must reach as well.
    necessity_depth : int
        Conditions in a combination, at most.

    Returns
    -------
    Necessity

    Raises
    ------
    InputError
        With the column and the case, or the key.

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [1, 0.6, 0.4], "OUT": [1, 0.5, 0.1]}, index=["p", "q", "r"])
    >>> necessity(frame, "OUT").necessity.query("outcome == 'OUT'").round(2)
      outcome condition  consistency  coverage   ron  necessary
    0     OUT         A         1.00       0.8  0.71       True
    1     OUT        ~A         0.31       0.5  0.80      False
    """
    frame, settings = settled(
        memberships,
        outcome,
        conditions,
        necessity_cutoff=necessity_cutoff,
        necessity_coverage_cutoff=necessity_coverage_cutoff,
        necessity_ron_cutoff=necessity_ron_cutoff,
        necessity_depth=necessity_depth,
    )
    return Necessity(**numbered(step.run(frame, settings)), memberships=frame, settings=settings)
