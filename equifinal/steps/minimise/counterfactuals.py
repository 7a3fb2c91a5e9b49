"""Counterfactuals laid open: the remainders that each model assumes, easy and difficult ones apart.

References
----------
.. [1] Ragin, C. C., & Sonnett, J. (2005). Between complexity and parsimony: limited diversity, counterfactual
   cases, and comparative analysis. In S. Kropp & M. Minkenberg (Eds.), Vergleichen in der
   Politikwissenschaft (pp. 180-197). VS Verlag. doi:10.1007/978-3-322-80441-9_9
.. [2] Yamasaki, S., & Rihoux, B. (2009). A commented review of applications. In B. Rihoux & C. C. Ragin
   (Eds.), Configurational Comparative Methods (pp. 123-145). Sage. doi:10.4135/9781452226569.n6
"""

import itertools

import pandas as pd

from equifinal.sets.cubes import count_rows, largest, rows_of
from equifinal.sets.expectations import parse_expectation
from equifinal.sets.implicants import covers, format_term

from .intermediate import easy_cubes

__all__ = ["counterfactual_tables"]


def counterfactual_tables(tables, solutions, expectations, limit=1000):
    """Return the simplifying assumptions of every parsimonious and intermediate model.

    An assumption is a remainder that the model covers. It is easy where the directional expectations speak
    for it [1]_, and contradictory where a model of the same kind for the opposite outcome rests on it too [2]_.

    Parameters
    ----------
    tables : pair of TruthTable
        Of the outcome and of its negation.
    solutions : pair of dict of str to Solution
    expectations : pair of sequence of str
    limit : int
        How many assumptions of a model to list; all are counted.

    Returns
    -------
    counts : DataFrame
        `outcome`, `solution`, `model`, `assumptions`, `easy`, `difficult`; `contradictory` counts the listed.
    listed : DataFrame
        `outcome`, `solution`, `model`, `row`, `combination`, `kind` (easy or difficult), `contradictory`.
    """
    counts, listed = [], []
    for side, (table, found, texts) in enumerate(zip(tables, solutions, expectations, strict=True)):
        groups = [parse_expectation(text, table.conditions, table.levels) for text in texts]
        known = {tuple(row) for row, value in zip(table.rows.tolist(), table.values, strict=True) if value != "?"}
        for kind in ("parsimonious", "intermediate"):
            opposed = solutions[1 - side][kind].models
            for number, model in enumerate(found[kind].models, 1):
                easy = model if kind == "intermediate" else _easy(model, found["conservative"].models, groups)
                whole = _assumed(model, known, table.levels)
                plain = _assumed(easy, known, table.levels)
                lines = []
                remainders = (r for r in rows_of(model, table.levels) if r not in known)
                for row in itertools.islice(remainders, limit):
                    sort = "easy" if any(covers(term, row) for term in easy) else "difficult"
                    clash = any(covers(term, row) for other in opposed for term in other)
                    text = format_term(row, table.conditions, table.levels)
                    lines.append((table.outcome, kind, number, _number(row, table.levels), text, sort, clash))
                counts.append((table.outcome, kind, number, whole, plain, whole - plain, sum(x[-1] for x in lines)))
                listed += sorted(lines)
    keys = ["outcome", "solution", "model"]
    return (
        pd.DataFrame(counts, columns=[*keys, "assumptions", "easy", "difficult", "contradictory"]),
        pd.DataFrame(listed, columns=[*keys, "row", "combination", "kind", "contradictory"]),
    )


def _easy(model, conservative, groups):
    """Return cubes that hold the easy counterfactuals of a parsimonious model, over all conservative ones."""
    return largest(itertools.chain(*(easy_cubes(long, model, groups) for long in conservative))) if groups else ()


def _assumed(terms, known, levels):
    """Return how many rows of these terms are remainders."""
    return count_rows(terms, levels) - sum(any(covers(term, row) for term in terms) for row in known)


def _number(row, levels):
    """Return the number of a row, from 1, the first condition being the most significant digit."""
    number = 0
    for value, n in zip(row, levels, strict=True):
        number = number * n + value
    return number + 1
