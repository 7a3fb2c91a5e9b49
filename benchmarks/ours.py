"""The engine, measured: `python -m benchmarks.ours TASK PRI FILE`. The only module here that calls it."""

import sys

import numpy as np
import pandas as pd

from benchmarks.data import OUTCOME
from benchmarks.timing import measured
from equifinal.covers import minimum_covers
from equifinal.data import CalibratedData
from equifinal.minimisation import minimise
from equifinal.primes import primes_against, primes_within
from equifinal.truth_table import Cutoffs, truth_table

__all__ = ["TASKS"]


def table_of(frame, pri, steps):
    """Return the truth table of a table of memberships."""
    data = CalibratedData.from_frame(frame, OUTCOME, [c for c in frame if c != OUTCOME])
    table = truth_table(data, Cutoffs(consistency=0.8, pri=pri))
    steps.lap("truth table")
    return table


def only_table(frame, pri, steps):
    """Build the truth table."""
    return {"rows": len(table_of(frame, pri, steps).positive)}


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
    table = table_of(frame, pri, steps)
    found = primes_against(table.positive, table.negative)
    steps.lap("primes")
    covers = minimum_covers(np.asarray(found.cover), limit=1)
    steps.lap("covers")
    return {"terms": covers.size}


def conservative(frame, pri, steps):
    """Find the conservative solution: the least number of terms, proved."""
    table = table_of(frame, pri, steps)
    found = primes_within(table.positive, table.levels)
    steps.lap("primes")
    covers = minimum_covers(np.asarray(found.cover), limit=1)
    steps.lap("covers")
    return {"terms": covers.size}


TASKS = {
    "truth table": only_table,
    "solutions": all_solutions,
    "primes": primes,
    "parsimonious": parsimonious,
    "conservative": conservative,
}


if __name__ == "__main__":
    task, pri, path = sys.argv[1:]
    frame = pd.read_csv(path, index_col="case")
    measured(lambda steps: TASKS[task](frame, float(pri), steps))
