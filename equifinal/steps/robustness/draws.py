"""Random numbers: each draw has its own, whatever the others are and whoever computes them."""

from numpy.random import PCG64, Generator, SeedSequence

__all__ = ["generator"]


def generator(seed, *place):
    """Return the random numbers of one draw: they depend on the seed and the draw's place alone.

    Parameters
    ----------
    seed : int
    *place : int
        Where the draw stands among all: the seed of place (2, 7) is the one that ``SeedSequence(seed).spawn`` and
        ``spawn`` again would give.

    Returns
    -------
    numpy.random.Generator

    Examples
    --------
    >>> first, again, other = (generator(*place).random() for place in ((1, 2, 7), (1, 2, 7), (1, 2, 8)))
    >>> first == again, first == other
    (True, False)
    """
    return Generator(PCG64(SeedSequence(seed, spawn_key=place)))
