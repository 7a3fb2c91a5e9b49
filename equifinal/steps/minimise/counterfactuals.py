"""Counterfactuals laid open: the remainders that each model assumes, easy and difficult ones apart."""

import itertools
import math

import pandas as pd

from equifinal.sets.cubes import count_rows, largest, rows_of
from equifinal.sets.expectations import parse_expectation
from equifinal.sets.implicants import covers, format_term

from .budget import Budget, OutOfBudget
from .intermediate import easy_cubes

__all__ = ["counterfactual_tables"]

PART = 0.2  # of the time for a solution
COUNTS = ["assumptions", "easy", "difficult", "contradictory"]


def counterfactual_tables(tables, solutions, expectations, limit=1000, seconds=math.inf):
    """Return the simplifying assumptions of every parsimonious and intermediate model.

    An assumption is a remainder that the model covers. It is easy where the directional expectations speak
    for it [1]_, and contradictory where a model of the same kind for the opposite outcome rests on it too [2]_.

    Parameters
    ----------
    tables : pair of TruthTable
        Of the outcome and of its negation.
    solutions : pair of dict of str to Solution
        From `minimise`.
    expectations : pair of sequence of str
        Directional expectations, for the outcome and for its negation.
    limit : int
        How many assumptions of a model to list; all are counted.
    seconds : float
        The limit of a solution, of which a part is for the assumptions of its models.

    Returns
    -------
    counts : DataFrame
        `outcome`, `solution`, `model` (its number), `assumptions`, `easy`, `difficult` (rows of the truth table);
        `contradictory` counts the listed. Missing where the time for the solution ended before; then none is listed.
    listed : DataFrame
        `outcome`, `solution`, `model`, `row`, `combination`, `kind` (easy or difficult), `contradictory`.

    Raises
    ------
    InputError
        If an expectation cannot be read.

    Examples
    --------
    One case with the outcome, in A*B, and one without, in ~A*B: the parsimonious solution A assumes A*~B, which is
    easy where ~B is expected. That of the negation, ~A, assumes ~A*~B.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.minimise.solutions import minimise
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "B": [1, 1], "Y": [1, 0]}, index=["p", "q"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> tables, expected = [truth_table(side, Cutoffs()) for side in (data, data.negated())], (["~B"], [])
    >>> solutions = [minimise(table, texts) for table, texts in zip(tables, expected)]
    >>> counts, listed = counterfactual_tables(tables, solutions, expected)
    >>> print(listed.to_string(index=False))
    outcome     solution  model  row combination      kind  contradictory
          Y parsimonious      1    3        A*~B      easy          False
          Y intermediate      1    3        A*~B      easy          False
         ~Y parsimonious      1    1       ~A*~B difficult          False

    References
    ----------
    .. [1] Ragin, C. C., & Sonnett, J. (2005). Between complexity and parsimony: limited diversity, counterfactual
       cases, and comparative analysis. In S. Kropp & M. Minkenberg (Eds.), Vergleichen in der
       Politikwissenschaft (pp. 180-197). VS Verlag. doi:10.1007/978-3-322-80441-9_9
    .. [2] Yamasaki, S., & Rihoux, B. (2009). A commented review of applications. In B. Rihoux & C. C. Ragin
       (Eds.), Configurational Comparative Methods (pp. 123-145). Sage. doi:10.4135/9781452226569.n6
    """
    counts, listed = [], []
    for table, found, opposite, texts in zip(tables, solutions, reversed(solutions), expectations, strict=True):
        groups = [parse_expectation(text, table.conditions, table.levels) for text in texts]
        coded = set(map(tuple, table.coded.tolist()))
        for kind in ("parsimonious", "intermediate"):
            opposed = {term for model in opposite[kind].models for term in model}
            budget = Budget(seconds=PART * seconds)
            for number, model in enumerate(found[kind].models, 1):
                try:
                    budget.check()
                    easy = (
                        model if kind == "intermediate" else _easy(model, found["conservative"].models, groups, budget)
                    )
                    whole, plain = (_assumed(terms, coded, table.levels, budget) for terms in (model, easy))
                    lines = _assumptions(table, coded, model, easy, opposed, limit, budget)
                except OutOfBudget:
                    counts.append((table.outcome, kind, number, *[None] * len(COUNTS)))
                    continue
                clashes = sum(clash for *_, clash in lines)
                counts.append((table.outcome, kind, number, whole, plain, whole - plain, clashes))
                listed += [(table.outcome, kind, number, *line) for line in lines]
    keys = ["outcome", "solution", "model"]
    return (
        pd.DataFrame(counts, columns=[*keys, *COUNTS]).astype(dict.fromkeys(COUNTS, "Int64")),
        pd.DataFrame(listed, columns=[*keys, "row", "combination", "kind", "contradictory"]),
    )


def _easy(model, conservative, groups, budget):
    """Return cubes that hold the easy counterfactuals of a parsimonious model, over all conservative ones."""
    if not groups:
        return ()
    return largest(itertools.chain(*(easy_cubes(long, model, groups) for long in conservative)), budget.check)


def _assumed(terms, coded, levels, budget):
    """Return how many rows of these terms are remainders."""
    return count_rows(terms, levels, budget.check) - sum(any(covers(term, row) for term in terms) for row in coded)


def _assumptions(table, coded, model, easy, opposed, limit, budget):
    """Return row number, combination, kind and whether it is contradictory of a model's remainders, by row."""
    lines = []
    remainders = (row for row in rows_of(model, table.levels, budget.check) if row not in coded)
    for row in itertools.islice(remainders, limit):
        kind = "easy" if any(covers(term, row) for term in easy) else "difficult"
        clash = any(covers(term, row) for term in opposed)
        text = format_term(row, table.conditions, table.levels)
        lines.append((_number(row, table.levels), text, kind, clash))
    return sorted(lines)


def _number(row, levels):
    """Return the number of a row, from 1, the first condition being the most significant digit."""
    number = 0
    for value, n in zip(row, levels, strict=True):
        number = number * n + value
    return number + 1
