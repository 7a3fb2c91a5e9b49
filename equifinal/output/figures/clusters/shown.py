"""Which units the figure of their ways shows; here for captions as well, which draw nothing."""

__all__ = ["MOST_NAMED", "how_many", "units_shown"]

MOST_NAMED, MOST_MOVED = 60, 30
MOVED = ("enters", "leaves", "changes configuration")


def how_many(units):
    """Return how many of so many units are shown by name.

    Examples
    --------
    >>> how_many(60), how_many(1000)
    (60, 30)
    """
    return units if units <= MOST_NAMED else MOST_MOVED


def units_shown(trajectories):
    """Return the units that are shown: all, or of more than `MOST_NAMED` those that move most often.

    Parameters
    ----------
    trajectories : DataFrame
        The lines of `trajectories.csv` of one outcome.

    Returns
    -------
    list of str
        Of units that move alike, those first in the table.
    """
    moves = trajectories["move"].isin(MOVED).groupby(trajectories["unit"], sort=False).sum()
    if len(moves) > MOST_NAMED:
        moves = moves.sort_values(ascending=False, kind="stable")[: how_many(len(moves))]
    return moves.index.tolist()
