"""The orders in which anchors and thresholds may stand."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from equifinal.languages import said
from equifinal.sets.tolerance import same_score

__all__ = ["EITHER_WAY", "FLANK", "FLANKS", "RISING", "Order", "flanks", "one_way", "rising"]


class Order(NamedTuple):
    """An order that numbers must stand in.

    Parameters
    ----------
    fits : callable
        From a sequence of numbers to whether they stand in it.
    hint : str
        What would be right.

    Examples
    --------
    >>> RISING.fits([1, 2, 4]), RISING.fits([4, 2, 1])
    (True, False)
    """

    fits: Callable
    hint: str


def rising(numbers):
    """Return whether numbers rise, none equal but for rounding.

    Parameters
    ----------
    numbers : sequence of float

    Returns
    -------
    bool

    Examples
    --------
    >>> rising([1, 2, 4]), rising([1, 2, 2])
    (True, False)
    """
    return all(low < high and not same_score(low, high) for low, high in pairwise(numbers))


def one_way(numbers):
    """Return whether numbers all rise or all fall, none equal.

    Parameters
    ----------
    numbers : sequence of float

    Returns
    -------
    bool

    Examples
    --------
    >>> one_way([1, 2, 4]), one_way([4, 2, 1]), one_way([1, 4, 2])
    (True, True, False)
    """
    return rising(numbers) or rising(numbers[::-1])


def flanks(numbers):
    """Return whether anchors make two flanks, of a bell or of an inverted one.

    Parameters
    ----------
    numbers : sequence of float
        The anchors of the left flank, then as many of the right one.

    Returns
    -------
    bool
        Both halves rise, or both fall; the two innermost may be equal, the outer ones lie outside.

    Examples
    --------
    >>> flanks([1, 2, 3, 3, 4, 5]), flanks([3, 2, 1, 6, 5, 4]), flanks([1, 2, 4, 3, 5, 6])
    (True, True, False)
    """
    middle = len(numbers) // 2
    left, right = numbers[:middle], numbers[middle:]
    return any(
        rising(low) and rising(high) and low[-1] <= high[0] for low, high in ((left, right), (left[::-1], right[::-1]))
    )


RISING = Order(rising, said("rising thresholds"))
EITHER_WAY = Order(one_way, said("all rising, or all falling for a set of low scores"))
FLANK = Order(one_way, said("exclusion < crossover < inclusion, or all three falling for a set of low scores"))
FLANKS = Order(
    flanks,
    said(
        "exclusion < crossover < inclusion on the left, inclusion < crossover < exclusion on the right; or the other "
        "way round for a set of extreme scores"
    ),
)
