"""The multiverse: every combination of plausible settings."""

import functools
from dataclasses import replace

import numpy as np
import pandas as pd

from equifinal.sets.data import term_memberships
from equifinal.sets.fit import sufficiency
from equifinal.sets.implicants import FREE, format_model, format_term
from equifinal.sets.tolerance import at_least
from equifinal.steps.minimise.budget import Budget
from equifinal.steps.minimise.configurations import core_conditions
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table

from .grid import PARAMETERS, distance_of, portion
from .relations import RELATIONS, relation

__all__ = ["cells", "closest", "code_rows", "nearest"]

FINDINGS = {"models": int, "expression": object, "core": object, "relation": object}
FIT = {"consistency": float, "coverage": float}


def code_rows(n, consistency, pri, cutoffs):
    """Return the values of rows, as `Cutoffs.code` gives them with one consistency cutoff, for arrays.

    Parameters
    ----------
    n, consistency, pri : array
        Of the rows, along the last axis.
    cutoffs : tuple of array
        Consistency, PRI and frequency cutoff; all arrays are broadcast against each other.

    Returns
    -------
    array of str
        ``1``, ``0`` or ``?``.

    Examples
    --------
    Two rows of one case and of three, at two consistency cutoffs:

    >>> n, consistency, pri = np.array([1, 3]), np.array([0.9, 0.7]), np.array([0.8, 0.6])
    >>> code_rows(n, consistency, pri, (np.array([[0.6], [0.8]]), 0.5, 1)).tolist()
    [['1', '1'], ['1', '0']]
    """
    least_consistency, least_pri, frequency = cutoffs
    passes = at_least(consistency, least_consistency) & at_least(np.nan_to_num(pri), least_pri)
    return np.where(np.less(n, frequency), "?", np.where(passes, "1", "0"))


def closest(models, baseline, levels):
    """Return how tied models stand to the models of the baseline: the closest of their relations.

    Parameters
    ----------
    models, baseline : sequence of models
        A model is a sequence of implicants.
    levels : sequence of int
        Number of values of each condition.

    Returns
    -------
    str
        As `relations.relation`: ``same``, ``subset``, ``superset``, ``changed`` or ``none``.

    Examples
    --------
    A*B and A tie, and A is the baseline:

    >>> closest([[(1, 1)], [(1, FREE)]], baseline=[[(1, FREE)]], levels=[2, 2])
    'same'
    """
    return _closest(models, functools.partial(relation, baseline=baseline, levels=levels))


def _closest(models, relate):
    """Return the closest of the relations of models; ``none`` without a model."""
    words = set()
    for model in models:
        words.add(relate(model))
        if "same" in words:
            break
    return next(word for word in RELATIONS if word in words or word == "none")


def cells(datasets, grid, analyst, baseline, part=(1, 1), cores=True, within=None):
    """Analyse the cells of a grid, or a contiguous part of them.

    Parameters
    ----------
    datasets : mapping of str to CalibratedData
        The calibrations, with the same cases and conditions.
    grid : DataFrame
        Of `grid.grid`.
    analyst : Analyst
    baseline : sequence of models
        The tied models of the published solution.
    part : tuple of int
        (i, n): the i-th of n parts, from 1. The parts below each other are the whole table.
    cores : bool
        Whether core conditions are wanted, for which other solutions are needed; else `core` is empty.
    within : tuple of Budget and Cutoffs, optional
        Where the time ends, fewer cells: those nearest to the cutoffs first, and these always.

    Returns
    -------
    DataFrame
        The grid's columns, then `models` (how many tie), `expression` and `core` of the first (each term
        with its core conditions only), `relation` to the published solution (closest of the tied models),
        `consistency`, `coverage` of the first. Without a solution the expression is empty.

    Examples
    --------
    Two of three cases in A have the outcome.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.robustness.grid import grid
    >>> frame = pd.DataFrame({"A": [1, 1, 1, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> places = grid(["coded"], [0.6, 0.7], [0.5], [1], ["intermediate"])
    >>> found = cells({"coded": data}, places, Analyst(), baseline=[[(1,)]])
    >>> print(found[["consistency_cutoff", "models", "expression", "relation"]])
       consistency_cutoff  models expression relation
    0                 0.6       1          A     same
    1                 0.7       0                none

    Notes
    -----
    The sums of a truth table do not depend on the cutoffs: it is built once a data set, the rows are coded
    for all cells at once, and equal codings are minimised once.
    """
    chunk = grid.iloc[portion(len(grid), part)]
    levels = next(iter(datasets.values())).levels
    relate = functools.cache(lambda model: relation(model, baseline, levels))
    groups, blocks = list(chunk.groupby("calibration")), []
    for waiting, (name, block) in zip(range(len(groups), 0, -1), groups, strict=True):
        own = within and (within[0].share(1 / waiting), within[1])
        blocks.append(_block(datasets[name], block, analyst, relate, cores, own))
    columns = {**FINDINGS, **FIT}
    found = pd.concat(blocks).sort_index() if blocks else pd.DataFrame(columns=list(columns), index=chunk.index)
    chunk = chunk.loc[found.index]
    return pd.concat([chunk, found.astype(columns)], axis=1)


