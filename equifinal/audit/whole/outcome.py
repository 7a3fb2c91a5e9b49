"""What a search for cases of a coding comes to."""

from typing import NamedTuple

__all__ = ["Outcome"]


class Outcome(NamedTuple):
    """What a search came to.

    Parameters
    ----------
    status : str
        ``found``; ``none``, proved in whole numbers; ``solver``: none, but by the solver's word alone; ``unknown``.
    sets, members, counts
        Of the cases that were found.
    needed : tuple of Figure
        Figures that the proof uses.
    """

    status: str
    sets: tuple = ()
    members: object = None
    counts: object = None
    needed: tuple = ()
