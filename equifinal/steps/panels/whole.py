"""What the earlier steps found over all cases, read back from their tables."""

import re
from typing import NamedTuple

from equifinal.sets.expressions import parse
from equifinal.sets.implicants import FREE, order
from equifinal.steps.minimise.solutions import SOLUTIONS
from equifinal.steps.truth_table.frames import truth_table_of_frame
from equifinal.steps.truth_table.table import TruthTable

from .stability import literals_of

__all__ = ["Whole", "whole_of"]

STATES = {"absent": 0, "present": 1}


class Whole(NamedTuple):
    """The analysis of all cases, on one side.

    Parameters
    ----------
    table : TruthTable
    models : dict of str to list of models
        By kind of solution, those that are listed, in their order; a model is a tuple of implicants.
    configurations : dict of int to implicant
        Of the first intermediate model, by their numbers.
    core : set of implicants
        The literals that are core in one of these.

    Examples
    --------
    >>> whole = Whole(None, {"intermediate": [((1, 1),)]}, {1: (1, 1)}, {(1, -1)})
    >>> sorted(whole.parts("intermediate", "literal")), whole.parts("intermediate", "core")
    ([(-1, 1), (1, -1)], {(1, -1)})
    """

    table: TruthTable
    models: dict
    configurations: dict
    core: set

    def parts(self, kind, part):
        """Return the terms, literals or core conditions of the first model of a solution, as implicants.

        Parameters
        ----------
        kind : str
            Of solution.
        part : str
            ``term``, ``literal`` or ``core``.

        Returns
        -------
        set of implicants
        """
        if part == "core":
            return self.core
        first = self.models.get(kind, [])[:1]
        return set().union(*(set(model) if part == "term" else literals_of(model) for model in first))


def whole_of(data, truth_table, models, configurations, paths):
    """Read back what was found over all cases.

    Parameters
    ----------
    data : CalibratedData
        Of the outcome wanted.
    truth_table, models, configurations, paths : DataFrame
        Tables of the steps of the truth table and of minimisation.

    Returns
    -------
    Whole

    Examples
    --------
    >>> import numpy as np, pandas as pd
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.minimise.frames import configuration_table, model_table
    >>> from equifinal.steps.minimise.solutions import minimise
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.frames import truth_table_frame
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> x, y = np.array([[1, 1], [1, 0], [0, 1]]), np.array([1, 0, 0])
    >>> data = CalibratedData(tuple("pqr"), ("A", "B"), (2, 2), x, "Y", y)
    >>> table = truth_table(data, Cutoffs())
    >>> solved = minimise(table)
    >>> whole = whole_of(data, truth_table_frame(table), model_table(data, solved), *configuration_table(data, solved))
    >>> whole.models["parsimonious"], whole.configurations, sorted(whole.core)
    ([((1, 1),)], {1: (1, 1)}, [(-1, 1), (1, -1)])
    """
    mine = models[models["outcome"] == data.outcome]
    listed = {kind: mine.loc[mine["solution"] == kind, "expression"] for kind in SOLUTIONS}
    first = paths[(paths["outcome"] == data.outcome) & (paths["model"] == 1)]
    words = configurations[(configurations["outcome"] == data.outcome) & (configurations["model"] == 1)]
    return Whole(
        truth_table_of_frame(truth_table, data),
        {kind: [_model(text, data) for text in texts] for kind, texts in listed.items()},
        {line.configuration: _model(line.term, data)[0] for line in first.itertuples()},
        {core for i, name in enumerate(data.conditions) for core in _core(words[name], i, len(data.conditions))},
    )


def _model(text, data):
    """Return a model from its expression, its terms in their fixed order."""
    return tuple(sorted(parse(text, data.conditions, data.levels).terms, key=order))


def _core(words, i, n):
    """Yield the values with which a condition is core, as implicants."""
    for word in words:
        if found := re.fullmatch(r"core (?:\[(\d+)\]|(absent|present))", str(word)):
            value = STATES[found[2]] if found[2] else int(found[1])
            yield (*(FREE,) * i, value, *(FREE,) * (n - i - 1))
