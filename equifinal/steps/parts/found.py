"""What one part of a study found: its cases, and the intermediate solutions of its outcome and of the negation."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from equifinal.sets.data import CalibratedData
from equifinal.sets.expressions import evaluate, parse
from equifinal.steps.minimise.frames import intermediate

__all__ = ["SIDES", "Found", "levels_with", "membership_in"]

SIDES = ("outcome", "negation")


class Found(NamedTuple):
    """A part.

    Parameters
    ----------
    name, outcome, group : str
    conditions : sequence of str
    memberships : DataFrame
        Cases in the index, one column a set.
    models, configurations, paths : DataFrame
        Of the step of minimisation, at the baseline.
    """

    name: str
    outcome: str
    group: str
    conditions: tuple
    memberships: pd.DataFrame
    models: pd.DataFrame
    configurations: pd.DataFrame
    paths: pd.DataFrame

    def side(self, side):
        """Return the outcome of a side, as the tables name it."""
        return self.outcome if side == SIDES[0] else f"~{self.outcome}"

    def data(self, side):
        """Return the data of a side."""
        data = CalibratedData.from_frame(self.memberships, self.outcome, list(self.conditions))
        return data if side == SIDES[0] else data.negated()

    def expression(self, side):
        """Return the first intermediate model of a side; empty where there is none."""
        found = intermediate(self.models, self.side(side))["expression"]
        return str(found.iloc[0]) if len(found) else ""

    def lines(self, side):
        """Return the configurations of the first model of a side, each with its term."""
        keys = ["outcome", "model", "configuration"]
        texts = {"outcome": str, "model": int, "configuration": int}
        table = self.configurations.astype(texts).merge(self.paths.astype(texts), on=keys, how="left")
        table = table[(table["outcome"] == self.side(side)) & (table["model"] == 1)]
        words = table[list(self.conditions)].astype(object)
        return table.assign(**words.where(words.notna(), "")).to_dict("records")


def levels_with(part, other):
    """Return how many values each condition of a part has, in the cases of both parts."""
    frames = (part.memberships[list(part.conditions)], other.memberships[list(part.conditions)])
    highest = np.maximum(*(frame.max().to_numpy() for frame in frames))
    return [int(high) + 1 if high > 1 else 2 for high in highest]


def membership_in(expression, part, other):
    """Return the membership of the cases of another part in an expression over the conditions of this one.

    Returns
    -------
    array of shape (cases of `other`,) or None
        None where the other part lacks one of the conditions.
    """
    if not set(part.conditions) <= set(other.memberships):
        return None
    read = parse(expression, list(part.conditions), levels_with(part, other))
    return evaluate(read, other.memberships[list(part.conditions)].to_numpy(dtype=float))
