"""Which cells of a sweep a map shows; here for captions as well, which draw nothing."""

__all__ = ["on_map"]

PANELS = 3


def on_map(cells, frequency):
    """Return the cells that a map shows, one solution's of one outcome.

    Parameters
    ----------
    cells : DataFrame
        Of `multiverse.cells`.
    frequency : int
        The reported frequency cutoff.

    Returns
    -------
    DataFrame
        Of several calibrations the first; of more than three frequency cutoffs those next to the reported one.
    """
    rows = cells[cells["calibration"] == cells["calibration"].iloc[0]]
    near = sorted(rows["frequency_cutoff"].unique().tolist(), key=lambda n: (abs(n - frequency), n))[:PANELS]
    return rows[rows["frequency_cutoff"].isin(near)]
