"""False alarm and power of the tests against noise, by simulation: ``python -m benchmarks.noise FILE [PART OF]``.

Studies with a planted model of two paths, A*B + C*D, and studies whose outcome is a planted one dealt out anew to the
cases, so that nothing but the conditions' relation to it is gone. Each cell of the design is a line of FILE, added when
it is done; lines that are there are not made again, so that a run can be stopped and taken up.
"""

import itertools
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.permutation import permuted_fits, solution_test
from equifinal.steps.truth_table.cutoffs import Cutoffs

__all__ = ["CELLS", "power", "study"]

CUTOFFS = Cutoffs(consistency=0.8, pri=0.5)
DRAWS, LEVEL = 99, 0.05
STUDIES = {"noise": 1000, "planted": 200}
# The smallest first; studies of noise have no level of noise but that of the outcome they deal out.
CELLS = [
    *itertools.product((4, 6, 8), (15, 27, 60), ("planted",), (0.1, 0.2)),
    *itertools.product((4, 6, 8), (15, 27, 60), ("noise",), (0.2,)),
]


def study(rng, n, k, kind, noise):
    """Return the data of one study.

    Parameters
    ----------
    rng : numpy.random.Generator
    n, k : int
        Cases and conditions, four conditions at least.
    kind : str
        A key of `STUDIES`.
    noise : float
        Standard deviation of what is added to the membership in the planted model.

    Examples
    --------
    >>> data = study(np.random.default_rng(1), 15, 4, "planted", 0.1)
    >>> data.x.shape, data.y.shape, data.conditions
    ((15, 4), (15,), ('A', 'B', 'C', 'D'))
    """
    x = rng.random((n, k))
    y = np.maximum(np.minimum(x[:, 0], x[:, 1]), np.minimum(x[:, 2], x[:, 3]))
    y = np.clip(y + rng.normal(0, noise, n), 0, 1)
    y = rng.permutation(y) if kind == "noise" else y
    return CalibratedData(tuple(f"c{i}" for i in range(n)), tuple("ABCDEFGH"[:k]), (2,) * k, x, "Y", y)


def power(k, n, kind, noise, studies=None):
    """Return the line of a cell: studies, those with a solution, and in how many of them each test finds something.

    Examples
    --------
    >>> line = power(4, 15, "planted", 0.1, studies=2)
    >>> line["studies"], 0 <= line["overlap"] <= line["solved"] <= 2
    (2, True)
    """
    studies = studies or STUDIES[kind]
    line = {"k": k, "n": n, "kind": kind, "noise": noise, "studies": studies, "solved": 0, "ranked": 0, "overlap": 0}
    for number in range(studies):
        rng = np.random.default_rng([k, n, list(STUDIES).index(kind), round(100 * noise), number])
        fits = permuted_fits(study(rng, n, k, kind, noise), CUTOFFS, Analyst(), draws=DRAWS, seed=number)
        for found in solution_test(fits).itertuples():
            line["solved"] += 1
            line["ranked"] += found.p_ranked <= LEVEL
            line["overlap"] += found.p_overlap <= LEVEL
    return line


def main(file, part=1, of=1):
    """Make the lines of every cell of a part that the file does not hold yet."""
    path = Path(file)
    for cell in CELLS[int(part) - 1 :: int(of)]:
        done = pd.read_csv(path) if path.exists() else pd.DataFrame(columns=["k", "n", "kind", "noise"])
        if (done[["k", "n", "kind", "noise"]] == list(cell)).all(axis=1).any():
            continue
        line = pd.DataFrame([power(*cell)])
        line.to_csv(path, mode="a", header=not path.exists(), index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
