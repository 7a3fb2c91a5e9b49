"""The sets whose fit is asked for in every partition: conditions and their combinations, terms and models."""

from typing import NamedTuple

import numpy as np

from equifinal.sets.expressions import evaluate, parse
from equifinal.sets.implicants import literal, literal_membership
from equifinal.steps.minimise.solutions import SOLUTIONS

__all__ = ["LISTED", "Asked", "necessary_sets", "sufficient_sets"]

LISTED = 20  # models of a solution of which each figure is told


class Asked(NamedTuple):
    """A set that is asked to be necessary or sufficient.

    Parameters
    ----------
    relation : str
        ``necessity`` or ``sufficiency``.
    solution : str
        Of `SOLUTIONS`; empty for necessity.
    part : str
        ``condition``, ``combination``, ``term`` or ``model``.
    model : int or None
        The number of a model.
    expression : str
        An expression.
    x : array of shape (cases,)
        Memberships.

    Examples
    --------
    >>> Asked("necessity", "", "condition", None, "A", np.array([1, 0])).expression
    'A'
    """

    relation: str
    solution: str
    part: str
    model: int | None
    expression: str
    x: np.ndarray


def necessary_sets(data, combinations=()):
    """Return each condition and its negation, and combinations, as necessary for the outcome.

    Parameters
    ----------
    data : CalibratedData
    combinations : iterable of str
        Expressions.

    Returns
    -------
    list of Asked

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> x = np.array([[1, 0.25], [0, 1]])
    >>> data = CalibratedData(("p", "q"), ("A", "B"), (2, 2), x, "Y", np.array([1, 0]))
    >>> [(asked.expression, asked.x.tolist()) for asked in necessary_sets(data, ["A + B"])][2:]
    [('B', [0.25, 1.0]), ('~B', [0.75, 0.0]), ('A + B', [1.0, 1.0])]
    """
    found = []
    for name, column, levels in zip(data.conditions, data.x.T, data.levels, strict=True):
        for value in range(levels) if levels > 2 else [1]:
            x, text = literal_membership(column, value, levels), literal(name, value, levels)
            found += [(text, x), (f"~{text}", 1 - x)]
    single = [Asked("necessity", "", "condition", None, text, x) for text, x in found]
    return single + [Asked("necessity", "", "combination", None, text, _members(text, data)) for text in combinations]


def sufficient_sets(data, models):
    """Return every term and every model of the solutions, as sufficient for the outcome.

    Parameters
    ----------
    data : CalibratedData
    models : DataFrame
        As `model_table` of the step before gives it, of one outcome or both.

    Returns
    -------
    list of Asked
        Of each solution the terms of its first `LISTED` models, each once, then these models.

    Examples
    --------
    >>> import pandas as pd
    >>> from equifinal.sets.data import CalibratedData
    >>> x = np.array([[1, 0.25], [0, 1]])
    >>> data = CalibratedData(("p", "q"), ("A", "B"), (2, 2), x, "Y", np.array([1, 0]))
    >>> models = [("Y", "parsimonious", 1, "A + B"), ("~Y", "parsimonious", 1, "~A")]
    >>> models = pd.DataFrame(models, columns=["outcome", "solution", "model", "expression"])
    >>> [(asked.part, asked.expression) for asked in sufficient_sets(data, models)]
    [('term', 'A'), ('term', 'B'), ('model', 'A + B')]
    """
    found = []
    for kind in SOLUTIONS:
        lines = models[(models["outcome"] == data.outcome) & (models["solution"] == kind)][:LISTED]
        terms = dict.fromkeys(term for text in lines["expression"] for term in text.split(" + "))
        found += [Asked("sufficiency", kind, "term", None, term, _members(term, data)) for term in terms]
        found += [
            Asked("sufficiency", kind, "model", line.model, line.expression, _members(line.expression, data))
            for line in lines.itertuples()
        ]
    return found


def _members(text, data):
    """Return the cases' memberships in an expression."""
    return evaluate(parse(text, data.conditions, data.levels), data.x)