def nearest(data, grid, analyst, cutoffs, kind, seconds):
    """Return the cells that are analysed within some time: those nearest to the cutoffs in use first.

    What is found in them is remembered by the analyst. Where the time suffices all cells are returned, whatever the
    machine.

    Parameters
    ----------
    data : CalibratedData
    grid : DataFrame
        Of `grid.grid`, of one calibration and one solution.
    analyst : Analyst
    cutoffs : Cutoffs
        Those in use.
    kind : str
        The solution.
    seconds : float

    Returns
    -------
    DataFrame
        Lines of the grid, in its order.

    Examples
    --------
    No time is left: what is at the cutoffs in use, and codes the rows alike, is known.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.robustness.grid import grid
    >>> frame = pd.DataFrame({"A": [1, 1, 1, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> places = grid(["coded"], [0.5, 0.6, 0.7], [0.5], [1], ["intermediate"])
    >>> nearest(data, places, Analyst(), Cutoffs(0.6, 0.5), "intermediate", 0)["consistency_cutoff"].tolist()
    [0.5, 0.6]
    """
    budget, kept = Budget(seconds=seconds), []
    table, coded = _coded(data, grid)
    for place in np.argsort(distance_of(grid, cutoffs), kind="stable"):
        cell = replace(table, values=tuple(coded[place].tolist()))
        if not kept or budget.seconds or analyst.knows(cell, kind):
            analyst.solve(cell, kind)
            kept.append(place)
    return grid.iloc[sorted(kept)]


def _coded(data, block):
    """Return the truth table of a data set, and its rows as each cell codes them."""
    table = truth_table(data, Cutoffs())
    cutoffs = tuple(block[column].to_numpy()[:, None] for column in PARAMETERS[1:4])
    return table, code_rows(np.array(table.n), np.array(table.consistency), np.array(table.pri), cutoffs)


def _block(data, block, analyst, relate, cores, within):
    """Return the findings in the cells of one data set."""
    budget, cutoffs = within or (Budget(), None)
    distance = distance_of(block, cutoffs) if cutoffs else np.zeros(len(block))
    kinds, near = block["solution"].tolist(), distance == distance.min()
    table, coded = _coded(data, block)
    fit = functools.cache(lambda model: sufficiency(term_memberships(data, model).max(axis=0), data.y))
    findings, lines = {}, {}
    for place in np.argsort(distance, kind="stable").tolist():
        row, kind = coded[place], kinds[place]
        key = (row.tobytes(), kind)
        if key not in findings:
            if not (near[place] or budget.seconds):
                continue
            cell = replace(table, values=tuple(row.tolist()))
            solutions = analyst.solve(cell) if cores else analyst.solve(cell, kind)
            findings[key] = _finding(data, solutions, kind, relate, fit, cores)
        lines[place] = findings[key]
    return pd.DataFrame(list(lines.values()), columns=[*FINDINGS, *FIT], index=block.index[list(lines)])


def _finding(data, solutions, kind, relate, fit, cores):
    """Return what a cell says of one solution."""
    solution = solutions[kind]
    word = _closest(solution.models, relate)
    if not solution.models:
        return 0, "", "", word, np.nan, np.nan
    model = solution.models[0]
    figures, expression = fit(model), format_model(model, data.conditions, data.levels)
    core = " + ".join(_core_terms(data, solutions, kind, model)) if cores else ""
    return solution.count, expression, core, word, figures.consistency, figures.coverage


def _core_terms(data, solutions, kind, model):
    """Yield each term of the first model with its core conditions only."""
    solution = solutions[kind]
    parsimonious = (model,) if kind == "parsimonious" else solutions["parsimonious"].models
    if solution.sources:
        parsimonious = [parsimonious[source] for source in solution.sources[0]]
    shorter = [term for short in parsimonious for term in short]
    for term in model:
        core = core_conditions(term, shorter)
        reduced = tuple(v if i in core else FREE for i, v in enumerate(term))
        yield format_term(reduced, data.conditions, data.levels)
