"""The peers, measured: `python -m benchmarks.peers NAME TASK PRI FILE`, in an environment that has them.

Each is called as its documentation tells a user to. Where a peer leaves the choice, it is asked for what the
engine gives: the least number of terms, proved.
"""

import importlib.util
import resource
import sys
import warnings
from itertools import product

from benchmarks import OUTCOME
from benchmarks.sweeps import CONSISTENCY, FREQUENCY, PRI
from benchmarks.timing import measured

__all__ = ["PEERS"]

MEMORY = 4 << 30  # bytes of address space: more ends in "out of memory", not in a machine that swaps


def pyqca(frame, task, pri, steps):
    """Call PyQCA. It finds the conservative solution on the way to the parsimonious one.

    Its own sweeps move anchors and thresholds of the data, none the cutoffs: it is called once a cell.
    """
    from qca import FSQCA, minimize_truth_table

    model = FSQCA(frame, outcome=OUTCOME, conditions=[c for c in frame if c != OUTCOME])
    if task == "truth table":
        return {"rows": sum(row.include for row in model.build_truth_table(0.8, pri_cut=pri))}

    def minimise(consistency, pri, frequency):
        return minimize_truth_table(
            model,
            outcome_threshold=consistency,
            pri_cut=pri,
            frequency_cutoff=frequency,
            include_remainders_in_parsimonious=task != "conservative",
            backend="exact_set_cover",
        )

    if task == "cells":
        found = [len(minimise(*cutoffs).parsimonious_solution) for cutoffs in product(CONSISTENCY, PRI, FREQUENCY)]
        return {"cells": len(found), "with a solution": sum(terms > 0 for terms in found)}
    solution = minimise(0.8, pri, 1)
    conservative, parsimonious = len(solution.complex_solution), len(solution.parsimonious_solution)
    return {
        "solutions": {"conservative": conservative, "parsimonious": parsimonious},
        "primes": {"primes": len(solution.prime_implicants_parsimonious)},
        "parsimonious": {"terms": parsimonious},
        "conservative": {"terms": conservative},
    }[task]


def setqca(frame, task, pri, steps):
    """Call setqca. It lists up to 256 tied models and takes the fewest literals second."""
    from setqca.analysis.robustness import RobustnessGrid, robustness_analysis
    from setqca.minimize.qmc import prime_implicants
    from setqca.truth_table import build_truth_table

    conditions = [c for c in frame if c != OUTCOME]
    if task == "cells":
        grid = RobustnessGrid(CONSISTENCY, PRI, FREQUENCY)
        found = robustness_analysis(frame, outcome=OUTCOME, conditions=conditions, grid=grid, family="parsimonious")
        return {"cells": len(found.runs), "with a solution": len(found.successful)}
    table = build_truth_table(frame, outcome=OUTCOME, conditions=conditions, inclusion_cutoff=0.8, pri_cutoff=pri)

    def terms(remainders):
        return len(table.minimize(include_remainders=remainders)[0].implicants)

    if task == "truth table":
        return {"rows": len(table.positive_minterms)}
    if task == "primes":
        return {"primes": len(prime_implicants(table.positive_minterms, table.remainder_minterms, len(conditions)))}
    if task == "solutions":
        return {"conservative": terms(False), "parsimonious": terms(True)}
    return {"terms": terms(task == "parsimonious")}


PEERS = {"pyqca": ("qca", pyqca), "setqca": ("setqca", setqca)}


def main(name, task, pri, path):
    """Measure one peer; exit with 127 where it is not installed and 126 where the memory does not do."""
    module, call = PEERS[name]
    if importlib.util.find_spec(module) is None:
        sys.exit(127)
    import pandas as pd

    warnings.simplefilter("ignore")
    frame = pd.read_csv(path, index_col="case")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        measured(lambda steps: call(frame, task, float(pri), steps))
    except MemoryError:
        sys.exit(126)


if __name__ == "__main__":
    main(*sys.argv[1:])
