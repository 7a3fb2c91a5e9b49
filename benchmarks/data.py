"""Data to measure on, the same for the same seed: `python -m benchmarks.data KIND K N FILE` writes them.

``model`` is crisp with a planted model and 3 % of the outcomes flipped, ``noise`` crisp with a random outcome,
``fuzzy`` the planted model with memberships, ``positive`` crisp with distinct rows, all with the outcome, ``panel``
memberships of units in so many periods each, ``ceiling`` memberships of which three conditions are necessary in
degree, and ``county`` the study in ``data/raw``. ``pieces`` is as ``fuzzy``, piece by piece, as bare numbers (float64).
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks import OUTCOME

__all__ = ["FLIPPED", "KINDS", "PERIODS", "PIECE", "generate", "planted", "write_pieces"]

SEED = 20260101
PLANTED = ({0: 1, 1: 1}, {2: 0, 3: 1})  # C1*C2 + ~C3*C4
FLIPPED = 0.03
COUNTY = Path(__file__).parents[1] / "data" / "raw" / "county27.csv"
FREE, CUBES = 7, 8
PIECE = 100_000  # cases
PERIODS = 20  # of each unit of a panel


def generate(kind, k, n, seed=SEED):
    """Return data of a kind: a table with cases in the index, conditions C1, C2, … and the outcome Y.

    Parameters
    ----------
    kind : str
        One of `KINDS`.
    k, n : int
        Conditions, at least four (``positive``: eight), and cases.
    seed : int

    Returns
    -------
    pandas.DataFrame
    """
    x, y = KINDS[kind](np.random.default_rng([seed, k, n]), k, n)
    frame = pd.DataFrame(x, columns=[f"C{i + 1}" for i in range(x.shape[1])])
    frame[OUTCOME] = y
    frame.index = pd.Index([_name(kind, i) for i in range(len(frame))], name="case")
    return frame


def _name(kind, i):
    """Return the name of a case: of a panel's unit and period, both in the order of the alphabet."""
    return f"u{i // PERIODS + 1:04} t{i % PERIODS + 1:02}" if kind == "panel" else f"u{i + 1}"


def planted(x, model=PLANTED):
    """Return the membership of each case in the planted model, or in another."""
    terms = [np.min([x[:, i] if value else 1 - x[:, i] for i, value in term.items()], axis=0) for term in model]
    return np.max(terms, axis=0)


def _model(rng, k, n):
    x = rng.integers(0, 2, (n, k))
    y = planted(x)
    flipped = rng.choice(n, round(FLIPPED * n), replace=False)
    y[flipped] = 1 - y[flipped]
    return x, y


def _noise(rng, k, n):
    return rng.integers(0, 2, (n, k)), rng.integers(0, 2, n)


def _fuzzy(rng, k, n):
    x = rng.random((n, k)).round(4)
    x[x == 0.5] = 0.5001
    return x, np.clip(planted(x) + rng.normal(0, 0.1, n), 0, 1).round(4)


def _positive(rng, k, n):
    """Return `n` distinct rows out of cubes with seven free conditions, so that there is something to merge."""
    rows = set()
    while len(rows) < n:
        rows = set()
        for _ in range(max(CUBES, -(-n // 2**FREE))):
            cube = np.tile(rng.integers(0, 2, k), (2**FREE, 1))
            cube[:, rng.choice(k, FREE, replace=False)] = np.indices((2,) * FREE).reshape(FREE, -1).T
            rows.update(map(tuple, cube.tolist()))
    rows = rng.permutation(sorted(rows))[:n]
    return rows, np.ones(n, dtype=int)


def _panel(rng, k, n):
    """Return units that stay much as they are; in the first tenth of the periods only the first term counts."""
    units = rng.random((-(-n // PERIODS), k)).repeat(PERIODS, axis=0)[:n]
    x = (0.7 * units + 0.3 * rng.random((n, k))).round(4)
    x[x == 0.5] = 0.5001
    late = np.arange(n) % PERIODS >= PERIODS // 10
    y = np.where(late, planted(x), planted(x, PLANTED[:1]))
    return x, np.clip(y + rng.normal(0, 0.05, n), 0, 1).round(4)


def _ceiling(rng, k, n):
    """Return an outcome that no case has more of than its first three conditions allow."""
    x = rng.random((n, k)).round(4)
    x[x == 0.5] = 0.5001
    y = (rng.random(n) * (0.4 + 0.6 * x[:, :3].min(axis=1))).round(4)
    y[y == 0.5] = 0.5001
    return x, y


def _county(rng, k, n):
    frame = pd.read_csv(COUNTY, index_col="case").drop(columns=["county", "province"])
    return frame.drop(columns="OUT").to_numpy(), frame["OUT"].to_numpy()


KINDS = {
    "model": _model,
    "noise": _noise,
    "fuzzy": _fuzzy,
    "positive": _positive,
    "panel": _panel,
    "ceiling": _ceiling,
    "county": _county,
}


def write_pieces(k, n, path, seed=SEED):
    """Write fuzzy data of so many conditions and cases that no more than a piece of them is in memory."""
    with open(path, "wb") as file:
        for start in range(0, n, PIECE):
            x, y = _fuzzy(np.random.default_rng([seed, k, n, start]), k, min(PIECE, n - start))
            np.column_stack([x, y]).tofile(file)


if __name__ == "__main__":
    kind, k, n, path = sys.argv[1:]
    if kind == "pieces":
        write_pieces(int(k), int(n), path)
    else:
        generate(kind, int(k), int(n)).to_csv(path)
