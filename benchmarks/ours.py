"""The engine, measured: `python -m benchmarks.ours TASK PRI FILE`. More tasks are in `audits.py` and `panels.py`."""

import math
import sys
import time

import numpy as np
import pandas as pd
import scipy.optimize  # noqa: F401  (the engine imports it when it is first needed: not to be timed)

from benchmarks import OUTCOME, audits, panels
from benchmarks.data import PIECE
from benchmarks.sweeps import CONSISTENCY, COUNTY, FREQUENCY, PRI
from benchmarks.timing import measured
from equifinal.nca.effects import effect_size
from equifinal.nca.permutation import p_values
from equifinal.nca.scope import plot_of
from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.budget import Budget
from equifinal.steps.minimise.cover_search import least_size
from equifinal.steps.minimise.merging import primes_within
from equifinal.steps.minimise.primes import primes_against
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.minimise.ties import minimum_covers
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.grid import grid
from equifinal.steps.robustness.multiverse import cells
from equifinal.steps.robustness.permutation import permuted_fits
from equifinal.steps.robustness.variants import CONFIGURED, cell_grid
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.pieces import truth_table_in_pieces
from equifinal.steps.truth_table.table import truth_table

__all__ = ["TASKS"]

MODELS = 20  # seconds of the processor for counting tied models
DRAWS = 10_000


def data_of(frame):
    """Return a table of memberships as the engine takes it."""
    return CalibratedData.from_frame(frame, OUTCOME, [c for c in frame if c != OUTCOME])


def table_of(frame, pri, steps):
    """Return the truth table of a table of memberships."""
    table = truth_table(data_of(frame), Cutoffs(consistency=0.8, pri=pri))
    steps.lap("truth table")
    return table


def only_table(frame, pri, steps):
    """Build the truth table."""
    return {"rows": len(table_of(frame, pri, steps).positive)}


class Pieces:
    """The data of a file, read in pieces of which none is kept."""

    def __init__(self, path, k):
        self.path, self.conditions = path, tuple(f"C{i + 1}" for i in range(k))

    def __iter__(self):
        k = len(self.conditions)
        with open(self.path, "rb") as file:
            while len(numbers := np.fromfile(file, count=PIECE * (k + 1)).reshape(-1, k + 1)):
                yield CalibratedData((), self.conditions, (2,) * k, numbers[:, :k], OUTCOME, numbers[:, k])


def table_in_pieces(pieces, pri, steps):
    """Read the data and build the truth table, a piece at a time."""
    return {"rows": len(truth_table_in_pieces(pieces, Cutoffs(consistency=0.8, pri=pri)).positive)}


def all_solutions(frame, pri, steps):
    """Build the truth table and minimise it to the three solutions."""
    solutions = minimise(table_of(frame, pri, steps))
    steps.lap("solutions")
    return {kind: len(solutions[kind].models[0]) for kind in ("conservative", "parsimonious")}


def primes(frame, pri, steps):
    """Find all prime implicants of the parsimonious solution."""
    table = table_of(frame, pri, steps)
    found = primes_against(table.positive, table.negative)
    steps.lap("primes")
    return {"primes": len(found)}


def parsimonious(frame, pri, steps):
    """Find the parsimonious solution: the least number of terms, proved."""
    return {"terms": least_terms(parsimonious_chart(frame, pri, steps), steps)}


def conservative(frame, pri, steps):
    """Find the conservative solution: the least number of terms, proved."""
    return {"terms": least_terms(conservative_chart(frame, pri, steps), steps)}


def parsimonious_models(frame, pri, steps):
    """Find all tied models of the parsimonious solution."""
    return all_models(parsimonious_chart(frame, pri, steps), steps)


def conservative_models(frame, pri, steps):
    """Find all tied models of the conservative solution."""
    return all_models(conservative_chart(frame, pri, steps), steps)


