"""Stability of cases: who is a member of the solution of all cases, and of the solution of its own partition."""

import numpy as np
import pandas as pd

from equifinal.sets.data import term_memberships

from .solutions import part_of

__all__ = ["STANDINGS", "standing_table"]

STANDINGS = ("in both", "in neither", "in the pooled one", "in its own", "unsure", "not solved")


def standing_table(data, dimension, solved, whole):
    """Return how each case stands to the intermediate solutions of all cases and of its partition.

    Parameters
    ----------
    data : CalibratedData
    dimension : Dimension
    solved : sequence of Solved
        Of its partitions.
    whole : Whole
        Of all cases; the first model counts.

    Returns
    -------
    DataFrame
        `outcome`, `case`, `dimension`, `partition`, `standing`: whether it is a member (above 0.5) of both solutions,
        of neither or of one; ``unsure`` where the models of its partition disagree, ``not solved`` where the partition
        has no solution of its own.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.panels.dimensions import Dimension
    >>> from equifinal.steps.panels.solutions import Minimiser, part_of
    >>> from equifinal.steps.panels.whole import Whole
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> x, y = np.array([[1, 1], [0, 0], [1, 0], [0, 1]]), np.array([1, 0, 1, 0])
    >>> data = CalibratedData(tuple("pqrs"), ("A", "B"), (2, 2), x, "Y", y)
    >>> years = Dimension("year", "period", ("2019", "2020"), np.array([0, 0, 1, 1]))
    >>> solved = [Minimiser(Cutoffs()).solve(part_of(data, members)) for members in years.members]
    >>> whole = Whole(None, {"intermediate": [((1, -1),)]}, {}, set())
    >>> standing_table(data, years, solved, whole)["standing"].tolist()
    ['in both', 'in neither', 'in both', 'in neither']
    """
    pooled = _members(data, whole.models["intermediate"][:1]).any(axis=0)
    standing = np.empty(len(data.cases), dtype=object)
    for members, part in zip(dimension.members, solved, strict=True):
        models = part.solutions["intermediate"].models
        if part.status != "solved":
            standing[members] = "not solved"
            continue
        own = _members(part_of(data, members), models)
        some, every, held = own.any(axis=0), own.all(axis=0), pooled[members]
        choices = [some != every, some & held, ~some & ~held, held]
        standing[members] = np.select(choices, ["unsure", "in both", "in neither", "in the pooled one"], "in its own")
    return pd.DataFrame(
        {
            "outcome": data.outcome,
            "case": data.cases,
            "dimension": dimension.name,
            "partition": np.array(dimension.partitions, dtype=object)[dimension.codes],
            "standing": standing,
        }
    )


def _members(data, models):
    """Return for each model which cases are members: boolean array of shape (models, cases)."""
    terms = list(dict.fromkeys(term for model in models for term in model))
    inside = dict(zip(terms, term_memberships(data, terms) > 0.5, strict=True))
    members = [np.any([inside[term] for term in model], axis=0) for model in models]
    return np.array(members, dtype=bool).reshape(len(models), len(data.cases))
