"""The sweep of the cutoffs as a grid: the number of the solution in each cell."""

from .columns import plain

__all__ = ["grid_of"]

AXES = {"consistency": "consistency_cutoff", "pri": "pri_cutoff", "frequency": "frequency_cutoff"}


def grid_of(sweep):
    """Return the sweep of one outcome as a grid.

    Parameters
    ----------
    sweep : DataFrame
        The lines of `sweep.csv` on that outcome.

    Returns
    -------
    dict of str to list
        `consistency`, `pri`, `frequency`: the cutoffs, rising; `numbers`: the solution of each cell, consistency
        changing fastest and frequency slowest; None in a cell that was left out.

    Examples
    --------
    >>> import pandas as pd
    >>> cells = {"consistency_cutoff": [0.8, 0.9], "pri_cutoff": 0.5, "frequency_cutoff": 1, "number": [1, 0]}
    >>> grid_of(pd.DataFrame(cells))
    {'consistency': [0.8, 0.9], 'pri': [0.5], 'frequency': [1], 'numbers': [1, 0]}
    """
    values = {name: sorted(set(sweep[column].tolist())) for name, column in AXES.items()}
    columns = [sweep[AXES[name]].tolist() for name in ("frequency", "pri", "consistency")]
    known = dict(zip(zip(*columns, strict=True), sweep["number"].tolist(), strict=True))
    numbers = [
        known.get((frequency, pri, consistency))
        for frequency in values["frequency"]
        for pri in values["pri"]
        for consistency in values["consistency"]
    ]
    return {name: [plain(value) for value in axis] for name, axis in values.items()} | {"numbers": numbers}