def parsimonious_chart(frame, pri, steps):
    """Return the chart of the parsimonious solution."""
    table = table_of(frame, pri, steps)
    found = primes_against(table.positive, table.negative)
    steps.lap("primes")
    return found.cover


def conservative_chart(frame, pri, steps):
    """Return the chart of the conservative solution."""
    table = table_of(frame, pri, steps)
    found = primes_within(table.positive, table.levels)
    steps.lap("primes")
    return found.cover


def least_terms(chart, steps):
    """Return the least number of columns of a cover."""
    bound, cover = least_size(chart, Budget())
    if bound != len(cover):
        raise ValueError(f"not proved: between {bound} and {len(cover)} terms")
    steps.lap("least terms")
    return bound


def all_models(chart, steps):
    """Count the covers of least size, and list a thousand."""
    covers = minimum_covers(chart, 1000, budget=Budget(seconds=MODELS, clock=time.process_time))
    steps.lap("models")
    most = covers.at_most if covers.at_most < math.inf else None
    return {"terms": covers.size, "models": covers.count, "complete": covers.complete, "at most": most}


def sweep(frame, pri, steps):
    """Sweep the cutoffs that the peers sweep, too: the parsimonious solution in each cell."""
    return swept(frame, pri, steps, grid([CONFIGURED], CONSISTENCY, PRI, FREQUENCY, ["parsimonious"]))


def multiverse(frame, pri, steps):
    """Sweep the cutoffs of the county study's multiverse: the parsimonious and the intermediate solution."""
    return swept(frame, pri, steps, cell_grid([CONFIGURED], Cutoffs(0.8, pri), *COUNTY))


def swept(frame, pri, steps, settings):
    """Analyse the cells of a grid, beside the solution with the cutoffs in use."""
    data, analyst, kind = data_of(frame), Analyst(), settings["solution"].iloc[-1]
    baseline = analyst.solve(truth_table(data, Cutoffs(0.8, pri)))[kind].models
    found = cells({CONFIGURED: data}, settings, analyst, baseline)
    steps.lap("cells")
    return {"cells": len(found), "with a solution": int((found["models"] > 0).sum())}


def permutations(frame, pri, steps, draws=DRAWS):
    """Permute the outcome and run the whole analysis on each draw."""
    fits = permuted_fits(data_of(frame), Cutoffs(0.8, pri), Analyst(), draws=draws)
    steps.lap("permutations")
    return {"draws": fits["draw"].nunique() - 1}


def nca(frame, pri, steps, draws=DRAWS):
    """Draw two ceilings over each condition, and test both on the same permutations of the outcome."""
    plots = [plot_of(frame[name], frame[OUTCOME]) for name in frame if name != OUTCOME]
    sizes = [effect_size(plot, ceiling) for plot in plots for ceiling in ("ce_fdh", "cr_fdh")]
    steps.lap("effect sizes")
    p_values(plots, ("ce_fdh", "cr_fdh"), draws)
    steps.lap("permutations")
    return {"effects of 0.1 or more": sum(size >= 0.1 for size in sizes), "effect sizes": sizes}


TASKS = {
    "truth table": only_table,
    "truth table in pieces": table_in_pieces,
    "solutions": all_solutions,
    "primes": primes,
    "parsimonious": parsimonious,
    "conservative": conservative,
    "parsimonious models": parsimonious_models,
    "conservative models": conservative_models,
    "cells": sweep,
    "multiverse": multiverse,
    "permutations": permutations,
    "nca": nca,
    **audits.TASKS,
    **panels.TASKS,
}


def data_at(path, task, pri):
    """Return what a task takes: the table of memberships in a file, unless it needs something else."""
    if task == "truth table in pieces":
        return Pieces(path, k=8)
    frame = pd.read_csv(path, index_col="case")
    return panels.panel_of(frame, pri) if task in panels.TASKS else frame


if __name__ == "__main__":
    task, pri, path = sys.argv[1:]
    data = data_at(path, task, float(pri))
    measured(lambda steps: TASKS[task](data, float(pri), steps))
